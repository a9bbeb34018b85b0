import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const WORKER = 'dist/service-worker.js';

/** A folder from which a server runs: the checkout's sources with a build of their own, which can be exchanged. */
export class ReleaseFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'kylapoyta-release-'));

  constructor() {
    for (const name of ['src', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(this.path, name));
    this.deploy(resolve('dist'));
  }

  /** Puts another build in the place of this one; a server notices at its next start. */
  deploy(dist: string): void {
    rmSync(join(this.path, 'dist'), { recursive: true, force: true });
    cpSync(dist, join(this.path, 'dist'), { recursive: true });
  }

  changeWorker(change: (source: string) => string): void {
    const file = join(this.path, WORKER);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Builds the app as a release of another number: every file that the number reaches has another name. */
export function buildNextRelease(): { dist: string; version: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-next-'));
  for (const name of ['src', 'test', 'public', 'node_modules', 'index.html', 'vite.config.ts', 'tsconfig.json']) {
    if (name === 'node_modules') symlinkSync(resolve(name), join(folder, name));
    else cpSync(resolve(name), join(folder, name), { recursive: true });
  }
  const about = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const version = '99.0.0';
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, version }));
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: folder, stdio: 'inherit' });
  return {
    dist: join(folder, 'dist'),
    version,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

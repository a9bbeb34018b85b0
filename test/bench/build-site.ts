import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const BUILT = 'dist/index.html';

/**
 * The folder the server serves: the app as it is built, and beside it the bench page, made of the same sources. The
 * app is built only when it has not been since its sources changed. Tells whether there is an app to measure.
 */
export async function buildSite(site: string): Promise<{ hasApp: boolean; problem: string }> {
  let problem = '';
  if (!isFresh()) {
    await build({ logLevel: 'error' }).catch((error: unknown) => {
      problem = String(error).split('\n')[0] ?? '';
    });
  }
  rmSync(site, { recursive: true, force: true });
  if (problem === '') cpSync('dist', site, { recursive: true });
  await build({
    configFile: false,
    root: 'test/bench/page',
    logLevel: 'warn',
    plugins: [preact({ reactAliasesEnabled: false })],
    build: {
      outDir: join(process.cwd(), site),
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: { input: 'test/bench/page/bench.html' },
    },
  });
  // The server starts only with an app.
  if (problem !== '') cpSync(join(site, 'bench.html'), join(site, 'index.html'));
  return { hasApp: problem === '', problem };
}

function isFresh(): boolean {
  return existsSync(BUILT) && statSync(BUILT).mtimeMs > Math.max(...SOURCES.map(newestIn));
}

function newestIn(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newestIn(join(path, name))));
}

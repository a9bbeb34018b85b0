import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Records what a released client sends and leaves on a device, with its own sources against its own server:
 * `node test/releases/record.ts <commit>` fills `test/fixtures/releases/<version>`. Done once a release, never again:
 * what was recorded is the promise.
 *
 * - `traffic.jsonl`: every request and its answer, replayed on today's server (I13);
 * - `device.json`: a device's whole database, opened by today's client;
 * - `server/`: the server's database and key as that device knows them;
 * - `read-line.js`: how that client reads an answer; `kinds.json`: the kinds of change that it knew.
 */
const [commit = 'HEAD'] = process.argv.slice(2);
const HERE = resolve(import.meta.dirname);
const checkout = mkdtempSync(join(tmpdir(), 'kylapoyta-release-'));
try {
  execFileSync('sh', ['-c', `git archive "$1" | tar -x -C "$2"`, 'sh', commit, checkout]);
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
  const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string };
  const target = join(HERE, '../fixtures/releases', version);
  mkdirSync(target, { recursive: true });
  await record(target);
  bundleReader(target);
  const known = readFileSync(join(checkout, 'src/domain/kinds.ts'), 'utf8').matchAll(/^ {2}'([\w.]+)':/gm);
  writeFileSync(join(target, 'kinds.json'), `${JSON.stringify([...known].map(([, kind]) => kind))}\n`);
  console.log(`recorded release ${version} in ${target}`);
} finally {
  rmSync(checkout, { recursive: true, force: true });
}

/** Plays the story there in a browser; its world is copied as soon as the story says that it is over. */
async function record(target: string): Promise<void> {
  cpSync(join(HERE, '../recording'), join(checkout, 'test/recording'), { recursive: true });
  cpSync(join(HERE, '../recording/story.recording.ts'), join(checkout, 'test/recording/story.browser.test.ts'));
  const firstHost = join(checkout, 'test/sync/world-server.ts');
  if (existsSync(firstHost)) letBytesThrough(firstHost);
  const run = spawn('npx', ['vitest', 'run', '--project', 'browser', 'test/recording'], {
    cwd: checkout,
    stdio: 'inherit',
  });
  const ended = new Promise<number | null>((done) => run.once('close', done));
  const over = join(checkout, 'recorded/world.txt');
  while (!existsSync(over) && run.exitCode === null) await new Promise((again) => setTimeout(again, 100));
  if (existsSync(over)) {
    const world = readFileSync(over, 'utf8');
    mkdirSync(join(target, 'server'), { recursive: true });
    cpSync(join(world, 'backup.sqlite'), join(target, 'server/world.sqlite'));
    cpSync(join(world, 'beside'), join(target, 'server/beside'), { recursive: true });
    for (const name of ['traffic.jsonl', 'device.json']) cpSync(join(checkout, 'recorded', name), join(target, name));
  }
  writeFileSync(join(checkout, 'recorded/copied.txt'), 'yes');
  if ((await ended) !== 0) throw new Error('the release could not be recorded');
}

/** The first release had a host of its own, which took text only; a photo is bytes. */
function letBytesThrough(worldServer: string): void {
  const source = readFileSync(worldServer, 'utf8');
  const bytes = "body.startsWith('base64:') ? Buffer.from(body.slice(7), 'base64') : body";
  writeFileSync(worldServer, source.replace('{ body })', `{ body: ${bytes} })`));
}

function bundleReader(target: string): void {
  writeFileSync(join(checkout, 'reader.ts'), "export { readLine } from './src/protocol/wire.ts';\n");
  writeFileSync(
    join(checkout, 'reader.config.ts'),
    `export default { build: { lib: { entry: 'reader.ts', formats: ['es'], fileName: 'read-line' }, outDir: 'reader',
      minify: false, rollupOptions: { external: [/^zod/] } } };\n`,
  );
  execFileSync('npx', ['vite', 'build', '--config', 'reader.config.ts'], { cwd: checkout, stdio: 'inherit' });
  cpSync(join(checkout, 'reader/read-line.js'), join(target, 'read-line.js'));
}

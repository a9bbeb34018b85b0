import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/** How Chromium is started in every test: without the background connections that would only be refused. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium on this machine: `CHROMIUM_PATH`, an installed one, or Playwright's own; undefined where there is none. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/** Like `findChromium`, but installs one (Playwright's, then Debian's package); throws with advice if that fails, too. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  for (const [command, ...args] of [
    ['npx', 'playwright', 'install', 'chromium'],
    ['sh', '-c', 'apt-get update && apt-get install -y chromium'],
  ] as [string, ...string[]][]) {
    try {
      execFileSync(command, args, { stdio: 'inherit' });
    } catch {
      continue; // the next way of installing may work
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium found and none could be installed. Install one and set CHROMIUM_PATH to its program.');
}

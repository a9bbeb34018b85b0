import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that a test drives: where it may be, and which of Debian's packages brings it. */
interface Program {
  name: string;
  /** The environment variable that names another one. */
  variable: string;
  paths: string[];
  debianPackage: string;
}

const FIREFOX: Program = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  debianPackage: 'firefox-esr',
};
const WEBKIT_DRIVER: Program = {
  name: 'WebKitWebDriver',
  variable: 'WEBKIT_DRIVER_PATH',
  paths: ['/usr/bin/WebKitWebDriver'],
  debianPackage: 'webkit2gtk-driver',
};
/** WebKitGTK wants a screen to draw on; this one exists in memory only. */
const VIRTUAL_SCREEN: Program = {
  name: 'Xvfb',
  variable: 'XVFB_PATH',
  paths: ['/usr/bin/Xvfb'],
  debianPackage: 'xvfb',
};

/** The Firefox on this machine, installed if need be; throws with advice where there is none and none can be had. */
export const ensureFirefox = (): string => ensure(FIREFOX);

/** WebKitGTK's driver and the screen it draws on (undefined where there is one), installed if need be; throws likewise. */
export const ensureWebKit = (): { driver: string; screen: string | undefined } => ({
  driver: ensure(WEBKIT_DRIVER),
  screen: process.env.DISPLAY ? undefined : ensure(VIRTUAL_SCREEN),
});

function find({ variable, paths }: Program): string | undefined {
  return [process.env[variable], ...paths].find((path) => path && existsSync(path));
}

function ensure(program: Program): string {
  const found = find(program) ?? (install(program) ? find(program) : undefined);
  if (found) return found;
  const { name, variable, debianPackage } = program;
  throw new Error(
    `No ${name} found and none could be installed. Install it (Debian: ${debianPackage}) or set ${variable} to its program.`,
  );
}

function install({ debianPackage }: Program): boolean {
  try {
    execFileSync('sh', ['-c', `apt-get update && apt-get install -y ${debianPackage}`], { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

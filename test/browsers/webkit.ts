import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, By, until as becomes, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '../e2e/real-server.ts';
import { downloadedText } from './downloads.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { ensureWebKit } from './find-browsers.ts';

/**
 * WebKitGTK, as near to an iPhone's Safari as Linux gets. Driven like this it forgets everything when it is closed, so
 * to reopen means to leave for an empty page and come back: the page itself then starts from nothing.
 */
export async function openWebKit(): Promise<DrivenBrowser> {
  const { driver: program, screen } = ensureWebKit();
  const display = screen ? await openScreen(screen) : undefined;
  const port = await freePort();
  const home = aHome();
  const service = spawn(program, [`--port=${port}`], {
    env: {
      ...process.env,
      ...(display ? { DISPLAY: display.name } : {}),
      XDG_CONFIG_HOME: home.settings,
      // Drawing without a graphics card.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
    stdio: 'ignore',
  });
  const end = () => {
    service.kill();
    display?.process.kill();
    rmSync(home.folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const driver = await connect(port).catch((error: unknown) => {
    end();
    throw error;
  });
  const find = async (xpath: string): Promise<WebElement> => {
    const found = await driver.wait(becomes.elementLocated(By.xpath(xpath)), 15_000, `Nothing at ${xpath}`);
    await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', found);
    return found;
  };
  return {
    name: 'WebKitGTK',
    persists: false,
    open: (address) => driver.get(address),
    reopen: async (address) => {
      await driver.get('about:blank');
      await driver.get(address);
    },
    press: async (xpath) => (await find(xpath)).click(),
    type: async (xpath, words) => (await find(xpath)).sendKeys(words),
    chooseFile: async (xpath, path) => (await find(xpath)).sendKeys(path),
    download: async (xpath) => {
      await (await find(xpath)).click();
      return downloadedText(home.downloads);
    },
    read: () => driver.executeScript<string>('return document.body.innerText'),
    ask: <T>(expression: string) =>
      driver.executeAsyncScript<T>(`const tell = arguments[0]; Promise.resolve(${expression}).then(tell)`),
    close: async () => {
      await driver.quit().catch(() => undefined);
      end();
    },
  };
}

/** A person's folder for downloads is named in their settings. */
function aHome(): { folder: string; settings: string; downloads: string } {
  const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-webkit-'));
  const [settings, downloads] = [join(folder, 'settings'), join(folder, 'downloads')];
  mkdirSync(settings);
  mkdirSync(downloads);
  writeFileSync(join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return { folder, settings, downloads };
}

/** A screen in memory; resolves with its name when it can be drawn on. */
function openScreen(program: string): Promise<{ name: string; process: ChildProcess }> {
  const screen = spawn(program, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error(`${program} ended before it could be drawn on`)));
    screen.stdout.once('data', (number) => resolve({ name: `:${String(number).trim()}`, process: screen }));
  });
}

/** The driver needs a moment before it listens. */
async function connect(port: number): Promise<WebDriver> {
  const wanted = new Capabilities({ browserName: 'MiniBrowser' });
  for (let attempt = 1; ; attempt++) {
    try {
      return await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

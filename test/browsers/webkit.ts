import { type ChildProcess, spawn } from 'node:child_process';
import { Builder, By, until as becomes, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '../e2e/real-server.ts';
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
  const service = spawn(program, [`--port=${port}`], {
    // Drawing without a graphics card.
    env: { ...process.env, ...(display ? { DISPLAY: display.name } : {}), WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    stdio: 'ignore',
  });
  const end = () => {
    service.kill();
    display?.process.kill();
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
    read: () => driver.executeScript<string>('return document.body.innerText'),
    ask: <T>(expression: string) =>
      driver.executeAsyncScript<T>(`const tell = arguments[0]; Promise.resolve(${expression}).then(tell)`),
    close: async () => {
      await driver.quit().catch(() => undefined);
      end();
    },
  };
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

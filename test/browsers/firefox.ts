import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { downloadedText } from './downloads.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { ensureFirefox } from './find-browsers.ts';

/** Firefox over WebDriver BiDi, with a profile on disk that survives being closed. */
export async function openFirefox(): Promise<DrivenBrowser> {
  const executablePath = ensureFirefox();
  const profile = mkdtempSync(join(tmpdir(), 'kylapoyta-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  const launch = (): Promise<Browser> =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: {
        'intl.accept_languages': 'fi',
        // Into a folder that is named, without a question.
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      },
    });
  let browser = await launch();
  let page = await aPage(browser);
  const find = async (xpath: string): Promise<ElementHandle<HTMLInputElement>> => {
    const found = await page.waitForSelector(`::-p-xpath(${xpath})`, { timeout: 15_000 });
    if (!found) throw new Error(`Nothing at ${xpath}`);
    return found as ElementHandle<HTMLInputElement>;
  };
  return {
    name: 'Firefox',
    persists: true,
    open: async (address) => void (await page.goto(address)),
    reopen: async (address) => {
      await browser.close();
      browser = await launch();
      page = await aPage(browser);
      await page.goto(address);
    },
    press: async (xpath) => (await find(xpath)).click(),
    type: async (xpath, words) => (await find(xpath)).type(words),
    chooseFile: async (xpath, path) => (await find(xpath)).uploadFile(path),
    download: async (xpath) => {
      await (await find(xpath)).click();
      return downloadedText(downloads);
    },
    read: () => page.evaluate(() => document.body.innerText),
    ask: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function aPage(browser: Browser): Promise<Page> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setViewport({ width: 390, height: 844 });
  return page;
}

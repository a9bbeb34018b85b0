/**
 * A browser that a story is told to, whichever drives it. Things are found by XPath, which every driver understands;
 * presses and keys are the browser's own.
 */
export interface DrivenBrowser {
  readonly name: string;
  /** Whether its storage outlives its process here: then `reopen` starts a new one. */
  readonly persists: boolean;
  open(address: string): Promise<void>;
  /** Leaves everything but the device's storage behind and opens an address. */
  reopen(address: string): Promise<void>;
  press(xpath: string): Promise<void>;
  type(xpath: string, words: string): Promise<void>;
  chooseFile(xpath: string, path: string): Promise<void>;
  /** Presses what hands over a file; resolves with the text of the file that lands in the folder for downloads. */
  download(xpath: string): Promise<string>;
  /** What the person reads: the words on the page. */
  read(): Promise<string>;
  /** Runs an expression in the page. */
  ask<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** Where the field with a label is. */
export const field = (label: string): string =>
  `//label[contains(., '${label}')]/following::*[self::input or self::textarea][1]`;

/** Where the button with these words is. */
export const button = (words: string): string => `//button[normalize-space() = '${words}']`;

/** Opens the app for the first time, chooses Kouvola, and waits until the app itself is kept on the device. */
export async function openApp(browser: DrivenBrowser, address: string): Promise<void> {
  await browser.open(address);
  await browser.press("//a[contains(., 'Kouvola')]");
  await sees(browser, 'Mitä kotikulmillasi pitäisi tehdä?');
  await browser.ask('navigator.serviceWorker.ready.then(() => true)');
}

/** How long a story waits for what is to come: a retry after a while without a server counts in, milliseconds. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/** Resolves when a question is answered with yes; rejects with what was seen last. */
export async function until(what: string, isSo: () => Promise<boolean>, seen: () => Promise<string>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. On screen:\n${await seen()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Waits until the page says some words. Soft hyphens are not read. */
export const sees = (browser: DrivenBrowser, words: string): Promise<void> =>
  until(
    `“${words}”`,
    async () => plain(await browser.read()).includes(words),
    async () => plain(await browser.read()),
  );

const plain = (text: string): string => text.replaceAll('\u00AD', '').replaceAll('\u00A0', ' ');

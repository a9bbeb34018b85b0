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
  /** What the person reads: the words on the page. */
  read(): Promise<string>;
  /** Runs an expression in the page. */
  ask<T>(expression: string): Promise<T>;
  close(): Promise<void>;
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

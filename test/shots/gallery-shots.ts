/**
 * Photographs the gallery: `node test/shots/gallery-shots.ts <folder> [screen…]`, each screen by day and night on a phone,
 * and once more narrow, with text at 200 %, in forced colours, with strong contrast and on a laptop.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { CHROMIUM_ARGS, ensureChromium } from '../find-chromium.ts';

type View = {
  name: string;
  width: number;
  height: number;
  query?: string;
  forcedColors?: 'active';
  dark?: boolean;
  /** Size of the root's letters in CSS pixels, as a browser's own text size would set it. */
  textPx?: number;
};

const VIEWS: View[] = [
  { name: 'phone-light', width: 390, height: 844 },
  { name: 'phone-dark', width: 390, height: 844, dark: true },
  { name: 'lahti', width: 390, height: 844, query: '&city=lahti' },
  { name: 'narrow', width: 320, height: 640 },
  { name: 'text-200', width: 390, height: 844, textPx: 32 },
  { name: 'narrow-text-200', width: 320, height: 640, textPx: 32 },
  { name: 'forced', width: 390, height: 844, forcedColors: 'active' },
  { name: 'contrast', width: 390, height: 844, query: '&contrast=more' },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'laptop-light', width: 1280, height: 800 },
  { name: 'laptop-dark', width: 1280, height: 800, dark: true },
];

const [folder = '.tmp/gallery', ...wanted] = process.argv.slice(2);
const screens = wanted.filter((word) => !word.startsWith('view='));
const views = wanted.filter((word) => word.startsWith('view=')).map((word) => word.slice('view='.length));

const server = await createServer({
  configFile: false,
  root: new URL('../..', import.meta.url).pathname,
  logLevel: 'error',
  plugins: [preact({ reactAliasesEnabled: false })],
  server: { port: 0, hmr: false },
});
await server.listen();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
mkdirSync(folder, { recursive: true });
for (const view of VIEWS.filter(({ name }) => views.length === 0 || views.includes(name)))
  await photograph(browser, view);
await browser.close();
await server.close();

async function photograph(browser: Browser, view: View): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.dark ? 'dark' : 'light',
    ...(view.forcedColors && { forcedColors: view.forcedColors }),
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(view.name, error.message));
  for (const screen of screens) {
    await page.goto(`${server.resolvedUrls!.local[0]}test/shots/gallery.html?screen=${screen}${view.query ?? ''}`);
    await page.waitForSelector('main');
    await page.addStyleTag({
      content: `:root { --font: Roboto, 'Liberation Sans', sans-serif; ${view.textPx ? `font-size: ${view.textPx}px` : ''} }`,
    });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) console.error(`${screen} ${view.name}: ${overflow} px too wide`);
    await page.evaluate(() => document.fonts.ready);
    await growToContent(page, view);
    await page.screenshot({ path: join(folder, `${screen}-${view.name}.png`) });
  }
  await page.close();
}

/** Makes the window as high as the page, so that what sticks to its end is seen there. */
async function growToContent(page: Page, { width, height }: View): Promise<void> {
  await page.setViewportSize({ width, height });
  const contentHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, contentHeight) });
}

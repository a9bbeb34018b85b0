/** Renders the app's icons in `public/icons` from `public/favicon.svg`: `node test/shots/icons.ts`. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../find-chromium.ts';

const PUBLIC = new URL('../../public/', import.meta.url);
const MARK = `data:image/svg+xml;base64,${readFileSync(new URL('favicon.svg', PUBLIC)).toString('base64')}`;

/** The mark's own ground: it fills what a launcher may cut off. */
const GROUND = '#1d4235';

/** `share` is how much of the side the mark takes: launchers cut maskable icons to a circle of 80 %, iOS rounds corners itself. */
const ICONS = [
  { name: 'icon-192', sizePx: 192, share: 1 },
  { name: 'icon-512', sizePx: 512, share: 1 },
  { name: 'maskable-192', sizePx: 192, share: 0.74, ground: GROUND },
  { name: 'maskable-512', sizePx: 512, share: 0.74, ground: GROUND },
  { name: 'apple-touch-icon', sizePx: 180, share: 0.92, ground: GROUND },
];

const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS });
for (const { name, sizePx, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
  const placed = `position:fixed;inset:0;margin:auto;width:${share * 100}%`;
  await page.setContent(
    `<body style="background:${ground ?? 'transparent'}"><img src="${MARK}" alt="" style="${placed}">`,
  );
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode());
  await page.screenshot({ path: new URL(`icons/${name}.png`, PUBLIC).pathname, omitBackground: true });
  await page.close();
}
await browser.close();

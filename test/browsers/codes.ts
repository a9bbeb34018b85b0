import type { DrivenBrowser } from './driven-browser.ts';

/** Codes follow each other after this long at most, milliseconds: the time to look for one that was not seen yet. */
const LOOK_AGAIN_MS = 90;
/** So many looks without a new code: all have been seen. */
const LOOKS_WITHOUT_NEWS = 25;

/** The pictures of all codes that a screen shows one after another, as data addresses, in the order they are met. */
export async function picturesOfCodes(browser: DrivenBrowser): Promise<string[]> {
  const pictures = new Set<string>();
  for (let still = 0; still < LOOKS_WITHOUT_NEWS; still++) {
    const picture = await browser.ask<string>(
      `Promise.resolve(document.querySelector('.code-show canvas')?.toDataURL('image/png') ?? '')`,
    );
    if (picture && !pictures.has(picture)) {
      pictures.add(picture);
      still = 0;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return [...pictures];
}

/** Puts pictures before the page's camera, one after another, round and round; the page still has to read them. */
export function showToCamera(browser: DrivenBrowser, pictures: readonly string[]): Promise<boolean> {
  return browser.ask(`(async () => {
    const pictures = await Promise.all(${JSON.stringify(pictures)}.map((address) => {
      const bytes = Uint8Array.from(atob(address.split(',')[1]), (character) => character.charCodeAt(0));
      return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    }));
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 960 });
    const context = canvas.getContext('2d');
    let shown = 0;
    const show = () => {
      const picture = pictures[shown++ % pictures.length];
      context.fillStyle = '#888';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, (canvas.width - picture.width) / 2, (canvas.height - picture.height) / 2);
    };
    show();
    setInterval(show, 300);
    const devices = { getUserMedia: () => Promise.resolve(canvas.captureStream(10)) };
    Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true });
    return true;
  })()`);
}

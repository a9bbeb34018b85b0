import type { Page } from '@playwright/test';

/** A real JPEG of that size, drawn by the browser, as a camera would give it. */
export async function aJpeg(page: Page, width: number, height: number): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w as number, h as number);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      const sky = context.createLinearGradient(0, 0, 0, h as number);
      sky.addColorStop(0, '#88aacc');
      sky.addColorStop(1, '#335522');
      context.fillStyle = sky;
      context.fillRect(0, 0, w as number, h as number);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height],
  );
  return Buffer.from(bytes);
}

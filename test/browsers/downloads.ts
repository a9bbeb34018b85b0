import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './driven-browser.ts';

/** The text of the one file in a folder for downloads, as soon as it is there whole: an open end is still being written. */
export async function downloadedText(folder: string): Promise<string> {
  let text = '';
  await until(
    'a whole file',
    async () => {
      const [name, ...more] = readdirSync(folder).filter((each) => each.endsWith('.txt'));
      if (!name || more.length > 0) return false;
      text = readFileSync(join(folder, name), 'utf8');
      return text.endsWith('}');
    },
    async () => readdirSync(folder).join(', '),
  );
  return text;
}

import { inflateSync } from 'node:zlib';

/** A page of a PDF: its size in points, and its words without their spaces. */
export interface PdfPage {
  width: number;
  height: number;
  text: string;
}

/** Reads a PDF as Chromium writes them: enough of the format to know its pages and what stands on them. */
export function readPdf(bytes: Buffer): PdfPage[] {
  const source = bytes.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)].map(([, id, body]) => [Number(id), body ?? '']),
  );
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((page) => {
    const [, , width = 0, height = 0] = (/\/MediaBox\s*\[([^\]]*)\]/.exec(page)?.[1] ?? '')
      .trim()
      .split(/\s+/)
      .map(Number);
    return { width, height, text: textOf(page, objects) };
  });
}

type Objects = ReadonlyMap<number, string>;

function textOf(page: string, objects: Objects): string {
  const resources = deref(page, 'Resources', objects);
  const fonts = deref(resources, 'Font', objects);
  const maps = new Map(
    [...fonts.matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(([, name, id]) => [
      name,
      mapOf(objects.get(Number(id)) ?? '', objects),
    ]),
  );
  const contents = [...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const drawn = contents.map(([, id]) => streamOf(objects.get(Number(id)) ?? '')).join('\n');
  let map = new Map<number, string>();
  let text = '';
  for (const [, font, hex] of drawn.matchAll(/\/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font) map = maps.get(font) ?? new Map();
    else for (const glyph of hex?.match(/.{4}/g) ?? []) text += map.get(Number.parseInt(glyph, 16)) ?? '';
  }
  return text.replaceAll(/\s/g, '');
}

/** What a key of a dictionary holds, followed to where it stands. */
function deref(dictionary: string, key: string, objects: Objects): string {
  const [, reference] = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(dictionary) ?? [];
  if (reference) return objects.get(Number(reference)) ?? '';
  return dictionary.slice(Math.max(0, dictionary.indexOf(`/${key}`)));
}

/** Which letters a font's glyphs stand for. */
function mapOf(font: string, objects: Objects): Map<number, string> {
  const cmap = streamOf(deref(font, 'ToUnicode', objects));
  const map = new Map<number, string>();
  const letters = (hex: string) =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, hex] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(Number.parseInt(glyph ?? '', 16), letters(hex ?? ''));
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, hex] of (block ?? '').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from ?? '', 16);
      for (let glyph = first; glyph <= Number.parseInt(to ?? '', 16); glyph++)
        map.set(glyph, String.fromCharCode(Number.parseInt(hex ?? '', 16) + glyph - first));
    }
  return map;
}

function streamOf(body: string): string {
  const begin = body.indexOf('stream');
  if (begin < 0) return '';
  const start = begin + (body[begin + 6] === '\r' ? 8 : 7);
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('endstream')), 'latin1');
  return body.slice(0, begin).includes('FlateDecode')
    ? inflateSync(bytes).toString('latin1')
    : bytes.toString('latin1');
}

/** What a spreadsheet would take for a formula, also after spaces and in the wide forms of East Asian keyboards. */
const FORMULA = /^[\s\u00A0]*[=+\-@＝＋－＠|]/u;

/**
 * A table for a Finnish spreadsheet: fields parted by semicolons, lines by CRLF, a byte order mark so that ä and ö are
 * read as UTF-8 (facts.md S8). What could be taken for a formula gets an apostrophe before it, because names and titles
 * were typed by people.
 */
export function toCsv(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(toCell).join(';')}\r\n`).join('')}`;
}

function toCell(words: string): string {
  const safe = FORMULA.test(words) || /^[\t\r\n]/.test(words) ? `'${words}` : words;
  return /[";\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Cents as a Finnish spreadsheet reads an amount: 142,50. */
export const toDecimal = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

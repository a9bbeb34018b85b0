/** A piece of a text, and where it leads if it is an address. */
export interface LinkPart {
  words: string;
  href?: string;
}

/** E-mail addresses, web addresses with or without their beginning, and telephone numbers of Finland. */
const ADDRESS =
  /([\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[^\s,;]*[^\s,;.)]|www\.[\w-]+(?:\.[\w-]+)+|\b[\w-]+\.fi\b|(?:\+358|\b0)\d{1,3}(?:[\s\u00A0]?\d){5,9})/;

/** Finds the addresses in a text: to write to, to call, or to open. Put together again, the words are the same. */
export function linkParts(words: string): LinkPart[] {
  // Splitting by one group gives text and address in turns.
  return words
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? { words: part, href: addressOf(part) } : { words: part }))
    .filter((part) => part.words !== '');
}

function addressOf(part: string): string {
  if (part.includes('@')) return `mailto:${part}`;
  if (/^[+\d]/.test(part)) return `tel:${part.replaceAll(/[^+\d]/g, '')}`;
  return /^https?:/.test(part) ? part : `https://${part}`;
}

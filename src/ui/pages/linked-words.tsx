import { linkParts } from './link-parts.ts';

/** Words in which addresses are links: to write to, to call, or to open. */
export function LinkedWords({ words }: { words: string }) {
  return (
    <>
      {linkParts(words).map(({ words: part, href }) =>
        href ? (
          <a key={href} href={href}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

import { desk } from './desk.ts';
import { glossary } from './glossary.ts';
import { ideas } from './ideas.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

/** Every text in Finnish. This object decides which keys and placeholders there are; the other languages follow. */
export const fi = { ...glossary, ...shell, ...ideas, ...desk, ...refusals } as const;

/** The name of a text. */
export type TextKey = keyof typeof fi;

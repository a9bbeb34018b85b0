import { glossary } from './glossary.ts';
import { shell } from './shell.ts';

/** What the first screens say in English; the rest follows once they stand. */
export const start = { ...glossary, ...shell } as const;

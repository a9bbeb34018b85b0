import type { TextKey } from '../fi/index.ts';
import type { Text } from '../text.ts';
import { desk } from './desk.ts';
import { glossary } from './glossary.ts';
import { ideas } from './ideas.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';

/** Every text in English. A missing key does not compile. */
export const en = { ...glossary, ...shell, ...ideas, ...desk, ...refusals } satisfies Record<TextKey, Text>;

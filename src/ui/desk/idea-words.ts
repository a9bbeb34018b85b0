import type { City } from '../../domain/city.ts';
import type { Contact, Idea, Place, Reach } from '../../domain/idea.ts';
import type { Translator } from '../../texts/translate.ts';
import { reachWords } from '../ideas/reach-words.ts';

/** The areas of an idea as one line; where nobody knew, the desk says that it is for the coordinator to find out. */
export const areaWords = (texts: Translator, city: City, reach: Reach): string =>
  reach.wholeCity || reach.areas.length > 0 ? reachWords(texts, city, reach) : texts.t('desk.unknownArea');

/** The goals of an idea as the city writes them. */
export const goalWords = (texts: Translator, city: City, { goals }: Pick<Idea, 'goals'>): string[] =>
  goals.map((id) => city.goals.find((goal) => goal.id === id)?.texts[texts.language] ?? id);

/** A place in words, else where the device was, in degrees. */
export function placeWords({ text, lat, lon }: Place): string {
  const where = lat === undefined || lon === undefined ? '' : `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  return [text, where].filter(Boolean).join(' · ');
}

/** How an idea came to be written, without saying who wrote it down (facts.md S4). */
export function originWords(texts: Translator, contact: Contact | undefined): string[] {
  const words: string[] = [];
  if (contact?.fromPaper) words.push(texts.t('idea.paper'));
  if (isOnBehalf(contact)) words.push(texts.t('desk.origin.onBehalf'));
  if (contact?.spokenConsent) words.push(texts.t('desk.origin.consent', { date: texts.formatDate(contact.givenAtMs) }));
  if (!contact?.name && !contact?.answeredAtMs) words.push(texts.t('desk.origin.anonymous'));
  return words;
}

/** Whether someone wrote it down for a person who only spoke; a paper has a recorder, too. */
export const isOnBehalf = (contact: Contact | undefined): boolean =>
  Boolean(contact?.recorder && (contact.spokenConsent || !contact.fromPaper));

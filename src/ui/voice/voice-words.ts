import type { City } from '../../domain/city.ts';
import type { AnyStatement, StatementStage, Waiting } from '../../domain/voice/due.ts';
import type { Recipient, RunningNumber } from '../../domain/voice/records.ts';
import type { Translator } from '../../texts/translate.ts';
import type { ToneAndIcon } from '../parts/tag.tsx';

export const STAGE_LOOK: Record<StatementStage, ToneAndIcon> = {
  requested: { tone: 'woad', icon: 'mail' },
  draft: { tone: 'heather', icon: 'edit' },
  approved: { tone: 'pond', icon: 'check' },
  sent: { tone: 'moss', icon: 'sending' },
  answered: { tone: 'spruce', icon: 'done' },
  withdrawn: { tone: 'tar', icon: 'stopped' },
};

/** A running number as people write it: 3/2026. */
const written = ({ no, year }: RunningNumber): string => `${no}/${year}`;

/** What it is, with its number once it has one: "Lausunto 3/2026". */
export function formWords(texts: Translator, { form, number }: Pick<AnyStatement, 'form' | 'number'>): string {
  const word = texts.t(form);
  return number ? texts.t('voice.numbered', { form: word, number: written(number) }) : word;
}

/** To whom it goes, by the name the city's file has for its organs. */
export function recipientWords(texts: Translator, { organs }: City, recipient: Recipient | null): string {
  if (!recipient) return texts.t('voice.recipient.unknown');
  if ('words' in recipient) return recipient.words;
  return organs.find(({ id }) => id === recipient.organ)?.titles[texts.language] ?? recipient.organ;
}

/** Until when something is waited for, or since when it is late. */
export function waitingWords(texts: Translator, { whose, on, daysLeft }: Waiting): string {
  const when = daysLeft < 0 ? 'late' : daysLeft === 0 ? 'today' : 'until';
  return texts.t(`voice.${whose}.${when}`, { day: texts.formatDay(on) });
}

/** Whose it is: the committee by its name, several by their areas. */
export function committeeWords(texts: Translator, { areas }: City, ids: readonly string[]): string {
  const theirs = areas.filter(({ id }) => ids.includes(id));
  const [only, second] = theirs;
  if (only && !second) return only.committee.titles[texts.language];
  return texts.formatList(theirs.map(({ names }) => names[texts.language]));
}

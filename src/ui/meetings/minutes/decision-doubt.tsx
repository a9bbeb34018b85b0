import { decisionDoubt } from '../../../domain/meeting/decision-check.ts';
import type { AgendaItem } from '../../../domain/meeting/records.ts';
import { useTexts } from '../../app.ts';
import { ButtonLink, Buttons } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { areaName } from '../area-name.ts';
import { type Minutes, rollHref } from './use-minutes.ts';

/** Tells where the roll, as it is now, says something else of the moment a matter was decided, and what to do then. */
export function DecisionDoubtNote({ minutes, item }: { minutes: Minutes; item: AgendaItem }) {
  const texts = useTexts();
  const { roll, rosters, city, meeting, isLocked } = minutes;
  const doubt = decisionDoubt(item, roll, rosters, city);
  if (!doubt) return null;
  const { atMs, noQuorum, missing, added } = doubt;
  const time = texts.formatClock(atMs);
  const sentences = [
    noQuorum &&
      (rosters.length > 1 ? `${areaName(city, noQuorum.area, texts.language)}: ` : '') +
        texts.t('minutes.doubt.noQuorum', { time, present: noQuorum.present, needed: noQuorum.needed }),
    missing.length > 0 && texts.t('minutes.doubt.missing', { time, names: texts.formatList(missing) }),
    added.length > 0 && texts.t('minutes.doubt.added', { time, names: texts.formatList(added) }),
    texts.t(isLocked ? 'minutes.doubt.locked' : 'minutes.doubt.do'),
  ];
  return (
    <Note tone="leaf" role="status">
      {sentences.filter(Boolean).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Buttons>
        <ButtonLink kind="quiet" size="compact" href={rollHref(city, meeting.id)}>
          {texts.t('minutes.doubt.roll')}
        </ButtonLink>
      </Buttons>
    </Note>
  );
}

import type { AgendaItem } from '../../../domain/meeting/records.ts';
import { movementWords } from '../../../texts/minutes-words.ts';
import { useTexts } from '../../app.ts';
import { ButtonLink, Buttons } from '../../parts/button.tsx';
import { Code } from '../../parts/slip.tsx';
import { WordsField } from '../../words/words-field.tsx';
import { numberOf } from './agenda-rail.tsx';
import { CheckersField } from './checkers-field.tsx';
import { DecidePart } from './decide-part.tsx';
import type { SittingNow } from './sitting-now.ts';
import { useItemWords } from './use-item-words.ts';
import { type Minutes, minutesHref } from './use-minutes.ts';

/** Items at which something is decided or proposed; at the others only something is noted. */
const DECIDED: readonly AgendaItem['kind'][] = ['matter', 'other', 'agenda', 'previousMinutes'];

/** One block of the agenda: what was prepared, what was said, who came and went, what was decided. */
export function ItemBlock({ minutes, item, sitting }: { minutes: Minutes; item: AgendaItem; sitting: SittingNow }) {
  const texts = useTexts();
  const index = minutes.items.indexOf(item);
  const written = minutes.document.items[index];
  const shared = useItemWords(minutes, item, 'text');
  return (
    <article class="minutes-item">
      <h1 tabIndex={-1}>
        <span class="soft num">{numberOf(minutes.meeting.record, index)}</span> {item.title}
      </h1>
      {item.preparation && (
        <div class="flow-s">
          <h2>{texts.t('minutes.preparation')}</h2>
          <p class="said">{item.preparation}</p>
        </div>
      )}
      {item.links.map((link) => (
        <p key={link.id} class="row-meta">
          <span>{texts.t('minutes.link', { title: link.title })}</span>
          {link.code && <Code code={link.code} />}
        </p>
      ))}
      <WordsField
        key={`${item.id}-text`}
        shared={shared}
        label={texts.t('minutes.text')}
        hint={texts.t('minutes.text.hint')}
      />
      {written && (written.movements.length > 0 || written.conflicts.length > 0) && (
        <ul class="minutes-movements">
          {written.movements.map((movement) => (
            <li key={`${movement.name}-${movement.atMs}`}>{movementWords(texts, movement, movement.when)}</li>
          ))}
          {written.conflicts.map(({ name, reason }) => (
            <li key={name}>{texts.t('minutes.doc.conflict', { name, reason })}</li>
          ))}
        </ul>
      )}
      {item.kind === 'checkers' && !minutes.isLocked && <CheckersField minutes={minutes} />}
      {(DECIDED.includes(item.kind) || item.decision.text || item.decided) && (
        <DecidePart key={`${item.id}-decision`} minutes={minutes} item={item} sitting={sitting} />
      )}
      <Neighbours minutes={minutes} index={index} />
    </article>
  );
}

function Neighbours({ minutes: { city, meeting, items }, index }: { minutes: Minutes; index: number }) {
  const texts = useTexts();
  const [before, after] = [items[index - 1], items[index + 1]];
  return (
    <Buttons section>
      {after && (
        <ButtonLink kind="quiet" size="compact" icon="next" href={minutesHref(city, meeting.id, after.id)}>
          {texts.t('minutes.next')}
        </ButtonLink>
      )}
      {before && (
        <ButtonLink kind="plain" size="compact" icon="back" href={minutesHref(city, meeting.id, before.id)}>
          {texts.t('minutes.previous')}
        </ButtonLink>
      )}
    </Buttons>
  );
}

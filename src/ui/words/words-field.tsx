import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { MINUTES_LIMITS } from '../../../domain/meeting/minutes-schema.ts';
import type { AgendaItem } from '../../../domain/meeting/records.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Clash } from './clash.tsx';
import type { Minutes } from './use-minutes.ts';
import { type Field, useWords } from './use-words.ts';

/** One text of an item that several people write; it saves by itself. Locked minutes are only read. */
export function WordsField({
  minutes,
  item,
  field,
  label,
  hint,
}: {
  minutes: Minutes;
  item: AgendaItem;
  field: Field;
  label: string;
  hint: string;
}) {
  const texts = useTexts();
  const { announce, clock } = useApp();
  const id = useId();
  const words = item[field];
  const inHand = useWords(minutes, item, field, (isMerged) =>
    announce(texts.t(isMerged ? 'minutes.merged' : 'minutes.saved')),
  );
  const last = words.last && {
    name: words.last.name || texts.t('minutes.somebody'),
    when: texts.formatWhen(words.last.atMs, clock.read().nowMs),
  };
  if (minutes.isLocked)
    return words.text ? (
      <div class="flow-s">
        <h3>{label}</h3>
        <p class="said">{words.text}</p>
      </div>
    ) : null;
  return (
    <div class="minutes-field">
      <div class="field">
        <label for={id}>{label}</label>
        <textarea
          id={id}
          class="input"
          rows={3}
          value={inHand.value}
          maxLength={MINUTES_LIMITS.text}
          aria-describedby={`${id}-hint`}
          onFocus={inHand.begin}
          onInput={(event) => inHand.type(event.currentTarget.value)}
          onBlur={inHand.leave}
        />
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      <p class="minutes-by soft small-text">
        {inHand.isTyped ? <Written icon="edit">{texts.t('minutes.draftKept')}</Written> : null}
        {!inHand.isTyped && last ? <Written icon="saved">{texts.t('minutes.lastBy', last)}</Written> : null}
      </p>
      {inHand.isBehind && inHand.isTyped && (
        <p class="small-text" role="status">
          {texts.t('minutes.changedMeanwhile', { name: last?.name ?? texts.t('minutes.somebody') })}
        </p>
      )}
      <SaveProblem problem={inHand.problem} />
      {words.rivals.length > 0 && <Clash minutes={minutes} item={item} field={field} />}
    </div>
  );
}

function Written({ icon, children }: { icon: 'edit' | 'saved'; children: ComponentChildren }) {
  return (
    <span class="with-icon">
      <Icon name={icon} small />
      <span>{children}</span>
    </span>
  );
}

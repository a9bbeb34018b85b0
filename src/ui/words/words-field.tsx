import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import '../look/words.css';
import { Icon } from '../parts/icon.tsx';
import { Clash } from './clash.tsx';
import type { SharedWords } from './shared-words.ts';
import { useWords } from './use-words.ts';

/** One text that several people write; it saves by itself. What is locked is only read. */
export function WordsField({
  shared,
  label,
  hint,
  rows = 3,
}: {
  shared: SharedWords;
  label: string;
  hint: string;
  rows?: number;
}) {
  const texts = useTexts();
  const { announce, clock } = useApp();
  const id = useId();
  const { words } = shared;
  const inHand = useWords(shared, (isMerged) => announce(texts.t(isMerged ? 'minutes.merged' : 'minutes.saved')));
  const last = words.last && {
    name: words.last.name || texts.t('minutes.somebody'),
    when: texts.formatWhen(words.last.atMs, clock.read().nowMs),
  };
  if (shared.isLocked)
    return words.text ? (
      <div class="flow-s">
        <h3>{label}</h3>
        <p class="said">{words.text}</p>
      </div>
    ) : null;
  return (
    <div class="words-field">
      <div class="field">
        <label for={id}>{label}</label>
        <textarea
          id={id}
          class="input"
          rows={rows}
          value={inHand.value}
          maxLength={shared.most}
          aria-describedby={`${id}-hint`}
          onFocus={inHand.begin}
          onInput={(event) => inHand.type(event.currentTarget.value)}
          onBlur={inHand.leave}
        />
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      <p class="words-by soft small-text">
        {inHand.isTyped ? <Written icon="edit">{texts.t('minutes.draftKept')}</Written> : null}
        {!inHand.isTyped && last ? <Written icon="saved">{texts.t('minutes.lastBy', last)}</Written> : null}
      </p>
      {inHand.isBehind && inHand.isTyped && (
        <p class="small-text" role="status">
          {texts.t('minutes.changedMeanwhile', { name: last?.name ?? texts.t('minutes.somebody') })}
        </p>
      )}
      <SaveProblem problem={inHand.problem} />
      {words.rivals.length > 0 && <Clash shared={shared} />}
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

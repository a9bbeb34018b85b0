import { useState } from 'preact/hooks';
import { MOST_CONFLICT_REASON } from '../../../domain/meeting/mark-kinds.ts';
import { lengthOf } from '../../../domain/plain-text.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { TextField } from '../../parts/field.tsx';
import type { Entry } from '../../use-entry.ts';
import type { Marking } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

interface Props {
  held: MeetingRoll;
  marking: Marking;
}

/** Who is declared disqualified, why, and for which item where none is under way or another was when it was begun. */
export interface ConflictDraft {
  item?: string;
  seat?: string;
  reason: string;
}
export const NO_CONFLICT: ConflictDraft = { reason: '' };

/**
 * Who is disqualified for an item, and why: the seat is empty for that item only, and its person comes back by
 * themselves when the item ends. The law wants the reason with the decision (Hallintolaki 27–30 §).
 */
export function ConflictPanel({ held, marking, entry }: Props & { entry: Entry<ConflictDraft> }) {
  const texts = useTexts();
  const { items, openItem, roll } = held;
  const { seat, reason } = entry.value;
  const itemId = entry.value.item ?? openItem?.id;
  // What was begun for an item stays with it, also when another is taken up meanwhile.
  const change = (part: Partial<ConflictDraft>) => entry.change({ ...(itemId ? { item: itemId } : {}), ...part });
  const [attempts, setAttempts] = useState(0);
  const item = items.find(({ id }) => id === itemId);
  const out = roll.conflicts.filter((each) => each.item === itemId);
  const sitting = roll.rows.flatMap(({ seat: { id }, segments }) => {
    const last = segments.at(-1);
    return last && last.toMs === null && !out.some(({ person }) => person === last.person)
      ? [{ seat: id, person: last.person, name: last.name }]
      : [];
  });
  const missing = attempts > 0;
  const tooLong = lengthOf(reason) > MOST_CONFLICT_REASON;
  const save = async () => {
    const who = sitting.find((each) => each.seat === seat);
    if (!who || !item || !reason.trim() || tooLong) return setAttempts(attempts + 1);
    const fact = { kind: 'conflict' as const, item: item.id, ...who, reason, atMs: marking.nowMs() };
    setAttempts(0);
    await entry.handOver(() => marking.mark([{ fact }], who.name, texts.t('conflict.is')));
  };
  return (
    <form
      class="flow-s"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {itemId !== openItem?.id || !openItem ? (
        <RadioChoices
          legend={texts.t('agendaItem')}
          value={itemId}
          onValue={(chosen) => entry.change({ item: chosen })}
          layout="full"
          error={missing && !item ? texts.t('roll.conflict.chooseItem') : undefined}
          choices={items.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      {out.length > 0 && <Disqualified held={held} marking={marking} item={itemId ?? ''} />}
      <RadioChoices
        legend={texts.t('roll.conflict.who')}
        hint={texts.t('roll.conflict.hint')}
        value={seat}
        onValue={(chosen) => change({ seat: chosen })}
        error={missing && !seat ? texts.t('roll.conflict.choose') : undefined}
        choices={sitting.map(({ seat: value, name }) => ({ value, label: name }))}
      />
      <TextField
        label={texts.t('roll.conflict.reason')}
        hint={texts.t('roll.conflict.reason.hint')}
        value={reason}
        onValue={(typed) => change({ reason: typed })}
        error={
          tooLong
            ? texts.t('error.tooLong', { n: MOST_CONFLICT_REASON })
            : missing && !reason.trim()
              ? texts.t('error.required')
              : undefined
        }
      />
      <Button type="submit">{texts.t('roll.conflict.save')}</Button>
    </form>
  );
}

/** Those already disqualified for the item, each with a way back. */
function Disqualified({ held: { roll, marks }, marking, item }: Props & { item: string }) {
  const texts = useTexts();
  const takeBack = (person: string, name: string) => {
    const instead = marks
      .filter(({ fact }) => fact.kind === 'conflict' && fact.item === item && fact.person === person)
      .map(({ id }) => id);
    void marking.mark([{ fact: { kind: 'withdrawn' }, instead }], name, texts.t('roll.withdrawn'));
  };
  return (
    <ul class="trace" aria-label={texts.t('conflict')}>
      {roll.conflicts
        .filter((each) => each.item === item)
        .map(({ person, name, reason, mark }) => (
          <li key={mark}>
            <p>
              <b>{name}</b> <span class="soft small-text">{reason}</span>
            </p>
            <Button
              kind="plain"
              size="compact"
              label={`${texts.t('roll.takeBack')}: ${name}`}
              onClick={() => takeBack(person, name)}
            >
              {texts.t('roll.takeBack')}
            </Button>
          </li>
        ))}
    </ul>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { Membership, Office } from '../../../domain/committee/records.ts';
import { MOST_SEATS } from '../../../domain/committee/seat-rules.ts';
import { LIMITS } from '../../../domain/idea.ts';
import type { DataOf } from '../../../domain/kinds.ts';
import { cleanLine } from '../../../domain/plain-text.ts';
import { useTexts } from '../../app.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { TextField } from '../../parts/field.tsx';
import { Tick } from '../../parts/tick.tsx';
import { useOnce } from '../../use-once.ts';
import { useFocusHere } from '../use-focus-here.ts';
import { removeDeed, renamePerson } from './seat-deeds.ts';
import type { SeatKeeping } from './use-seat-keeping.ts';
import { wrongDays } from './wrong-days.ts';

type Correction = DataOf<'membership.correct'>;
type Wrong = Partial<Record<'name' | 'order' | 'from' | 'to', string>>;

/** Corrects what is known of somebody's seat; the last day ends it. */
export function SeatForm({
  membership,
  isYouth,
  memberships,
  offices,
  keeping,
  onClose,
}: {
  membership: Membership;
  isYouth: boolean;
  /** All of the committee's, so that a corrected name is corrected wherever that person stands. */
  memberships: readonly Membership[];
  offices: readonly Office[];
  keeping: SeatKeeping;
  onClose: () => void;
}) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const before = fieldsOf(membership, isYouth);
  const [draft, setDraft] = useState(before);
  const [wrong, setWrong] = useState<Wrong>({});
  const newest = useRef(draft);
  newest.current = draft;
  const once = useOnce();
  const set = (changed: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...changed }));
  const { id: record, scope } = membership;
  const find = (): Wrong => {
    const order = Number(draft.order);
    return {
      ...(cleanLine(draft.name) ? {} : { name: texts.t('error.required') }),
      ...(Number.isInteger(order) && order >= 1 && order <= MOST_SEATS ? {} : { order: texts.t('error.number') }),
      ...wrongDays(texts, draft.from, draft.to),
    };
  };
  const save = async () => {
    const found = find();
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const [now, earlier] = [correctionOf(draft), correctionOf(before)];
    const changed = Object.keys(now).filter((key) => now[key as keyof Correction] !== earlier[key as keyof Correction]);
    const only = (all: Correction): Correction =>
      Object.fromEntries(Object.entries(all).filter(([key]) => changed.includes(key)));
    if (changed.length === 0) return onClose();
    const others = memberships.filter(({ id }) => id !== record);
    const rename = (name: string) =>
      changed.includes('name') ? renamePerson(membership.person, name, others, offices) : [];
    const on = { kind: 'membership.correct', record, scope } as const;
    const done = await keeping.keep(
      [{ ...on, data: only(now) }, ...rename(now.name ?? '')],
      texts.t('seats.corrected', { name: now.name ?? '' }),
      [
        { ...on, data: only(earlier) },
        ...rename(now.name ?? '').map((deed) => ({ ...deed, data: { name: membership.name } }) as typeof deed),
      ],
    );
    // Whoever has typed on meanwhile is not done.
    if (done && newest.current === draft) onClose();
  };
  const remove = async () => {
    const said = texts.t('seats.removed', { name: membership.name });
    if (await keeping.keep([removeDeed(membership)], said, [removeDeed(membership, false)])) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="flow-s"
      aria-label={`${texts.t('edit')}: ${membership.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <div class="seat-fields">
        <TextField
          label={texts.t('seats.name')}
          error={wrong.name}
          maxLength={LIMITS.name}
          autoComplete="off"
          value={draft.name}
          onValue={(name) => set({ name })}
        />
        <TextField
          label={texts.t('village')}
          optional={texts.t('optional')}
          maxLength={LIMITS.name}
          autoComplete="off"
          value={draft.village}
          onValue={(village) => set({ village })}
        />
        <TextField
          label={texts.t('seats.represents')}
          optional={texts.t('optional')}
          maxLength={LIMITS.name}
          value={draft.represents}
          onValue={(represents) => set({ represents })}
        />
        <TextField
          label={texts.t('seats.order')}
          error={wrong.order}
          inputMode="numeric"
          value={draft.order}
          onValue={(order) => set({ order })}
        />
        <DayField
          label={texts.t('seats.from')}
          error={wrong.from}
          value={draft.from}
          onValue={(from) => set({ from })}
        />
        <DayField
          label={texts.t('seats.to')}
          optional={texts.t('optional')}
          error={wrong.to}
          value={draft.to}
          onValue={(to) => set({ to })}
        />
      </div>
      <Tick
        label={texts.t('seats.councillor')}
        checked={draft.isCouncillor}
        onChecked={(isCouncillor) => set({ isCouncillor })}
      />
      <Tick
        label={texts.t('seats.electedOfficial')}
        checked={draft.isElectedOfficial}
        onChecked={(isElectedOfficial) => set({ isElectedOfficial })}
      />
      <Tick
        label={texts.t('seats.youth')}
        note={texts.t('seats.youth.note')}
        checked={draft.isYouth}
        onChecked={(youth) => set({ isYouth: youth })}
      />
      <Buttons>
        <Button type="submit" size="compact">
          {texts.t('save')}
        </Button>
        <Button kind="quiet" size="compact" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
        <Button kind="plain" size="compact" onClick={() => void once(remove)}>
          {texts.t('seats.remove')}
        </Button>
      </Buttons>
      <p class="hint">{texts.t('seats.remove.hint')}</p>
    </form>
  );
}

const fieldsOf = (membership: Membership, isYouth: boolean) => {
  const { name, village, represents, order, from, to, isCouncillor, isElectedOfficial } = membership;
  return {
    name,
    village,
    represents,
    order: String(order),
    from,
    to: to ?? '',
    isCouncillor,
    isElectedOfficial,
    isYouth,
  };
};

const correctionOf = ({ order, to, name, village, represents, ...rest }: ReturnType<typeof fieldsOf>): Correction => ({
  ...rest,
  name: cleanLine(name),
  village: cleanLine(village),
  represents: cleanLine(represents),
  order: Number(order),
  to: to.trim() || null,
});

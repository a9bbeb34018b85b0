import { useEffect, useRef, useState } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import type { CommitteeTerm, Membership } from '../../../domain/committee/records.ts';
import { LIMITS } from '../../../domain/idea.ts';
import type { Deed } from '../../../store/act-all.ts';
import { useTexts } from '../../app.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { TextField } from '../../parts/field.tsx';
import { useEntry } from '../../use-entry.ts';
import { enterSeats, readLines, takeBack, type WrittenSeat } from './seat-deeds.ts';
import type { SeatKeeping } from './use-seat-keeping.ts';
import { wrongDays } from './wrong-days.ts';

const EMPTY: WrittenSeat = { name: '', village: '', deputy: '' };

/**
 * Enters one person after another: Enter saves and goes on to the next. Several lines that are pasted into the name are
 * entered at once.
 */
export function QuickEntry({
  city,
  term,
  held,
  as: role,
  keeping,
}: {
  city: City;
  term: CommitteeTerm;
  /** Who holds what in the term, for the next free place. */
  held: readonly Membership[];
  as: Membership['role'];
  keeping: SeatKeeping;
}) {
  const texts = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const entry = useEntry(EMPTY);
  const written = entry.value;
  // The first day of the term, until another one is written.
  const [day, setDay] = useState<string | undefined>(undefined);
  const [wrong, setWrong] = useState<{ name?: string; from?: string }>({});
  const from = day ?? term.from;
  const withDeputy = role === 'member' && term.deputies === 'personal';
  const focusName = () => form.current?.querySelector('input')?.focus();
  const hasEntered = useRef(false);
  // Who was entered stands above the form and would push it out of sight.
  useEffect(() => {
    if (hasEntered.current) form.current?.scrollIntoView({ block: 'nearest' });
  }, [held.length]);
  const taken = useTaken(held);
  const enter = async (seats: readonly WrittenSeat[]) => {
    const deeds = enterSeats(city, term, taken.list, role, from, withDeputy ? seats : seats.map(withoutDeputy));
    taken.add(deeds);
    const [first] = seats;
    const said =
      seats.length === 1 && first
        ? texts.t('seats.added', { name: first.name.trim() })
        : texts.t('seats.addedMany', { n: seats.length });
    hasEntered.current = true;
    const isKept = await keeping.keep(deeds, said, takeBack(deeds));
    if (!isKept) taken.remove(deeds);
    return isKept;
  };
  const submit = () => {
    const found = {
      ...(written.name.trim() ? {} : { name: texts.t('error.required') }),
      ...wrongDays(texts, from, ''),
    };
    setWrong(found);
    focusName();
    if (!found.name && !found.from) void entry.handOver((seat) => enter([seat]));
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const seats = readLines(text);
    if (seats.length < 2) return;
    event.preventDefault();
    const found = wrongDays(texts, from, '');
    setWrong(found);
    if (!found.from) void enter(seats);
  };
  return (
    <form
      ref={form}
      class="paper flow-s"
      aria-label={texts.t(role === 'member' ? 'seats.add' : 'seats.addDeputies')}
      onPaste={paste}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{texts.t(role === 'member' ? 'seats.add' : 'seats.addDeputies')}</h3>
      <p class="small-text soft">{texts.t(withDeputy ? 'seats.add.hint.personal' : 'seats.add.hint')}</p>
      <div class="seat-fields">
        <TextField
          label={texts.t('seats.name')}
          error={wrong.name}
          maxLength={LIMITS.name}
          autoComplete="off"
          value={written.name}
          onValue={(name) => entry.change({ name })}
        />
        <TextField
          label={texts.t('village')}
          optional={texts.t('optional')}
          maxLength={LIMITS.name}
          autoComplete="off"
          value={written.village}
          onValue={(village) => entry.change({ village })}
        />
        {withDeputy && (
          <TextField
            label={texts.t('deputy.personal')}
            optional={texts.t('optional')}
            maxLength={LIMITS.name}
            autoComplete="off"
            value={written.deputy}
            onValue={(deputy) => entry.change({ deputy })}
          />
        )}
        <DayField label={texts.t('seats.from')} error={wrong.from} value={from} onValue={setDay} />
      </div>
      <Buttons>
        <Button type="submit" icon="add" size="compact">
          {texts.t('seats.saveAndNext')}
        </Button>
      </Buttons>
    </form>
  );
}

type Place = Pick<Membership, 'id' | 'role' | 'order'>;

/** Who holds what, with those entered here whom a slow device does not show yet: two must not get one place. */
function useTaken(held: readonly Membership[]) {
  const unseen = useRef<Place[]>([]);
  unseen.current = unseen.current.filter(({ id }) => held.every((each) => each.id !== id));
  return {
    list: [...held, ...unseen.current],
    add: (deeds: readonly Deed[]) => {
      for (const { kind, record, data } of deeds) {
        if (kind === 'membership.enter') unseen.current.push({ id: record, role: data.role, order: data.order });
      }
    },
    remove: (deeds: readonly Deed[]) => {
      unseen.current = unseen.current.filter(({ id }) => deeds.every(({ record }) => record !== id));
    },
  };
}

const withoutDeputy = (seat: WrittenSeat): WrittenSeat => ({ ...seat, deputy: '' });

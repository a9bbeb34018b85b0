import { useState } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import type { CommitteeTerm } from '../../../domain/committee/records.ts';
import { MOST_SEATS } from '../../../domain/committee/seat-rules.ts';
import { LIMITS } from '../../../domain/idea.ts';
import { committeeScope } from '../../../domain/scope.ts';
import { newId } from '../../../store/act-all.ts';
import { useTexts } from '../../app.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { TextField } from '../../parts/field.tsx';
import { useOnce } from '../../use-once.ts';
import { useFocusHere } from '../use-focus-here.ts';
import { removeDeed, takeBack } from './seat-deeds.ts';
import type { SeatKeeping } from './use-seat-keeping.ts';
import { wrongDays } from './wrong-days.ts';

const MODES = ['none', 'list', 'personal'] as const;
const OTHER = '-';

interface Draft {
  cityTerm: string;
  label: string;
  from: string;
  to: string;
  seats: string;
  deputies: CommitteeTerm['deputies'] | undefined;
}

/** What is wrong in the form, field by field. */
type Wrong = Partial<Record<'label' | 'from' | 'to' | 'seats' | 'deputies', string>>;

/** Enters a term of a committee, or corrects one; the city's own terms propose what they tell. */
export function TermForm({
  city,
  area,
  term,
  keeping,
  onClose,
}: {
  city: City;
  area: string;
  /** The one to correct; undefined for a new one. */
  term?: CommitteeTerm | undefined;
  keeping: SeatKeeping;
  onClose: (termId?: string) => void;
}) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const [draft, setDraft] = useState(() => draftOf(term));
  const [wrong, setWrong] = useState<Wrong>({});
  const set = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const propose = (id: string) => {
    const proposed = city.terms.find((each) => each.id === id);
    if (!proposed) return set({ cityTerm: OTHER });
    const { labels, from, to, members, deputies } = proposed;
    const seats = members.max ?? members.min;
    set({
      cityTerm: id,
      label: labels[texts.language],
      from: from ?? draft.from,
      to: to ?? draft.to,
      seats: seats === null ? draft.seats : String(seats),
      deputies: deputies.mode ?? draft.deputies,
    });
  };
  const find = (): Wrong => {
    const seats = Number(draft.seats);
    return {
      ...(draft.label.trim() ? {} : { label: texts.t('error.required') }),
      ...wrongDays(texts, draft.from, draft.to),
      ...(Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS ? {} : { seats: texts.t('error.number') }),
      ...(draft.deputies ? {} : { deputies: texts.t('error.required') }),
    };
  };
  const once = useOnce();
  const save = async () => {
    const found = find();
    setWrong(found);
    const { label, from, to, deputies, cityTerm } = draft;
    if (Object.keys(found).length > 0 || !deputies) return;
    const data = { label, from, to: to.trim() || null, seats: Number(draft.seats), deputies };
    const said = texts.t('seats.term.saved', { name: label });
    if (term) {
      const undo = { label: term.label, from: term.from, to: term.to, seats: term.seats, deputies: term.deputies };
      const on = { kind: 'term.correct', record: term.id, scope: term.scope } as const;
      if (await keeping.keep([{ ...on, data }], said, [{ ...on, data: undo }])) onClose();
      return;
    }
    const known = city.terms.some(({ id }) => id === cityTerm) ? { cityTerm } : {};
    const entry = {
      kind: 'term.enter',
      record: newId(),
      scope: committeeScope(city.id, area),
      data: { area, ...data, ...known },
    } as const;
    if (await keeping.keep([entry], said, takeBack([entry]))) onClose(entry.record);
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper flow"
      aria-label={texts.t(term ? 'seats.term.edit' : 'seats.term.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      {!term && city.terms.length > 0 && (
        <RadioChoices
          legend={texts.t('seats.term.ofCity')}
          hint={texts.t('seats.term.ofCity.hint')}
          layout="inline"
          choices={[
            ...city.terms.map(({ id, labels }) => ({ value: id, label: labels[texts.language] })),
            { value: OTHER, label: texts.t('seats.term.other') },
          ]}
          value={draft.cityTerm}
          onValue={propose}
        />
      )}
      <TextField
        label={texts.t('seats.term.label')}
        hint={texts.t('seats.term.label.hint')}
        error={wrong.label}
        maxLength={LIMITS.name}
        value={draft.label}
        onValue={(label) => set({ label })}
      />
      <div class="seat-fields">
        <DayField
          label={texts.t('term.starts')}
          error={wrong.from}
          value={draft.from}
          onValue={(from) => set({ from })}
        />
        <DayField
          label={texts.t('term.ends')}
          optional={texts.t('optional')}
          error={wrong.to}
          value={draft.to}
          onValue={(to) => set({ to })}
        />
        <TextField
          label={texts.t('seats.number')}
          error={wrong.seats}
          inputMode="numeric"
          value={draft.seats}
          onValue={(seats) => set({ seats })}
        />
      </div>
      <RadioChoices
        legend={texts.t('seats.deputies')}
        layout="inline"
        error={wrong.deputies}
        choices={MODES.map((value) => ({ value, label: texts.t(`seats.deputies.${value}`) }))}
        value={draft.deputies}
        onValue={(deputies) => set({ deputies })}
      />
      <Buttons>
        <Button type="submit">{texts.t('save')}</Button>
        <Button kind="quiet" onClick={() => onClose()}>
          {texts.t('cancel')}
        </Button>
        {term && (
          <Button
            kind="plain"
            onClick={() =>
              void once(async () => {
                const said = texts.t('seats.removed', { name: term.label });
                if (await keeping.keep([removeDeed(term)], said, [removeDeed(term, false)])) onClose();
              })
            }
          >
            {texts.t('seats.remove')}
          </Button>
        )}
      </Buttons>
    </form>
  );
}

const draftOf = (term: CommitteeTerm | undefined): Draft => ({
  cityTerm: '',
  label: term?.label ?? '',
  from: term?.from ?? '',
  to: term?.to ?? '',
  seats: term ? String(term.seats) : '',
  deputies: term?.deputies,
});

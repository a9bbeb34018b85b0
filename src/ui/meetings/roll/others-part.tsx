import { useId, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../../domain/idea.ts';
import type { Fact } from '../../../domain/meeting/records.ts';
import type { OtherRow } from '../../../domain/meeting/roll.ts';
import { covers } from '../../../domain/meeting/spans.ts';
import { cleanLine, lengthOf } from '../../../domain/plain-text.ts';
import { newGuestId } from '../../../store/mark-roll.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { TextField } from '../../parts/field.tsx';
import { Count } from '../../parts/tag.tsx';
import { useEntry } from '../../use-entry.ts';
import { markDeeds } from './mark-deeds.ts';
import { MarkTrace } from './mark-trace.tsx';
import { factWords } from './mark-words.ts';
import { SeatButton } from './seat-item.tsx';
import type { Marking } from './use-marking.ts';
import { AFTER_ALL_MS, type MeetingRoll } from './use-roll.ts';

type OtherFact = Extract<Fact, { kind: 'other' }>;
type OtherRole = OtherFact['role'];

/** So many are listed at first: two hundred guests must not push the rest away. */
const SHOWN_AT_FIRST = 20;
const TYPED_ROLES = ['guest', 'expert', 'coordinator', 'secretary'] as const;

interface Props {
  held: MeetingRoll;
  marking: Marking;
}

const isHere = ({ segments }: OtherRow): boolean => segments.some((each) => covers(each, AFTER_ALL_MS));

/** Who is in the room without a seat: deputies nobody called, experts, guests. No vote, no quorum. */
export function OthersPart({ held, marking }: Props) {
  const texts = useTexts();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { others } = held.roll;
  const here = others.filter(isHere).length;
  return (
    <section class="flow-s" aria-label={texts.t('otherAttendees')}>
      <Button kind="quiet" fill="wide" icon="people" expanded={isOpen} controls={id} onClick={() => setIsOpen(!isOpen)}>
        {texts.t('otherAttendees')} <Count>{here}</Count>
      </Button>
      <div id={id} class="flow-s" hidden={!isOpen}>
        {isOpen && <OthersList held={held} marking={marking} />}
      </div>
    </section>
  );
}

function OthersList({ held, marking }: Props) {
  const texts = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const { others } = held.roll;
  const listed = others.toReversed().sort((a, b) => Number(isHere(b)) - Number(isHere(a)));
  const shown = isWhole ? listed : listed.slice(0, SHOWN_AT_FIRST);
  const mark = otherMarker(texts, marking);
  return (
    <>
      <AddOther onAdd={(name, role) => mark({ person: newGuestId(), name, role }, 'arrived')} />
      <FreeDeputies held={held} onHere={(person, name) => void mark({ person, name, role: 'deputy' }, 'arrived')} />
      {shown.length > 0 && (
        <ul class="rows seats">
          {shown.map((other) => (
            <OtherItem key={other.person} other={other} held={held} marking={marking} />
          ))}
        </ul>
      )}
      {shown.length < listed.length && (
        <Button kind="quiet" onClick={() => setIsWhole(true)}>
          {texts.t('roll.others.all', { n: listed.length })}
        </Button>
      )}
    </>
  );
}

function OtherItem({ other, held, marking }: Props & { other: OtherRow }) {
  const texts = useTexts();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { person, name, role } = other;
  const next = isHere(other) ? 'left' : 'arrived';
  return (
    <li class="seat" data-seat={person}>
      <div class="seat-who">
        <p>
          <b>{name}</b> <span class="soft small-text">{texts.t(role)}</span>
        </p>
      </div>
      <OtherTimes other={other} />
      <div class="seat-acts">
        <SeatButton about={name} onClick={() => void otherMarker(texts, marking)(other, next)}>
          {texts.t(`${next}.now`)}
        </SeatButton>
      </div>
      <div class="seat-edit">
        <Button
          kind="plain"
          size="compact"
          icon="edit"
          expanded={isOpen}
          controls={id}
          label={`${texts.t('roll.correct')}: ${name}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {''}
        </Button>
      </div>
      <div id={id} class="seat-more" hidden={!isOpen}>
        {isOpen && (
          <MarkTrace
            held={held}
            among={held.marks.filter(({ fact }) => 'person' in fact && fact.kind !== 'chair' && fact.person === person)}
            deeds={markDeeds(held, marking, texts)}
            onDone={() => setIsOpen(false)}
          />
        )}
      </div>
    </li>
  );
}

/** Marks somebody without a seat. */
export const otherMarker =
  (texts: ReturnType<typeof useTexts>, marking: Marking) =>
  ({ person, name, role }: Pick<OtherRow, 'person' | 'name' | 'role'>, state: OtherFact['state']): Promise<boolean> => {
    const fact = { kind: 'other' as const, person, name, role, state, atMs: marking.nowMs() };
    return marking.mark([{ fact }], name, factWords(texts, fact, undefined));
  };

function OtherTimes({ other: { segments } }: { other: OtherRow }) {
  const texts = useTexts();
  const times = segments.map(({ fromMs, toMs }) => {
    const from = texts.formatClock(fromMs);
    return toMs === null ? from : `${from}–${texts.formatClock(toMs)}`;
  });
  return <div class="seat-state soft small-text num">{times.join(', ')}</div>;
}

const NO_NAME = { name: '' };

/** One after another by the keyboard alone: the field is empty again and keeps the focus. */
function AddOther({ onAdd }: { onAdd: (name: string, role: OtherRole) => Promise<boolean> }) {
  const texts = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const entry = useEntry(NO_NAME);
  const { name } = entry.value;
  const [role, setRole] = useState<(typeof TYPED_ROLES)[number]>('guest');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  return (
    <form
      ref={form}
      class="flow-s"
      onSubmit={(event) => {
        event.preventDefault();
        const line = cleanLine(name);
        const isTooLong = lengthOf(line) > LIMITS.name;
        setWrong(
          isTooLong ? texts.t('error.tooLong', { n: LIMITS.name }) : line ? undefined : texts.t('error.required'),
        );
        form.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus();
        if (line && !isTooLong) void entry.handOver(() => onAdd(line, role));
      }}
    >
      <RadioChoices
        legend={texts.t('roll.others.role')}
        layout="inline"
        value={role}
        onValue={setRole}
        choices={TYPED_ROLES.map((value) => ({ value, label: texts.t(value) }))}
      />
      <TextField
        label={texts.t('roll.others.name')}
        value={name}
        onValue={(typed) => entry.change({ name: typed })}
        autoComplete="off"
        error={wrong}
      />
      <Button type="submit" kind="quiet" icon="add">
        {texts.t('roll.others.add')}
      </Button>
    </form>
  );
}

/** Deputies who are neither in a seat nor in the room yet. */
function FreeDeputies({ held, onHere }: { held: MeetingRoll; onHere: (person: string, name: string) => void }) {
  const texts = useTexts();
  const { roll, rosters } = held;
  const known = new Set([
    ...roll.others.map(({ person }) => person),
    ...roll.rows.flatMap(({ segments }) =>
      segments.filter((each) => covers(each, AFTER_ALL_MS)).map((each) => each.person),
    ),
  ]);
  const free = rosters.flatMap(({ deputies }) => deputies).filter(({ person }) => !known.has(person));
  if (free.length === 0) return null;
  return (
    <details>
      <summary>{texts.t('roll.others.deputies')}</summary>
      <div class="btns">
        {free.map(({ id, person, name }) => (
          <Button key={id} kind="quiet" size="compact" icon="deputy" onClick={() => onHere(person, name)}>
            {name}
          </Button>
        ))}
      </div>
    </details>
  );
}

import { useState } from 'preact/hooks';
import type { Office } from '../../../domain/committee/records.ts';
import { heldOn, officesOn } from '../../../domain/committee/roster.ts';
import { LIMITS } from '../../../domain/idea.ts';
import { cleanLine } from '../../../domain/plain-text.ts';
import { newId } from '../../../store/act-all.ts';
import { useTexts } from '../../app.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { TextField } from '../../parts/field.tsx';
import { Meta, MetaItem, Rows } from '../../parts/rows.tsx';
import { Section } from '../../parts/section.tsx';
import { SendTag } from '../../parts/tag.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import { useOnce } from '../../use-once.ts';
import { useFocusHere } from '../use-focus-here.ts';
import { BoundInvitation } from './bound-invitation.tsx';
import type { SeatsProps } from './members-part.tsx';
import { chooseOffice, removeDeed, takeBack } from './seat-deeds.ts';
import { daysWords } from './seat-words.ts';
import { wrongDays } from './wrong-days.ts';

const OFFICES = ['chair', 'viceChair', 'secretary'] as const;
const SOMEBODY_ELSE = '-';

/** Who chairs, who does when the chair is away, and who writes. */
export function OfficesPart(props: SeatsProps) {
  const texts = useTexts();
  const { term, offices, day } = props;
  const held = officesOn(offices, term, day);
  return (
    <Section title={texts.t('seats.offices')}>
      <Rows label={texts.t('seats.offices')}>
        {OFFICES.map((role) => (
          <OfficeRow key={role} {...props} role={role} office={held.find((each) => each.role === role)} />
        ))}
      </Rows>
    </Section>
  );
}

type OfficeProps = SeatsProps & { role: Office['role']; office: Office | undefined };

function OfficeRow(props: OfficeProps) {
  const texts = useTexts();
  const { city, term, memberships, role, office, keeping } = props;
  const [open, setOpen] = useState<'choose' | 'invite' | undefined>(undefined);
  const close = () => setOpen(undefined);
  const row = useFocusBack<HTMLLIElement>(open === 'choose');
  // Whoever has a seat is invited there.
  const isMember = memberships.some(({ person }) => person === office?.person);
  const isWholeTerm = office?.from === term.from && (office.to === null || office.to === term.to);
  return (
    <li class="parcel" ref={row}>
      <p class="parcel-kind">{texts.t(role)}</p>
      <p class="row-title">{office?.name ?? texts.t('seats.office.none')}</p>
      {office && (
        <Meta>
          {keeping.changes.unsent.has(office.id) && <SendTag state="saved">{texts.t('seats.requested')}</SendTag>}
          {!isWholeTerm && <MetaItem icon="clock">{daysWords(texts, office)}</MetaItem>}
        </Meta>
      )}
      {open === 'choose' ? (
        <OfficeForm {...props} onClose={close} />
      ) : (
        <Buttons>
          <Button
            kind="quiet"
            size="compact"
            label={`${texts.t(office ? 'seats.office.change' : 'seats.office.choose')}: ${texts.t(role)}`}
            onClick={() => setOpen('choose')}
          >
            {texts.t(office ? 'seats.office.change' : 'seats.office.choose')}
          </Button>
          {office && !isMember && (
            <Button
              kind="quiet"
              size="compact"
              label={`${texts.t('seats.invite')}: ${office.name}`}
              onClick={() => setOpen(open === 'invite' ? undefined : 'invite')}
            >
              {texts.t('seats.invite')}
            </Button>
          )}
        </Buttons>
      )}
      {open === 'invite' && office && <BoundInvitation city={city} area={term.area} person={office} as="officer" />}
    </li>
  );
}

/** Chooses who holds an office and since when; only a secretary may be somebody without a seat. */
function OfficeForm({
  city,
  term,
  memberships,
  day,
  role,
  office,
  keeping,
  onClose,
}: OfficeProps & { onClose: () => void }) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const members = heldOn(memberships, term, day).filter((each) => each.role === 'member');
  const isElse = office !== undefined && !members.some(({ person }) => person === office.person);
  const [person, setPerson] = useState(isElse ? SOMEBODY_ELSE : office?.person);
  const [name, setName] = useState(isElse ? office.name : '');
  const [from, setFrom] = useState(office?.from ?? term.from);
  const [to, setTo] = useState(office?.to ?? '');
  const [wrong, setWrong] = useState<{ who?: string; name?: string; from?: string; to?: string }>({});
  const once = useOnce();
  const save = async () => {
    const member = members.find((each) => each.person === person);
    const called = person === SOMEBODY_ELSE ? cleanLine(name) : member?.name;
    const found = {
      ...(person ? {} : { who: texts.t('error.required') }),
      ...(person === SOMEBODY_ELSE && !called ? { name: texts.t('error.required') } : {}),
      ...wrongDays(texts, from, to),
    };
    setWrong(found);
    if (Object.keys(found).length > 0 || !person || !called) return;
    const whose = person === SOMEBODY_ELSE ? (isElse && office.name === called ? office.person : newId()) : person;
    const deeds = chooseOffice(city, term, role, office, { person: whose, name: called, from, to: to.trim() || null });
    const back = office
      ? [
          {
            kind: 'office.correct',
            record: office.id,
            scope: office.scope,
            data: { person: office.person, name: office.name, from: office.from, to: office.to },
          } as const,
        ]
      : [];
    const said = texts.t('seats.office.saved', { office: texts.t(role), name: called });
    if (await keeping.keep(deeds, said, [...takeBack(deeds), ...back])) onClose();
  };
  const remove = async () => {
    if (!office) return;
    const said = texts.t('seats.removed', { name: `${texts.t(role)}, ${office.name}` });
    if (await keeping.keep([removeDeed(office)], said, [removeDeed(office, false)])) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="flow-s"
      aria-label={texts.t(role)}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <RadioChoices
        legend={texts.t('seats.office.who')}
        layout="inline"
        error={wrong.who}
        choices={[
          ...members.map((member) => ({
            value: member.person,
            label: member.name,
            ...(member.village ? { note: member.village } : {}),
          })),
          ...(role === 'secretary' || isElse ? [{ value: SOMEBODY_ELSE, label: texts.t('seats.office.else') }] : []),
        ]}
        value={person}
        onValue={setPerson}
      />
      {person === SOMEBODY_ELSE && (
        <TextField
          label={texts.t('seats.name')}
          error={wrong.name}
          maxLength={LIMITS.name}
          autoComplete="off"
          value={name}
          onValue={setName}
        />
      )}
      <div class="seat-fields">
        <DayField label={texts.t('seats.from')} error={wrong.from} value={from} onValue={setFrom} />
        <DayField
          label={texts.t('seats.to')}
          optional={texts.t('optional')}
          error={wrong.to}
          value={to}
          onValue={setTo}
        />
      </div>
      <Buttons>
        <Button type="submit" size="compact">
          {texts.t('save')}
        </Button>
        <Button kind="quiet" size="compact" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
        {office && (
          <Button kind="plain" size="compact" onClick={() => void once(remove)}>
            {texts.t('seats.remove')}
          </Button>
        )}
      </Buttons>
    </form>
  );
}

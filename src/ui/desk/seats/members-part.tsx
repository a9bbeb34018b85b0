import { useState } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import {
  type CommitteeTerm,
  type Day,
  holdsOn,
  type Membership,
  type Office,
} from '../../../domain/committee/records.ts';
import { heldOn } from '../../../domain/committee/roster.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { Rows } from '../../parts/rows.tsx';
import { Section } from '../../parts/section.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { SeatRow } from './seat-row.tsx';
import type { SeatKeeping } from './use-seat-keeping.ts';

export type SeatsProps = {
  city: City;
  term: CommitteeTerm;
  /** All of the term, those who have left included. */
  memberships: readonly Membership[];
  offices: readonly Office[];
  /** The day that is looked at: today, or the nearest day of the term. */
  day: Day;
  keeping: SeatKeeping;
};

/** The members in the order of the roll, each with a personal deputy where the term has them. */
export function MembersPart(props: SeatsProps) {
  const texts = useTexts();
  const { term, memberships, day } = props;
  const held = heldOn(memberships, term, day);
  const members = held.filter(({ role }) => role === 'member');
  const deputies = term.deputies === 'personal' ? held.filter(({ role }) => role === 'deputy') : [];
  const alone = deputies.filter(({ deputyOf }) => !members.some(({ id }) => id === deputyOf));
  const vacant = term.seats - members.length;
  return (
    <Section title={texts.t('members')} aside={vacant > 0 ? texts.t('seats.vacant', { n: vacant }) : undefined}>
      {members.length > 0 && (
        <Rows label={texts.t('members')}>
          {members.map((member) => (
            <SeatRow
              key={member.id}
              {...props}
              membership={member}
              deputies={deputies.filter(({ deputyOf }) => deputyOf === member.id)}
            />
          ))}
          {alone.map((deputy) => (
            <SeatRow key={deputy.id} {...props} membership={deputy} deputies={[]} />
          ))}
        </Rows>
      )}
      <OthersPart {...props} roles={term.deputies === 'personal' ? ['member', 'deputy'] : ['member']} />
      <QuickEntry {...props} held={held} as="member" />
    </Section>
  );
}

/** Deputies of a list, in the order in which they are called. */
export function DeputiesPart(props: SeatsProps) {
  const texts = useTexts();
  const held = heldOn(props.memberships, props.term, props.day);
  const deputies = held.filter(({ role }) => role === 'deputy');
  return (
    <Section title={texts.t('seats.deputies')}>
      {deputies.length > 0 && (
        <Rows label={texts.t('seats.deputies')}>
          {deputies.map((deputy) => (
            <SeatRow key={deputy.id} {...props} membership={deputy} deputies={[]} />
          ))}
        </Rows>
      )}
      <OthersPart {...props} roles={['deputy']} />
      <QuickEntry {...props} held={held} as="deputy" />
    </Section>
  );
}

/** Who does not hold their seat on the day that is looked at: they have left, or will come. */
function OthersPart({ roles, ...props }: SeatsProps & { roles: readonly Membership['role'][] }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const others = props.memberships
    .filter((each) => roles.includes(each.role) && !holdsOn(each, props.day))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  if (others.length === 0) return null;
  return (
    <>
      <p>
        <Button kind="plain" size="compact" expanded={open} onClick={() => setOpen(!open)}>
          {texts.t('seats.others', { n: others.length })}
        </Button>
      </p>
      {open && (
        <Rows label={texts.t('seats.others', { n: others.length })}>
          {others.map((each) => (
            <SeatRow key={each.id} {...props} membership={each} deputies={[]} />
          ))}
        </Rows>
      )}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import type { CommitteeTerm, Membership, Office } from '../../../domain/committee/records.ts';
import { type RosterParts, termOn } from '../../../domain/committee/roster.ts';
import { checkCommittee } from '../../../domain/committee/seat-checks.ts';
import { helsinkiDay } from '../../../domain/meeting/day.ts';
import { useTexts } from '../../app.ts';
import { useRosterParts } from '../../meetings/use-roster.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Facts } from '../../parts/section.tsx';
import { useNow } from '../../shell/use-now.ts';
import { SaveProblem } from '../save-problem.tsx';
import { DeputiesPart, MembersPart } from './members-part.tsx';
import { OfficesPart } from './offices-part.tsx';
import { LastDoneLine, RefusedLine, SeatProblems } from './seat-notes.tsx';
import { daysWords } from './seat-words.ts';
import { TermForm } from './term-form.tsx';
import { type SeatKeeping, useSeatKeeping } from './use-seat-keeping.ts';

/** One committee: its terms, and who holds which seat and office of the one that is chosen. */
export function CommitteeSeats({ city, area }: { city: City; area: string }) {
  const texts = useTexts();
  const today = helsinkiDay(useNow());
  const all = useRosterParts(city.id);
  const parts = useMemo(() => partsOf(all, area), [all, area]);
  const keeping = useSeatKeeping(city);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [open, setOpen] = useState<'new' | 'edit' | undefined>(undefined);
  const term = parts.terms.find(({ id }) => id === chosen) ?? termOn(parts.terms, area, today) ?? parts.terms[0];
  const close = (termId?: string) => {
    setOpen(undefined);
    if (termId) setChosen(termId);
  };
  const add = (
    <Button
      kind={term ? 'quiet' : 'filled'}
      size={term ? 'compact' : 'habit'}
      icon="add"
      onClick={() => setOpen('new')}
    >
      {texts.t('seats.term.add')}
    </Button>
  );
  return (
    <>
      <SaveProblem problem={keeping.problem} />
      <RefusedLine refused={keeping.changes.refused} />
      {parts.terms.length > 1 && (
        <RadioChoices
          legend={texts.t('term')}
          layout="inline"
          choices={parts.terms.map(({ id, label }) => ({ value: id, label }))}
          value={term?.id}
          onValue={setChosen}
        />
      )}
      {!term && !open && (
        <Empty title={texts.t('seats.term.none')} text={texts.t('seats.term.none.lead')}>
          {add}
        </Empty>
      )}
      {open === 'new' && <TermForm city={city} area={area} keeping={keeping} onClose={close} />}
      {term && open !== 'new' && (
        <>
          {open === 'edit' ? (
            <TermForm key={term.id} city={city} area={area} term={term} keeping={keeping} onClose={close} />
          ) : (
            <TermFacts term={term} requested={keeping.changes.unsent.has(term.id)}>
              <Button kind="quiet" size="compact" icon="edit" onClick={() => setOpen('edit')}>
                {texts.t('seats.term.edit')}
              </Button>
              {add}
            </TermFacts>
          )}
          <TermSeats key={term.id} city={city} term={term} parts={parts} today={today} keeping={keeping} />
        </>
      )}
      <LastDoneLine keeping={keeping} />
    </>
  );
}

function TermSeats({
  city,
  term,
  parts,
  today,
  keeping,
}: {
  city: City;
  term: CommitteeTerm;
  parts: RosterParts;
  today: string;
  keeping: SeatKeeping;
}) {
  const problems = useMemo(
    () => checkCommittee(parts, term.area, { from: term.from, to: term.to }, city),
    [parts, term, city],
  );
  const memberships = parts.memberships.filter(({ termId }) => termId === term.id);
  const offices = parts.offices.filter(({ termId }) => termId === term.id);
  // Before the term begins one sees who will sit in it, and after its end who sat last.
  const day = today < term.from ? term.from : term.to !== null && term.to < today ? term.to : today;
  const shown = { city, term, memberships, offices, day, keeping };
  return (
    <>
      <SeatProblems problems={problems} whole={term} />
      <MembersPart {...shown} />
      {term.deputies === 'list' && <DeputiesPart {...shown} />}
      <OfficesPart {...shown} />
    </>
  );
}

function TermFacts({
  term,
  requested,
  children,
}: {
  term: CommitteeTerm;
  requested: boolean;
  children: ComponentChildren;
}) {
  const texts = useTexts();
  return (
    <section class="paper flow-s" aria-label={`${texts.t('term')}: ${term.label}`}>
      <h2>{term.label}</h2>
      <Facts
        facts={[
          { term: texts.t('term'), value: daysWords(texts, term) },
          { term: texts.t('seats.number'), value: texts.formatNumber(term.seats) },
          { term: texts.t('seats.deputies'), value: texts.t(`seats.deputies.${term.deputies}`) },
          ...(requested ? [{ term: texts.t('seats.state'), value: texts.t('seats.requested') }] : []),
        ]}
      />
      <Buttons>{children}</Buttons>
    </section>
  );
}

/** What counts of one committee, its newest term first. */
function partsOf({ terms, memberships, offices }: RosterParts, area: string): RosterParts {
  const counts = (each: CommitteeTerm | Membership | Office) => each.area === area && !each.removed;
  return {
    terms: terms.filter(counts).sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? -1 : 1)),
    memberships: memberships.filter(counts),
    offices: offices.filter(counts),
  };
}

import { useId, useState } from 'preact/hooks';
import type { Fact } from '../../../domain/meeting/records.ts';
import { marksOf, standingMarks } from '../../../domain/meeting/standing-marks.ts';
import { useTexts } from '../../app.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { RadioChoices } from '../../parts/choice.tsx';
import { useEntry } from '../../use-entry.ts';
import { AgendaPanel } from './agenda-panel.tsx';
import { ConflictPanel, NO_CONFLICT } from './conflict-panel.tsx';
import { markDeeds } from './mark-deeds.ts';
import { MarkTrace } from './mark-trace.tsx';
import { factWords } from './mark-words.ts';
import type { Marking, NewMark } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

type Opened = 'items' | 'conflict' | 'times' | undefined;
type SessionEvent = Extract<Fact, { kind: 'session' }>['event'];

/** What tells how the meeting went, whoever sat. */
const COURSE: readonly Fact['kind'][] = ['session', 'chair', 'item'];

interface Props {
  held: MeetingRoll;
  marking: Marking;
}

/** What is being dealt with, who chairs, and what moves the meeting on. */
export function SessionHead({ held, marking }: Props) {
  const texts = useTexts();
  const id = useId();
  const [opened, setOpened] = useState<Opened>(undefined);
  const conflict = useEntry(NO_CONFLICT);
  const { roll, items, openItem, meeting, marks } = held;
  const course = marks.filter(({ fact: { kind } }) => COURSE.includes(kind));
  const isOpen = roll.openedAtMs !== undefined && roll.closedAtMs === undefined;
  const toggle = (what: Opened) => setOpened(opened === what ? undefined : what);
  const number = openItem ? items.indexOf(openItem) + 1 : undefined;
  const toggles: { what: Exclude<Opened, undefined>; text: string; isOf: boolean }[] = [
    { what: 'items', text: texts.t('agenda'), isOf: items.length > 0 },
    { what: 'conflict', text: texts.t('conflict'), isOf: items.length > 0 },
    { what: 'times', text: texts.t('roll.times'), isOf: course.length > 0 },
  ];
  const offered = toggles.filter(({ isOf }) => isOf);
  return (
    <div class="item-now">
      <div>
        {number !== undefined && (
          <p class="small-text soft">
            {texts.t('agendaItem')} {number}
          </p>
        )}
        <h1 tabIndex={-1}>{openItem?.title ?? texts.t('attendance')}</h1>
        <p class="small-text soft">{timesOf(texts, held)}</p>
      </div>
      {!isOpen && <SessionButtons held={held} marking={marking} />}
      {offered.length > 0 && (
        <div class="btns">
          {offered.map(({ what, text }) => (
            <Button
              key={what}
              kind="quiet"
              size="compact"
              fill="grow"
              expanded={opened === what}
              controls={id}
              onClick={() => toggle(what)}
            >
              {text}
            </Button>
          ))}
        </div>
      )}
      <div id={id} class="session-more" hidden={opened === undefined}>
        {opened === 'items' && <AgendaPanel held={held} marking={marking} />}
        {opened === 'conflict' && <ConflictPanel held={held} marking={marking} entry={conflict} />}
        {opened === 'times' && (
          <MarkTrace
            held={held}
            among={course}
            deeds={markDeeds(held, marking, texts)}
            onDone={() => setOpened(undefined)}
          />
        )}
      </div>
      {meeting.cancelled && <p class="strong">{texts.t('roll.cancelled')}</p>}
    </div>
  );
}

function timesOf(texts: ReturnType<typeof useTexts>, { roll, meeting }: MeetingRoll): string {
  const { openedAtMs, closedAtMs, breaks } = roll;
  if (openedAtMs === undefined) {
    const when = texts.formatWeekdayDateTime(meeting.startsAtMs);
    return [when, meeting.place].filter(Boolean).join(', ');
  }
  const onBreak = breaks.find(({ toMs }) => toMs === null);
  return [
    texts.t('meeting.openedAt', { time: texts.formatClock(openedAtMs) }),
    onBreak && texts.t('roll.session.breakBegan', { time: texts.formatClock(onBreak.fromMs) }),
    closedAtMs !== undefined && texts.t('meeting.closedAt', { time: texts.formatClock(closedAtMs) }),
    chairOf({ roll }) && `${texts.t('chair')}: ${chairOf({ roll })}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const chairOf = ({ roll }: Pick<MeetingRoll, 'roll'>): string | undefined => roll.chairs.at(-1)?.name;

/** Opens, interrupts, closes and reopens the meeting; whoever is chair of the committee chairs unless somebody is named. */
export function SessionButtons({ held: { roll, rosters, marks }, marking }: Props) {
  const texts = useTexts();
  const { openedAtMs, closedAtMs } = roll;
  const happened = (event: SessionEvent, more: readonly NewMark[] = []) => {
    const fact = { kind: 'session' as const, event, atMs: marking.nowMs() };
    void marking.mark([{ fact }, ...more], '', factWords(texts, fact, undefined));
  };
  const open = () => {
    const here = roll.rows.flatMap(({ segments }) => segments).filter(({ toMs }) => toMs === null);
    const coming = marking
      .waiting()
      .flatMap((fact) => (fact.kind === 'seat' && fact.state === 'arrived' ? [fact] : []));
    const isHere = (each?: { person: string }) => [...here, ...coming].some(({ person }) => person === each?.person);
    const chairs = rosters.flatMap(({ chair, viceChair }) => [chair, viceChair]).find(isHere);
    const names = roll.chairs.length === 0 && chairs;
    happened('opened', names ? [{ fact: { kind: 'chair', ...names, atMs: marking.nowMs() } }] : []);
  };
  const reopen = () => {
    const closings = marksOf(standingMarks(marks), 'session').filter(({ fact }) => fact.event === 'closed');
    const instead = closings.map(({ id }) => id);
    void marking.mark([{ fact: { kind: 'withdrawn' }, instead }], '', texts.t('roll.reopened'));
  };
  if (openedAtMs === undefined) {
    return (
      <Buttons>
        <Button fill="wide" icon="meeting" onClick={open}>
          {texts.t('meeting.start')}
        </Button>
      </Buttons>
    );
  }
  if (closedAtMs !== undefined) {
    return (
      <Buttons>
        <Button kind="quiet" fill="grow" onClick={reopen}>
          {texts.t('roll.reopen')}
        </Button>
      </Buttons>
    );
  }
  const isOnBreak = roll.breaks.some(({ toMs }) => toMs === null);
  return (
    <Buttons section>
      <Button kind="quiet" fill="grow" onClick={() => happened(isOnBreak ? 'breakEnded' : 'breakBegan')}>
        {texts.t(isOnBreak ? 'roll.breakEnd' : 'meeting.break')}
      </Button>
      <Button kind="quiet" fill="grow" onClick={() => happened('closed')}>
        {texts.t('meeting.end')}
      </Button>
    </Buttons>
  );
}

/** Who chairs the meeting, and a change of it. */
export function ChairPart({ held, marking }: Props) {
  const texts = useTexts();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section class="flow-s" aria-label={texts.t('chair.ofMeeting')}>
      <Button kind="quiet" fill="wide" expanded={isOpen} controls={id} onClick={() => setIsOpen(!isOpen)}>
        {[texts.t('chair.ofMeeting'), chairOf(held)].filter(Boolean).join(': ')}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <ChairChoice held={held} marking={marking} onChosen={() => setIsOpen(false)} />}
      </div>
    </section>
  );
}

/** Who chairs from now on; only people who sit in a seat. */
function ChairChoice({ held: { roll }, marking, onChosen }: Props & { onChosen: () => void }) {
  const texts = useTexts();
  const sitting = roll.rows.flatMap(({ segments }) => segments.filter(({ toMs }) => toMs === null));
  const now = roll.chairs.at(-1)?.person;
  if (sitting.length === 0) return <p>{texts.t('roll.chair.none')}</p>;
  return (
    <RadioChoices
      legend={texts.t('chair.ofMeeting')}
      hint={texts.t('roll.chair.hint')}
      value={now}
      onValue={(person) => {
        const chosen = sitting.find((each) => each.person === person);
        if (!chosen) return;
        onChosen();
        const { name } = chosen;
        const fact = { kind: 'chair' as const, person, name, atMs: marking.nowMs() };
        void marking.mark([{ fact }], name, factWords(texts, fact, undefined));
      }}
      choices={sitting.map(({ person, name }) => ({ value: person, label: name }))}
    />
  );
}

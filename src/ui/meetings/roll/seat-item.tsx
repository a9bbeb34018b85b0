import { useEffect, useId, useState } from 'preact/hooks';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { Tone } from '../../parts/tag.tsx';
import { areaName } from '../area-name.ts';
import { DeputyCall } from './deputy-call.tsx';
import { DisputedMarks } from './disputed-marks.tsx';
import { markDeeds } from './mark-deeds.ts';
import { factWords } from './mark-words.ts';
import { type SeatDeeds, seatDeeds } from './seat-marks.ts';
import { SeatPanel } from './seat-panel.tsx';
import type { SeatView } from './seat-views.ts';
import type { Marking } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

/** What is opened below a seat. */
type Opened = 'away' | 'deputy' | 'panel' | undefined;

export interface SeatItemProps {
  held: MeetingRoll;
  marking: Marking;
  view: SeatView;
  /** Told while somebody corrects the seat: it stays where it is, whatever other phones mark, until they are done. */
  onCorrecting: (isCorrecting: boolean) => void;
}

/** One seat of the roll: who, how it stands, and the one or two things one does next. */
export function SeatItem({ held, marking, view, onCorrecting }: SeatItemProps) {
  const texts = useTexts();
  const id = useId();
  const [opened, setOpened] = useState<Opened>(undefined);
  const deeds = { ...seatDeeds(held, marking, texts, view), ...markDeeds(held, marking, texts) };
  const { row, group, number, last } = view;
  // Somebody may have been marked here who cannot sit here: that is corrected where it was marked.
  const isMarked = held.marks.some(({ fact }) => fact.kind === 'seat' && fact.seat === row.seat.id);
  const sitter = group === 'present' && last ? last.name : row.seat.name;
  const open = (what: Opened) => {
    setOpened(what);
    onCorrecting(what === 'panel');
  };
  const toggle = (what: Opened) => open(opened === what ? undefined : what);
  useEffect(() => () => onCorrecting(false), []);
  return (
    <li class="seat" data-seat={row.seat.id}>
      <div class="seat-who">
        <span class="seat-no num">
          <span class="hidden">{texts.t('roll.seat')} </span>
          {number}
        </span>
        <p>
          <b>{sitter}</b> <span class="soft small-text">{underName(texts, held, view)}</span>
        </p>
      </div>
      <SeatState held={held} view={view} />
      <div class="seat-acts">
        <SeatActs {...{ held, view, deeds, opened, toggle, id }} close={() => open(undefined)} />
      </div>
      {isMarked && (
        <div class="seat-edit">
          <Button
            kind="plain"
            size="compact"
            icon="edit"
            expanded={opened === 'panel'}
            controls={id}
            label={`${texts.t('roll.correct')}: ${sitter}`}
            onClick={() => toggle('panel')}
          >
            {''}
          </Button>
        </div>
      )}
      {group === 'disputed' && <DisputedMarks held={held} view={view} deeds={deeds} />}
      <div id={id} class="seat-more" hidden={opened === undefined}>
        {opened === 'away' && <AwayChoice name={row.seat.name} deeds={deeds} />}
        {opened === 'deputy' && <DeputyCall held={held} view={view} deeds={deeds} onCalled={() => toggle('deputy')} />}
        {opened === 'panel' && <SeatPanel held={held} view={view} deeds={deeds} onClose={() => open(undefined)} />}
      </div>
    </li>
  );
}

/** Office or village; where several committees meet, also which one the seat is of. */
function underName(texts: ReturnType<typeof useTexts>, held: MeetingRoll, view: SeatView): string {
  const area = held.rosters.length > 1 ? areaName(held.city, view.roster.area, texts.language) : '';
  return [officeOf(texts, held, view), area].filter(Boolean).join(' · ');
}

function officeOf(texts: ReturnType<typeof useTexts>, { roll }: MeetingRoll, { row, roster, group, last }: SeatView) {
  if (group === 'present' && last?.isDeputy) return texts.t('deputy');
  const { person, village } = row.seat;
  if (roll.chairs.at(-1)?.person === person || (roll.chairs.length === 0 && roster.chair?.person === person)) {
    return texts.t('chair');
  }
  return roster.secretary?.person === person ? texts.t('secretary') : village;
}

/** A button of a seat, named after whom it is about. */
export function SeatButton({
  about,
  main,
  icon,
  expanded,
  controls,
  onClick,
  children,
}: {
  about: string;
  main?: boolean;
  icon?: IconName;
  expanded?: boolean;
  controls?: string;
  onClick: () => void;
  children: string;
}) {
  return (
    <Button
      label={`${children}: ${about}`}
      kind={main ? 'filled' : 'quiet'}
      size={main ? 'habit' : 'compact'}
      {...(icon ? { icon } : {})}
      {...(expanded === undefined ? {} : { expanded })}
      {...(controls ? { controls } : {})}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function SeatActs({
  held: { roll },
  view: { row, group, last },
  deeds,
  opened,
  toggle,
  close,
  id,
}: {
  held: MeetingRoll;
  view: SeatView;
  deeds: SeatDeeds;
  opened: Opened;
  toggle: (what: Opened) => void;
  close: () => void;
  id: string;
}) {
  const texts = useTexts();
  const { name } = row.seat;
  const isOver = roll.closedAtMs !== undefined;
  const closing = (deed: () => void) => () => {
    close();
    deed();
  };
  const call = (
    <SeatButton about={name} expanded={opened === 'deputy'} controls={id} onClick={() => toggle('deputy')}>
      {texts.t('deputy.call')}
    </SeatButton>
  );
  if (group === 'unmarked') {
    return (
      <>
        <SeatButton about={name} main icon="check" onClick={closing(deeds.present)}>
          {texts.t('present')}
        </SeatButton>
        {roll.openedAtMs !== undefined && !isOver && (
          <SeatButton about={name} onClick={closing(deeds.arrivedNow)}>
            {texts.t('arrived.now')}
          </SeatButton>
        )}
        <SeatButton about={name} expanded={opened === 'away'} controls={id} onClick={() => toggle('away')}>
          {texts.t('absent')}
        </SeatButton>
      </>
    );
  }
  if (isOver || group === 'disputed') return null;
  if (group === 'present') {
    return (
      <>
        <SeatButton about={last?.name ?? name} onClick={closing(deeds.leftNow)}>
          {texts.t('left.now')}
        </SeatButton>
        {last?.isDeputy && (
          <Button kind="quiet" size="compact" onClick={closing(deeds.arrivedNow)}>
            {texts.t('arrived.now')}: {name}
          </Button>
        )}
      </>
    );
  }
  if (group === 'out') return call;
  return (
    <>
      <SeatButton about={name} onClick={closing(deeds.arrivedNow)}>
        {texts.t('arrived.now')}
      </SeatButton>
      {call}
    </>
  );
}

/** Told or not told; nobody is asked why (facts.md 3.4). */
function AwayChoice({ name, deeds }: { name: string; deeds: SeatDeeds }) {
  const texts = useTexts();
  return (
    <div class="btns">
      <SeatButton about={name} icon="stopped" onClick={() => deeds.away('excused')}>
        {texts.t('excused')}
      </SeatButton>
      <SeatButton about={name} icon="stopped" onClick={() => deeds.away('absent')}>
        {texts.t('absent.notTold')}
      </SeatButton>
    </div>
  );
}

/** How a seat stands, in the glossary's words. */
function SeatState({ held: { roll }, view: { row, group, last } }: { held: MeetingRoll; view: SeatView }) {
  const texts = useTexts();
  if (group === 'unmarked' || group === 'disputed') return null;
  if (group === 'out') {
    return (
      <StateWord tone="heather" icon="leave" word={texts.t('conflict.is')}>
        {texts.t('conflict.leftRoom')}
      </StateWord>
    );
  }
  if (group === 'present' && last) {
    const came = { kind: 'seat' as const, seat: row.seat.id, person: last.person, name: last.name };
    const words = factWords(texts, { ...came, state: 'arrived', atMs: last.fromMs }, roll.openedAtMs);
    return (
      <StateWord tone="spruce" icon={last.isDeputy ? 'deputy' : 'check'} word={words}>
        {[
          last.isDeputy && texts.t('deputy.replaces', { name: row.seat.name }),
          last.isRemote && texts.t('meeting.remote'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </StateWord>
    );
  }
  const left = row.state === 'left' && last?.toMs ? texts.t('left', { time: texts.formatClock(last.toMs) }) : undefined;
  const words =
    left ?? texts.t(row.state === 'excused' ? 'excused' : row.state === 'left' ? 'absent' : 'absent.notTold');
  return (
    <StateWord tone="tar" icon={left ? 'leave' : 'stopped'} word={words}>
      {left && last?.isDeputy ? `${texts.t('deputy')} ${last.name}` : ''}
    </StateWord>
  );
}

function StateWord({ tone, icon, word, children }: { tone: Tone; icon: IconName; word: string; children?: string }) {
  return (
    <div class="seat-state">
      <span class={`seat-word tone-${tone}`}>
        <Icon name={icon} small />
        {word}
      </span>
      {children && <span class="soft small-text">{children}</span>}
    </div>
  );
}

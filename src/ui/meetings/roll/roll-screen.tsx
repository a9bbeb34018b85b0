import { useMemo, useState } from 'preact/hooks';
import type { PlainTextKey } from '../../../texts/translate.ts';
import '../../look/roll.css';
import { useTexts } from '../../app.ts';
import { Empty } from '../../parts/empty.tsx';
import { BackLink, Section } from '../../parts/section.tsx';
import { Count } from '../../parts/tag.tsx';
import { useScreen } from '../../shell/screen.ts';
import { areaName } from '../area-name.ts';
import { FindField } from './find-field.tsx';
import { NotOnDay } from './not-on-day.tsx';
import { OthersPart } from './others-part.tsx';
import { ProblemNotes } from './problem-notes.tsx';
import { QuorumLine } from './quorum-line.tsx';
import { SeatItem } from './seat-item.tsx';
import { findSeats, GROUPS, type GroupName, seatViews } from './seat-views.ts';
import { ChairPart, SessionButtons, SessionHead } from './session-head.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useMarking } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';
import { useRollFocus } from './use-roll-focus.ts';

const GROUP_TITLES: Record<GroupName, PlainTextKey> = {
  disputed: 'attendance.disputed',
  unmarked: 'notMarked',
  present: 'present',
  out: 'conflict.is',
  away: 'absent',
};

/** The roll of one meeting: the quorum in sight, the unmarked first, then who is there and who is not. */
export function RollScreen({ held }: { held: MeetingRoll }) {
  const texts = useTexts();
  const marking = useMarking(held);
  const [typed, setTyped] = useState('');
  const { city, meeting, rosters, roll } = held;
  const views = useMemo(() => seatViews(roll, rosters), [roll, rosters]);
  const found = findSeats(views, typed);
  const [inHand, setInHand] = useState<{ seat: string; group: GroupName }>();
  const isOpen = roll.openedAtMs !== undefined && roll.closedAtMs === undefined;
  useRollFocus();
  useScreen({ title: texts.t('attendance'), bar: <UndoBar marking={marking} /> });
  return (
    <div class="roll">
      {rosters.map((roster) => (
        <QuorumLine
          key={roster.area}
          city={city}
          roster={roster}
          roll={roll}
          views={views}
          name={rosters.length > 1 ? areaName(city, roster.area, texts.language) : undefined}
        />
      ))}
      <BackLink href={`/${city.id}/meetings/${meeting.id}`}>{texts.t('meeting')}</BackLink>
      <SessionHead held={held} marking={marking} />
      <ProblemNotes held={held} marking={marking} />
      {views.length === 0 ? (
        <Empty title={texts.t('roll.noSeats')} text={texts.t('roll.noSeats.lead')} />
      ) : (
        <FindField held={held} marking={marking} typed={typed} onTyped={setTyped} />
      )}
      <NotOnDay held={held} marking={marking} typed={typed} />
      {views.length > 0 && found.length === 0 && <p>{texts.t('search.noResults')}</p>}
      {GROUPS.map((group) => {
        const seats = found.filter((view) => (view.row.seat.id === inHand?.seat ? inHand.group : view.group) === group);
        if (seats.length === 0) return null;
        return (
          <Section
            key={group}
            title={
              <>
                {texts.t(GROUP_TITLES[group])} <Count>{seats.length}</Count>
              </>
            }
          >
            <ul class="rows seats">
              {seats.map((view) => (
                <SeatItem
                  key={view.row.seat.id}
                  held={held}
                  marking={marking}
                  view={view}
                  onCorrecting={(isCorrecting) => {
                    const seat = view.row.seat.id;
                    setInHand((now) => (isCorrecting ? { seat, group } : now?.seat === seat ? undefined : now));
                  }}
                />
              ))}
            </ul>
          </Section>
        );
      })}
      <OthersPart held={held} marking={marking} />
      <ChairPart held={held} marking={marking} />
      {isOpen && <SessionButtons held={held} marking={marking} />}
    </div>
  );
}

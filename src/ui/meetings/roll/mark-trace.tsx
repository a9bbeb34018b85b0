import type { Mark } from '../../../domain/meeting/records.ts';
import { type MarkOf, standingMarks } from '../../../domain/meeting/standing-marks.ts';
import { useTexts } from '../../app.ts';
import { Button } from '../../parts/button.tsx';
import { ClockField } from './clock-field.tsx';
import { aboutOf, type MarkDeeds } from './mark-deeds.ts';
import { byWords, factWords } from './mark-words.ts';
import type { MeetingRoll } from './use-roll.ts';

interface Props {
  held: MeetingRoll;
  deeds: MarkDeeds;
  /** Called when something is kept. */
  onDone: () => void;
}

/** Marks with who made them and when, each to be corrected or taken back; what was corrected before stays to be seen. */
export function MarkTrace({ among, ...props }: Props & { among: readonly Mark[] }) {
  const texts = useTexts();
  const ids = new Set(among.map(({ id }) => id));
  const standing = standingMarks(props.held.marks).filter(({ id }) => ids.has(id));
  const inForce = new Set(standing.map(({ id }) => id));
  const earlier = among.filter(({ id, fact }) => !inForce.has(id) && fact.kind !== 'withdrawn');
  return (
    <ul class="trace" aria-label={texts.t('roll.trace')}>
      {standing.map((mark) => (
        <StandingMark key={mark.id} mark={mark} {...props} />
      ))}
      {earlier.map((mark) => (
        <FallenMark key={mark.id} mark={mark} held={props.held} />
      ))}
    </ul>
  );
}

function StandingMark({ held, mark, deeds, onDone }: Props & { mark: MarkOf }) {
  const texts = useTexts();
  const { roll, meeting } = held;
  const { fact } = mark;
  const words = factWords(texts, fact, roll.openedAtMs);
  const about = aboutOf(held, mark);
  const seat = fact.kind === 'seat' && roll.rows.find((row) => row.seat.id === fact.seat)?.seat;
  const isAway = fact.kind === 'seat' && (fact.state === 'excused' || fact.state === 'absent');
  const correct = async (instead: MarkOf['fact']) => {
    if (await deeds.correct(mark, instead)) onDone();
  };
  const takeBack = async () => {
    if (await deeds.takeBack(mark)) onDone();
  };
  return (
    <li>
      <p>
        <b>{words}</b> {about} <span class="soft small-text">{byWords(texts, mark)}</span>
      </p>
      {seat && fact.kind === 'seat' && seat.person !== fact.person && (
        <p class="small-text">{texts.t('deputy.replaces', { name: seat.name })}</p>
      )}
      {!isAway && (
        <ClockField
          label={timeLabel(texts, fact)}
          act={texts.t('save')}
          initialMs={fact.atMs}
          nearMs={roll.openedAtMs ?? meeting.startsAtMs}
          onTime={(atMs) => void correct({ ...fact, atMs })}
        />
      )}
      <div class="btns">
        {fact.kind === 'seat' && <SeatMarkActs fact={fact} isRemotePossible={meeting.remote !== ''} onFact={correct} />}
        <Button
          kind="plain"
          size="compact"
          label={`${texts.t('roll.takeBack')}: ${[about, words].filter(Boolean).join(', ')}`}
          onClick={() => void takeBack()}
        >
          {texts.t('roll.takeBack')}
        </Button>
      </div>
    </li>
  );
}

type SeatFact = MarkOf<'seat'>['fact'];

/** What else a mark of a seat may have meant: told or not told, in the room or from elsewhere. */
function SeatMarkActs({
  fact,
  isRemotePossible,
  onFact,
}: {
  fact: SeatFact;
  isRemotePossible: boolean;
  onFact: (fact: SeatFact) => Promise<void>;
}) {
  const texts = useTexts();
  const { remote, ...onSite } = fact;
  if (fact.state === 'excused' || fact.state === 'absent') {
    const other = fact.state === 'excused' ? 'absent' : 'excused';
    return (
      <Button kind="quiet" size="compact" onClick={() => void onFact({ ...fact, state: other })}>
        {texts.t(other === 'excused' ? 'excused' : 'absent.notTold')}
      </Button>
    );
  }
  if (fact.state === 'left' || !isRemotePossible) return null;
  return (
    <Button
      kind="quiet"
      size="compact"
      pressed={remote === true}
      onClick={() => void onFact(remote ? onSite : { ...onSite, remote: true })}
    >
      {texts.t(remote ? 'roll.onSite' : 'meeting.remote')}
    </Button>
  );
}

function timeLabel(texts: ReturnType<typeof useTexts>, fact: MarkOf['fact']): string {
  if (fact.kind !== 'seat' && fact.kind !== 'other') return texts.t('roll.time');
  return texts.t(fact.state === 'left' ? 'roll.time.left' : 'roll.time.arrived');
}

/** A mark that another took the place of: still there to be read. */
function FallenMark({ mark, held: { roll, marks } }: { mark: Mark; held: MeetingRoll }) {
  const texts = useTexts();
  const by = marks.findLast(({ supersedes }) => supersedes.includes(mark.id));
  return (
    <li class="soft small-text">
      <del>{factWords(texts, mark.fact, roll.openedAtMs)}</del> {byWords(texts, mark)}
      {by && ` → ${byWords(texts, by)}`}
    </li>
  );
}

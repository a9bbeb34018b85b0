import { useEffect, useRef, useState } from 'preact/hooks';
import { type CheckIn, checkIn, personWithNumber } from '../../../domain/meeting/check-in.ts';
import { readCheckInCode } from '../../../domain/meeting/check-in-code.ts';
import { useApp, useTexts } from '../../app.ts';
import { type CameraFailure, watchCamera } from '../../hand-over/watch-camera.ts';
import { Button } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { factWords } from './mark-words.ts';
import type { Marking } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

interface Props {
  held: MeetingRoll;
  marking: Marking;
}

/** What came of reading a code or a number, in words. */
type Told = { words: string; isGood: boolean };

/**
 * One field for it all: letters narrow the roll, a number and Enter checks in, and so does a scanner that types what it
 * reads. The camera reads the same codes, one after another.
 */
export function FindField({
  held,
  marking,
  typed,
  onTyped,
}: Props & { typed: string; onTyped: (text: string) => void }) {
  const texts = useTexts();
  const [isReading, setIsReading] = useState(false);
  const [told, setTold] = useState<Told>();
  const [failure, setFailure] = useState<CameraFailure>();
  const read = useCheckIn({ held, marking }, setTold);
  const enter = () => {
    const person = personTyped(held, typed);
    if (person === undefined) return;
    read(person);
    onTyped('');
  };
  return (
    <div class="flow-s find-seat">
      <search>
        <form
          class="find-form"
          onSubmit={(event) => {
            event.preventDefault();
            enter();
          }}
        >
          <SearchField
            label={texts.t('roll.find')}
            placeholder={texts.t('roll.find.short')}
            clearLabel={texts.t('ideas.search.clear')}
            value={typed}
            onValue={onTyped}
          />
          <Button
            kind="quiet"
            size="compact"
            icon={isReading ? 'close' : 'code'}
            expanded={isReading}
            label={texts.t(isReading ? 'roll.scan.stop' : 'roll.scan')}
            onClick={() => {
              setFailure(undefined);
              setIsReading(!isReading);
            }}
          >
            {''}
          </Button>
        </form>
      </search>
      {isReading && (
        <CodeCamera
          onCode={(text) => {
            const code = readCheckInCode(text);
            const isOurs = code?.meeting === held.meeting.id;
            if (code && isOurs) read(code.person);
            else setTold({ words: texts.t('roll.scan.foreign'), isGood: false });
          }}
          onFailure={(why) => {
            setIsReading(false);
            setFailure(why);
          }}
        />
      )}
      <div role="status">
        {told && (
          <Note tone={told.isGood ? 'spruce' : 'leaf'} icon={told.isGood ? 'check' : 'info'}>
            {told.words}
          </Note>
        )}
        {failure && <Note tone="webcap">{texts.t(`roll.${failure}`)}</Note>}
      </div>
    </div>
  );
}

/** Who is meant by a number or a code; undefined where letters are being searched for. */
function personTyped({ meeting, rosters }: MeetingRoll, typed: string): string | undefined {
  const text = typed.trim();
  if (/^\d{1,3}$/.test(text)) return personWithNumber(rosters, Number(text)) ?? '';
  if (!/^KP\d/.test(text)) return undefined;
  const code = readCheckInCode(text);
  return code?.meeting === meeting.id ? code.person : '';
}

/** Checks somebody in as the roll stands at that moment, and tells what came of it. */
function useCheckIn(props: Props, tell: (told: Told | undefined) => void): (person: string) => void {
  const texts = useTexts();
  const now = useRef(props);
  now.current = props;
  return (person) => {
    const { held, marking } = now.current;
    const outcome = checkIn(held.roll, held.rosters, person, marking.nowMs());
    if (outcome.kind === 'mark') {
      const { fact } = outcome;
      const words = factWords(texts, fact, held.roll.openedAtMs);
      void marking.mark([{ fact }], fact.name, words);
      tell(undefined); // the bar at the bottom says it
    } else tell({ words: outcomeWords(texts, outcome), isGood: outcome.kind === 'already' });
  };
}

function outcomeWords(texts: ReturnType<typeof useTexts>, outcome: Exclude<CheckIn, { kind: 'mark' }>): string {
  return 'name' in outcome
    ? texts.t(`roll.checkIn.${outcome.kind}`, { name: outcome.name })
    : texts.t(`roll.checkIn.${outcome.kind}`);
}

function CodeCamera({
  onCode,
  onFailure,
}: {
  onCode: (text: string) => void;
  onFailure: (failure: CameraFailure) => void;
}) {
  const texts = useTexts();
  const { announce } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const handlers = useRef({ onCode, onFailure });
  handlers.current = { onCode, onFailure };
  useEffect(() => {
    if (!video.current) return;
    announce(texts.t('roll.scan.lead'));
    const camera = watchCamera(
      video.current,
      (text) => handlers.current.onCode(text),
      (failure) => handlers.current.onFailure(failure),
    );
    return camera.stop;
  }, []);
  return (
    <div class="code-scan flow-s">
      <video ref={video} playsInline muted aria-label={texts.t('roll.scan.picture')} />
      <p class="small-text">{texts.t('roll.scan.lead')}</p>
    </div>
  );
}

import { useId, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { helsinkiDay, readDay } from '../../domain/meeting/day.ts';
import { hashOfText } from '../../domain/voice/draft-kinds.ts';
import type { Statement } from '../../domain/voice/records.ts';
import type { PlainTextKey } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { type SeenMeeting, useMeetings } from '../meetings/seen-meetings.ts';
import { useActs } from '../meetings/use-acts.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { useNow } from '../shell/use-now.ts';

/** So many meetings stand to choose from; approval is marked soon after one. */
const MOST_MEETINGS = 5;
/** Stands among the meetings for one that is not kept here. */
const ELSEWHERE = 'elsewhere';

/** Says in which meeting a draft was approved; then it is locked and gets its number. */
export function ApprovePart({ city, statement }: { city: City; statement: Statement }) {
  const texts = useTexts();
  const whyId = useId();
  const [asking, setAsking] = useState(false);
  const missing = obstacle(statement);
  if (asking && !missing) return <ApproveForm city={city} statement={statement} onClose={() => setAsking(false)} />;
  return (
    <div class="section">
      <Buttons>
        <Button
          icon="check"
          expanded={false}
          cannotBecause={missing ? whyId : undefined}
          onClick={() => setAsking(true)}
        >
          {texts.t('voice.approve')}
        </Button>
      </Buttons>
      {missing && (
        <p class="small-text" id={whyId}>
          {texts.t(missing)}
        </p>
      )}
    </div>
  );
}

/** Why a draft cannot be approved yet, in words. */
function obstacle({ text }: Statement): PlainTextKey | undefined {
  if (text.rivals.length > 0) return 'voice.approve.clash';
  return text.text ? undefined : 'voice.approve.noText';
}

function ApproveForm({ city, statement, onClose }: { city: City; statement: Statement; onClose: () => void }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const form = useFocusHere<HTMLFormElement>();
  const { act, problem } = useActs(city);
  const meetings = useHeldMeetings(city, statement);
  const [chosen, setChosen] = useState<string>(meetings[0]?.id ?? ELSEWHERE);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const meeting = meetings.find(({ id }) => id === chosen);
  const approve = async () => {
    const on = meeting ? helsinkiDay(meeting.startsAtMs) : readDay(typed);
    if (!on) return setWrong(texts.t('voice.form.wrongDay'));
    // What was typed last may have been saved since this was drawn.
    const newest = catalogue.get(statement.id);
    const { text, areas } = newest?.type === 'statement' ? newest : statement;
    const data = { areas, on, hash: hashOfText(text.text), ...(meeting ? { meeting: meeting.id } : {}) };
    await act('statement.approve', statement, data, texts.t('voice.approved'));
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form section"
      noValidate
      aria-label={texts.t('voice.approve')}
      onSubmit={(event) => {
        event.preventDefault();
        void approve();
      }}
    >
      <p>{texts.t('voice.approve.lead')}</p>
      {meetings.length > 0 && (
        <RadioChoices
          legend={texts.t('voice.approve.which')}
          layout="full"
          choices={[
            ...meetings.map(({ id, startsAtMs, place }) => ({
              value: id,
              label: texts.formatWeekdayDate(startsAtMs),
              ...(place ? { note: place } : {}),
            })),
            { value: ELSEWHERE, label: texts.t('voice.approve.elsewhere') },
          ]}
          value={chosen}
          onValue={setChosen}
        />
      )}
      {!meeting && (
        <DayField
          label={texts.t('voice.approve.on')}
          hint={texts.t('voice.form.day.hint')}
          error={wrong}
          value={typed}
          onValue={(day) => {
            setWrong(undefined);
            setTyped(day);
          }}
        />
      )}
      <SaveProblem problem={problem} />
      <Buttons>
        <Button type="submit" icon="check">
          {texts.t('voice.approve')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

/** Meetings in which these committees have met, the newest first. */
function useHeldMeetings(city: City, { areas }: Statement): SeenMeeting[] {
  const nowMs = useNow();
  return useMeetings(city)
    .filter(({ meeting, cancelled, startsAtMs }) => meeting && !cancelled && startsAtMs <= nowMs)
    .filter((seen) => areas.every((area) => seen.areas.includes(area)))
    .reverse()
    .slice(0, MOST_MEETINGS);
}

import { useId, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { helsinkiDay, readDay } from '../../domain/meeting/day.ts';
import type { Approval, Statement } from '../../domain/voice/records.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useActs } from '../meetings/use-acts.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';

type Days = { on: string; answerDueOn: string };

/** Says that an approved text has been sent, and until when an answer is expected; or takes the approval back. */
export function SendPart({ city, statement, approved }: { city: City; statement: Statement; approved: Approval }) {
  const texts = useTexts();
  const { clock } = useApp();
  const whyId = useId();
  const { act, problem } = useActs(city);
  const [days, setDays] = useState<Days>({ on: helsinkiDay(clock.read().nowMs), answerDueOn: '' });
  const [wrong, setWrong] = useState<Partial<Days>>({});
  const change = (part: Partial<Days>) => {
    setWrong({});
    setDays({ ...days, ...part });
  };
  const send = async () => {
    const [on, answerDueOn] = [readDay(days.on), readDay(days.answerDueOn) ?? null];
    const found = wrongDays(texts.t('voice.form.wrongDay'), days);
    setWrong(found);
    if (!on || found.on || found.answerDueOn) return;
    await act('statement.send', statement, { on, answerDueOn }, texts.t('voice.sent'));
  };
  return (
    <form
      class="paper form section"
      noValidate
      aria-label={texts.t('voice.send')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{texts.t('voice.send.lead')}</p>
      <DayField
        label={texts.t('voice.send.on')}
        hint={texts.t('voice.form.day.hint')}
        error={wrong.on}
        value={days.on}
        onValue={(on) => change({ on })}
      />
      <DayField
        label={texts.t('voice.send.answerDueOn')}
        optional={texts.t('optional')}
        hint={texts.t('voice.form.day.hint')}
        error={wrong.answerDueOn}
        value={days.answerDueOn}
        onValue={(answerDueOn) => change({ answerDueOn })}
      />
      <SaveProblem problem={problem} />
      <Buttons>
        <Button type="submit" icon="sending" cannotBecause={statement.recipient ? undefined : whyId}>
          {texts.t('voice.send')}
        </Button>
        <Button
          kind="quiet"
          icon="undo"
          onClick={() => void act('statement.reopen', statement, {}, texts.t('voice.reopened'))}
          label={`${texts.t('voice.reopen')}, ${texts.formatDay(approved.on)}`}
        >
          {texts.t('voice.reopen')}
        </Button>
      </Buttons>
      {!statement.recipient && (
        <p class="small-text" id={whyId}>
          {texts.t('voice.send.noRecipient')}
        </p>
      )}
    </form>
  );
}

function wrongDays(words: string, { on, answerDueOn }: Days): Partial<Days> {
  return {
    ...(readDay(on) ? {} : { on: words }),
    ...(answerDueOn.trim() && !readDay(answerDueOn) ? { answerDueOn: words } : {}),
  };
}

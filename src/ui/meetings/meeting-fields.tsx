import type { City } from '../../domain/city.ts';
import { useApp, useTexts } from '../app.ts';
import { CheckChoices, RadioChoices } from '../parts/choice.tsx';
import { ErrorSummary, TextArea, TextField } from '../parts/field.tsx';
import { WithIcon } from '../parts/section.tsx';
import { MEETING_FIELD_IDS, type MeetingDraft, type MeetingField, startOf } from './meeting-draft.ts';

export type MeetingFieldsProps = {
  city: City;
  draft: MeetingDraft;
  onChange: (part: Partial<MeetingDraft>) => void;
  problems: Partial<Record<MeetingField, string>>;
  /** Who meets is chosen once, when a meeting is planned. */
  withAreas?: boolean;
};

/** When, where and how a meeting is held, and what is written about it. */
export function MeetingFields({ city, draft, onChange, problems, withAreas }: MeetingFieldsProps) {
  const texts = useTexts();
  return (
    <>
      {withAreas && (
        <CheckChoices
          id={MEETING_FIELD_IDS.areas}
          legend={texts.t('call.form.areas')}
          layout="full"
          hint={draft.areas.length > 1 ? texts.t('call.form.areas.hint') : undefined}
          error={problems.areas}
          choices={city.areas.map(({ id, committee }) => ({ value: id, label: committee.titles[texts.language] }))}
          values={draft.areas}
          onValues={(areas) => onChange({ areas })}
        />
      )}
      <div class="day-and-clock">
        <TextField
          id={MEETING_FIELD_IDS.day}
          label={texts.t('call.form.day')}
          hint={texts.t('call.form.day.hint')}
          error={problems.day}
          required
          inputMode="decimal"
          autoComplete="off"
          value={draft.day}
          onValue={(day) => onChange({ day })}
        />
        <TextField
          id={MEETING_FIELD_IDS.clock}
          label={texts.t('call.form.clock')}
          hint={texts.t('call.form.clock.hint')}
          error={problems.clock}
          required
          inputMode="decimal"
          autoComplete="off"
          value={draft.clock}
          onValue={(clock) => onChange({ clock })}
        />
      </div>
      <Understood draft={draft} />
      <TextField
        id={MEETING_FIELD_IDS.place}
        label={texts.t('meeting.place')}
        hint={texts.t('call.form.place.hint')}
        error={problems.place}
        autoComplete="off"
        value={draft.place}
        onValue={(place) => onChange({ place })}
      />
      <TextArea
        id={MEETING_FIELD_IDS.remote}
        label={texts.t('call.form.remote')}
        optional={texts.t('optional')}
        hint={texts.t('call.form.remote.hint')}
        error={problems.remote}
        rows={2}
        value={draft.remote}
        onValue={(remote) => onChange({ remote })}
      />
      <RadioChoices
        legend={texts.t('call.form.record')}
        choices={[
          { value: 'minutes', label: texts.t('minutes'), note: texts.t('call.form.record.minutes') },
          { value: 'memo', label: texts.t('minutes.memo'), note: texts.t('call.form.record.memo') },
        ]}
        value={draft.record}
        onValue={(record) => onChange({ record })}
      />
    </>
  );
}

/** Says back the day that was understood, with its weekday: a slip in a number shows at once. */
function Understood({ draft }: { draft: MeetingDraft }) {
  const texts = useTexts();
  const { nowMs } = useApp().clock.read();
  const startsAtMs = startOf(draft, nowMs);
  const isPast = startsAtMs !== undefined && startsAtMs < nowMs;
  return (
    <div class="understood" role="status">
      {startsAtMs !== undefined && (
        <WithIcon icon={isPast ? 'warning' : 'event'}>
          {texts.t('call.form.when', { when: texts.formatWeekdayDateTime(startsAtMs) })}
          {isPast && `. ${texts.t('call.form.past')}`}
        </WithIcon>
      )}
    </div>
  );
}

/** What must be looked at before a meeting can be kept. */
export function MeetingProblems({
  problems,
  attempt,
}: {
  problems: Partial<Record<MeetingField, string>>;
  attempt: number;
}) {
  const texts = useTexts();
  const names: Partial<Record<MeetingField, string>> = {
    day: texts.t('call.form.day'),
    clock: texts.t('call.form.clock'),
    place: texts.t('meeting.place'),
    remote: texts.t('call.form.remote'),
  };
  const errors = (Object.keys(problems) as MeetingField[]).map((field) => {
    const [name, problem] = [names[field], problems[field] ?? ''];
    return {
      fieldId: MEETING_FIELD_IDS[field],
      text: name ? texts.t('app.fieldProblem', { field: name, problem }) : problem,
    };
  });
  if (errors.length === 0) return null;
  return <ErrorSummary title={texts.t('error.summary', { n: errors.length })} errors={errors} attempt={attempt} />;
}

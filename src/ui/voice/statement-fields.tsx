import type { City } from '../../domain/city.ts';
import { STATEMENT_FORMS } from '../../domain/voice/records.ts';
import { useTexts } from '../app.ts';
import { IdeaPick } from '../meetings/idea-pick.tsx';
import { CheckChoices, RadioChoices } from '../parts/choice.tsx';
import { DayField } from '../parts/day-field.tsx';
import { ErrorSummary, TextField } from '../parts/field.tsx';
import {
  STATEMENT_FIELD_IDS as IDS,
  OTHER,
  recipientChoices,
  type StatementDraft,
  type StatementField,
} from './statement-draft.ts';

export type StatementFieldsProps = {
  city: City;
  draft: StatementDraft;
  onChange: (part: Partial<StatementDraft>) => void;
  problems: Partial<Record<StatementField, string>>;
  /** What it is and who gives it is chosen once, when it begins. */
  isNew?: boolean;
};

/** What is said of a statement: what it is, who asked, to whom it goes and by when. */
export function StatementFields({ city, draft, onChange, problems, isNew }: StatementFieldsProps) {
  const texts = useTexts();
  const optional = texts.t('optional');
  return (
    <>
      {isNew && <WhatAndWho city={city} draft={draft} onChange={onChange} problems={problems} />}
      <TextField
        id={IDS.title}
        label={texts.t('voice.form.title')}
        hint={texts.t('voice.form.title.hint')}
        error={problems.title}
        required
        autoComplete="off"
        value={draft.title}
        onValue={(title) => onChange({ title })}
      />
      {draft.form === 'statement' && <RequestFields draft={draft} onChange={onChange} problems={problems} />}
      <RadioChoices
        legend={texts.t('voice.form.recipient')}
        layout="inline"
        choices={recipientChoices(texts, city)}
        value={draft.to}
        onValue={(to) => onChange({ to })}
      />
      {draft.to === OTHER && (
        <TextField
          id={IDS.toWords}
          label={texts.t('voice.form.recipient.words')}
          hint={texts.t('voice.form.recipient.words.hint')}
          error={problems.toWords}
          required
          autoComplete="off"
          value={draft.toWords}
          onValue={(toWords) => onChange({ toWords })}
        />
      )}
      <DayField
        id={IDS.dueOn}
        label={texts.t('voice.form.dueOn')}
        optional={optional}
        hint={texts.t('voice.form.day.hint')}
        error={problems.dueOn}
        value={draft.dueOn}
        onValue={(dueOn) => onChange({ dueOn })}
      />
      <IdeaPick
        city={city}
        label={texts.t('voice.ideas')}
        links={draft.ideas}
        onPick={({ id, title }) => onChange({ ideas: [...draft.ideas, { kind: 'idea', id, title }] })}
        onUnlink={(id) => onChange({ ideas: draft.ideas.filter((each) => each.id !== id) })}
      />
    </>
  );
}

function WhatAndWho({ city, draft, onChange, problems }: Omit<StatementFieldsProps, 'isNew'>) {
  const texts = useTexts();
  return (
    <>
      <RadioChoices
        legend={texts.t('voice.form')}
        layout="full"
        choices={STATEMENT_FORMS.map((value) => ({
          value,
          label: texts.t(value),
          note: texts.t(`voice.form.${value}`),
        }))}
        value={draft.form}
        onValue={(form) => onChange({ form })}
      />
      <CheckChoices
        id={IDS.areas}
        legend={texts.t('voice.form.areas')}
        layout="full"
        error={problems.areas}
        choices={city.areas.map(({ id, committee }) => ({ value: id, label: committee.titles[texts.language] }))}
        values={draft.areas}
        onValues={(areas) => onChange({ areas })}
      />
    </>
  );
}

function RequestFields({ draft, onChange, problems }: Omit<StatementFieldsProps, 'isNew' | 'city'>) {
  const texts = useTexts();
  return (
    <>
      <TextField
        id={IDS.from}
        label={texts.t('voice.form.from')}
        optional={texts.t('optional')}
        hint={texts.t('voice.form.from.hint')}
        error={problems.from}
        autoComplete="off"
        value={draft.from}
        onValue={(from) => onChange({ from })}
      />
      {draft.from.trim() !== '' && (
        <DayField
          id={IDS.receivedOn}
          label={texts.t('voice.form.receivedOn')}
          hint={texts.t('voice.form.day.hint')}
          error={problems.receivedOn}
          value={draft.receivedOn}
          onValue={(receivedOn) => onChange({ receivedOn })}
        />
      )}
    </>
  );
}

/** What must be looked at before a statement can be kept. */
export function StatementProblems({
  problems,
  attempt,
}: {
  problems: Partial<Record<StatementField, string>>;
  attempt: number;
}) {
  const texts = useTexts();
  const names: Record<StatementField, string> = {
    areas: texts.t('voice.form.areas'),
    title: texts.t('voice.form.title'),
    from: texts.t('voice.form.from'),
    receivedOn: texts.t('voice.form.receivedOn'),
    toWords: texts.t('voice.form.recipient.words'),
    dueOn: texts.t('voice.form.dueOn'),
  };
  const errors = (Object.keys(problems) as StatementField[]).map((field) => ({
    fieldId: IDS[field],
    text: texts.t('app.fieldProblem', { field: names[field], problem: problems[field] ?? '' }),
  }));
  if (errors.length === 0) return null;
  return <ErrorSummary title={texts.t('error.summary', { n: errors.length })} errors={errors} attempt={attempt} />;
}

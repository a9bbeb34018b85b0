import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { leadingScope, meetingScope } from '../../domain/meeting/meeting-scopes.ts';
import { newRecordId } from '../../store/author.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useCatalogue } from '../live.ts';
import '../look/meetings.css';
import { useActs } from '../meetings/use-acts.ts';
import { type FormDraft, useDraft } from '../meetings/use-draft.ts';
import { Button, ButtonLink, Buttons } from '../parts/button.tsx';
import { BarState } from '../parts/frame.tsx';
import { BackLink } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { voicePath } from './seen-statements.ts';
import { checkStatement, newDraftId, parseNew, particularsOf, type StatementDraft } from './statement-draft.ts';
import { StatementFields, StatementProblems } from './statement-fields.tsx';
import { useMayOpen } from './statements-page.tsx';

/** Enters a request into the register, or begins a position or a proposal. */
export function NewStatementPage() {
  const city = useCity();
  return city ? <NewIn key={city.id} city={city} /> : null;
}

function NewIn({ city }: { city: City }) {
  return useMayOpen(city) ? <New city={city} /> : <NotAllowed city={city} />;
}

function NotAllowed({ city }: { city: City }) {
  const texts = useTexts();
  useScreen({ title: texts.t('voice.new') });
  return (
    <>
      <BackLink href={voicePath(city)}>{texts.t('statements')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('voice.new')}</h1>
      <p>{texts.t('voice.new.forOfficers')}</p>
      <Buttons>
        <ButtonLink href={`/${city.id}/join`} icon="key">
          {texts.t('join.heading')}
        </ButtonLink>
      </Buttons>
    </>
  );
}

function New({ city }: { city: City }) {
  const { query } = useLocation();
  const own = useCatalogue(({ scopes }) =>
    city.areas.filter(({ id }) => scopes.includes(leadingScope(city.id, [id]))).map(({ id }) => id),
  );
  const asked = city.areas.filter(({ id }) => id === query['area']).map(({ id }) => id);
  const first = asked.length > 0 ? asked : own.length === 1 ? own : [];
  const draft = useDraft(newDraftId(city.id), (kept) => parseNew(first, kept));
  return draft ? <NewForm city={city} draft={draft} /> : null;
}

const FORM_ID = 'statement-form';

function NewForm({ city, draft }: { city: City; draft: FormDraft<StatementDraft> }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const { route } = useLocation();
  const { actOfDraft, problem } = useActs(city);
  const [attempt, setAttempt] = useState(0);
  // However often Save is pressed, one is begun.
  const [id] = useState(newRecordId);
  const mayLead = (areas: readonly string[]) => catalogue.scopes.includes(leadingScope(city.id, areas));
  const check = () => checkStatement(texts, draft.value, mayLead);
  const problems = attempt > 0 ? check() : {};
  const open = async () => {
    setAttempt(attempt + 1);
    if (Object.keys(check()).length > 0) return;
    const { form, areas } = draft.value;
    const subject = { id, scope: meetingScope(city.id, areas) };
    const data = { form, areas, ...particularsOf(draft.value) };
    const saved = actOfDraft('statement.open', subject, data, texts.t('voice.new.saved'), newDraftId(city.id));
    if (await saved) route(voicePath(city, subject.id), true);
  };
  useScreen({
    title: texts.t('voice.new'),
    bar: (
      <>
        <BarState icon={draft.problem ? 'warning' : 'saved'}>
          {draft.problem
            ? texts.explainRefusal(draft.problem)
            : draft.savedAtMs === undefined
              ? texts.t('idea.form.autosave')
              : texts.t('idea.form.draftSaved', { time: texts.formatTime(draft.savedAtMs) })}
        </BarState>
        <Button type="submit" form={FORM_ID}>
          {texts.t('voice.new.save')}
        </Button>
      </>
    ),
  });
  return (
    <>
      <BackLink href={voicePath(city)}>{texts.t('statements')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('voice.new')}</h1>
      <p>{texts.t('voice.new.lead')}</p>
      <StatementProblems problems={problems} attempt={attempt} />
      <form
        id={FORM_ID}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <StatementFields city={city} draft={draft.value} onChange={draft.change} problems={problems} isNew />
        <SaveProblem problem={problem} />
      </form>
    </>
  );
}

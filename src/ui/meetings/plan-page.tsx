import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { agendaTemplate } from '../../domain/meeting/agenda-template.ts';
import { leadingScope, meetingScope } from '../../domain/meeting/meeting-scopes.ts';
import { newRecordId } from '../../store/author.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useCatalogue } from '../live.ts';
import '../look/meetings.css';
import { Button, ButtonLink, Buttons } from '../parts/button.tsx';
import { BarState } from '../parts/frame.tsx';
import { BackLink } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { checkMeeting, type MeetingDraft, parsePlan, planDraftId, startOf } from './meeting-draft.ts';
import { MeetingFields, MeetingProblems } from './meeting-fields.tsx';
import { useMayPlan } from './meetings-page.tsx';
import { meetingPath } from './seen-meetings.ts';
import { useActs } from './use-acts.ts';
import { type FormDraft, useDraft } from './use-draft.ts';

/** Plans a meeting: who, when, where. The agenda begins with the city's template and is worked on afterwards. */
export function PlanPage() {
  const city = useCity();
  return city ? <PlanIn key={city.id} city={city} /> : null;
}

function PlanIn({ city }: { city: City }) {
  return useMayPlan(city) ? <Plan city={city} /> : <NotAllowed city={city} />;
}

function NotAllowed({ city }: { city: City }) {
  const texts = useTexts();
  useScreen({ title: texts.t('call.plan') });
  return (
    <>
      <BackLink href={`/${city.id}/meetings`}>{texts.t('meetings')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('call.plan')}</h1>
      <p>{texts.t('call.plan.forOfficers')}</p>
      <Buttons>
        <ButtonLink href={`/${city.id}/join`} icon="key">
          {texts.t('join.heading')}
        </ButtonLink>
      </Buttons>
    </>
  );
}

function Plan({ city }: { city: City }) {
  const { query } = useLocation();
  const own = useCatalogue(({ scopes }) =>
    city.areas.filter(({ id }) => scopes.includes(leadingScope(city.id, [id]))).map(({ id }) => id),
  );
  const asked = city.areas.filter(({ id }) => id === query['area']).map(({ id }) => id);
  const first = asked.length > 0 ? asked : own.length === 1 ? own : [];
  const draft = useDraft(planDraftId(city.id), (kept) => parsePlan(city, first, kept));
  return draft ? <PlanForm city={city} draft={draft} /> : null;
}

const FORM_ID = 'plan-form';

function PlanForm({ city, draft }: { city: City; draft: FormDraft<MeetingDraft> }) {
  const texts = useTexts();
  const { clock } = useApp();
  const { route } = useLocation();
  const { actOfDraft, problem } = useActs(city);
  const [attempt, setAttempt] = useState(0);
  const problems = attempt > 0 ? checkMeeting(texts, draft.value, clock.read().nowMs) : {};
  const template = useMemo(() => titlesOf(city), [city]);
  const plan = async () => {
    setAttempt(attempt + 1);
    const { nowMs } = clock.read();
    const startsAtMs = startOf(draft.value, nowMs);
    if (Object.keys(checkMeeting(texts, draft.value, nowMs)).length > 0 || startsAtMs === undefined) return;
    const { areas, record, place, remote } = draft.value;
    const subject = { id: newRecordId(), scope: meetingScope(city.id, areas) };
    const data = { areas, record, startsAtMs, place, remote, items: template };
    if (await actOfDraft('meeting.plan', subject, data, texts.t('call.plan.saved'), planDraftId(city.id)))
      route(meetingPath(city, subject.id), true);
  };
  useScreen({
    title: texts.t('call.plan'),
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
          {texts.t('call.plan.save')}
        </Button>
      </>
    ),
  });
  return (
    <>
      <BackLink href={`/${city.id}/meetings`}>{texts.t('meetings')}</BackLink>
      <h1 tabIndex={-1}>{texts.t('call.plan')}</h1>
      <p>{texts.t('call.plan.lead', bodyWords(texts.language, city.body.noun))}</p>
      <MeetingProblems problems={problems} attempt={attempt} />
      <form
        id={FORM_ID}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <MeetingFields city={city} draft={draft.value} onChange={draft.change} problems={problems} withAreas />
        <p class="soft small-text">
          {texts.t('call.form.agenda', { items: texts.formatList(template.map(({ title }) => title)) })}
        </p>
        <SaveProblem problem={problem} />
      </form>
    </>
  );
}

/** The template in the language the city writes its documents in. */
function titlesOf(city: City) {
  const language = city.languages[0] ?? 'fi';
  return agendaTemplate(city).map(({ kind, titles }) => ({ kind, title: titles[language] }));
}

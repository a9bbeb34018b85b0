import { useId, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { helsinkiDay } from '../../domain/meeting/day.ts';
import { roleIn } from '../../domain/scope.ts';
import { type AnyStatement, inRegisterOrder, isOverdue, stageOf, waitingFor } from '../../domain/voice/due.ts';
import { STATEMENT_FORMS, type StatementForm } from '../../domain/voice/records.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Button, ButtonLink, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { Empty } from '../parts/empty.tsx';
import { Filters } from '../parts/filters.tsx';
import { Section, WithIcon } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { useNow } from '../shell/use-now.ts';
import { useStatements, voicePath } from './seen-statements.ts';
import { StatementRows } from './statement-rows.tsx';

/** The register: for everybody what was sent, for members also what is under way. `?area=` and `?form=` narrow it. */
export function StatementsPage() {
  const city = useCity();
  return city ? <Statements city={city} /> : null;
}

/** How the register is narrowed, as the address says. */
interface Narrowing {
  area: City['areas'][number] | undefined;
  form: StatementForm | undefined;
}

function Statements({ city }: { city: City }) {
  const texts = useTexts();
  const { query, route } = useLocation();
  const narrowing: Narrowing = {
    area: city.areas.find(({ id }) => id === query['area']),
    form: STATEMENT_FORMS.find((form) => form === query['form']),
  };
  const { area, form } = narrowing;
  const all = useStatements(city);
  const today = helsinkiDay(useNow());
  const shown = inRegisterOrder(
    all.filter((each) => fits(each, narrowing)),
    today,
  );
  useScreen({ title: texts.t('statements') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('statements')}</h1>
      <p>{texts.t('voice.lead', bodyWords(texts.language, city.body.noun))}</p>
      <NewLink city={city} area={area?.id} />
      {all.length > 0 && <Narrow city={city} narrowing={narrowing} />}
      {area && (
        <Filters
          label={texts.t('filter')}
          filters={[
            {
              key: area.id,
              text: texts.t('call.only', { area: area.names[texts.language] }),
              removeText: texts.t('call.only.end'),
              onRemove: () => route(addressOf(city, undefined, form), true),
            },
          ]}
        />
      )}
      <p class="hidden" role="status">
        {area || form ? texts.t('voice.found', { n: shown.length }) : ''}
      </p>
      <Found city={city} shown={shown} isNarrowed={Boolean(area || form)} today={today} />
    </>
  );
}

/** Which forms are shown, and behind a button of which committee. */
function Narrow({ city, narrowing: { area, form } }: { city: City; narrowing: Narrowing }) {
  const texts = useTexts();
  const { route } = useLocation();
  const areasId = useId();
  const [choosing, setChoosing] = useState(false);
  return (
    <div class="flow">
      <RadioChoices
        legend={texts.t('voice.filter.form')}
        layout="inline"
        choices={[
          { value: ALL, label: texts.t('voice.filter.all') },
          ...STATEMENT_FORMS.map((value) => ({ value, label: texts.t(`voice.forms.${value}`) })),
        ]}
        value={form ?? ALL}
        onValue={(value) => route(addressOf(city, area?.id, value === ALL ? undefined : value), true)}
      />
      <Button
        kind="quiet"
        size="compact"
        icon="filter"
        expanded={choosing}
        controls={areasId}
        onClick={() => setChoosing(!choosing)}
      >
        {texts.t('areas')}
      </Button>
      <div id={areasId} hidden={!choosing}>
        <RadioChoices
          legend={texts.t('areas')}
          layout="full"
          choices={[
            { value: ALL, label: texts.t('areas.all') },
            ...city.areas.map(({ id, names }) => ({ value: id, label: names[texts.language] })),
          ]}
          value={area?.id ?? ALL}
          onValue={(value) => route(addressOf(city, value === ALL ? undefined : value, form), true)}
        />
      </div>
    </div>
  );
}

/** Stands among what is chosen from for everything. */
const ALL = 'all';

const fits = (each: AnyStatement, { area, form }: Narrowing): boolean =>
  (!area || each.areas.includes(area.id)) && (!form || each.form === form);

function addressOf(city: City, area: string | undefined, form: string | undefined): string {
  const query = new URLSearchParams({ ...(area ? { area } : {}), ...(form ? { form } : {}) }).toString();
  return `${voicePath(city)}${query && `?${query}`}`;
}

function Found({
  city,
  shown,
  isNarrowed,
  today,
}: {
  city: City;
  shown: readonly AnyStatement[];
  isNarrowed: boolean;
  today: string;
}) {
  const texts = useTexts();
  const isDone = (each: AnyStatement) => ['sent', 'answered', 'withdrawn'].includes(stageOf(each));
  const [open, done] = [shown.filter((each) => !isDone(each)), shown.filter(isDone)];
  const late = shown.filter((each) => isOverdue(waitingFor(each, today))).length;
  if (shown.length === 0) {
    const title = texts.t(isNarrowed ? 'voice.none.filtered' : 'voice.none');
    return <Empty title={title} {...(isNarrowed ? {} : { text: texts.t('voice.none.lead') })} />;
  }
  return (
    <>
      {late > 0 && <WithIcon icon="warning">{texts.t('voice.overdue', { n: late })}</WithIcon>}
      {open.length > 0 && (
        <Section title={texts.t('voice.open')}>
          <StatementRows city={city} statements={open} label={texts.t('voice.open')} />
        </Section>
      )}
      {done.length > 0 && (
        <Section title={texts.t('voice.done')}>
          <StatementRows city={city} statements={done} label={texts.t('voice.done')} />
        </Section>
      )}
    </>
  );
}

function NewLink({ city, area }: { city: City; area: string | undefined }) {
  const texts = useTexts();
  if (!useMayOpen(city)) return null;
  return (
    <Buttons>
      <ButtonLink icon="add" href={`${voicePath(city, 'new')}${area ? `?area=${area}` : ''}`}>
        {texts.t('voice.new')}
      </ButtonLink>
    </Buttons>
  );
}

/** Whether this person leads a committee of the city, so that they may begin a statement. */
export function useMayOpen(city: City): boolean {
  const role = useCatalogue(({ scopes }) => roleIn(city.id, scopes));
  return role === 'coordinator' || role === 'officer';
}

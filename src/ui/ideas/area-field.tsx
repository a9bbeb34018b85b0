import { useEffect, useId, useRef } from 'preact/hooks';
import { findAreasByVillage, type VillageMatch } from '../../domain/areas.ts';
import type { City } from '../../domain/city.ts';
import { WHOLE_CITY } from '../../domain/find-ideas.ts';
import { presentReach } from '../../domain/succession.ts';
import { useApp, useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { CheckChoices } from '../parts/choice.tsx';
import { SearchField } from '../parts/search-field.tsx';
import type { IdeaDraft } from './idea-draft.ts';

/** Stands among the areas for "I don't know my area". */
const UNKNOWN = 'unknown';
/** Villages shown for a search; more would be a list to read, not to press. */
const MOST_HITS = 6;

type AreaChoice = Pick<IdeaDraft, 'areas' | 'wholeCity' | 'areaUnknown'>;

export type AreaFieldProps = { city: City; draft: IdeaDraft; onChange: (patch: Partial<IdeaDraft>) => void };

/** Which parts of the city an idea concerns: some areas, all of it, or an area still to be found by its villages. */
export function AreaField({ city, draft, onChange }: AreaFieldProps) {
  const texts = useTexts();
  const { announce } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const areas = city.areas.map(({ id, names }) => ({ value: id, label: names[texts.language] }));
  // A draft from before names a committee that has ended: whoever took over is offered in its place.
  const chosen = valuesOf({ ...draft, areas: presentReach(city, draft).areas });
  const pick = ({ area, village }: VillageMatch) => {
    onChange({ areas: [area.id], wholeCity: false, areaUnknown: false });
    announce(texts.t('idea.form.villageFound', { village: village.name, area: area.names[texts.language] }));
    box.current?.querySelector<HTMLInputElement>(`input[value="${area.id}"]`)?.focus();
  };
  return (
    <div class="flow" ref={box}>
      <CheckChoices
        legend={texts.t('area.choose')}
        optional={texts.t('optional')}
        hint={texts.t('idea.form.areas.hint')}
        choices={[
          ...areas,
          { value: WHOLE_CITY, label: texts.t('area.wholeCity') },
          { value: UNKNOWN, label: texts.t('area.unknown') },
        ]}
        values={chosen}
        onValues={(values) => onChange(choiceOf(values, chosen))}
      />
      {draft.areaUnknown && (
        <VillageSearch city={city} typed={draft.village} onTyped={(village) => onChange({ village })} onPick={pick} />
      )}
    </div>
  );
}

function valuesOf({ areas, wholeCity, areaUnknown }: AreaChoice): string[] {
  if (areaUnknown) return [UNKNOWN];
  return wholeCity ? [WHOLE_CITY] : areas;
}

/** The whole city and an unknown area stand alone: the last pressed counts. */
function choiceOf(values: readonly string[], before: readonly string[]): AreaChoice {
  const added = values.find((value) => !before.includes(value));
  if (added === UNKNOWN) return { areas: [], wholeCity: false, areaUnknown: true };
  if (added === WHOLE_CITY) return { areas: [], wholeCity: true, areaUnknown: false };
  const areas = values.filter((value) => value !== UNKNOWN && value !== WHOLE_CITY);
  const isAlone = (choice: string) => added === undefined && values.includes(choice);
  return { areas, wholeCity: isAlone(WHOLE_CITY), areaUnknown: isAlone(UNKNOWN) };
}

const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

type VillageSearchProps = {
  city: City;
  typed: string;
  onTyped: (typed: string) => void;
  onPick: (match: VillageMatch) => void;
};

function VillageSearch({ city, typed, onTyped, onPick }: VillageSearchProps) {
  const texts = useTexts();
  const hitsId = useId();
  const hits = findAreasByVillage(city, typed, MOST_HITS);
  const isTyped = typed.trim() !== '';
  const box = useRef<HTMLDivElement>(null);
  const hasHits = hits.length > 0;
  // What is found stands under the bar at the bottom, or under a phone's keyboard, unless it is brought up.
  useEffect(() => {
    if (hasHits) box.current?.scrollIntoView({ block: 'start', behavior: prefersStillness() ? 'instant' : 'smooth' });
  }, [hasHits]);
  return (
    <div class="inset flow-s" ref={box}>
      <p class="label" aria-hidden="true">
        {texts.t('idea.form.villageSearch')}
      </p>
      <SearchField
        label={texts.t('idea.form.villageSearch')}
        placeholder={texts.t('idea.form.villageSearch.hint')}
        clearLabel={texts.t('ideas.search.clear')}
        value={typed}
        onValue={onTyped}
        controls={hitsId}
      />
      <p role="status" class="hint">
        {isTyped &&
          (hits.length > 0 ? texts.t('idea.form.villageCount', { n: hits.length }) : texts.t('idea.form.villageNone'))}
      </p>
      <ul class="hits" id={hitsId} aria-label={texts.t('village')}>
        {hits.map((match) => (
          <li key={`${match.area.id} ${match.village.name}`}>
            <Button kind="quiet" fill="wide" onClick={() => onPick(match)}>
              {texts.t('idea.form.villageFound', {
                village: match.village.name,
                area: match.area.names[texts.language],
              })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

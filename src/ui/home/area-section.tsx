import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { findAreasByVillage } from '../../domain/areas.ts';
import type { Area, City } from '../../domain/city.ts';
import { WHOLE_CITY } from '../../domain/find-ideas.ts';
import { useApp, useTexts } from '../app.ts';
import { AreaPick } from '../parts/area-pick.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { Note } from '../parts/note.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Section } from '../parts/section.tsx';
import { usePreferences } from '../shell/preferences.ts';
import { useChoiceSaving } from '../shell/use-choice-saving.ts';

/** Villages named beside an area; the committee's page names them all. */
const MOST_VILLAGES = 5;
const MOST_HITS = 5;

/** The area a person follows, remembered on this device; `?area=choose` opens the choice, so that "back" closes it. */
export function AreaSection({ city, area }: { city: City; area: Area | undefined }) {
  const texts = useTexts();
  const { query } = useLocation();
  const { area: remembered } = usePreferences();
  const isChoosing = query.area === 'choose';
  const place = useRef<HTMLDivElement>(null);
  const wasChoosing = useRef(isChoosing);
  useEffect(() => {
    if (wasChoosing.current === isChoosing) return;
    wasChoosing.current = isChoosing;
    place.current?.querySelector<HTMLElement>('input:checked, input[type="radio"], a')?.focus();
  }, [isChoosing]);
  const hasChosen = area !== undefined || remembered === WHOLE_CITY;
  return (
    <Section title={texts.t('home.yourArea')}>
      <div class="flow" ref={place}>
        {isChoosing && <AreaChoice city={city} chosen={area?.id ?? remembered} />}
        {!isChoosing && (
          <AreaPick
            href={`/${city.id}?area=choose`}
            name={area ? area.names[texts.language] : texts.t(hasChosen ? 'area.wholeCity' : 'area.choose')}
            villages={area ? villagesOf(area) : hasChosen ? '' : texts.t('home.areaHint')}
            change={texts.t(hasChosen ? 'home.changeArea' : 'home.chooseArea')}
          />
        )}
      </div>
    </Section>
  );
}

function villagesOf({ villages }: Area): string {
  const names = villages.slice(0, MOST_VILLAGES).map(({ name }) => name);
  return names.join(', ') + (villages.length > MOST_VILLAGES ? '…' : '');
}

function AreaChoice({ city, chosen }: { city: City; chosen: string | undefined }) {
  const texts = useTexts();
  const { failure, save } = useChoiceSaving();
  const choose = (id: string) => save('area', id);
  return (
    <>
      {failure && (
        <Note tone="webcap" role="alert">
          {texts.t('error.storage')}
        </Note>
      )}
      <RadioChoices
        legend={texts.t('area.choose')}
        hint={texts.t('home.areaHint')}
        layout="full"
        value={chosen}
        onValue={choose}
        choices={[
          ...city.areas.map((area) => ({ value: area.id, label: area.names[texts.language], note: villagesOf(area) })),
          { value: WHOLE_CITY, label: texts.t('area.wholeCity') },
        ]}
      />
      <VillageSearch city={city} onArea={choose} />
      <ButtonLink kind="quiet" href={`/${city.id}`}>
        {texts.t('close')}
      </ButtonLink>
    </>
  );
}

/** For those who know their village, but not which area it belongs to. */
function VillageSearch({ city, onArea }: { city: City; onArea: (id: string) => void }) {
  const { announce } = useApp();
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const hits = findAreasByVillage(city, typed, MOST_HITS);
  const take = (area: Area) => {
    onArea(area.id);
    setTyped('');
    announce(`${texts.t('app.chosen')}: ${area.names[texts.language]}`);
  };
  return (
    <search class="flow-s">
      <SearchField
        label={texts.t('idea.form.villageSearch')}
        clearLabel={texts.t('ideas.search.clear')}
        value={typed}
        onValue={setTyped}
      />
      <p class="soft small-text" role="status">
        {typed && texts.t('idea.form.villageCount', { n: hits.length })}
      </p>
      {hits.map(({ area, village }) => (
        <Button key={`${area.id} ${village.name}`} kind="quiet" fill="wide" icon="place" onClick={() => take(area)}>
          {texts.t('idea.form.villageFound', { village: village.name, area: area.names[texts.language] })}
        </Button>
      ))}
    </search>
  );
}

import type { City } from '../../domain/city.ts';
import { type IdeaWish, WHOLE_CITY } from '../../domain/find-ideas.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { CheckChoices, RadioChoices } from '../parts/choice.tsx';
import { type Filter, Filters } from '../parts/filters.tsx';
import { Icon } from '../parts/icon.tsx';
import { STATUS_LOOK } from '../parts/tag.tsx';

export type WishProps = {
  city: City;
  wish: IdeaWish;
  onWish: (patch: Partial<IdeaWish>) => void;
};

/** Everything the list can be narrowed by and ordered by; it follows each press at once. */
export function FilterPanel({
  id,
  city,
  wish,
  onWish,
  found,
  onDone,
}: WishProps & { id: string; found: number; onDone: () => void }) {
  const texts = useTexts();
  return (
    <div class="paper filter-panel flow" id={id}>
      <RadioChoices
        legend={texts.t('ideas.sort.label')}
        layout="inline"
        choices={[
          { value: 'newest', label: texts.t('sort.newest') },
          { value: 'mostSupported', label: texts.t('sort.mostSupported') },
        ]}
        value={wish.sort}
        onValue={(sort) => onWish({ sort })}
      />
      <CheckChoices
        legend={texts.t('area')}
        layout="inline"
        choices={areaChoices(texts, city)}
        values={wish.areas}
        onValues={(areas) => onWish({ areas })}
      />
      <CheckChoices
        legend={texts.t('status')}
        layout="inline"
        choices={city.statuses.map((status) => ({ value: status, label: texts.t(`status.${status}`) }))}
        values={wish.statuses}
        onValues={(statuses) => onWish({ statuses })}
      />
      {city.goals.length > 0 && (
        <details class="fold" open={wish.goals.length > 0}>
          <summary>
            <span>{texts.t('idea.page.goals')}</span>
            <Icon name="open" />
          </summary>
          <CheckChoices
            legend={<span class="hidden">{texts.t('idea.page.goals')}</span>}
            layout="full"
            choices={goalChoices(texts, city)}
            values={wish.goals}
            onValues={(goals) => onWish({ goals })}
          />
        </details>
      )}
      <Buttons>
        <Button fill="grow" onClick={onDone}>
          {texts.t('ideas.filter.show', { n: found })}
        </Button>
        <Button kind="quiet" fill="grow" onClick={() => onWish(NO_FILTERS)}>
          {texts.t('ideas.filter.clear')}
        </Button>
      </Buttons>
    </div>
  );
}

/** A wish without narrowings; words and order stay. */
export const NO_FILTERS = { areas: [], goals: [], statuses: [] } as const satisfies Partial<IdeaWish>;

/** What the list is narrowed to, each to be taken off by a press. */
export function ActiveFilters({ city, wish, onWish, onRemoved }: WishProps & { onRemoved: () => void }) {
  const texts = useTexts();
  const chips = <Key extends 'areas' | 'goals' | 'statuses'>(
    key: Key,
    choices: readonly { value: string; label: string }[],
  ): Filter[] =>
    wish[key].map((value) => ({
      key: `${key} ${value}`,
      text: choices.find((choice) => choice.value === value)?.label ?? value,
      removeText: texts.t('ideas.filter.removeIt'),
      onRemove: () => {
        onWish({ [key]: wish[key].filter((other) => other !== value) });
        onRemoved();
      },
    }));
  return (
    <Filters
      label={texts.t('ideas.filter.heading')}
      filters={[
        ...chips('areas', areaChoices(texts, city)),
        ...chips(
          'statuses',
          Object.keys(STATUS_LOOK).map((status) => ({
            value: status,
            label: texts.t(`status.${status as keyof typeof STATUS_LOOK}`),
          })),
        ),
        ...chips('goals', goalChoices(texts, city)),
      ]}
    />
  );
}

type Texts = ReturnType<typeof useTexts>;

const areaChoices = (texts: Texts, city: City) => [
  ...city.areas.map(({ id, names }) => ({ value: id, label: names[texts.language] })),
  { value: WHOLE_CITY, label: texts.t('area.wholeCity') },
];

const goalChoices = (texts: Texts, city: City) =>
  city.goals.map((goal) => ({ value: goal.id, label: goal.texts[texts.language] }));

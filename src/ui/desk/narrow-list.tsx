import type { City } from '../../domain/city.ts';
import { WHOLE_CITY } from '../../domain/find-ideas.ts';
import type { Translator } from '../../texts/translate.ts';
import { useTexts } from '../app.ts';
import { CheckChoices } from '../parts/choice.tsx';
import { Filters } from '../parts/filters.tsx';
import { UNKNOWN_AREA } from './desk-lists.ts';

export type NarrowListProps = {
  id: string;
  city: City;
  /** Whether all areas are shown to choose from, or only those that are chosen. */
  open: boolean;
  areas: readonly string[];
  onAreas: (areas: string[]) => void;
};

/** Narrows the lists of the desk by area. */
export function NarrowList({ id, city, open, areas, onAreas }: NarrowListProps) {
  const texts = useTexts();
  const choices = areaChoices(texts, city);
  if (open) {
    return (
      <div class="inbox-filter" id={id}>
        <CheckChoices legend={texts.t('areas')} layout="full" choices={choices} values={areas} onValues={onAreas} />
      </div>
    );
  }
  if (areas.length === 0) return null;
  return (
    <div class="inbox-filter" id={id}>
      <Filters
        label={texts.t('ideas.filter.heading')}
        filters={choices
          .filter(({ value }) => areas.includes(value))
          .map(({ value, label }) => ({
            key: value,
            text: label,
            removeText: texts.t('ideas.filter.remove', { name: label }),
            onRemove: () => onAreas(areas.filter((area) => area !== value)),
          }))}
      />
    </div>
  );
}

const areaChoices = (texts: Translator, city: City): { value: string; label: string }[] => [
  ...city.areas.map(({ id, names }) => ({ value: id, label: names[texts.language] })),
  { value: WHOLE_CITY, label: texts.t('area.wholeCity') },
  { value: UNKNOWN_AREA, label: texts.t('desk.unknownArea') },
];

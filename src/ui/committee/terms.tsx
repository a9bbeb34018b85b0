import type { Area, City } from '../../domain/city.ts';
import type { Recruitment, Term } from '../../domain/city-rules.ts';
import { countNominations } from '../../domain/recruitment.ts';
import type { Translator } from '../../texts/translate.ts';
import { useTexts } from '../app.ts';
import { Facts, Section } from '../parts/section.tsx';
import { type RuleFact, termFacts } from './rule-words.ts';

/** Terms of office with their rules and calls for members, the newest first; with an area, as they were there. */
export function Terms({ city, area }: { city: City; area?: Area }) {
  const texts = useTexts();
  const [newest, ...earlier] = city.terms.toReversed();
  if (!newest) return null;
  return (
    <>
      <Section title={`${texts.t('term')} ${newest.labels[texts.language]}`}>
        <TermPaper city={city} area={area} term={newest} />
      </Section>
      {earlier.length > 0 && (
        <Section title={texts.t('areas.earlier')}>
          {earlier.map((term) => (
            <div key={term.id} class="flow-s">
              <h3>{term.labels[texts.language]}</h3>
              <TermPaper city={city} area={area} term={term} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function TermPaper({ city, area, term }: { city: City; area: Area | undefined; term: Term }) {
  const texts = useTexts();
  const started = term.startsByArea.find(({ areaId }) => areaId === area?.id);
  const facts: RuleFact[] = [
    ...(started ? [{ term: texts.t('committees.started'), value: started.labels[texts.language] }] : []),
    ...termFacts(texts, city, term),
    ...city.recruitments
      .filter(({ termId, areaIds }) => termId === term.id && (!area || areaIds.includes(area.id)))
      .flatMap((recruitment) => recruitmentFacts(texts, city, area, recruitment)),
  ];
  return (
    <div class="paper">
      <Facts facts={facts} />
    </div>
  );
}

function recruitmentFacts(texts: Translator, city: City, area: Area | undefined, call: Recruitment): RuleFact[] {
  const { opens, closes, areaIds } = call;
  const isForAll = areaIds.length === city.areas.length;
  const names = city.areas.filter(({ id }) => areaIds.includes(id)).map(({ names }) => names[texts.language]);
  const value = outcomeWords(texts, area, call);
  return [
    ...(opens && closes
      ? [{ term: texts.t('recruitment.period'), value: `${texts.formatDay(opens)}–${texts.formatDay(closes)}` }]
      : []),
    ...(value ? [{ term: isForAll || area ? texts.t('recruitment') : texts.formatList(names), value }] : []),
  ];
}

/** How many were nominated in the area or in all of them, else how many applied; nothing where no source tells. */
function outcomeWords(texts: Translator, area: Area | undefined, call: Recruitment): string | undefined {
  const nominations = area ? call.nominationsByArea?.[area.id] : call.nominationsByArea && countNominations(call);
  if (typeof nominations === 'number') return texts.t('committees.nominations', { n: nominations });
  // Applicants of a call for several areas are known together only.
  return call.applicants !== null && !area ? texts.t('committees.applicants', { n: call.applicants }) : undefined;
}

import type { City } from '../../domain/city.ts';
import type { Term } from '../../domain/city-rules.ts';
import type { Translator } from '../../texts/translate.ts';

/** A rule by its name; what no source tells is said to be unknown. */
export interface RuleFact {
  term: string;
  value: string;
}

/** How a city's committees work, whatever the term. */
export function cityFacts(texts: Translator, { body, chair, quorum, meetings }: City): RuleFact[] {
  const { hasDecisionPower } = body;
  return [
    {
      term: texts.t('committees.power'),
      value:
        hasDecisionPower === null
          ? texts.t('app.unknown')
          : texts.t(hasDecisionPower ? 'committees.power.yes' : 'committees.power.no'),
    },
    {
      term: texts.t('chair'),
      value: chair.electedBy === 'members' ? texts.t('committees.chair.byMembers') : texts.t('app.unknown'),
    },
    {
      term: texts.t('quorum'),
      value: texts.t(quorum.rule === 'moreThanHalf' ? 'committees.quorum.half' : 'app.unknown'),
    },
    {
      term: texts.t('committees.meets'),
      value:
        meetings.everyMonths === null
          ? texts.t('app.unknown')
          : texts.t('committees.meets.every', { n: meetings.everyMonths }),
    },
  ];
}

/** Who may be a member in a term, how many, and who chooses them. */
export function termFacts(texts: Translator, city: City, term: Term): RuleFact[] {
  const elected = electedWords(texts, term);
  return [
    { term: texts.t('members'), value: countWords(texts, term.members) },
    { term: texts.t('committees.deputies'), value: deputyWords(texts, term) },
    ...(elected ? [{ term: texts.t('committees.elected'), value: elected }] : []),
    ...(term.minAge === null
      ? []
      : [{ term: texts.t('committees.minAge'), value: texts.t('committees.years', { n: term.minAge }) }]),
    { term: texts.t('committees.appointedBy'), value: appointedWords(texts, city, term) },
  ];
}

function countWords(texts: Translator, { min, max }: Term['members']): string {
  if (min === null && max === null) return texts.t('app.unknown');
  if (min === max) return texts.formatNumber(min ?? 0);
  if (min !== null && max !== null) return `${texts.formatNumber(min)}–${texts.formatNumber(max)}`;
  return min === null ? texts.t('committees.atMost', { n: max ?? 0 }) : texts.t('committees.atLeast', { n: min });
}

function deputyWords(texts: Translator, { deputies: { max } }: Term): string {
  if (max === null) return texts.t('app.unknown');
  return max === 'members' ? texts.t('committees.deputies.asMembers') : texts.t('committees.atMost', { n: max });
}

/** Undefined where no source tells: silence is not a permission. */
function electedWords(texts: Translator, { elected }: Term): string | undefined {
  if (!elected) return undefined;
  if (elected.mode === 'allow') return texts.t('committees.elected.allowed');
  const isCouncillor = elected.who === 'councillor';
  if (elected.mode === 'forbid') return texts.t(isCouncillor ? 'error.notElectedAllowed' : 'committees.elected.none');
  return texts.t(isCouncillor ? 'committees.councillors.most' : 'error.electedLimit', { n: elected.count });
}

function appointedWords(texts: Translator, { organs }: City, { appointedBy, appointedOn }: Term): string {
  if (!appointedBy) return texts.t('app.unknown');
  const organ = organs.find(({ id }) => id === appointedBy)?.titles[texts.language] ?? appointedBy;
  return appointedOn ? texts.t('committees.appointedOn', { organ, date: texts.formatDay(appointedOn) }) : organ;
}

import type { FeeBasis, FeeRow } from '../../../domain/meeting/records.ts';
import type { Translator } from '../../../texts/translate.ts';

/** Why somebody gets what they get, in words: "kokouspalkkio 95 €, puheenjohtaja +50 %". */
export const basisWords = (texts: Translator, { basis }: Pick<FeeRow, 'basis'>): string =>
  basis.map((step) => stepWords(texts, step)).join(', ');

function stepWords(texts: Translator, step: FeeBasis): string {
  const { t } = texts;
  switch (step.kind) {
    case 'base':
      return step.cents === null ? t('fees.basis.base') : t('fees.basis.baseOf', amountOf(texts, step.cents));
    case 'youth':
      return step.cents === null ? t('fees.basis.youth') : t('fees.basis.youthOf', amountOf(texts, step.cents));
    case 'chair':
      return t('fees.basis.chair', { percent: signed(step.percent - 100) });
    case 'long':
      return longWords(texts, step);
    case 'sharedHalf':
      return sharedWords(texts, step);
    case 'longerStay':
      return step.withName ? t('fees.basis.longerStay', { name: step.withName }) : t('fees.basis.longerStaySomebody');
    case 'sharedUnset':
      return t('fees.basis.sharedUnset', { name: step.withName });
    case 'tooShort':
      return t('fees.basis.tooShort', { percent: step.minPercent });
  }
}

const amountOf = ({ formatMoney }: Translator, cents: number) => ({ amount: formatMoney(cents) });
const signed = (percent: number): string => (percent < 0 ? `−${-percent}` : `+${percent}`);

function longWords(texts: Translator, step: Extract<FeeBasis, { kind: 'long' }>): string {
  const { hours: n, hourCents, raisePercent = 0 } = step;
  if (n === undefined) return texts.t('fees.basis.long', { percent: raisePercent });
  if (hourCents === undefined) return texts.t('fees.basis.hours', { n });
  return texts.t('fees.basis.hoursOf', { n, ...amountOf(texts, hourCents) });
}

function sharedWords({ t, formatClock }: Translator, step: Extract<FeeBasis, { kind: 'sharedHalf' }>): string {
  const share = step.parts === undefined ? t('fees.basis.half') : `1/${step.parts}`;
  const { untilMs, sinceMs, withDeputy } = step;
  if (untilMs !== undefined)
    return t(withDeputy ? 'fees.basis.untilDeputy' : 'fees.basis.untilMember', { share, time: formatClock(untilMs) });
  return t(withDeputy ? 'fees.basis.sinceDeputy' : 'fees.basis.sinceMember', { share, time: formatClock(sinceMs) });
}

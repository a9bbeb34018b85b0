import type { Fees, FeeWarning } from '../../../domain/meeting/fees.ts';
import type { Translator } from '../../../texts/translate.ts';
import { useTexts } from '../../app.ts';
import { ButtonLink, Buttons } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';

/** What to look at before a list is sent; with a way to the roll, where that is the place to settle it. */
export function FeeNotes({ fees, rollHref }: { fees: Fees; rollHref: string }) {
  const texts = useTexts();
  if (fees.warnings.length === 0) return null;
  return (
    <Note tone="leaf">
      {fees.warnings.map((warning) => (
        <p key={warning.kind}>{warningWords(texts, warning)}</p>
      ))}
      {fees.warnings.some(isInRoll) && (
        <Buttons>
          <ButtonLink kind="quiet" size="compact" href={rollHref}>
            {texts.t('fees.checkRoll')}
          </ButtonLink>
        </Buttons>
      )}
    </Note>
  );
}

const IN_ROLL: readonly FeeWarning['kind'][] = [
  'notOpened',
  'notClosed',
  'disputed',
  'rollProblem',
  'noChair',
  'chairWithoutSeat',
  'chairChanged',
];
const isInRoll = ({ kind }: FeeWarning): boolean => IN_ROLL.includes(kind);

function warningWords({ t, formatList }: Translator, warning: FeeWarning): string {
  if (!('names' in warning)) return t(`fees.warn.${warning.kind}`);
  return t(`fees.warn.${warning.kind}`, { names: formatList(warning.names) });
}

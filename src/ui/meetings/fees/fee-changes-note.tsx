import { changesSince, type FeeChange } from '../../../domain/meeting/fee-changes.ts';
import type { Fees } from '../../../domain/meeting/fees.ts';
import type { FeeList } from '../../../domain/meeting/records.ts';
import type { Translator } from '../../../texts/translate.ts';
import { useTexts } from '../../app.ts';
import { Note } from '../../parts/note.tsx';

/** What was corrected in the roll since a list was sent, person by person. */
export function FeeChangesNote({ sent, fees }: { sent: FeeList; fees: Fees }) {
  const texts = useTexts();
  const changes = changesSince(sent, fees);
  return (
    <Note tone="leaf" title={`${texts.t('fees.changed')}.`}>
      {texts.t('fees.changed.lead')}
      <ul class="fee-changes">
        {sent.none !== fees.none && <li>{texts.t('fees.change.none')}</li>}
        {changes.map((change) => (
          <li key={change.kind === 'changed' ? change.after.person : change.row.person}>
            {changeWords(texts, change)}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function changeWords(texts: Translator, change: FeeChange): string {
  const { t } = texts;
  if (change.kind !== 'changed') return t(`fees.change.${change.kind}`, { name: change.row.name });
  const { name } = change.after;
  if (change.what !== 'amount') return t(`fees.change.${change.what}`, { name });
  const words = (cents: number | null) => (cents === null ? t('fee.amountMissing') : texts.formatMoney(cents));
  return t('fees.change.amount', { name, before: words(change.before.cents), after: words(change.after.cents) });
}

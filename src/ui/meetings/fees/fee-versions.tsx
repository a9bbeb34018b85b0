import type { FeeList } from '../../../domain/meeting/records.ts';
import { useTexts } from '../../app.ts';
import { downloadFile } from '../../hand-over/hand-over-file.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { SendTag } from '../../parts/tag.tsx';
import { type FeeSubject, feeFile } from './fee-sheet.ts';
import { FeeTable } from './fee-table.tsx';

/** The lists that were sent, as they were sent, the newest first. */
export function FeeVersions({
  subject,
  sent,
  unsent,
}: {
  subject: FeeSubject;
  sent: FeeList[];
  unsent: ReadonlySet<number>;
}) {
  const texts = useTexts();
  if (sent.length === 0) return null;
  return (
    <Section title={texts.t('fees.versions')}>
      <ul class="rows fee-versions">
        {sent.map((list) => (
          <li key={list.id}>
            <FeeVersion subject={subject} list={list} isUnsent={unsent.has(list.version)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FeeVersion({ subject, list, isUnsent }: { subject: FeeSubject; list: FeeList; isUnsent: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const when = texts.formatDateTime(list.sentAtMs);
  const name = t('fees.version', { version: list.version });
  return (
    <details class="fee-version">
      <summary>
        <span class="row-title">{name}</span>
        <SendTag state={isUnsent ? 'saved' : 'received'}>
          {t(isUnsent ? 'fees.notSentYet' : 'fees.sentAt', { when })}
        </SendTag>
      </summary>
      {list.none ? <p>{t(`fees.none.${list.none}`)}</p> : <FeeTable sheet={list} label={name} />}
      {list.rows.length > 0 && (
        <Buttons>
          <Button
            kind="quiet"
            size="compact"
            icon="export"
            onClick={() => downloadFile(feeFile(texts, subject, list, list.version))}
          >
            {t('fees.csv.version', { version: list.version })}
          </Button>
        </Buttons>
      )}
    </details>
  );
}

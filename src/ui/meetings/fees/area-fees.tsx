import { useId } from 'preact/hooks';
import type { Area, City } from '../../../domain/city.ts';
import type { Roster } from '../../../domain/committee/roster.ts';
import type { DataOf } from '../../../domain/kinds.ts';
import { helsinkiDay } from '../../../domain/meeting/day.ts';
import { isOutdated } from '../../../domain/meeting/fee-changes.ts';
import { nextDeadline } from '../../../domain/meeting/fee-deadline.ts';
import { isReady } from '../../../domain/meeting/fees.ts';
import type { Meeting } from '../../../domain/meeting/records.ts';
import type { Roll } from '../../../domain/meeting/roll.ts';
import { act } from '../../../store/author.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { downloadFile } from '../../hand-over/hand-over-file.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { Note } from '../../parts/note.tsx';
import { Section, WithIcon } from '../../parts/section.tsx';
import { FeeChangesNote } from './fee-changes-note.tsx';
import { FeeNotes } from './fee-notes.tsx';
import { feeFile } from './fee-sheet.ts';
import { FeeTable } from './fee-table.tsx';
import { FeeVersions } from './fee-versions.tsx';
import { type AreaFees as Found, useFees } from './use-fees.ts';

interface Subject {
  city: City;
  meeting: Meeting;
  area: Area;
}

/** The fees of one committee from one meeting: what the roll gives now, sending it, and what was sent. */
export function AreaFees({ roll, roster, ...subject }: Subject & { roll: Roll; roster: Roster }) {
  const { city, meeting, area } = subject;
  const { language } = useTexts();
  const found = useFees(city, meeting, roll, roster);
  return (
    <>
      <Section title={area.committee.titles[language]}>
        <FeeNotes fees={found.fees} rollHref={`/${city.id}/meetings/${meeting.id}`} />
        <Present {...subject} found={found} />
        <Sending {...subject} found={found} />
      </Section>
      <FeeVersions subject={subject} sent={found.sent} unsent={found.unsent} />
    </>
  );
}

/** What the roll gives now: the rows, or why there are none. */
function Present({ area, found: { fees } }: Subject & { found: Found }) {
  const { t, language } = useTexts();
  if (fees.none)
    return (
      <Note tone="tar" icon="info" title={`${t('fee.none')}.`}>
        {t(`fees.none.${fees.none}`)}
      </Note>
    );
  if (fees.rows.length === 0) return isReady(fees) ? <p>{t('fees.nobody')}</p> : null;
  const isSet = fees.rows.some(({ cents }) => cents !== null);
  return (
    <>
      {!isSet && <Note tone="woad" icon="info" title={t('fee.amountMissing')} />}
      <FeeTable sheet={fees} label={`${t('fee.list')}: ${area.committee.titles[language]}`} />
    </>
  );
}

/** Sends the list, or tells how it stands with the one that was sent. */
function Sending({ found, ...subject }: Subject & { found: Found }) {
  const texts = useTexts();
  const { t } = texts;
  const { db, author, clock } = useApp();
  const { save, problem } = useSaving();
  const whyNotId = useId();
  const { city, meeting, area } = subject;
  const { fees, sent, unsent, refused } = found;
  const [newest] = sent;
  const isReadyToSend = isReady(fees) && (fees.rows.length > 0 || fees.none !== undefined);
  const isNeeded = !newest || isOutdated(newest, fees);
  const deadline = nextDeadline(city.fees, helsinkiDay(clock.read().nowMs));
  const send = () => {
    const data: DataOf<'fees.send'> = {
      area: area.id,
      version: (newest?.version ?? 0) + 1,
      rows: fees.rows,
      totalCents: fees.totalCents,
      ...(fees.none ? { none: fees.none } : {}),
      ...(deadline ? { submitBy: deadline.submitBy } : {}),
    };
    void save(() => act(db, author, 'fees.send', city.id, meeting, data), t('fees.saved'));
  };
  return (
    <>
      {refused && isNeeded && (
        <Note tone="webcap" title={t('fees.refused')}>
          {texts.explainRefusal(refused)}
        </Note>
      )}
      {newest && isReadyToSend && isNeeded && <FeeChangesNote sent={newest} fees={fees} />}
      {newest && !isNeeded && (
        <Note
          tone={unsent.has(newest.version) ? 'woad' : 'spruce'}
          icon={unsent.has(newest.version) ? 'saved' : 'received'}
        >
          {t(unsent.has(newest.version) ? 'fees.onDevice' : 'fees.upToDate')}
        </Note>
      )}
      {isNeeded && deadline && (
        <WithIcon icon="clock">
          {t('fee.deadline', { date: texts.formatDay(deadline.submitBy) })}
          {deadline.paidOn && `. ${t('fees.paidOn', { date: texts.formatDay(deadline.paidOn) })}`}
        </WithIcon>
      )}
      <SaveProblem problem={problem} />
      {isNeeded && !isReadyToSend && (
        <p id={whyNotId} class="soft small-text">
          {t('fees.cannotSend')}
        </p>
      )}
      <Buttons>
        {isNeeded && (
          <Button icon="received" fill="grow" onClick={send} cannotBecause={isReadyToSend ? undefined : whyNotId}>
            {t(newest ? 'fees.sendNew' : 'fee.toCity')}
          </Button>
        )}
        {fees.rows.length > 0 && (
          <>
            <Button kind="quiet" icon="export" fill="grow" onClick={() => downloadFile(feeFile(texts, subject, fees))}>
              {t('fees.csv')}
            </Button>
            <Button kind="quiet" icon="print" fill="grow" onClick={() => print()}>
              {t('print')}
            </Button>
          </>
        )}
      </Buttons>
    </>
  );
}

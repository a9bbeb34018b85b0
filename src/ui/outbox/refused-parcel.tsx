import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { IdeaSubmission } from '../../domain/idea-kinds.ts';
import { roleIn } from '../../domain/scope.ts';
import type { Change } from '../../protocol/change.ts';
import type { Catalogue } from '../../store/catalogue.ts';
import type { AppDatabase, RefusedEntry } from '../../store/database.ts';
import { discardRefused, draftRefused, takeUpAgain } from '../../store/refused.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { useApp, useTexts } from '../app.ts';
import { exportUnsent } from '../hand-over/hand-over-file.ts';
import { draftFromSubmission } from '../ideas/idea-draft.ts';
import { draftAddress } from '../ideas/use-draft-keeper.ts';
import { useCatalogue } from '../live.ts';
import { Button, ButtonLink, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { ChangeParcel } from './parcels.tsx';
import { minutesFieldOf } from './refused-minutes.ts';
import { MissingMoney, MoneyAgain } from './refused-money.tsx';

/** Something the city did not accept: why, what was written, and what its author can do about it. */
export function RefusedParcel({
  entry,
  onDiscarded,
}: {
  entry: RefusedEntry;
  onDiscarded: (undo: () => Promise<void>) => void;
}) {
  const { db, catalogue, clock, announce } = useApp();
  const texts = useTexts();
  const { route } = useLocation();
  const [failure, setFailure] = useState<string>();
  const attempt = (work: () => Promise<void>) => {
    keepTrying(db, work).catch((error: unknown) => setFailure(storageProblem(error) ?? 'unknown'));
  };
  const edit = () => attempt(async () => route(await editAgain(db, entry, clock.read().nowMs)));
  const discard = () => attempt(async () => onDiscarded(await discardRefused(db, entry)));
  const exportIt = () =>
    attempt(async () => {
      await exportUnsent(db, clock.read(), entry.key);
      announce(texts.t('outbox.exported'));
    });
  const isIdea = entry.change.kind === 'idea.submit';
  const seats = useCatalogue((catalogue) => seatsAddress(catalogue, entry.change));
  const desk = useCatalogue((catalogue) => deskAddress(catalogue, entry.change));
  const meeting = useCatalogue((catalogue) => meetingAddress(catalogue, entry.change));
  const field = useCatalogue((catalogue) => minutesFieldOf(catalogue, entry.change)?.draftId);
  const writeOn = () =>
    attempt(async () => {
      const again = minutesFieldOf(catalogue, entry.change);
      if (!again) return;
      await takeUpAgain(db, entry, again.draftId, again.formOf, clock.read().nowMs);
      route(again.href);
    });
  return (
    <ChangeParcel change={entry.change} withText>
      <Note tone="webcap" title={`${texts.t('sync.notAccepted')}.`}>
        {texts.explainRefusal(entry.reason)}
        {entry.reason === 'budget-exceeded' && <MissingMoney change={entry.change} />}
        {entry.words && <p class="said">{texts.t('idea.page.reason', { reason: entry.words })}</p>}
      </Note>
      {failure && (
        <Note tone="webcap" role="alert">
          {texts.explainRefusal(failure)}
        </Note>
      )}
      <Buttons>
        {isIdea && (
          <Button size="compact" fill="grow" icon="edit" onClick={edit}>
            {texts.t('outbox.editAndSend')}
          </Button>
        )}
        {field && (
          <Button size="compact" fill="grow" icon="edit" onClick={writeOn}>
            {texts.t('outbox.editAndSend')}
          </Button>
        )}
        {desk && (
          <ButtonLink size="compact" fill="grow" icon="idea" href={desk}>
            {texts.t('outbox.openIdea')}
          </ButtonLink>
        )}
        <MoneyAgain entry={entry} attempt={attempt} />
        {seats && (
          <ButtonLink size="compact" fill="grow" icon="seat" href={seats}>
            {texts.t('outbox.openSeats')}
          </ButtonLink>
        )}
        {meeting && (
          <ButtonLink size="compact" fill="grow" icon="event" href={meeting}>
            {texts.t('outbox.openMeeting')}
          </ButtonLink>
        )}
        <Button kind="quiet" size="compact" fill="grow" icon="export" onClick={exportIt}>
          {texts.t('export')}
        </Button>
        <Button kind="quiet" size="compact" fill="grow" onClick={discard}>
          {texts.t('outbox.discard')}
        </Button>
      </Buttons>
    </ChangeParcel>
  );
}

/** Where an idea stands on the desk whose change was refused; undefined for those who have no desk. */
function deskAddress(catalogue: Catalogue, { kind, city, record }: Change): string | undefined {
  const role = roleIn(city, catalogue.scopes);
  if (!kind.startsWith('idea.') || kind === 'idea.submit' || (role !== 'coordinator' && role !== 'officer'))
    return undefined;
  return `/${city}/desk?idea=${encodeURIComponent(record)}`;
}

/** Where a committee's seats are kept; for those who keep them. */
function seatsAddress(catalogue: Catalogue, { kind, city, data }: Change): string | undefined {
  if (!/^(term|membership|office)\./.test(kind) || roleIn(city, catalogue.scopes) !== 'coordinator') return undefined;
  const { area } = data as { area?: string };
  return `/${city}/desk?list=committees${area === undefined ? '' : `&area=${encodeURIComponent(area)}`}`;
}

/** The meeting a refused change was about; undefined for anything else, and where it is not seen here. */
function meetingAddress(catalogue: Catalogue, { kind, city, record, data }: Change): string | undefined {
  if (!/^(meeting|agenda|minutes)\./.test(kind)) return undefined;
  const item = catalogue.get(record);
  const named = data as { meetingId?: unknown; meeting?: unknown };
  const id = item?.type === 'item' ? item.meetingId : String(named.meetingId ?? named.meeting ?? record);
  return catalogue.get(id)?.type === 'meeting' ? `/${city}/meetings/${encodeURIComponent(id)}` : undefined;
}

/** Turns a refused idea into a draft again; resolves to the address of its form. */
async function editAgain(db: AppDatabase, entry: RefusedEntry, nowMs: number): Promise<string> {
  const { city, data } = entry.change;
  const form = draftFromSubmission(data as IdeaSubmission);
  return draftAddress(city, await draftRefused(db, entry, form, nowMs));
}

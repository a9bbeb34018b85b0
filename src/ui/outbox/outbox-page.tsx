import { useState } from 'preact/hooks';
import { type CarriedWork, listCarried } from '../../store/carried.ts';
import { readSync, type SyncState } from '../../store/database.ts';
import { listSending, type Sending } from '../../store/unsent.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive, useSyncStatus } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Note } from '../parts/note.tsx';
import { useScreen } from '../shell/screen.ts';
import { useNow } from '../shell/use-now.ts';
import { CarriedSections } from './carried-parcels.tsx';
import { OldUnsent } from './old-unsent.tsx';
import { OutboxHead } from './outbox-head.tsx';
import { ArrivedParcel, ParcelSection, PhotoParcel, ReviewParcel, UnsentParcel } from './parcels.tsx';
import { RefusedParcel } from './refused-parcel.tsx';
import { RefusedPhotoParcel } from './refused-photo-parcel.tsx';

const DAY_MS = 86_400_000;

/** Everything that has not reached the city, why, and what one can do; and what arrived today. */
export function OutboxPage() {
  const { db } = useApp();
  const texts = useTexts();
  const todayMs = new Date(useNow()).setHours(0, 0, 0, 0);
  const found = useLive(
    async () => ({
      sending: await listSending(db, todayMs),
      carried: await listCarried(db),
      sync: await readSync(db),
    }),
    [db, todayMs],
  );
  useScreen({ title: texts.t('unsent'), stateLine: false });
  if (found) return <Outbox {...found} />;
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('unsent')}</h1>
      <p role="status">{texts.t('app.opening')}</p>
    </>
  );
}

function Outbox({ sending, carried, sync }: { sending: Sending; carried: CarriedWork; sync: SyncState }) {
  const texts = useTexts();
  const { phase, problem } = useSyncStatus();
  const nowMs = useNow();
  const [undo, setUndo] = useState<() => Promise<void>>();
  const { unsent, photos, review, arrived } = sending;
  const needsYou = [...sending.refused, ...sending.refusedPhotos];
  const count = unsent.length + photos.length + carried.waiting.length;
  const isEmpty = count + needsYou.length + carried.refused.length + review.length + arrived.length === 0;
  const onDiscarded = (bringBack: () => Promise<void>) => setUndo(() => bringBack);
  const waitedDays = Math.floor((nowMs - Math.min(nowMs, ...unsent.map(({ change }) => change.at))) / DAY_MS);
  const waitingTitle = texts.t(phase === 'sending' ? 'sync.sending' : problem ? 'sync.waiting' : 'unsent');
  return (
    <>
      <OutboxHead count={count} refused={needsYou.length} canExport={count + needsYou.length > 0} sync={sync} />
      {waitedDays > 0 && <OldUnsent days={waitedDays} isHere />}
      {undo && <DiscardedNote undo={undo} onDone={() => setUndo(undefined)} />}
      <ParcelSection title={texts.t('outbox.needsYou')} list={needsYou}>
        {(each) =>
          'change' in each ? (
            <RefusedParcel key={each.key} entry={each} onDiscarded={onDiscarded} />
          ) : (
            <RefusedPhotoParcel key={each.hash} photo={each} onDiscarded={onDiscarded} />
          )
        }
      </ParcelSection>
      <ParcelSection title={waitingTitle} list={unsent}>
        {(entry) => <UnsentParcel key={entry.key} entry={entry} />}
      </ParcelSection>
      <CarriedSections carried={carried} />
      <ParcelSection title={texts.t('idea.form.photos.label')} list={photos}>
        {(photo) => <PhotoParcel key={photo.hash} photo={photo} />}
      </ParcelSection>
      <ParcelSection title={texts.t('outbox.inReview')} list={review}>
        {(entry) => <ReviewParcel key={entry.key} entry={entry} />}
      </ParcelSection>
      <ParcelSection title={texts.t('sync.arrivedToday')} list={arrived}>
        {(entry) => <ArrivedParcel key={entry.key} entry={entry} />}
      </ParcelSection>
      {count > 0 && <Note>{texts.t('savedOnDevice.warning')}</Note>}
      {isEmpty && <Empty title={texts.t('outbox.empty.lead')} />}
    </>
  );
}

/** What was thrown away stays within reach until the page is left. */
function DiscardedNote({ undo, onDone }: { undo: () => Promise<void>; onDone: () => void }) {
  const { announce } = useApp();
  const texts = useTexts();
  const bringBack = async () => {
    await undo();
    announce(texts.t('app.undone'));
    onDone();
  };
  return (
    <Note tone="woad" icon="undo" role="status">
      {texts.t('outbox.discarded')}
      <div class="btns">
        <Button kind="quiet" size="compact" onClick={() => void bringBack().catch(() => undefined)}>
          {texts.t('undo')}
        </Button>
      </div>
    </Note>
  );
}

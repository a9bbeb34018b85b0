import { type CarriedChange, type CarriedWork, takeUpRefused } from '../../store/carried.ts';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Meta, MetaItem } from '../parts/rows.tsx';
import { SendTag } from '../parts/tag.tsx';
import { useNow } from '../shell/use-now.ts';
import { ChangeParcel, ParcelSection } from './parcels.tsx';

/** What is carried for other devices: what waits, and what the city did not accept of it. */
export function CarriedSections({ carried: { waiting, refused } }: { carried: CarriedWork }) {
  const texts = useTexts();
  return (
    <>
      <ParcelSection title={texts.t('handOver.carried.refused')} list={refused}>
        {(each) => <CarriedRefused key={`${each.bundleId} ${each.change.id}`} carried={each} />}
      </ParcelSection>
      <ParcelSection title={texts.t('handOver.carried')} list={waiting}>
        {(each) => <CarriedWaiting key={`${each.bundleId} ${each.change.id}`} carried={each} />}
      </ParcelSection>
    </>
  );
}

function CarriedWaiting({ carried: { change, receivedAtMs } }: { carried: CarriedChange }) {
  const texts = useTexts();
  const nowMs = useNow();
  return (
    <ChangeParcel change={change}>
      <Meta>
        <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>
        <MetaItem keep>{texts.formatWhen(receivedAtMs, nowMs)}</MetaItem>
      </Meta>
    </ChangeParcel>
  );
}

function CarriedRefused({ carried }: { carried: CarriedChange }) {
  const { db, clock } = useApp();
  const texts = useTexts();
  const takeUp = () => void takeUpRefused(db, carried, clock.read().nowMs).catch(() => undefined);
  return (
    <ChangeParcel change={carried.change} withText>
      <Note tone="webcap" title={`${texts.t('sync.notAccepted')}.`}>
        {texts.explainRefusal(carried.refused ?? 'unknown')}
      </Note>
      <p class="soft small-text">{texts.t('handOver.carried.takeUp.hint')}</p>
      <Buttons>
        <Button kind="quiet" size="compact" icon="edit" onClick={takeUp}>
          {texts.t('handOver.carried.takeUp')}
        </Button>
      </Buttons>
    </ChangeParcel>
  );
}

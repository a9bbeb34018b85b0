import { useState } from 'preact/hooks';
import type { HeldPhoto } from '../../store/database.ts';
import { discardRefusedPhoto } from '../../store/refused.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Meta, MetaItem } from '../parts/rows.tsx';
import { HeldPhotoParcel } from './parcels.tsx';

/** A photo the city does not accept, though it has the idea: why, and the way to be done with it. */
export function RefusedPhotoParcel({
  photo,
  onDiscarded,
}: {
  photo: HeldPhoto;
  onDiscarded: (undo: () => Promise<void>) => void;
}) {
  const { db } = useApp();
  const texts = useTexts();
  const [failure, setFailure] = useState<string>();
  const discard = () => {
    keepTrying(db, () => discardRefusedPhoto(db, photo)).then(onDiscarded, (error: unknown) =>
      setFailure(storageProblem(error) ?? 'unknown'),
    );
  };
  return (
    <HeldPhotoParcel photo={photo}>
      <Meta>
        <MetaItem keep>{texts.formatSize(photo.bytes.byteLength)}</MetaItem>
      </Meta>
      <Note tone="webcap" title={`${texts.t('sync.notAccepted')}.`}>
        {texts.explainRefusal(photo.reason ?? 'unknown')}
      </Note>
      {failure && (
        <Note tone="webcap" role="alert">
          {texts.explainRefusal(failure)}
        </Note>
      )}
      <Buttons>
        <Button kind="quiet" size="compact" fill="grow" onClick={discard}>
          {texts.t('outbox.discard')}
        </Button>
      </Buttons>
    </HeldPhotoParcel>
  );
}

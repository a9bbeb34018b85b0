import type { Photo } from '../../domain/idea.ts';
import { listRefusedPhotos } from '../../store/refused.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';

/** Which photos of an idea the city does not accept from this device, by hash. */
export function useRefusedPhotos(photos: readonly Photo[]): readonly string[] {
  const { db } = useApp();
  const hashes = photos.map(({ hash }) => hash);
  return useLive(() => listRefusedPhotos(db, hashes), [db, hashes.join()]) ?? [];
}

/** Says that photos of an idea stay behind, and leads to where their author decides; nothing while all is well. */
export function RefusedPhotosNote({ photos }: { photos: readonly Photo[] }) {
  const texts = useTexts();
  const { length } = useRefusedPhotos(photos);
  if (length === 0) return null;
  return (
    <Note tone="webcap" title={`${texts.t('outbox.photos', { n: length })}: ${texts.t('sync.notAccepted')}.`}>
      <div class="btns">
        <ButtonLink kind="quiet" size="compact" href="/outbox">
          {texts.t('outbox.whatToDo')}
        </ButtonLink>
      </div>
    </Note>
  );
}

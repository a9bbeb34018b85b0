import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Photo } from '../../domain/idea.ts';
import { useApp, useTexts } from '../app.ts';
import { Icon } from '../parts/icon.tsx';
import { useHeldPhotos } from './held-photos.ts';
import { RefusedPhotosNote, useRefusedPhotos } from './refused-photos.tsx';

/** The photos of an idea: one's own from this device, others from the city's service as they come into sight. */
export function IdeaPhotos({ city, photos }: { city: City; photos: readonly Photo[] }) {
  const texts = useTexts();
  const { db } = useApp();
  const held = useHeldPhotos(db, photos);
  const refused = useRefusedPhotos(photos);
  if (photos.length === 0 || !held) return null;
  return (
    <>
      <ul class="photos is-large" aria-label={texts.t('idea.form.photos.label')}>
        {photos.map((photo, index) => (
          <li key={photo.hash}>
            {refused.includes(photo.hash) ? (
              <MissingPhoto words={texts.t('sync.notAccepted')} />
            ) : (
              <IdeaPhoto
                photo={photo}
                number={index + 1}
                src={held.get(photo.hash) ?? `/api/photos/${city.id}/${photo.hash}`}
              />
            )}
          </li>
        ))}
      </ul>
      <RefusedPhotosNote photos={photos} />
    </>
  );
}

/** Opens as a whole in a window of its own; a calm place holder where it is not here and cannot be fetched now. */
function IdeaPhoto({ photo, number, src }: { photo: Photo; number: number; src: string }) {
  const texts = useTexts();
  const [missing, setMissing] = useState(false);
  if (missing) return <MissingPhoto words={texts.t('idea.page.photo.waiting')} />;
  return (
    <a href={src} target="_blank" rel="noopener" aria-label={texts.t('idea.page.photo.open', { number })}>
      <img
        src={src}
        alt={texts.t('idea.page.photo', { number })}
        width={photo.width}
        height={photo.height}
        loading="lazy"
        decoding="async"
        onError={() => setMissing(true)}
      />
    </a>
  );
}

function MissingPhoto({ words }: { words: string }) {
  return (
    <p class="photo-missing">
      <Icon name="camera" />
      <span>{words}</span>
    </p>
  );
}

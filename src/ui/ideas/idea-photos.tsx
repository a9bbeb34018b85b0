import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Photo } from '../../domain/idea.ts';
import { useApp, useTexts } from '../app.ts';
import { Icon } from '../parts/icon.tsx';
import { useHeldPhotos } from './draft-photos.ts';

/** The photos of an idea: one's own from this device, others from the city's service as they come into sight. */
export function IdeaPhotos({ city, photos }: { city: City; photos: readonly Photo[] }) {
  const texts = useTexts();
  const { db } = useApp();
  const held = useHeldPhotos(db, photos);
  if (photos.length === 0 || !held) return null;
  return (
    <ul class="photos is-large" aria-label={texts.t('idea.form.photos.label')}>
      {photos.map((photo, index) => (
        <li key={photo.hash}>
          <IdeaPhoto
            photo={photo}
            number={index + 1}
            src={held.get(photo.hash) ?? `/api/photos/${city.id}/${photo.hash}`}
          />
        </li>
      ))}
    </ul>
  );
}

/** Opens as a whole in a window of its own; a calm place holder where it is not here and cannot be fetched now. */
function IdeaPhoto({ photo, number, src }: { photo: Photo; number: number; src: string }) {
  const texts = useTexts();
  const [missing, setMissing] = useState(false);
  if (missing) {
    return (
      <p class="photo-missing">
        <Icon name="camera" />
        <span>{texts.t('idea.page.photo.waiting')}</span>
      </p>
    );
  }
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

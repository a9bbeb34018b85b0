import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Photo } from '../../domain/idea.ts';
import { useApp, useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useHeldPhotos } from './held-photos.ts';
import { RefusedPhotosNote, useRefusedPhotos } from './refused-photos.tsx';

/** The photos of an idea: one's own from this device, others from the city's service as they come into sight. */
export function IdeaPhotos({ city, photos }: { city: City; photos: readonly Photo[] }) {
  const texts = useTexts();
  const { db } = useApp();
  const held = useHeldPhotos(db, photos);
  const refused = useRefusedPhotos(photos);
  const [open, setOpen] = useState<ShownPhoto | undefined>(undefined);
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
                onOpen={setOpen}
              />
            )}
          </li>
        ))}
      </ul>
      <RefusedPhotosNote photos={photos} />
      {open && <LargePhoto {...open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

type ShownPhoto = { photo: Photo; number: number; src: string };

/** Opens as a whole above the page; a calm place holder where it is not here and cannot be fetched now. */
function IdeaPhoto({ onOpen, ...shown }: ShownPhoto & { onOpen: (shown: ShownPhoto) => void }) {
  const { photo, number, src } = shown;
  const texts = useTexts();
  const [missing, setMissing] = useState(false);
  if (missing) return <MissingPhoto words={texts.t('idea.page.photo.waiting')} />;
  return (
    <button
      type="button"
      class="photo-open"
      aria-label={texts.t('idea.page.photo.open', { number })}
      onClick={() => onOpen(shown)}
    >
      <img
        src={src}
        alt={texts.t('idea.page.photo', { number })}
        width={photo.width}
        height={photo.height}
        loading="lazy"
        decoding="async"
        onError={() => setMissing(true)}
      />
    </button>
  );
}

/** One photo as large as the screen allows; Escape and a tap outside close it, and the focus goes back. */
function LargePhoto({ photo, number, src, onClose }: ShownPhoto & { onClose: () => void }) {
  const texts = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const words = texts.t('idea.page.photo', { number });
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a tap outside does
    <dialog
      class="large-photo"
      ref={dialog}
      aria-label={words}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <img src={src} alt={words} width={photo.width} height={photo.height} />
      <Button fill="wide" onClick={onClose}>
        {texts.t('close')}
      </Button>
    </dialog>
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

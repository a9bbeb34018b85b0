import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { LIMITS } from '../../domain/idea.ts';
import { addDraftPhoto, dropDraftPhoto } from '../../store/draft-photos.ts';
import { useApp, useTexts } from '../app.ts';
import { Note } from '../parts/note.tsx';
import { PhotoPick, Photos } from '../parts/photos.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { photosLeft, useHeldPhotos } from './held-photos.ts';

/** A file that did not become a photo, and why. */
type Failure = { file: string; reason: string };

const TOO_MANY = 'too-many-photos';

/** Up to three photos: taken or picked, made small at once, kept with the draft. */
export function PhotoField({ city, keeper }: { city: City; keeper: DraftKeeper }) {
  const texts = useTexts();
  const { db, announce } = useApp();
  const { failures, working, add } = useAdding(city, keeper);
  const { photos } = keeper.form.value;
  const addresses = useHeldPhotos(db, photos);
  const left = photosLeft(photos);
  const overflow = failures.filter(({ reason }) => reason === TOO_MANY).map(({ file }) => file);
  const others = failures.filter(({ reason }) => reason !== TOO_MANY);

  const remove = (hash: string) => {
    keeper.change({ photos: keeper.form.peek().photos.filter((photo) => photo.hash !== hash) });
    announce(texts.t('idea.form.photo.removed'));
    void dropDraftPhoto(db, hash, keeper.id.peek()).catch(() => undefined);
    setTimeout(() => document.getElementById(ADD_PHOTO_ID)?.focus());
  };

  return (
    <fieldset class="flow-s">
      <legend>
        {texts.t('idea.form.photos.label')} <span class="optional">{texts.t('optional')}</span>
      </legend>
      <p class="hint">{texts.t('idea.form.photos.hint', { n: LIMITS.photos })}</p>
      <Photos
        label={texts.t('idea.form.photos.label')}
        photos={photos.map(({ hash }, index) => ({
          key: hash,
          src: addresses?.get(hash) ?? NO_PICTURE,
          alt: texts.t('idea.form.photo.alt', { number: index + 1 }),
          removeLabel: texts.t('idea.form.photo.remove', { number: index + 1 }),
          onRemove: () => remove(hash),
        }))}
      />
      <div role="status" class="flow-s">
        {working && <p class="hint">{texts.t('idea.form.photo.working')}</p>}
        {others.map(({ file, reason }) => (
          <Note key={`${file} ${reason}`} tone="webcap" title={file}>
            {texts.explainRefusal(reason)}
          </Note>
        ))}
        {overflow.length > 0 && (
          <Note tone="webcap" title={`${texts.formatList(overflow)}.`}>
            {texts.t('idea.form.photos.atMost', { n: LIMITS.photos })}
          </Note>
        )}
        {left === 0 && overflow.length === 0 && <p class="hint">{texts.t('idea.form.photos.full')}</p>}
      </div>
      {left > 0 && (
        <div class="btns">
          {hasCamera() && <PhotoPick capture text={texts.t('idea.form.photos.take')} onFiles={add} />}
          <PhotoPick id={ADD_PHOTO_ID} multiple text={texts.t('photo.add')} onFiles={add} />
        </div>
      )}
    </fieldset>
  );
}

const ADD_PHOTO_ID = 'idea-photo';

/** Until the photo has been read from the disk. */
const NO_PICTURE = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';

/** Where fingers press, a camera is in the same hand; elsewhere the second button would do the same as the first. */
const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches;

function useAdding(city: City, keeper: DraftKeeper) {
  const texts = useTexts();
  const { db, clock, announce } = useApp();
  const [failures, setFailures] = useState<Failure[]>([]);
  const [working, setWorking] = useState(false);

  const addOne = async (file: File): Promise<Failure | undefined> => {
    if (photosLeft(keeper.form.peek().photos) === 0) return { file: file.name, reason: TOO_MANY };
    const outcome = await addDraftPhoto(db, city.id, file, clock.read().nowMs);
    if (outcome.kind === 'refused') return { file: file.name, reason: outcome.reason };
    // Read again: a person may have removed or added others while this one was made small.
    const { photos } = keeper.form.peek();
    if (photos.some(({ hash }) => hash === outcome.photo.hash)) return undefined;
    keeper.change({ photos: [...photos, outcome.photo] });
    announce(texts.t('idea.form.photo.added', { number: photos.length + 1 }));
    return undefined;
  };

  const add = async (files: File[]) => {
    setWorking(true);
    setFailures([]);
    for (const file of files) {
      const failure = await addOne(file);
      if (failure) setFailures((before) => [...before, failure]);
    }
    setWorking(false);
  };
  return { failures, working, add: (files: File[]) => void add(files) };
}

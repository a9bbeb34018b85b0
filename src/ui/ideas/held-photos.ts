import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS, type Photo } from '../../domain/idea.ts';
import type { AppDatabase } from '../../store/database.ts';
import { readPhotos } from '../../store/draft-photos.ts';

/** Room for more photos in a draft. */
export const photosLeft = (photos: readonly Photo[]): number => Math.max(0, LIMITS.photos - photos.length);

/**
 * Addresses of the photos this device holds, by hash, valid while the screen stands; undefined until they were looked
 * for. A photo that is not held here has none.
 */
export function useHeldPhotos(db: AppDatabase, photos: readonly Photo[]): ReadonlyMap<string, string> | undefined {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>();
  const made = useRef(new Map<string, string>());
  const hashes = photos.map(({ hash }) => hash).join();
  useEffect(() => {
    let left = false;
    void readPhotos(db, hashes ? hashes.split(',') : []).then(
      (held) => {
        if (left) return;
        for (const photo of held) {
          if (made.current.has(photo.hash)) continue;
          made.current.set(photo.hash, URL.createObjectURL(new Blob([photo.bytes], { type: photo.mime })));
        }
        setAddresses(new Map(made.current));
      },
      () => setAddresses(new Map(made.current)),
    );
    return () => {
      left = true;
    };
  }, [db, hashes]);
  useEffect(
    () => () => {
      for (const address of made.current.values()) URL.revokeObjectURL(address);
    },
    [],
  );
  return addresses;
}

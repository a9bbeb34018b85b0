import { useEffect, useState } from 'preact/hooks';
import { readSync } from '../../store/database.ts';
import { countUnsent } from '../../store/unsent.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Facts, Section, WithIcon } from '../parts/section.tsx';
import { askToKeepStorage } from '../shell/keep-storage.ts';
import { useNow } from '../shell/use-now.ts';

/** Below this much free space a photo may not fit any more, bytes. */
const SCARCE_BYTES = 20_000_000;

interface Storage {
  isKept: boolean;
  usedBytes: number | undefined;
  leftBytes: number | undefined;
}

/** How much is stored, whether the browser promises to keep it, what is unsent, and when the city was last heard of. */
export function StorageSection() {
  const { db, version } = useApp();
  const texts = useTexts();
  const nowMs = useNow();
  const [storage, look] = useStorage();
  const sending = useLive(
    async () => ({ unsent: await countUnsent(db), lastContactMs: (await readSync(db)).lastContactMs }),
    [db],
  );
  const { lastContactMs } = sending ?? {};
  const [isDenied, setIsDenied] = useState(false);
  const protect = async () => {
    setIsDenied(!(await askToKeepStorage()));
    await look();
  };
  return (
    <Section title={texts.t('device.storage')}>
      {storage && (
        <WithIcon icon={storage.isKept ? 'lock' : 'info'}>
          {texts.t(storage.isKept ? 'device.storage.protected' : 'device.storage.notProtected')}
        </WithIcon>
      )}
      {storage?.leftBytes !== undefined && storage.leftBytes < SCARCE_BYTES && (
        <Note title={`${texts.t('storage.low')}.`}>{texts.t('device.storage.lowLead')}</Note>
      )}
      <div class="paper">
        <Facts
          facts={[
            { term: texts.t('savedOnDevice'), value: spaceWords(texts, storage) },
            {
              term: texts.t('unsent'),
              value: texts.formatNumber(sending?.unsent ?? 0),
            },
            {
              term: texts.t('device.lastContact'),
              value: lastContactMs === undefined ? texts.t('app.unknown') : texts.formatWhen(lastContactMs, nowMs),
            },
            { term: texts.t('nav.about'), value: texts.t('app.version', { version }) },
          ]}
        />
      </div>
      {isDenied && <Note role="status">{texts.t('device.storage.denied')}</Note>}
      {storage && !storage.isKept && (
        <Button kind="quiet" icon="lock" onClick={() => void protect()}>
          {texts.t('device.storage.protect')}
        </Button>
      )}
    </Section>
  );
}

function spaceWords(texts: ReturnType<typeof useTexts>, storage: Storage | undefined): string {
  if (storage?.usedBytes === undefined || storage.leftBytes === undefined) return texts.t('device.storage.unknown');
  return texts.t('device.storage.used', {
    used: texts.formatSize(storage.usedBytes),
    left: texts.formatSize(storage.leftBytes),
  });
}

function useStorage(): [Storage | undefined, () => Promise<void>] {
  const [storage, setStorage] = useState<Storage>();
  const look = async () => setStorage(await readStorage());
  useEffect(() => {
    void look();
  }, []);
  return [storage, look];
}

async function readStorage(): Promise<Storage> {
  try {
    const { storage } = navigator;
    // Not every browser knows both: WebKitGTK promises nothing.
    const [isKept = false, { usage, quota } = {}] = await Promise.all([storage.persisted?.(), storage.estimate?.()]);
    const leftBytes = usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage);
    return { isKept, usedBytes: usage, leftBytes };
  } catch {
    return { isKept: false, usedBytes: undefined, leftBytes: undefined };
  }
}

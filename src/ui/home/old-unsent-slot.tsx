import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { oldestUnsentMs } from '../../store/unsent.ts';
import { useApp } from '../app.ts';
import { useLive } from '../live.ts';
import { allTexts } from '../shell/all-texts.ts';
import { useNow } from '../shell/use-now.ts';

const DAY_MS = 86_400_000;

/** The notice about what has waited for a day or longer; it is fetched only when there is reason for it. */
export function OldUnsentSlot() {
  const { db } = useApp();
  const nowMs = useNow();
  const oldestMs = useLive(() => oldestUnsentMs(db), [db]);
  const days = oldestMs === undefined ? 0 : Math.floor((nowMs - oldestMs) / DAY_MS);
  const isOld = days > 0;
  const [notice, setNotice] = useState<{ Notice: FunctionComponent<{ days: number }> }>();
  useEffect(() => {
    if (!isOld) return;
    const fetched = Promise.all([import('../outbox/old-unsent.tsx'), allTexts]);
    // Without it the line above still says that something waits.
    fetched.then(([{ OldUnsent }]) => setNotice({ Notice: OldUnsent })).catch(() => undefined);
  }, [isOld]);
  return isOld && notice ? <notice.Notice days={days} /> : null;
}

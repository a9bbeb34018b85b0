import { useEffect } from 'preact/hooks';
import { hasOwnIdeas } from '../../store/own-ideas.ts';
import { useApp } from '../app.ts';
import { useLive } from '../live.ts';
import { browserKind } from './browser-kind.ts';

/** Asks the browser not to clear this device's data by itself; false where it does not promise that. */
export async function askToKeepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

/**
 * Asks once there is something to lose: after the first idea of one's own, not before a person knows what this is. Where
 * the browser passes the question on to the person, it is explained first (`KeepOffer`).
 */
export function useKeptStorage(): void {
  const { db } = useApp();
  const hasOwn = useLive(() => hasOwnIdeas(db), [db]);
  useEffect(() => {
    if (hasOwn && browserKind(navigator) !== 'firefox') void askToKeepStorage();
  }, [hasOwn]);
}

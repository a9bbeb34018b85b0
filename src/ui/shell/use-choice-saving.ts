import { useState } from 'preact/hooks';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { useApp } from '../app.ts';
import { type Preferences, savePreference } from './preferences.ts';

/** Keeps choices on this device; `failure` is why the last one could not be kept, for `explainRefusal`. */
export function useChoiceSaving() {
  const { db } = useApp();
  const [failure, setFailure] = useState<string>();
  const save = <K extends keyof Preferences>(key: K, value: Preferences[K]) => {
    keepTrying(db, () => savePreference(db, key, value)).then(
      () => setFailure(undefined),
      (error: unknown) => setFailure(storageProblem(error) ?? 'unknown'),
    );
  };
  return { failure, save };
}

import { useState } from 'preact/hooks';

/** What is typed into a form that stays open for the next one. */
export interface Entry<T> {
  value: T;
  change: (part: Partial<T>) => void;
  /** Takes what is typed out of the form and keeps it; resolves to true when it is kept. */
  handOver: (keep: (taken: T) => Promise<boolean>) => Promise<boolean>;
}

/**
 * The fields leave the form as soon as they are handed over, so that a slow save never wipes what is typed meanwhile.
 * What could not be kept comes back, unless something new stands there.
 */
export function useEntry<T extends object>(empty: T): Entry<T> {
  const [value, setValue] = useState(empty);
  return {
    value,
    change: (part) => setValue((now) => ({ ...now, ...part })),
    handOver: async (keep) => {
      setValue(empty);
      const isKept = await keep(value);
      if (!isKept) setValue((now) => (now === empty ? value : now));
      return isKept;
    },
  };
}

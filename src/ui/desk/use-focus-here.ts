import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For what opens in place of the button that was pressed: focus goes there, unless nobody pressed. */
export function useFocusHere<T extends HTMLElement>(wanted = true): RefObject<T | null> {
  const here = useRef<T>(null);
  useEffect(() => {
    if (wanted) here.current?.focus();
  }, []);
  return here;
}

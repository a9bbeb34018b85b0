import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** When a form that took the place of buttons closes, focus goes back to the first of them. */
export function useFocusBack<T extends HTMLElement>(isOpen: boolean): RefObject<T | null> {
  const part = useRef<T>(null);
  const before = useRef(isOpen);
  useEffect(() => {
    if (before.current && !isOpen) part.current?.querySelector('button')?.focus({ preventScroll: true });
    before.current = isOpen;
  }, [isOpen]);
  return part;
}

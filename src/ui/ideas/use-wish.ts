import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import type { IdeaWish } from '../../domain/find-ideas.ts';
import { listAddress, readWish } from './list-wish.ts';

/** Browsers refuse more than some hundred addresses a minute: one is written when typing pauses, milliseconds. */
const WRITE_AFTER_MS = 300;

/** What is looked for: followed at once on screen, and kept in the address, so that a reload or a link shows the same. */
export function useWish(city: City): [IdeaWish, (patch: Partial<IdeaWish>) => void] {
  const { url, route } = useLocation();
  const [wish, setWish] = useState(() => readWish(new URL(url, location.origin).searchParams, city));
  const latest = useRef(wish);
  const written = useRef(url);
  /** Writes the address of what is looked for; present only while it waits for a pause in typing. */
  const pending = useRef<(() => void) | undefined>(undefined);

  // Somebody went back, or pressed a link to this list with other filters.
  useEffect(() => {
    if (url === written.current) return;
    pending.current = undefined;
    written.current = url;
    latest.current = readWish(new URL(url, location.origin).searchParams, city);
    setWish(latest.current);
  }, [url, city]);

  // Whoever follows a link while still typing finds the same list when coming back.
  useEffect(() => {
    const write = () => pending.current?.();
    document.addEventListener('click', write, true);
    return () => {
      pending.current = undefined;
      document.removeEventListener('click', write, true);
    };
  }, []);

  const change = (patch: Partial<IdeaWish>) => {
    latest.current = { ...latest.current, ...patch };
    setWish(latest.current);
    const write = () => {
      if (pending.current !== write) return;
      pending.current = undefined;
      written.current = listAddress(city.id, latest.current);
      route(written.current, true);
    };
    pending.current = write;
    setTimeout(write, WRITE_AFTER_MS);
  };
  return [wish, change];
}

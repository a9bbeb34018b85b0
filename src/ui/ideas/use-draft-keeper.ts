import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { isKnownArea, presentAreas } from '../../domain/succession.ts';
import { draftIdOf } from '../../store/drafts.ts';
import { useApp } from '../app.ts';
import { usePreferences } from '../shell/preferences.ts';
import { type DraftKeeper, openDraft } from './draft-keeper.ts';
import { type DraftStart, freshDraft } from './idea-draft.ts';

/**
 * The address of the form: of the draft beside the first one, if `draft` names one, and with choices (never words or
 * persons) for whoever writes down many ideas in a row.
 */
export function formAddress(city: string, { draft, ...start }: DraftStart & { draft?: string } = {}): string {
  const query = new URLSearchParams();
  if (draft) query.set('draft', draft);
  for (const area of start.areas ?? []) query.append('area', area);
  if (start.wholeCity) query.set('whole', '1');
  if (start.onBehalf) query.set('behalf', '1');
  if (start.fromPaper) query.set('paper', '1');
  return `/${city}/ideas/new${query.size > 0 ? `?${query}` : ''}`;
}

/** The address of the form with the draft that is kept under an id. */
export const draftAddress = (city: string, id: string): string =>
  formAddress(city, { draft: id.slice(draftIdOf(city).length + 1) });

function startOf(query: URLSearchParams, city: City, rememberedArea: string | undefined): DraftStart {
  const wholeCity = query.has('whole');
  const present = (ids: readonly string[]) =>
    ids.filter((id) => isKnownArea(city, id)).flatMap((id) => presentAreas(city, id));
  const asked = present(query.getAll('area'));
  const remembered = present(rememberedArea ? [rememberedArea] : []);
  const areas = asked.length > 0 ? asked : remembered;
  return { areas: wholeCity ? [] : areas, wholeCity, onBehalf: query.has('behalf'), fromPaper: query.has('paper') };
}

/**
 * The draft that this address means, opened from the disk and saved whenever the page is left or hidden. Undefined
 * until it has been read.
 */
export function useDraftKeeper(city: City | undefined): DraftKeeper | undefined {
  const { db, clock } = useApp();
  const { area } = usePreferences();
  const { url, route } = useLocation();
  const [keeper, setKeeper] = useState<DraftKeeper>();
  const query = new URL(url, location.origin).searchParams;
  const beside = query.get('draft') ?? undefined;
  const wanted = city && draftIdOf(city.id, beside);
  const present = useRef<DraftKeeper | undefined>(undefined);

  // What is typed decides from now on; the address only says where the draft began.
  useEffect(() => {
    if (!city || !wanted || present.current?.id.peek() === wanted) return;
    let left = false;
    const deps = {
      db,
      nowMs: () => clock.read().nowMs,
      newId: () => draftIdOf(city.id, crypto.randomUUID()),
    };
    void openDraft(deps, wanted, freshDraft(startOf(query, city, area))).then((opened) => {
      if (left) return;
      void present.current?.flush();
      present.current = opened;
      setKeeper(opened);
    });
    return () => {
      left = true;
    };
  }, [wanted]);

  const id = keeper?.id.value;
  useEffect(() => {
    if (!city || !id || id === wanted || !id.startsWith(`${draftIdOf(city.id)}:`)) return;
    route(draftAddress(city.id, id), true);
  }, [id]);

  useSaving(keeper);
  return keeper;
}

function useSaving(keeper: DraftKeeper | undefined): void {
  useEffect(() => {
    if (!keeper) return;
    const leave = () => keeper.leave();
    const look = () => void keeper.look();
    const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : look());
    // WebKit empties fields with autocomplete="off" when it wakes a page, a moment before this.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setTimeout(() => keeper.redraw());
    };
    document.addEventListener('visibilitychange', onVisibility);
    addEventListener('pageshow', wake);
    addEventListener('pagehide', leave);
    addEventListener('focus', look);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pageshow', wake);
      removeEventListener('pagehide', leave);
      removeEventListener('focus', look);
    };
  }, [keeper]);
}

import { useMemo } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { agendaOf } from '../../domain/meeting/agenda.ts';
import { helsinkiDay } from '../../domain/meeting/day.ts';
import { leadingScope } from '../../domain/meeting/meeting-scopes.ts';
import { type PublicMinutes, publicMinutesIdOf } from '../../domain/meeting/minutes-records.ts';
import { type AgendaItem, type Call, callIdOf, type Meeting } from '../../domain/meeting/records.ts';
import type { Catalogue } from '../../store/catalogue.ts';
import { useApp } from '../app.ts';
import { useCatalogue } from '../live.ts';

/**
 * A meeting as this person sees it: the meeting itself, for members of its committees, its published call, or what its
 * published minutes tell of it.
 */
export interface SeenMeeting {
  id: string;
  areas: readonly string[];
  startsAtMs: number;
  place: string;
  remote: string;
  cancelled?: { atMs: number; reason: string };
  meeting?: Meeting;
  call?: Call;
}

/** Joins what is seen of a meeting; where more is, the meeting counts before its call, and that before its minutes. */
function join(
  id: string,
  meeting: Meeting | undefined,
  call: Call | undefined,
  minutes: PublicMinutes | undefined,
): SeenMeeting | undefined {
  const seen = meeting ?? call ?? (minutes && asHeld(minutes));
  if (!seen) return undefined;
  const { areas, startsAtMs, place, remote, cancelled } = seen;
  return {
    id,
    areas,
    startsAtMs,
    place,
    remote,
    ...(cancelled ? { cancelled } : {}),
    ...(meeting ? { meeting } : {}),
    ...(call ? { call } : {}),
  };
}

/** A meeting whose call was never published, as its minutes tell it. */
const asHeld = ({ areas, document }: PublicMinutes): Omit<SeenMeeting, 'id'> => ({
  areas,
  startsAtMs: document.calledForMs,
  place: document.place,
  remote: '',
});

/** All meetings of a city that are seen here, in the order of time. */
export function seenMeetings(catalogue: Pick<Catalogue, 'all'>, city: string): SeenMeeting[] {
  const calls = new Map(catalogue.all('call', city).map((call) => [call.meetingId, call]));
  const meetings = new Map(catalogue.all('meeting', city).map((meeting) => [meeting.id, meeting]));
  const minutes = new Map(catalogue.all('publicMinutes', city).map((each) => [each.meetingId, each]));
  return [...new Set([...calls.keys(), ...meetings.keys(), ...minutes.keys()])]
    .flatMap((id) => join(id, meetings.get(id), calls.get(id), minutes.get(id)) ?? [])
    .sort((a, b) => a.startsAtMs - b.startsAtMs || (a.id < b.id ? -1 : 1));
}

/** Follows all meetings of a city. */
export function useMeetings(city: City): readonly SeenMeeting[] {
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  // The version tells when the catalogue has changed.
  return useMemo(() => seenMeetings(catalogue, city.id), [catalogue, city, version]);
}

/** One meeting, its agenda as members see it, and whether this person leads it. */
export interface OpenMeeting {
  seen: SeenMeeting;
  agenda: readonly AgendaItem[];
  mayLead: boolean;
}

/** Follows one meeting; undefined when it is not seen here. */
export function useMeeting(city: City, id: string): OpenMeeting | undefined {
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  return useMemo(() => {
    const [meeting, call, minutes] = [id, callIdOf(id), publicMinutesIdOf(id)].map((each) => catalogue.get(each));
    const seen = join(
      id,
      meeting?.type === 'meeting' ? meeting : undefined,
      call?.type === 'call' ? call : undefined,
      minutes?.type === 'publicMinutes' ? minutes : undefined,
    );
    if (!seen) return undefined;
    const mayLead = seen.meeting !== undefined && catalogue.scopes.includes(leadingScope(city.id, seen.areas));
    return { seen, mayLead, agenda: seen.meeting ? agendaOf(catalogue.all('item', city.id), id) : [] };
  }, [catalogue, city, id, version]);
}

/** Whether a meeting is today or later: on its day it is not past yet. */
export const isComing = ({ startsAtMs }: Pick<SeenMeeting, 'startsAtMs'>, nowMs: number): boolean =>
  helsinkiDay(startsAtMs) >= helsinkiDay(nowMs);

/** The address of a meeting, or of one of its screens. */
export const meetingPath = (city: City, id: string, screen = ''): string =>
  `/${city.id}/meetings/${encodeURIComponent(id)}${screen && `/${screen}`}`;

/** The meetings that deal with an idea: by their published call, and for members by the agenda as it stands. */
export function meetingsOn(catalogue: Catalogue, city: string, ideaId: string): SeenMeeting[] {
  const isOn = ({ links }: Pick<AgendaItem, 'links'>) => links.some(({ id }) => id === ideaId);
  const planned = new Set(
    catalogue
      .all('item', city)
      .filter((item) => !item.removed && isOn(item))
      .map(({ meetingId }) => meetingId),
  );
  return seenMeetings(catalogue, city).filter(
    ({ id, meeting, call }) => planned.has(id) || (!meeting && call?.items.some(isOn)),
  );
}

import '../../protocol/without-eval.ts';
import * as z from 'zod/mini';
import type { City } from '../../domain/city.ts';
import { LIMITS, type Photo, type Place, type Reach } from '../../domain/idea.ts';
import {
  type ContactDetails,
  type IdeaSubmission,
  openContact,
  sealedContact,
  sealedContactSchema,
} from '../../domain/idea-kinds.ts';
import { photoSchema } from '../../domain/idea-schemas.ts';
import { cleanLine, cleanText } from '../../domain/plain-text.ts';
import { isKnownArea, presentReach } from '../../domain/succession.ts';
import type { WrittenIdea } from '../../store/give-idea.ts';

const words = z.catch(z.string(), '');
const choice = z.catch(z.boolean(), false);
const ids = z.catch(z.array(z.string()), []);

/**
 * A half-written idea exactly as it was typed: nothing is cut or cleaned before it is given. Another release may have
 * stored it, so each field that cannot be read is empty and leaves the others alone.
 */
export const ideaDraftSchema = z.object({
  title: words,
  text: words,
  areas: ids,
  wholeCity: choice,
  /** Chosen in words; without any choice the area is unknown as well. */
  areaUnknown: choice,
  /** What was typed to find the area by a village. */
  village: words,
  goals: ids,
  place: words,
  /** Where the device was, degrees (WGS 84), and how exactly, metres. */
  position: z.catch(z.nullable(z.object({ lat: z.number(), lon: z.number(), accuracyM: z.number() })), null),
  photos: z.catch(z.array(photoSchema), [] as Photo[]),
  wantsReply: choice,
  phone: words,
  email: words,
  consent: choice,
  onBehalf: choice,
  fromPaper: choice,
  /** Whose idea it is, when somebody else writes it down; kept apart from the writer's own details. */
  authorName: words,
  authorPhone: words,
  authorEmail: words,
  spokenConsent: choice,
  paperConsent: choice,
  /** Details of an idea that was given before: closed to the city's key, sent again unless others are typed. */
  sealedContact: z.catch(z.nullable(sealedContactSchema), null),
});
export type IdeaDraft = z.infer<typeof ideaDraftSchema>;

/** What may be chosen before the first letter is typed: no words, no person. */
export type DraftStart = Partial<Pick<IdeaDraft, 'areas' | 'wholeCity' | 'onBehalf' | 'fromPaper'>>;

/** Reads what was stored as a draft; whatever it is, a draft comes out. */
export function parseDraft(stored: unknown): IdeaDraft {
  const parsed = ideaDraftSchema.safeParse(stored);
  return parsed.success ? parsed.data : ideaDraftSchema.parse({});
}

export const freshDraft = (start: DraftStart = {}): IdeaDraft => parseDraft(start);

/** Whether two drafts say the same; every draft holds all fields in the same order. */
export const isSameDraft = (a: IdeaDraft, b: IdeaDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the idea is another person's than the writer's. */
export const isForOther = ({ onBehalf, fromPaper }: Pick<IdeaDraft, 'onBehalf' | 'fromPaper'>): boolean =>
  onBehalf || fromPaper;

/**
 * What is given when a draft is sent: cleaned, without what belongs to a part that is not chosen, and without areas
 * and goals that the city has given up since they were chosen.
 */
export function writtenIdea(draft: IdeaDraft, city: Pick<City, 'areas' | 'formerBodies' | 'goals'>): WrittenIdea {
  const { areas, wholeCity, goals, photos, wantsReply, onBehalf, fromPaper, spokenConsent } = draft;
  const place = placeOf(draft);
  const typed = isForOther(draft) ? authorContact(draft) : ownContact(draft);
  const contact = typed ?? (isForOther(draft) || wantsReply ? (draft.sealedContact ?? undefined) : undefined);
  return {
    title: cleanLine(draft.title),
    text: cleanText(draft.text),
    reach: presentReach(city, { areas: areas.filter((id) => isKnownArea(city, id)), wholeCity }),
    goals: goals.filter((id) => city.goals.some((goal) => goal.id === id)),
    ...(place ? { place } : {}),
    photos: photos.slice(0, LIMITS.photos),
    wantsReply,
    ...(contact ? { contact } : {}),
    ...(onBehalf ? { onBehalf: { spokenConsent } } : {}),
    fromPaper,
  };
}

function placeOf({ place, position }: IdeaDraft): Place | undefined {
  const text = cleanLine(place);
  if (!text && !position) return undefined;
  return { text, ...(position ? { lat: position.lat, lon: position.lon } : {}) };
}

function ownContact({ wantsReply, phone, email, consent }: IdeaDraft): ContactDetails | undefined {
  return wantsReply ? contactOf({ phone, email }, consent) : undefined;
}

function authorContact(draft: IdeaDraft): ContactDetails | undefined {
  const { wantsReply, authorName, authorPhone, authorEmail, fromPaper, paperConsent } = draft;
  const reached = wantsReply ? { phone: authorPhone, email: authorEmail } : {};
  return contactOf({ name: authorName, ...reached }, fromPaper && paperConsent);
}

function contactOf(
  details: { name?: string; phone?: string; email?: string },
  consent: boolean,
): ContactDetails | undefined {
  const given = Object.entries(details)
    .map(([field, typed]) => [field, cleanLine(typed)] as const)
    .filter(([, value]) => value);
  return given.length > 0 ? { ...Object.fromEntries(given), consent } : undefined;
}

/** An idea that was given once as a draft again: for one the city refused, to be mended and sent anew. */
export function draftFromSubmission(submission: IdeaSubmission): IdeaDraft {
  const { title, text, reach, goals, place, photos, wantsReply, contact, onBehalf, fromPaper } = submission;
  const forOther = isForOther({ onBehalf: onBehalf !== undefined, fromPaper });
  const { name = '', phone = '', email = '', consent = false } = openContact(contact) ?? {};
  return parseDraft({
    title,
    text,
    ...reach,
    areaUnknown: isUnknown(reach),
    goals,
    place: place?.text,
    position: place?.lat === undefined ? null : { lat: place.lat, lon: place.lon, accuracyM: 0 },
    photos,
    wantsReply,
    onBehalf: onBehalf !== undefined,
    fromPaper,
    spokenConsent: onBehalf?.spokenConsent,
    sealedContact: sealedContact(contact) ?? null,
    ...(forOther
      ? { authorName: name, authorPhone: phone, authorEmail: email, paperConsent: consent }
      : { phone, email, consent }),
  });
}

const isUnknown = ({ areas, wholeCity }: Reach): boolean => areas.length === 0 && !wholeCity;

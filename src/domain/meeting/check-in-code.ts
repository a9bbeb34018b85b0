/** What a member's phone shows for the secretary to read: no secret, only who is there. Version, meeting, person. */
const FORM = /^KP1:([^:\s]{1,80}):([^:\s]{1,80})$/;

export const checkInCode = (meeting: string, person: string): string => `KP1:${meeting}:${person}`;

/** Reads a code back, as a camera or a scanner that types gives it; undefined for any other text. */
export function readCheckInCode(text: string): { meeting: string; person: string } | undefined {
  const [, meeting, person] = FORM.exec(text.trim()) ?? [];
  return meeting && person ? { meeting, person } : undefined;
}

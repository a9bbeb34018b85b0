import { v7 as uuidv7 } from 'uuid';
import type { City } from '../domain/city.ts';
import { CODE_BYTES, makeCode } from '../domain/code.ts';
import type { Photo, Place, Reach } from '../domain/idea.ts';
import { type IdeaSubmission, openContact } from '../domain/idea-kinds.ts';
import { firstScope } from '../domain/idea-rules.ts';
import { receiptScope } from '../domain/scope.ts';
import { type Author, act, actAnd } from './author.ts';
import { toBase64Url } from './base64url.ts';
import type { AppDatabase, Submission } from './database.ts';
import { sealContact } from './seal.ts';

/** An idea as written in the form; photos are already kept on the device. */
export interface WrittenIdea {
  title: string;
  text: string;
  reach: Reach;
  goals: string[];
  place?: Place;
  photos: Photo[];
  wantsReply: boolean;
  contact?: IdeaSubmission['contact'];
  onBehalf?: { spokenConsent: boolean };
  fromPaper: boolean;
}

/**
 * Gives an idea: the change, the secret of its receipt, its photos and the emptied draft are stored in one step.
 * Resolves when all of it is on the disk; the code is made here, without the server.
 */
export async function giveIdea(
  db: AppDatabase,
  author: Author,
  city: City,
  written: WrittenIdea,
  draftId: string,
): Promise<Submission> {
  const ideaId = uuidv7();
  const secret = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const receiptHash = await sha256Hex(new TextEncoder().encode(secret));
  const code = makeCode(prefixFor(city, written.reach), crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
  const data: IdeaSubmission = { ...(await sealed(db, city.id, written)), code, receiptHash };
  const subject = { id: ideaId, scope: firstScope(city, written.reach) };
  const { nowMs } = author.readClock();
  const submission: Submission = {
    ideaId,
    code,
    city: city.id,
    title: written.title,
    secret,
    receiptScope: receiptScope(receiptHash),
    givenAtMs: nowMs,
  };
  return actAnd(
    db,
    [db.submissions, db.photos, db.drafts],
    () => act(db, author, 'idea.submit', city.id, subject, data),
    async () => {
      await Promise.all([
        db.submissions.add(submission),
        db.photos
          .where('hash')
          .anyOf(written.photos.map(({ hash }) => hash))
          .modify({ ideaId }),
        db.drafts.delete(draftId),
      ]);
      return submission;
    },
  );
}

/** Contact details are closed before they are kept; a city whose key was never heard of gets them open, as before. */
async function sealed(db: AppDatabase, city: string, written: WrittenIdea): Promise<WrittenIdea> {
  const details = openContact(written.contact);
  const key = details && (await db.cities.get(city))?.sealKey;
  return details && key ? { ...written, contact: await sealContact(city, key, details) } : written;
}

function prefixFor(city: City, { areas, wholeCity }: Reach): string {
  const only = areas.length === 1 && !wholeCity ? city.areas.find(({ id }) => id === areas[0]) : undefined;
  return only?.codePrefix ?? city.codePrefix;
}

/** SHA-256 in hexadecimal: names of photos, hashes of secrets. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

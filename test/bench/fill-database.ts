import { publicScope } from '../../src/domain/scope.ts';
import { beginCommit, putRecord, readEpoch } from '../../src/server/entries.ts';
import { invite } from '../../src/server/invitations.ts';
import type { Storage } from '../../src/server/storage.ts';
import { benchIdea } from './bench-ideas.ts';

/**
 * Fills a fresh server database with published ideas: through `putRecord`, each with a version of its own as if it had
 * been published alone, but all in one transaction, because judging ten thousand changes is not what is measured.
 * Resolves to their mean size in bytes.
 */
export async function fillDatabase(storage: Storage, count: number): Promise<number> {
  if (count === 0) return 0;
  const nowMs = Date.now();
  const bytes = await storage.write(function* () {
    const { epoch } = yield* readEpoch();
    let total = 0;
    for (let number = 0; number < count; number++) {
      const commit = beginCommit({ nowMs, epoch, session: '' });
      const idea = benchIdea(number);
      total += JSON.stringify(idea).length;
      yield* putRecord(commit, 'kouvola', { ...idea, scope: publicScope('kouvola') }, undefined);
    }
    return total;
  });
  return Math.round(bytes / count);
}

/** Invitations to the committee, for people who may also publish. The limits on anonymous writing are not theirs. */
export async function inviteOfficers(storage: Storage, count: number): Promise<string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) {
    const grant = { city: 'kouvola', role: 'officer', area: 'valkeala' } as const;
    tokens.push((await storage.write(() => invite(grant, Date.now()))).token);
  }
  return tokens;
}

import { publicScope } from '../../src/domain/scope.ts';
import { type Commit, putRecord, readEpoch } from '../../src/server/entries.ts';
import { type Invitation, invite } from '../../src/server/invitations.ts';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import { benchIdea } from './bench-ideas.ts';

/**
 * Fills a fresh server database with published ideas: through `putRecord`, each with a version of its own as if it had
 * been published alone, but all in one transaction, because judging ten thousand changes is not what is measured.
 */
export async function fillDatabase(file: string, count: number): Promise<{ invitation: Invitation; bytes: number }> {
  const storage = openSqlite(file);
  const nowMs = Date.now();
  const bytes = await storage.write(function* () {
    const { epoch } = yield* readEpoch();
    let total = 0;
    for (let number = 0; number < count; number++) {
      const commit: Commit = { nowMs, epoch, session: '', verByScope: new Map() };
      const idea = benchIdea(number);
      total += JSON.stringify(idea).length;
      yield* putRecord(commit, 'kouvola', { ...idea, scope: publicScope('kouvola') }, undefined);
    }
    return total;
  });
  const invitation = await storage.write(() => invite({ city: 'kouvola', role: 'member', area: 'valkeala' }, nowMs));
  await storage.close();
  return { invitation, bytes };
}

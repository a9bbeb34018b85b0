import type { DomainRecord } from '../../src/domain/idea.ts';
import type { Meeting } from '../../src/domain/meeting/records.ts';
import { committeeScope, jointScope } from '../../src/domain/scope.ts';
import { announce, beginCommit, findEntry, putRecord, readEpoch } from '../../src/server/entries.ts';
import { testCity } from '../fixtures/test-city.ts';
import type { TestServer } from './test-device.ts';

/** A meeting of one area of the test city, or of several, that begins when the server's time says. */
export function aMeeting({ nowMs }: TestServer, parts: Partial<Meeting> = {}): Meeting {
  const { areas = ['valkeala'] } = parts;
  return {
    type: 'meeting',
    id: 'meeting-1',
    scope: areas.length > 1 ? jointScope(testCity.id) : committeeScope(testCity.id, areas[0] ?? ''),
    areas,
    record: 'minutes',
    startsAtMs: nowMs,
    place: 'Lato',
    remote: '',
    setBy: {},
    ...parts,
  };
}

/** Puts records into the city as if they had been accepted: what a test is not about. */
export async function given({ storage, nowMs }: TestServer, ...records: DomainRecord[]): Promise<void> {
  await storage.write(function* () {
    const { epoch } = yield* readEpoch();
    const commit = beginCommit({ nowMs, epoch, session: '' });
    for (const record of records) {
      yield* putRecord(commit, testCity.id, record, yield* findEntry(testCity.id, record.id));
    }
    yield* announce(commit);
  });
}

import type { DomainRecord } from '../../src/domain/idea.ts';
import type { Mark } from '../../src/domain/meeting/records.ts';
import { committeeScope, jointScope, type Scope } from '../../src/domain/scope.ts';
import type { Author } from '../../src/store/author.ts';
import { nextTick } from '../../src/store/database.ts';
import { toJson } from '../../src/store/held-rows.ts';
import { BARN_AREA, barnItems, barnMeeting, barnParts, barnTime } from '../domain/meeting/barn.ts';
import { testCity } from '../fixtures/test-city.ts';
import { addScopes, openDevice, type TestDevice } from './idea-app.tsx';

/** A device in the barn that has the committee and the meeting, and no network; time moves when the test says so. */
export interface BarnDevice extends TestDevice {
  /** The wall clock of the barn, `17.08`. */
  setClock: (clock: string) => void;
  /** What arrives from the city, or by hand-over. */
  receive: (...records: DomainRecord[]) => Promise<void>;
  /** Marks as this device sees them. */
  marks: () => Mark[];
  close: () => Promise<void>;
}

export async function openBarn(clock = '16.55', scopes: readonly Scope[] = []): Promise<BarnDevice> {
  const { close, ...device } = await openDevice();
  await addScopes(device.db, [committeeScope(testCity.id, BARN_AREA), jointScope(testCity.id), ...scopes]);
  let nowMs = barnTime(clock);
  let seconds = 0;
  const author: Author = { device: 'device-1', readClock: () => ({ nowMs: nowMs + seconds++, session: 's' }) };
  const barn: BarnDevice = {
    ...device,
    author,
    close,
    setClock: (next) => {
      nowMs = barnTime(next);
      seconds = 0;
    },
    receive: (...records) => receive(device, records),
    marks: () => device.catalogue.all('mark', testCity.id),
  };
  await barn.receive(...barnParts.terms, ...barnParts.memberships, ...barnParts.offices, barnMeeting, ...barnItems);
  return barn;
}

let version = 0;

async function receive({ db, catalogue }: TestDevice, records: readonly DomainRecord[]): Promise<void> {
  await db.transaction('rw', db.meta, db.pages, async () => {
    const tick = await nextTick(db);
    const rows = records.map((record) => ({ scope: record.scope, id: record.id, ver: ++version, rev: 1, record }));
    await db.pages.add({ scope: records[0]?.scope ?? '', tick, json: toJson(rows) });
  });
  await catalogue.refresh();
}

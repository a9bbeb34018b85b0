import type { DomainRecord } from '../../src/domain/idea.ts';
import { nextTick } from '../../src/store/database.ts';
import type { ShownApp } from './shell-app.tsx';

let ver = 0;

/** Stores records as an answer of the city would. */
export async function hold({ db, app }: ShownApp, ...records: DomainRecord[]): Promise<void> {
  await db.transaction('rw', db.rows, db.meta, async () => {
    const tick = await nextTick(db);
    await db.rows.bulkPut(
      records.map((record) => ({ scope: record.scope, id: record.id, ver: ++ver, rev: ver, record, tick })),
    );
  });
  await app.catalogue.refresh();
}

import * as z from 'zod/mini';
import { coldStart, coldStartRaw } from './cold-start.ts';
import { pull, pullRaw, save, saveRaw } from './daily-use.ts';
import { drain } from './drain.ts';
import { search, searchRaw } from './find.ts';
import { firstSync, firstSyncRaw, prepare } from './first-sync.ts';
import { findPeople, marks } from './marks.ts';
import { fillDevice, keepCatalogue } from './memory.ts';
import { follow, give, see } from './seen.ts';

// As in the app: the server's Content-Security-Policy forbids generated code.
z.config({ jitless: true });

/** What the runner calls; every time in milliseconds. */
const bench = {
  prepare,
  firstSync,
  firstSyncRaw,
  pull,
  pullRaw,
  coldStart,
  coldStartRaw,
  search,
  searchRaw,
  save,
  saveRaw,
  drain,
  marks,
  findPeople,
  fillDevice,
  keepCatalogue,
  follow,
  give,
  see,
};
export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;

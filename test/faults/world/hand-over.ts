import type { HandOver } from '../../../src/protocol/hand-over.ts';
import { bundleOf } from '../../../src/store/bundle-of.ts';
import { makeHandOver } from '../../../src/store/hand-over.ts';
import { storageProblem } from '../../../src/store/storage-failure.ts';
import { takeHandOver } from '../../../src/store/take-hand-over.ts';
import type { Device } from './device.ts';
import { must } from './must.ts';

/** What a hand-over may be refused for when nobody has touched it: there is nothing in it for the other one. */
const NOTHING_FOR_THEM = ['hand-over-own', 'hand-over-empty'];

/**
 * One device hands what is unsent to another, without network. Altered at any character it is refused whole (I15); a
 * storage that fails keeps nothing of it.
 */
export async function handOver(giver: Device, taker: Device, isAltered: boolean, at: number): Promise<void> {
  try {
    const made = (await makeHandOver(giver.db, giver.readClock())).handOver;
    const before = await taker.db.carried.count();
    const given = isAltered ? altered(made, at) : made;
    const taken = await takeHandOver(taker.db, JSON.stringify(given), taker.readClock());
    if (given !== made) {
      must(taken.kind === 'refused', 'I15 an altered hand-over was taken', at);
      must((await taker.db.carried.count()) === before, 'I15 something of an altered hand-over was kept', at);
      return;
    }
    must(taken.kind === 'taken' || NOTHING_FOR_THEM.includes(taken.reason), 'I15 a whole hand-over was refused', taken);
    for (const carried of await taker.db.carried.toArray()) {
      for (const { change } of bundleOf(carried).changes) taker.carriedIdeas.add(change.record);
    }
    // A photo whose idea the city has confirmed to the giver is sent by the taker, too.
    for (const { state, ideaId } of await giver.db.photos.toArray()) {
      if (state !== 'draft' && ideaId) taker.carriedIdeas.add(ideaId);
    }
  } catch (error) {
    must(storageProblem(error), 'I15', error);
  }
}

/** One character of a bundle is another one. */
function altered(made: HandOver, at: number): HandOver {
  const [first, ...others] = made.bundles;
  if (!first) return made;
  const place = at % first.text.length;
  const other = first.text[place] === 'x' ? 'y' : 'x';
  const text = `${first.text.slice(0, place)}${other}${first.text.slice(place + 1)}`;
  return { ...made, bundles: [{ ...first, text }, ...others] };
}

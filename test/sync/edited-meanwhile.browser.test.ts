import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import { act } from '../../src/store/author.ts';
import { giveIdea } from '../../src/store/give-idea.ts';
import type { World } from '../faults/world/world.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { testCity } from '../fixtures/test-city.ts';

/** An idea edited without network while somebody else published it exists once, with both, on every device. */
type Device = World['devices'][number];
let world: World;
let publisher: Device;
let editor: Device;
let resident: Device;
beforeEach(async () => {
  world = await openWorld();
  [publisher, editor, resident] = world.devices as [Device, Device, Device];
});
afterEach(() => closeWorld(world));

async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) {
    for (let round = 0; round < 3; round++) await world.round(device);
    await device.catalogue.refresh();
  }
}
const only = ({ catalogue }: Device): Idea => {
  const ideas = catalogue.ideas(testCity.id);
  expect(ideas).toHaveLength(1);
  return ideas[0] as Idea;
};

const EDITS: [string, (idea: Idea) => Promise<unknown>, (idea: Idea) => unknown, unknown][] = [
  [
    'corrected',
    (idea) => act(editor.db, editor.author, 'idea.correct', 'kouvola', idea, { goals: [testCity.goals[0]?.id ?? ''] }),
    ({ goals }) => goals,
    [testCity.goals[0]?.id],
  ],
  [
    'moved along its statuses',
    (idea) =>
      act(editor.db, editor.author, 'idea.setStatus', 'kouvola', idea, {
        from: 'received',
        to: 'inReview',
        reason: 'Luetaan',
      }),
    ({ status }) => status,
    'inReview',
  ],
  [
    'answered',
    (idea) => act(editor.db, editor.author, 'idea.answer', 'kouvola', idea, { text: 'kiitos' }),
    ({ answers }) => answers.map(({ text }) => text),
    ['kiitos'],
  ],
];

/** Whether the editor sends before it has heard of the publication, in the request that tells it, or after. */
const ORDERS = ['the answer to the edit is lost', 'the edit travels first', 'the news comes first'] as const;

test.each(EDITS.flatMap((edit) => ORDERS.map((order) => [edit[0], order, edit] as const)))(
  '%s while it was being published, %s',
  async (_, order, [, edit, seen, expected]) => {
    await giveIdea(
      resident.db,
      resident.author,
      testCity,
      {
        title: 'Penkki',
        text: '',
        reach: { areas: ['valkeala'], wholeCity: false },
        goals: [],
        photos: [],
        wantsReply: false,
        fromPaper: false,
      },
      'none',
    );
    await exchange(resident, publisher, editor);
    await act(publisher.db, publisher.author, 'idea.publish', 'kouvola', only(publisher), {});
    if (order === 'the news comes first') {
      const stale = only(editor);
      await exchange(publisher);
      await world.round(editor);
      await edit(stale);
    } else {
      await edit(only(editor));
      await exchange(publisher);
    }
    await editor.catalogue.refresh();
    expect(seen(only(editor))).toEqual(expected);
    if (order === 'the answer to the edit is lost')
      await world.step({ type: 'sync', device: editor.number, fate: 'answerLost', pick: 0, at: 0 });
    await exchange(editor, publisher, resident);
    for (const device of [editor, publisher, resident]) {
      expect(only(device)).toMatchObject({ scope: 'public/kouvola', publishedAtMs: expect.any(Number) });
      expect(seen(only(device))).toEqual(expected);
      expect(await device.db.refused.count()).toBe(0);
    }
    expect(await editor.db.outbox.count()).toBe(0);
  },
);

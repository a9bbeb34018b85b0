import { expect, test } from 'vitest';
import type { Storage, Work } from '../../src/server/storage.ts';
import { aDevice, aServer } from './test-device.ts';

/** Counts the statements of writes whose rows somebody waits for: each is a round trip on a database over a wire. */
function counting(storage: Storage, asked: { count: number }): Storage {
  function* counted<T>(work: () => Work<T>): Work<T> {
    const steps = work();
    let next = steps.next();
    while (!next.done) {
      if ('text' in next.value && !next.value.rowless) asked.count += 1;
      next = steps.next(yield next.value);
    }
    return next.value;
  }
  return new Proxy(storage, {
    get: (target, name) => {
      if (name === 'write')
        return (work: () => Work<unknown>, alone?: string[]) => target.write(() => counted(work), alone);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

test('each further idea of a request asks the database three questions at most', async () => {
  const asked = { count: 0 };
  const server = await aServer('sqlite', undefined, undefined, (storage) => counting(storage, asked));
  const device = await aDevice(server);
  const questionsOf = async (from: number, to: number) => {
    asked.count = 0;
    const ideas = Array.from({ length: to - from }, (_, at) => device.idea(`i${from + at}`));
    const { verdicts } = await device.sync(ideas);
    expect(verdicts.every(({ result }) => result === 'applied')).toBe(true);
    return asked.count;
  };
  await questionsOf(0, 1);
  const one = await questionsOf(1, 2);
  const twenty = await questionsOf(2, 22);
  await server.close();
  expect((twenty - one) / 19).toBeLessThanOrEqual(3);
});

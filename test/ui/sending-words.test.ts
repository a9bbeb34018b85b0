import { describe, expect, test } from 'vitest';
import type { SyncState } from '../../src/store/database.ts';
import { fi } from '../../src/texts/fi/index.ts';
import { createTranslator } from '../../src/texts/translate.ts';
import { describeSending, type SendingFacts } from '../../src/ui/shell/sending-words.ts';

const texts = createTranslator('fi', fi);

const aSync = (changed: Partial<SyncState> = {}): SyncState => ({
  n: 3,
  lastN: 3,
  ignoreUpTo: 0,
  epoch: 1,
  epochStamp: null,
  scopes: [],
  cities: [],
  lastContactMs: 1_000,
  clockOffsetMs: 0,
  revoked: false,
  ...changed,
});

const say = (facts: Partial<SendingFacts> = {}) =>
  describeSending(texts, {
    unsent: 0,
    refused: 0,
    status: { phase: 'resting' },
    sync: aSync(),
    online: true,
    ...facts,
  });

describe('nothing unsent', () => {
  test('all is sent, with the time the city was last heard of', () => {
    expect(say()).toEqual({ state: 'sent', strong: 'Kaikki tiedot on lähetetty', more: [], atMs: 1_000 });
  });

  test('a round that only asks for news is not called sending', () => {
    expect(say({ status: { phase: 'sending' } }).state).toBe('sent');
  });

  test('before the first contact nothing is claimed', () => {
    const sync = aSync({ lastContactMs: undefined });
    expect(say({ sync }).strong).toBe('Haetaan tietoja…');
    expect(say({ sync, status: { phase: 'waiting', problem: 'unreachable' } })).toMatchObject({
      state: 'offline',
      more: ['Yhteyttä kaupungin palveluun ei ole vielä ollut'],
    });
  });

  test('no network is calm and says that one may go on', () => {
    expect(say({ online: false })).toMatchObject({
      state: 'offline',
      strong: 'Ei verkkoyhteyttä.',
      more: ['Voit jatkaa. Tiedot lähetetään, kun yhteys palaa.'],
    });
  });

  test('a server out of reach is not called "no network" while the browser has one', () => {
    expect(say({ status: { phase: 'waiting', problem: 'unreachable' } }).strong).toBe('Odottaa yhteyttä');
  });
});

describe('something unsent', () => {
  test('the count is always there, whatever the state', () => {
    const statuses: SendingFacts['status'][] = [
      { phase: 'resting' },
      { phase: 'sending' },
      { phase: 'waiting', problem: 'unreachable' },
      { phase: 'waiting', problem: 'busy' },
      { phase: 'waiting', problem: 'captive-portal' },
      { phase: 'waiting', problem: 'refused' },
    ];
    for (const status of statuses) {
      for (const online of [true, false]) {
        for (const refused of [0, 1]) {
          const { strong, more } = say({ unsent: 25, refused, status, online });
          expect([strong, ...more].join(' ')).toContain('25 lähettämättä');
        }
      }
    }
  });

  test('it is never said to be received', () => {
    expect(say({ unsent: 1 })).toMatchObject({ state: 'saved', more: ['Tallennettu tälle laitteelle'] });
    expect(say({ unsent: 1, status: { phase: 'sending' } })).toMatchObject({ state: 'sending' });
    expect(say({ unsent: 1 }).atMs).toBeUndefined();
  });

  test('a network that wants a login is named', () => {
    const status = { phase: 'waiting', problem: 'captive-portal' } as const;
    expect(say({ unsent: 2, status })).toMatchObject({
      state: 'attention',
      more: ['Verkko vaatii kirjautumisen. Avaa verkon kirjautumissivu.'],
    });
  });
});

test('what was refused asks for attention before anything else', () => {
  expect(say({ refused: 1 })).toEqual({ state: 'attention', strong: '1 kirjaus odottaa sinua', more: [] });
});

test('a clock more than two minutes off is one line of information, in either direction', () => {
  expect(say({ sync: aSync({ clockOffsetMs: 119_000 }) }).more).toEqual([]);
  expect(say({ sync: aSync({ clockOffsetMs: -5 * 60_000 }) }).more).toEqual([
    'Laitteen kello on 5 minuuttia väärässä. Ajat korjataan lähetettäessä.',
  ]);
});

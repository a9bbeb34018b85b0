import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Office } from '../../src/domain/committee/records.ts';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { DataOf, KindName } from '../../src/domain/kinds.ts';
import { publicMinutesIdOf } from '../../src/domain/meeting/minutes-records.ts';
import type { AgendaItem, Version } from '../../src/domain/meeting/records.ts';
import type { Reason } from '../../src/domain/reason.ts';
import { cityScope, committeeScope, officersScope, personScope, publicScope } from '../../src/domain/scope.ts';
import { keyOf } from '../../src/protocol/change.ts';
import { act } from '../../src/store/author.ts';
import { nextTick } from '../../src/store/database.ts';
import '../../src/ui/look/index.ts';
import {
  BARN_AREA,
  BARN_PRESENT,
  BUS_ITEM,
  barnItems,
  barnMarks,
  barnMeeting,
  barnParts,
  barnTime,
  personId,
  SUPPORT_ITEM,
} from '../domain/meeting/barn.ts';
import { testCity } from '../fixtures/test-city.ts';
import { openApp, type ShownApp } from './shell-app.tsx';

const SCOPES = [
  publicScope(testCity.id),
  committeeScope(testCity.id, BARN_AREA),
  officersScope(testCity.id, BARN_AREA),
  personScope(testCity.id, personId('Leena')),
];
const HOME = `/kouvola/meetings/${barnMeeting.id}/minutes`;
/** Until half past five: three have not left yet. */
const BEFORE_LEAVING = barnMarks.filter((mark) => !('atMs' in mark.fact) || mark.fact.atMs < barnTime('18.30'));
const STORY: DomainRecord[] = [...barnParts.terms, ...barnParts.memberships, ...barnParts.offices, barnMeeting];

const PUBLIC_CALL: DomainRecord = {
  type: 'call',
  id: `${barnMeeting.id}:call`,
  scope: publicScope(testCity.id),
  meetingId: barnMeeting.id,
  areas: barnMeeting.areas,
  startsAtMs: barnMeeting.startsAtMs,
  place: barnMeeting.place,
  remote: '',
  publishedAtMs: barnTime('12.00'),
  isLate: false,
  items: [],
};

let here: ShownApp;
let ver = 0;

beforeEach(() => page.viewport(1280, 900));
afterEach(() => here.close());

/** Opens the minutes of the barn meeting on a device that holds these records. */
async function open(
  address: string,
  records: readonly DomainRecord[],
  scopes: readonly string[] = SCOPES,
): Promise<void> {
  here = await openApp('/kouvola/committees');
  await hold(records);
  await here.setScopes([...scopes]);
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Stores records as an answer of the city would. */
async function hold(records: readonly DomainRecord[]): Promise<void> {
  const { db, app } = here;
  await db.transaction('rw', db.rows, db.meta, async () => {
    const tick = await nextTick(db);
    await db.rows.bulkPut(
      records.map((record) => ({ scope: record.scope, id: record.id, ver: ++ver, rev: ver, record, tick })),
    );
  });
  await app.catalogue.refresh();
}

const item = (id: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...(barnItems.find((each) => each.id === id) as AgendaItem),
  ...more,
});
const others = (...ids: string[]) => barnItems.filter(({ id }) => !ids.includes(id));
const seen = (id: string): AgendaItem => here.app.catalogue.get(id) as AgendaItem;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const text = page.getByLabelText('Mitä sanottiin ja todettiin');
const rival = (words: string, by = 'device-2'): Version => ({
  text: words,
  change: `change-${by}`,
  by,
  name: 'Anneli',
  atMs: barnTime('18.19'),
});

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

describe('writing', () => {
  test('saves by itself at a pause, and what was typed survives a closed page', async () => {
    await open(`${HOME}?item=${BUS_ITEM}`, [...STORY, ...barnItems, ...BEFORE_LEAVING]);
    await text.fill('Keskusteltiin vuoroista.');
    const kept = await here.db.drafts.get(`minutes:${BUS_ITEM}:text`);
    expect(kept?.form).toEqual({ from: '', to: 'Keskusteltiin vuoroista.' });
    await expect.poll(() => here.db.outbox.count(), { timeout: 8000 }).toBe(1);
    await expect
      .poll(() => seen(BUS_ITEM).text)
      .toMatchObject({ text: 'Keskusteltiin vuoroista.', last: { name: 'Leena' } });
    expect(await here.db.drafts.count()).toBe(0);
    await expect.element(page.getByText(/Viimeksi kirjoitti Leena/)).toBeVisible();
  });

  test('begins again from a draft that was left behind', async () => {
    await open('/kouvola/committees', [...STORY, ...barnItems, ...BEFORE_LEAVING]);
    await here.db.drafts.put({
      id: `minutes:${BUS_ITEM}:text`,
      form: { from: '', to: 'Puoli lausetta' },
      savedAtMs: 1,
    });
    history.pushState(null, '', `${HOME}?item=${BUS_ITEM}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await expect.element(text).toHaveValue('Puoli lausetta');
    await expect.poll(() => seen(BUS_ITEM).text.text, { timeout: 8000 }).toBe('Puoli lausetta');
    // Nobody is in the field any more: what others write shows.
    await hold([item(BUS_ITEM, { text: { text: 'Koko lause.', rivals: [] } })]);
    await expect.element(text).not.toHaveValue('Puoli lausetta');
  });

  test('what others write never replaces what is being typed, and is united with it', async () => {
    const before = item(BUS_ITEM, { text: { text: 'Avaus.\n\nLoppu.', rivals: [] } });
    await open(`${HOME}?item=${BUS_ITEM}`, [...STORY, ...others(BUS_ITEM), before, ...BEFORE_LEAVING]);
    await text.fill('Avaus klo 17.\n\nLoppu.');
    await hold([
      item(BUS_ITEM, {
        text: { text: 'Avaus.\n\nLoppu kiitoksin.', rivals: [], last: { ...rival(''), name: 'Anneli' } },
      }),
    ]);
    await expect.element(page.getByText(/Anneli muutti tekstiä, kun kirjoitit/)).toBeVisible();
    await expect.element(text).toHaveValue('Avaus klo 17.\n\nLoppu.');
    await userEvent.tab();
    await expect.element(text).toHaveValue('Avaus klo 17.\n\nLoppu kiitoksin.');
    expect(seen(BUS_ITEM).text.rivals).toEqual([]);
    expect(here.announced).toContain('Teksti tallennettiin ja yhdistettiin muiden kirjoittamaan');
  });

  test('two versions stand side by side until somebody chooses', async () => {
    const clash = item(BUS_ITEM, {
      text: {
        text: 'Maksaa 1 200 euroa.',
        rivals: [rival('Maksaa 1 150 euroa.', 'device-1')],
        last: { ...rival(''), name: 'Anneli' },
      },
    });
    await open(`${HOME}?item=${BUS_ITEM}`, [...STORY, ...others(BUS_ITEM), clash, ...BEFORE_LEAVING]);
    const box = page.getByRole('region', { name: 'Samaa tietoa on muutettu kahdella laitteella' });
    await expect.element(box.getByText('Oma versio')).toBeVisible();
    await expect.element(page.getByText('Ratkaise 1 ristiriita ennen tarkastusta')).toBeVisible();
    await expectAccessible();
    await box.getByRole('button', { name: 'Säilytä oma versio' }).click();
    await expect.element(text).toHaveValue('Maksaa 1 150 euroa.');
    await expect.element(box).not.toBeInTheDocument();
    expect(seen(BUS_ITEM).text.rivals).toEqual([]);
  });
});

describe('deciding', () => {
  test('records the vote by seat and who was present, and can be undone', async () => {
    const ready = item(BUS_ITEM, { decision: { text: 'Annetaan lausunto.', rivals: [] } });
    await open(`${HOME}?item=${BUS_ITEM}`, [...STORY, ...others(BUS_ITEM), ready, ...BEFORE_LEAVING]);
    await expect.element(page.getByText('Kokous on päätösvaltainen (10/15)')).toBeVisible();
    await page.getByLabelText('Asiasta äänestettiin').click({ force: true });
    await page.getByLabelText('Puolesta').fill('9');
    await page.getByLabelText('Vastaan').fill('2');
    await expect.element(button('Kirjaa päätös')).toHaveAttribute('aria-disabled', 'true');
    await expect
      .element(page.getByText('Ääniä voi olla enintään 10, koska läsnä on 10. Nyt niitä on 11.').first())
      .toBeVisible();
    await page.getByLabelText('Vastaan').fill('1');
    await button('Lisää eriävä mielipide').click();
    await page.getByLabelText('Kuka jätti eriävän mielipiteen').selectOptions('Eero');
    await page.getByLabelText('Eriävä mielipide ja sen perustelu').fill('Liian kallis.');
    await expectAccessible();
    await button('Kirjaa päätös').click();
    await expect.element(page.getByText(/Läsnä 10\/15/)).toBeVisible();
    expect(seen(BUS_ITEM).decided).toMatchObject({
      needed: 8,
      total: 15,
      vote: { yes: 9, no: 1, blank: 0 },
      dissents: [{ name: 'Eero', text: 'Liian kallis.' }],
    });
    await button('Kumoa').click();
    await expect.element(button('Kirjaa päätös')).toBeVisible();
    expect(seen(BUS_ITEM).decided).toBeUndefined();
  });

  test('without a quorum it says why, and the discussion is still written', async () => {
    const ready = item(BUS_ITEM, { decision: { text: 'Annetaan lausunto.', rivals: [] } });
    await open(`${HOME}?item=${BUS_ITEM}`, [...STORY, ...others(BUS_ITEM), ready, ...barnMarks]);
    await expect.element(page.getByText('Kokous ei ole päätösvaltainen: läsnä 7, tarvitaan 8')).toBeVisible();
    await expect.element(button('Kirjaa päätös')).toHaveAttribute('aria-disabled', 'true');
    await expect
      .element(button('Kirjaa päätös'))
      .toHaveAccessibleDescription(/ei ole päätösvaltainen. Asiasta voi keskustella/);
    await text.fill('Keskusteltiin, päätös siirtyi.');
    await userEvent.tab();
    await expect.poll(() => seen(BUS_ITEM).text.text).toBe('Keskusteltiin, päätös siirtyi.');
  });

  test('after the quorum was lost it is kept as it was recorded, and told apart from the roll', async () => {
    const present = BARN_PRESENT.map((name) => ({ seat: `seat-${name}`.toLowerCase(), person: personId(name), name }));
    const decided = item(BUS_ITEM, {
      decision: { text: 'Annetaan lausunto.', rivals: [] },
      decided: { atMs: barnTime('18.40'), present, needed: 8, total: 15, dissents: [] },
    });
    await open(`${HOME}?item=${BUS_ITEM}`, [...STORY, ...others(BUS_ITEM), decided, ...barnMarks]);
    await expect
      .element(page.getByText(/kokous ei ollut päätösvaltainen klo\s18.40: läsnä 7, tarvittiin 8/))
      .toBeVisible();
    await expect.element(page.getByText(/merkintöjen mukaan ei klo\s18.40: Aamu, Pekka ja Veikko/)).toBeVisible();
    await expect.element(page.getByText(/kumoa kirjaus ja kirjaa asia uudelleen/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Päätös ja läsnäolo eroavat/ })).toBeVisible();
    await expectAccessible();
    await button('Kumoa').click();
    await expect.element(page.getByText(/kokous ei ollut päätösvaltainen/)).not.toBeInTheDocument();
    expect(seen(BUS_ITEM).decision.text).toBe('Annetaan lausunto.');
  });

  test('moves the idea it is about along its statuses, with the decision as the reason', async () => {
    const idea: DomainRecord = {
      type: 'idea',
      id: 'idea-1',
      scope: publicScope(testCity.id),
      code: 'VAL-7QK4P2XJ',
      title: 'Bussi myös iltaisin',
      text: '',
      reach: { areas: [BARN_AREA], wholeCity: false },
      goals: [],
      photos: [],
      givenAtMs: barnTime('12.00'),
      publishedAtMs: barnTime('12.00'),
      status: 'received',
      steps: [{ status: 'received', atMs: barnTime('12.00') }],
      answers: [],
      mergedFrom: [],
      supportCount: 0,
      setBy: {},
    };
    const decided = {
      links: [{ kind: 'idea' as const, id: idea.id, title: idea.title, code: idea.code }],
      decision: { text: 'Annetaan lausunto.', rivals: [] },
      decided: { atMs: barnTime('18.28'), present: [], needed: 8, total: 15, dissents: [] },
    };
    const records = [...STORY, ...others(BUS_ITEM), item(BUS_ITEM, decided), ...barnMarks, idea];
    await open(`${HOME}?item=${BUS_ITEM}`, records);
    await page.getByRole('radio', { name: 'Esitetty kaupungille' }).click({ force: true });
    await expect.element(page.getByLabelText('Perustelu')).toHaveValue('Kokous 21.11.2026: Annetaan lausunto.');
    await button('Muuta tila').click();
    await expect.poll(() => here.app.catalogue.get(idea.id)).toMatchObject({ status: 'proposed' });
  });

  test('shows who is out of the item for a conflict of interest, and why', async () => {
    await open(`${HOME}?item=${SUPPORT_ITEM}`, [...STORY, ...barnItems, ...barnMarks]);
    await expect.element(page.getByText(/Esteellinen: Irma/)).toBeVisible();
    await expect
      .element(page.getByRole('complementary', { name: 'Läsnä tässä asiassa' }).getByText('8', { exact: true }))
      .toBeVisible();
  });
});

describe('checking and publishing', () => {
  test('from the meeting to minutes everybody reads, without network', async () => {
    await open(`${HOME}/read`, [...STORY, ...barnItems, ...barnMarks]);
    await page.getByRole('checkbox', { name: 'Leena' }).click({ force: true });
    await expect.element(page.getByText('Pöytäkirjantarkastajaksi valittiin Leena.')).toBeVisible();
    await button('Lähetä tarkastettavaksi').click();
    await expect.element(page.getByText('Tarkastettavana, hyväksynyt 0/1')).toBeVisible();
    await expectAccessible();
    await button('Hyväksyn pöytäkirjan').click();
    await expect.element(page.getByText('Tarkastettu ja lukittu')).toBeVisible();
    await expect.element(page.getByText(/Leena, tarkastettu/)).toBeVisible();
    await button('Julkaise pöytäkirja').click();
    await expect.element(page.getByText(/Kaupunki päättää, milloin se poistetaan/)).toBeVisible();
    const shown = here.app.catalogue.get(publicMinutesIdOf(barnMeeting.id));
    expect(JSON.stringify(shown)).not.toMatch(/person-|Jussi|told/);

    // As a resident reads it: only what is public is on their device.
    await here.close();
    await open(`/kouvola/meetings/${barnMeeting.id}`, [PUBLIC_CALL, shown as DomainRecord], [publicScope(testCity.id)]);
    const published = page.getByRole('region', { name: 'Pöytäkirja' });
    await expect
      .element(published.getByText('Aamu poistui kokouksesta tämän asian käsittelyn aikana klo 18.30.'))
      .toBeVisible();
    await expect.element(published.getByText('2 vierasta')).toBeVisible();
    await expectAccessible();
  });

  test('locked minutes are only read until somebody who leads opens them', async () => {
    const meeting = { ...barnMeeting, minutes: { id: 'v', version: 1, state: 'locked' as const } };
    const written = item(BUS_ITEM, { text: { text: 'Keskusteltiin.', rivals: [] } });
    await open(`${HOME}?item=${BUS_ITEM}`, [
      ...STORY.slice(0, -1),
      meeting,
      ...others(BUS_ITEM),
      written,
      ...barnMarks,
    ]);
    await expect.element(page.getByText('Pöytäkirja on lukittu. Korjaus tehdään uutena versiona.')).toBeVisible();
    await expect.element(page.getByText('Keskusteltiin.')).toBeVisible();
    await expect.element(text).not.toBeInTheDocument();
    await expect.element(button('Kirjaa päätös')).not.toBeInTheDocument();
  });

  test('somebody who was present asks for a correction', async () => {
    await open(`${HOME}/read`, [...STORY, ...barnItems, ...barnMarks]);
    await page.getByRole('checkbox', { name: 'Anneli' }).click({ force: true });
    await button('Lähetä tarkastettavaksi').click();
    await expect.element(button('Hyväksyn pöytäkirjan')).not.toBeInTheDocument();
    await button('Pyydä korjausta').click();
    await page.getByLabelText('Mitä pitää korjata').fill('Klo 18.30 oli 18.35.');
    await button('Lähetä korjauspyyntö').click();
    await expect
      .element(page.getByRole('region', { name: 'Korjauspyynnöt' }).getByText('Klo 18.30 oli 18.35.'))
      .toBeVisible();
  });

  test('a resident is told who writes minutes', async () => {
    await open(HOME, [], [publicScope(testCity.id)]);
    await expect.element(page.getByText('Kokousta ei löytynyt tältä laitteelta')).toBeVisible();
    await expectAccessible();
  });
});

test.each([
  ['390', 390, 844],
  ['320', 320, 700],
  ['1280', 1280, 900],
])('nothing runs out of the page at %s', async (_, width, height) => {
  await page.viewport(width, height);
  const clash = item(BUS_ITEM, {
    text: { text: 'Maksaa 1 200 euroa.', rivals: [rival('Maksaa 1 150 euroa.')] },
    decision: { text: 'Annetaan lausunto.', rivals: [] },
  });
  await open(`${HOME}?item=${BUS_ITEM}`, [...STORY, ...others(BUS_ITEM), clash, ...barnMarks]);
  await expect.element(text).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  history.pushState(null, '', `${HOME}/read`);
  dispatchEvent(new PopStateEvent('popstate'));
  await expect.element(page.getByRole('article')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

describe('what the city did not accept', () => {
  /** Puts a change aside as refused, and opens the page of what was not sent. */
  async function refused<K extends KindName>(kind: K, record: string, data: DataOf<K>, reason: Reason): Promise<void> {
    const { db, app } = here;
    const change = await act(db, app.author, kind, testCity.id, { id: record, scope: barnMeeting.scope }, data);
    await db.outbox.clear();
    await db.refused.put({ key: keyOf(change), change, reason, refusedAtMs: 1 });
    await app.catalogue.refresh();
    history.pushState(null, '', '/outbox');
    dispatchEvent(new PopStateEvent('popstate'));
  }
  async function writeOn(): Promise<void> {
    await button('Muokkaa ja lähetä uudelleen').click();
    await expect.poll(() => here.db.refused.count()).toBe(0);
  }
  const meeting = barnMeeting.id;

  test('goes back into its field beside what is being written there', async () => {
    await open('/kouvola/committees', [...STORY, ...barnItems, ...BEFORE_LEAVING]);
    await here.db.drafts.put({ id: `minutes:${BUS_ITEM}:text`, form: { from: '', to: 'Uudempi' }, savedAtMs: 1 });
    await refused('minutes.editText', BUS_ITEM, { meeting, from: '', to: 'Sanottiin näin.', byName: '' }, 'forbidden');
    await writeOn();
    await expect.element(text).toHaveValue('Uudempi\n\nSanottiin näin.');
  });

  test('a vote and a dissent go back into the form of the decision', async () => {
    const ready = item(BUS_ITEM, { decision: { text: 'Annetaan lausunto.', rivals: [] } });
    await open('/kouvola/committees', [...STORY, ...others(BUS_ITEM), ready, ...BEFORE_LEAVING]);
    const decided = { meeting, decidedAtMs: barnTime('18.28'), present: [], needed: 8, total: 15 };
    const dissents = [{ person: personId('Eero'), name: 'Eero', text: 'Liian kallis.' }];
    await refused(
      'minutes.decide',
      BUS_ITEM,
      { ...decided, vote: { yes: 6, no: 2, blank: 0, on: 'Kumpi' }, dissents },
      'no-quorum',
    );
    await writeOn();
    await expect.element(page.getByLabelText('Puolesta')).toHaveValue('6');
    await expect.element(page.getByLabelText('Eriävä mielipide ja sen perustelu')).toHaveValue('Liian kallis.');
  });

  test('leads a coordinator back to the seats of the committee it was about', async () => {
    await open('/kouvola/committees', STORY, [...SCOPES, cityScope(testCity.id)]);
    const { type: _type, id, scope: _scope, setBy: _setBy, ...office } = barnParts.offices[0] as Office;
    await refused('office.enter', id, office, 'forbidden');
    const link = page.getByRole('link', { name: 'Avaa jäsenet ja kaudet' });
    await expect.element(link).toHaveAttribute('href', `/kouvola/desk?list=committees&area=${BARN_AREA}`);
    await expect.element(button('Muokkaa ja lähetä uudelleen')).not.toBeInTheDocument();
  });
});

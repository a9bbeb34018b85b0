import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { kouvola } from '../../src/cities/kouvola.ts';
import { addDays, atHelsinki, helsinkiDay } from '../../src/domain/meeting/day.ts';
import type { AgendaItem, Call, Meeting } from '../../src/domain/meeting/records.ts';
import { committeeScope, intakeScope, jointScope, officersScope, publicScope } from '../../src/domain/scope.ts';
import { act } from '../../src/store/author.ts';
import { nextTick } from '../../src/store/database.ts';
import { toJson } from '../../src/store/held-rows.ts';
import '../../src/ui/look/index.ts';
import { giveHere, openApp, type ShownApp } from './shell-app.tsx';

const MEMBER = [publicScope('kouvola'), committeeScope('kouvola', 'valkeala'), jointScope('kouvola')];
const OFFICER = [...MEMBER, officersScope('kouvola', 'valkeala'), intakeScope('kouvola')];
const address = location.href;
const TODAY = helsinkiDay(Date.now());
const IN_TEN_DAYS = addDays(TODAY, 10);
const written = IN_TEN_DAYS.split('-').reverse().map(Number).join('.');

let here: ShownApp;
beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(390, 844);
});
afterEach(async () => {
  await here.close();
  history.replaceState(null, '', address);
});

/** Opens an address on a device that reads these scopes. */
async function open(path: string, scopes: string[]): Promise<void> {
  here = await openApp(path);
  await here.setScopes(scopes);
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const meetings = (): Meeting[] => here.app.catalogue.all('meeting', 'kouvola');
const items = (): AgendaItem[] => here.app.catalogue.all('item', 'kouvola');
const call = (): Call | undefined => here.app.catalogue.all('call', 'kouvola')[0];
/** Goes to another screen of the same app. */
async function go(path: string): Promise<void> {
  const link = document.body.appendChild(document.createElement('a'));
  link.href = path;
  link.click();
  link.remove();
}

/** Plans a meeting beside the screens. */
async function planned(more: { areas?: string[]; day?: string; place?: string; id?: string } = {}): Promise<string> {
  const { areas = ['valkeala'], day = IN_TEN_DAYS, place = 'Utin kylätalo', id = 'm' } = more;
  const items = [
    { kind: 'opening' as const, title: 'Kokouksen avaus' },
    { kind: 'notices' as const, title: 'Ilmoitusasiat' },
    { kind: 'closing' as const, title: 'Kokouksen päättäminen' },
  ];
  const startsAtMs = atHelsinki(day, '17:30');
  const data = { areas, record: 'minutes' as const, startsAtMs, place, remote: '', items };
  await act(here.db, here.app.author, 'meeting.plan', 'kouvola', { id, scope: '' }, data);
  await here.app.catalogue.refresh();
  return id;
}
async function published(id = 'm'): Promise<void> {
  const items = [{ kind: 'opening' as const, title: 'Kokouksen avaus', preparation: '', links: [] }];
  await act(here.db, here.app.author, 'meeting.publishCall', 'kouvola', { id, scope: '' }, { items });
  await here.app.catalogue.refresh();
}
/** All has reached the city, and this device reads only these scopes: what others see. */
async function asReaderOf(scopes: string[]): Promise<void> {
  const { db, app } = here;
  const { catalogue } = app;
  const records = [...meetings(), ...items(), ...catalogue.all('call', 'kouvola'), ...catalogue.ideas('kouvola')];
  const rows = records
    .filter(({ scope }) => scopes.includes(scope))
    .map((record, at) => ({ scope: record.scope, id: record.id, ver: at + 1, rev: 1, record }));
  await db.outbox.clear();
  await db.transaction('rw', db.meta, db.pages, async () => {
    const tick = await nextTick(db);
    for (const scope of scopes) {
      await db.pages.add({ scope, tick, json: toJson(rows.filter((row) => row.scope === scope)) });
    }
  });
  await here.setScopes(scopes);
}
const agendaOnScreen = () =>
  [...document.querySelectorAll('.agenda-words')].map(
    (words) => words.querySelector('h3')?.textContent ?? words.textContent,
  );

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

describe('planning', () => {
  test('says back the day it understood, keeps what is typed, and lays out the agenda', async () => {
    await open('/kouvola/meetings/new', OFFICER);
    await page.getByLabelText('Päivä').fill(written);
    await page.getByLabelText('Kellonaika').fill('17.30');
    await page.getByLabelText('Paikka').fill('Utin kylätalo');
    await expect.poll(() => document.querySelector('.understood')?.textContent).toContain(`${written} klo\u00A017.30`);
    await expectAccessible();
    await expect.poll(async () => (await here.db.drafts.toArray()).length).toBe(1);
    await go('/kouvola/meetings');
    await go('/kouvola/meetings/new');
    await expect.element(page.getByLabelText('Paikka')).toHaveValue('Utin kylätalo');
    await button('Tallenna suunnitelma').click();

    await expect.element(heading('Valkealan aluetoimikunnan kokous')).toBeVisible();
    expect(here.announced).toContain('Kokous on suunniteltu. Kutsua ei ole vielä julkaistu.');
    expect(meetings()).toMatchObject([{ areas: ['valkeala'], startsAtMs: atHelsinki(IN_TEN_DAYS, '17:30') }]);
    expect(items()).toHaveLength(9);
    expect(await here.db.drafts.count()).toBe(0);
  });

  test('names each field that is wrong and clears nothing', async () => {
    await open('/kouvola/meetings/new', OFFICER);
    await page.getByLabelText('Päivä').fill('31.2.2027');
    await page.getByLabelText('Kellonaika').fill('25');
    await button('Tallenna suunnitelma').click();
    await expect.element(heading('Tarkista 2 kohtaa')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Päivä: Anna päivä muodossa/ })).toBeVisible();
    await expect.element(page.getByLabelText('Päivä')).toHaveValue('31.2.2027');
    await expectAccessible();
    expect(meetings()).toEqual([]);
  });

  test('is for those who lead; others are told who does', async () => {
    await open('/kouvola/meetings/new', MEMBER);
    await expect.element(page.getByText(/Kokouksia suunnittelevat puheenjohtaja/)).toBeVisible();
    await go('/kouvola/meetings');
    await expect.element(heading('Kokoukset')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Suunnittele kokous' })).not.toBeInTheDocument();
  });
});

describe('meetings of a city', () => {
  test('come in the order of time, past ones apart; everybody sees only what is called', async () => {
    await open('/kouvola/meetings', OFFICER);
    await planned({ id: 'later', day: addDays(TODAY, 20) });
    await planned({ id: 'sooner' });
    await planned({ id: 'past', day: addDays(TODAY, -20) });
    await published('sooner');
    await published('past');
    const list = (name: string) => page.getByRole('list', { name }).getByRole('listitem');
    await expect.poll(() => list('Tulevat kokoukset').elements()[0]?.textContent).toContain(written);
    expect(list('Tulevat kokoukset').elements()).toHaveLength(2);
    expect(list('Pidetyt kokoukset').elements()).toHaveLength(1);
    await expect.element(page.getByText('Kutsua ei ole julkaistu')).toBeVisible();
    await expectAccessible();

    await asReaderOf([publicScope('kouvola')]);
    await expect.poll(() => list('Tulevat kokoukset').elements().length).toBe(1);
    await expect.element(page.getByText('Kutsua ei ole julkaistu')).not.toBeInTheDocument();
  });

  test('of one committee are shown by its address, until somebody wants all', async () => {
    await open('/kouvola/meetings?area=anjalankoski', OFFICER);
    await planned();
    await expect.element(page.getByText('Tulevia kokouksia ei ole tiedossa')).toBeVisible();
    await button(/Vain Anjalankoski/).click();
    await expect.element(page.getByRole('link', { name: /Valkealan aluetoimikunnan kokous/ })).toBeVisible();
  });
});

describe('a meeting', () => {
  test('that is called is read by everybody: call, agenda, calendar', async () => {
    await open('/kouvola/meetings/m', OFFICER);
    await planned();
    await published();
    await asReaderOf([publicScope('kouvola')]);
    await expect.element(page.getByText('Utin kylätalo')).toBeVisible();
    expect(agendaOnScreen()).toEqual(['Kokouksen avaus']);
    await expect.element(button('Lisää kalenteriin')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Läsnäolo' })).not.toBeInTheDocument();
    await expect.element(button('Peru kokous')).not.toBeInTheDocument();
    await expectAccessible();
  });

  test('goes into a calendar without network', async () => {
    await open('/kouvola/meetings/m', OFFICER);
    await planned();
    await published();
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return '#';
    });
    await button('Lisää kalenteriin').click();
    vi.restoreAllMocks();
    const lines = (await files[0]?.text())?.split('\r\n') ?? [];
    expect(files[0]?.type).toBe('text/calendar');
    expect(lines).toContain('SUMMARY:Valkealan aluetoimikunnan kokous');
    expect(lines).toContain('LOCATION:Utin kylätalo');
    const startsAt = new Date(atHelsinki(IN_TEN_DAYS, '17:30')).toISOString().replaceAll(/[-:]|\.000/g, '');
    expect(lines).toContain(`DTSTART:${startsAt}`);
  });

  test('that nobody has called is not there for others', async () => {
    await open('/kouvola/meetings/m', OFFICER);
    await planned();
    await asReaderOf([publicScope('kouvola')]);
    await expect.element(heading('Kokousta ei löytynyt')).toBeVisible();
  });

  test('leads its members to the roll and the minutes, and those who lead to the fees', async () => {
    await open('/kouvola/meetings/m', OFFICER);
    await planned();
    await asReaderOf(MEMBER);
    await expect
      .element(page.getByRole('link', { name: 'Läsnäolo' }))
      .toHaveAttribute('href', '/kouvola/meetings/m/roll');
    await expect.element(page.getByRole('link', { name: 'Palkkioluettelo' })).not.toBeInTheDocument();
    await expect.element(button('Julkaise kutsu')).not.toBeInTheDocument();
    await here.setScopes(OFFICER);
    await expect.element(page.getByRole('link', { name: 'Palkkioluettelo' })).toBeVisible();
  });

  test('is published with a word about what is late, and again when something has changed', async () => {
    const late = { ...kouvola, meetings: { ...kouvola.meetings, noticeDays: 14 } };
    await open('/kouvola/meetings/m', OFFICER);
    await here.db.cities.put({ id: 'kouvola', etag: 'x', config: late });
    await planned();
    await expect.element(page.getByText(/Kutsu lähtee myöhässä.*14 päivää/)).toBeVisible();
    await button('Julkaise kutsu').click();
    await expect.element(page.getByText(/Kutsu julkaistu .*, myöhässä/)).toBeVisible();
    await expect.element(page.getByText('Kutsussa on samat tiedot kuin tällä sivulla.')).toBeVisible();
    expect(call()).toMatchObject({ isLate: true, place: 'Utin kylätalo' });

    await button('Muuta aikaa tai paikkaa').click();
    await page.getByLabelText('Paikka').fill('Lato');
    await button('Tallenna').click();
    await expect.element(page.getByText('Kutsussa on vielä aiemmat tiedot.')).toBeVisible();
    expect(call()?.place).toBe('Utin kylätalo');
    await button('Julkaise muutokset').click();
    await expect.poll(() => call()?.place).toBe('Lato');
  });

  test('without a place cannot be called, and says so', async () => {
    await open('/kouvola/meetings/m', OFFICER);
    await planned({ place: '' });
    await expect.element(button('Julkaise kutsu')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button('Julkaise kutsu')).toHaveAccessibleDescription(/Lisää ensin paikka/);
    await button('Julkaise kutsu').click({ force: true });
    expect(call()).toBeUndefined();
  });

  test('is cancelled with a reason that everybody reads, and held after all', async () => {
    await open('/kouvola/meetings/m', OFFICER);
    await planned();
    await published();
    await button('Peru kokous').click();
    await button('Peru kokous').click();
    await expect.element(page.getByText('Täytä tämä kenttä')).toBeVisible();
    await page.getByLabelText('Perustelu').fill('Koulu on kiinni.');
    await button('Peru kokous').click();
    await expect.element(page.getByText('Koulu on kiinni.')).toBeVisible();
    await expect.element(button('Lisää asia')).not.toBeInTheDocument();
    expect(call()?.cancelled?.reason).toBe('Koulu on kiinni.');
    await expectAccessible();
    await button('Kokous pidetään sittenkin').click();
    await expect.poll(() => call()?.cancelled).toBeUndefined();
    await expect.element(button('Lisää asia')).toBeVisible();
  });
});

describe('the agenda', () => {
  beforeEach(async () => {
    await open('/kouvola/meetings/m', OFFICER);
    await planned();
    await expect.element(heading('Esityslista')).toBeVisible();
  });

  test('takes a matter in before what ends every meeting, with an idea found from its first letter', async () => {
    await giveHere(here, 'Penkki rannalle');
    await button('Lisää asia').click();
    await page.getByRole('searchbox').fill('p');
    await button('Liitä Penkki rannalle').click();
    await expect.element(page.getByLabelText('Asian otsikko')).toHaveValue('Penkki rannalle');
    await page.getByLabelText(/Valmistelu/).fill('Talkoilla keväällä.');
    await expectAccessible();
    await button('Tallenna').click();
    await expect
      .poll(agendaOnScreen)
      .toEqual(['Kokouksen avaus', 'Penkki rannalle', 'Ilmoitusasiat', 'Kokouksen päättäminen']);
    await expect.element(page.getByRole('link', { name: 'Penkki rannalle' })).toBeVisible();
    await expect.element(page.getByText(/1 idea, jota ei ole julkaistu/)).toBeVisible();
  });

  test('keeps a half-written matter', async () => {
    await button('Lisää asia').click();
    await page.getByLabelText('Asian otsikko').fill('Valot');
    await expect.poll(async () => JSON.stringify(await here.db.drafts.toArray())).toContain('Valot');
    await go('/kouvola/meetings');
    await expect.element(heading('Kokoukset')).toBeVisible();
    await go('/kouvola/meetings/m');
    await button('Lisää asia').click();
    await expect.element(page.getByLabelText('Asian otsikko')).toHaveValue('Valot');
  });

  test('is put in order by buttons, and the focus goes along', async () => {
    await button('Muokkaa esityslistaa').click();
    await button(/Kokouksen päättäminen/).click();
    await expectAccessible();
    await button('Siirrä ylös').click();
    await expect.poll(agendaOnScreen).toEqual(['Kokouksen avaus', 'Kokouksen päättäminen', 'Ilmoitusasiat']);
    expect(here.announced).toContain('Asia on nyt kohta 2');
    await expect.element(button('Siirrä ylös')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(agendaOnScreen).toEqual(['Kokouksen päättäminen', 'Kokouksen avaus', 'Ilmoitusasiat']);
    await expect.element(button(/Kokouksen päättäminen/)).toHaveFocus();
  });

  test('lets an item go and takes it back', async () => {
    await button('Muokkaa esityslistaa').click();
    await button(/Ilmoitusasiat/).click();
    await button('Poista listalta').click();
    await expect.poll(agendaOnScreen).toEqual(['Kokouksen avaus', 'Kokouksen päättäminen']);
    await expect.element(button('Kumoa')).toHaveFocus();
    await button('Kumoa').click();
    await expect.poll(agendaOnScreen).toEqual(['Kokouksen avaus', 'Ilmoitusasiat', 'Kokouksen päättäminen']);
    await expect.element(heading('Valkealan aluetoimikunnan kokous')).toHaveFocus();
  });

  test('changes what an item says', async () => {
    await button('Muokkaa esityslistaa').click();
    await button(/Ilmoitusasiat/).click();
    await button('Muokkaa').click();
    await page.getByLabelText('Asian otsikko').fill('Tiedoksi');
    await button('Tallenna').click();
    const sent = await here.db.outbox.toArray();
    expect(sent.find(({ change }) => change.kind === 'agenda.correctItem')?.change.data).toEqual({ title: 'Tiedoksi' });
    await button('Valmis').click();
    await expect.poll(agendaOnScreen).toContain('Tiedoksi');
  });
});

describe('from elsewhere', () => {
  test('the desk puts an idea on the agenda of a meeting one leads, and takes it back', async () => {
    await page.viewport(1280, 900);
    await open('/kouvola/desk', OFFICER);
    await planned();
    await planned({ id: 'past', day: addDays(TODAY, -20) });
    const { ideaId } = await giveHere(here, 'Penkki rannalle');
    await here.app.catalogue.refresh();
    await go(`/kouvola/desk?idea=${ideaId}`);
    await button('Lisää esityslistalle').click();
    expect(
      page.getByRole('group', { name: 'Minkä kokouksen esityslistalle?' }).getByRole('button').elements(),
    ).toHaveLength(1);
    await expectAccessible();
    await button(/Valkealan aluetoimikunnan kokous/).click();
    await expect.element(page.getByText('Idea on esityslistalla.')).toBeVisible();
    const added = () => items().filter(({ kind, removed }) => kind === 'matter' && !removed);
    await expect
      .poll(added)
      .toMatchObject([{ title: 'Penkki rannalle', meetingId: 'm', links: [{ kind: 'idea', id: ideaId }] }]);
    await button('Lisää esityslistalle').click();
    await expect.element(page.getByText('Yhtään kokousta ei ole suunnitteilla')).toBeVisible();
    await button('Kumoa').click();
    await expect.poll(added).toEqual([]);
  });

  test('an idea tells which called meeting deals with it', async () => {
    await open('/kouvola', OFFICER);
    await planned();
    const { ideaId, code } = await giveHere(here, 'Penkki rannalle');
    const { db, app } = here;
    const doTo = (kind: 'idea.publish', id: string) => act(db, app.author, kind, 'kouvola', { id, scope: '' }, {});
    await doTo('idea.publish', ideaId);
    const links = [{ kind: 'idea' as const, id: ideaId, title: 'Penkki rannalle' }];
    const agenda = [{ kind: 'matter' as const, title: 'Penkit', preparation: '', links }];
    await act(db, app.author, 'meeting.publishCall', 'kouvola', { id: 'm', scope: '' }, { items: agenda });
    await app.catalogue.refresh();
    await asReaderOf([publicScope('kouvola')]);
    await go(`/kouvola/ideas/${code}`);
    await expect.element(heading('Idea kokouksessa')).toBeVisible();
    await page.getByRole('link', { name: /Valkealan aluetoimikunnan kokous/ }).click();
    await expect.element(page.getByRole('link', { name: 'Penkki rannalle' })).toBeVisible();
  });

  test('the home of a city tells the next meeting that is called', async () => {
    await open('/kouvola', OFFICER);
    await planned({ id: 'later', day: addDays(TODAY, 20) });
    await planned();
    await expect.element(heading('Mitä kotikulmillasi pitäisi tehdä?')).toBeVisible();
    await expect.element(heading('Seuraava kokous')).not.toBeInTheDocument();
    await published('later');
    await published();
    await expect.element(heading('Seuraava kokous')).toBeVisible();
    await page.getByRole('link', { name: /Valkealan aluetoimikunnan kokous/ }).click();
    await expect.poll(() => location.pathname).toBe('/kouvola/meetings/m');
  });

  test('a committee’s page tells its next meeting and leads to all', async () => {
    await open('/kouvola/committees/valkeala', OFFICER);
    await planned({ id: 'past', day: addDays(TODAY, -20) });
    await planned();
    await expect.element(heading('Seuraava kokous')).toBeVisible();
    expect(page.getByRole('link', { name: /Valkealan aluetoimikunnan kokous/ }).elements()).toHaveLength(1);
    await page.getByRole('link', { name: 'Kaikki kokoukset' }).click();
    await expect.element(button(/Vain Valkeala/)).toBeVisible();
  });
});

test('nothing scrolls sideways at 320 px', async () => {
  await page.viewport(320, 700);
  await open('/kouvola/meetings/m', OFFICER);
  await planned();
  await expect.element(heading('Esityslista')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await button('Muokkaa esityslistaa').click();
  await button(/Ilmoitusasiat/).click();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await go('/kouvola/meetings/new');
  await expect.element(heading('Suunnittele kokous')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

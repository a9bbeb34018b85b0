import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DomainRecord } from '../../src/domain/idea.ts';
import { addDays, helsinkiDay } from '../../src/domain/meeting/day.ts';
import type { AgendaItem } from '../../src/domain/meeting/records.ts';
import { committeeScope, intakeScope, officersScope, publicScope } from '../../src/domain/scope.ts';
import {
  type PublicStatement,
  publicStatementIdOf,
  type Statement,
  statementIdOfItem,
} from '../../src/domain/voice/records.ts';
import '../../src/ui/look/index.ts';
import { BARN_AREA, BUS_ITEM, barnItems, barnMarks, barnMeeting, barnParts, barnTime } from '../domain/meeting/barn.ts';
import { aStatement } from '../fixtures/a-statement.ts';
import { testCity as city } from '../fixtures/test-city.ts';
import { hold } from './hold.ts';
import { openApp, type ShownApp } from './shell-app.tsx';

const TODAY = helsinkiDay(Date.now());
const day = (days: number) => addDays(TODAY, days);
const spoken = (on: string) => on.split('-').reverse().map(Number).join('.');
const MEMBER = [publicScope(city.id), committeeScope(city.id, 'valkeala')];
const OFFICER = [...MEMBER, officersScope(city.id, 'valkeala'), intakeScope(city.id)];
const written = (text: string) => ({ text: { text, rivals: [] } });

/** The register on a day: late, due, and sent. */
const LATE = aStatement({
  id: 'late',
  form: 'statement',
  title: 'Kaava Tirvan kylässä',
  request: { from: 'Kaupunkisuunnittelu', receivedOn: day(-30) },
  recipient: { words: 'Kaupunkisuunnittelu' },
  dueOn: day(-1),
});
const DRAFT = aStatement({
  id: 'draft',
  title: 'Koulumatkat',
  dueOn: day(9),
  ...written('Koulumatkat on turvattava.'),
});
const SENT: PublicStatement = {
  type: 'publicStatement',
  id: publicStatementIdOf('sent'),
  scope: publicScope(city.id),
  statementId: 'sent',
  form: 'proposal',
  areas: ['valkeala'],
  title: 'Valot pururadalle',
  request: null,
  recipient: { organ: 'kaupunginhallitus' },
  text: 'Esitämme, että pururata valaistaan.',
  ideaIds: [],
  number: { year: 2026, no: 2 },
  approvedOn: day(-60),
  sentOn: day(-50),
  answerDueOn: day(-2),
};

let here: ShownApp;
beforeEach(() => page.viewport(390, 2400));
afterEach(() => here.close());

async function open(address: string, scopes: readonly string[], ...records: DomainRecord[]): Promise<void> {
  here = await openApp('/kouvola/committees');
  await hold(here, ...records);
  await here.setScopes([...scopes]);
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const seen = <T extends DomainRecord>(id: string): T => here.app.catalogue.get(id) as T;
const rows = (label: string) => page.getByRole('list', { name: label }).getByRole('listitem');

async function expectAccessible(): Promise<void> {
  // What fades from one colour into another is looked at when it has.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

test('an officer sees what is late first, begins a proposal, and takes it to the answer without network', async () => {
  await open('/kouvola/statements', OFFICER, LATE, DRAFT, SENT);
  await expect.element(page.getByText('2 on myöhässä')).toBeVisible();
  await expect.element(rows('Kesken').first().getByText('Kaava Tirvan kylässä')).toBeVisible();
  await expect.element(page.getByText(`Myöhässä, piti lähettää ${spoken(day(-1))}`)).toBeVisible();
  await expect.element(page.getByText(`Vastaus myöhässä, odotettiin ${spoken(day(-2))}`)).toBeVisible();
  await expect.element(rows('Lähetetyt').first().getByText('Esitys 2/2026')).toBeVisible();
  await expectAccessible();
  await page.getByLabelText('Kannanotot').click({ force: true });
  await expect.element(page.getByText('Kaava Tirvan kylässä')).not.toBeInTheDocument();

  await page.getByRole('link', { name: 'Uusi lausunto tai esitys' }).click();
  await page.getByLabelText('Esitys', { exact: false }).first().click({ force: true });
  await button('Tallenna ja kirjoita teksti').click();
  await expect.element(page.getByRole('heading', { name: 'Tarkista 1 kohta' })).toBeVisible();
  await expectAccessible();
  await page.getByLabelText('Mistä on kyse?').fill('Lossin aikataulu');
  await page.getByLabelText('Kaupunginhallitus').click({ force: true });
  await button('Tallenna ja kirjoita teksti').click();
  await expect.element(page.getByRole('heading', { name: 'Lossin aikataulu' })).toBeVisible();

  const [id] = here.app.catalogue
    .all('statement', city.id)
    .flatMap((each) => (each.title.startsWith('Lossin') ? [each.id] : []));
  await expect.element(button('Merkitse hyväksytyksi')).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabelText('Esitys', { exact: true }).fill('Lossi kulkekoon myös illalla.');
  await userEvent.tab();
  await expect.poll(() => seen<Statement>(id!).text.text, { timeout: 8000 }).toBe('Lossi kulkekoon myös illalla.');
  await expectAccessible();
  await button('Merkitse hyväksytyksi').click();
  await page.getByLabelText('Hyväksymispäivä').fill(spoken(day(-3)));
  await button('Merkitse hyväksytyksi').click();
  // The number is the server's to give.
  await expect.element(page.getByText('Numero tulee, kun kaupunki on vastaanottanut')).toBeVisible();
  await page.getByLabelText('Mihin mennessä vastausta odotetaan?', { exact: false }).fill(spoken(day(30)));
  await expectAccessible();
  await button('Merkitse lähetetyksi').click();
  await expect.element(page.getByText(`Vastausta odotetaan viimeistään ${spoken(day(30))}`)).toBeVisible();
  expect(seen<PublicStatement>(publicStatementIdOf(id!))).toMatchObject({ text: 'Lossi kulkekoon myös illalla.' });
  await button('Kirjaa vastaus').click();
  await page.getByLabelText('Mitä vastattiin?').fill('Vuoro lisätään.');
  await button('Tallenna').click();
  await expect.element(page.getByRole('region', { name: 'Vastaus' }).getByText('Vuoro lisätään.')).toBeVisible();
  await expectAccessible();
  expect((await here.db.outbox.toArray()).map(({ change }) => change.kind)).toEqual([
    'statement.open',
    'statement.editText',
    'statement.approve',
    'statement.send',
    'statement.answer',
  ]);
});

test('two versions of a draft stand side by side for members, who decide nothing else', async () => {
  const rival = { text: 'Koulumatkat on valaistava.', change: 'c', by: 'device-2', name: 'Anneli', atMs: Date.now() };
  const clash = { ...DRAFT, text: { ...DRAFT.text, rivals: [rival] } };
  await open('/kouvola/statements/draft', MEMBER, clash);
  const box = page.getByRole('region', { name: 'Samaa tietoa on muutettu kahdella laitteella' });
  await expect.element(box).toBeVisible();
  await expect.element(button('Merkitse hyväksytyksi')).not.toBeInTheDocument();
  await expect.element(page.getByText('Tämän näkevät vain jäsenet', { exact: false })).toBeVisible();
  await expectAccessible();
  await box.getByRole('button', { name: 'Käytä toista versiota' }).last().click();
  await expect.poll(() => seen<Statement>('draft').text).toMatchObject({ text: rival.text, rivals: [] });
});

test('a resident reads what was sent, and nothing that is under way', async () => {
  await open('/kouvola/statements', [publicScope(city.id)], SENT);
  await expect.element(rows('Lähetetyt')).toHaveLength(1);
  await expect.element(page.getByRole('link', { name: 'Uusi lausunto tai esitys' })).not.toBeInTheDocument();
  await page.getByRole('link', { name: /Valot pururadalle/ }).click();
  await expect.element(page.getByText('Esitämme, että pururata valaistaan.')).toBeVisible();
  await expect.element(page.getByText('Kaupunginhallitus')).toBeVisible();
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  await expectAccessible();
});

test('a decision becomes a proposal by one press, and no second one can be made of it', async () => {
  const scopes = [publicScope(city.id), committeeScope(city.id, BARN_AREA), officersScope(city.id, BARN_AREA)];
  const decided = { atMs: barnTime('18.00'), present: [], needed: 8, total: 15, dissents: [] };
  const items = barnItems.map((each) =>
    each.id === BUS_ITEM ? { ...each, decision: { text: 'Esitetään vuoroa.', rivals: [] }, decided } : each,
  );
  await page.viewport(1280, 900);
  await open(
    `/kouvola/meetings/${barnMeeting.id}/minutes?item=${BUS_ITEM}`,
    scopes,
    ...barnParts.terms,
    ...barnParts.memberships,
    ...barnParts.offices,
    barnMeeting,
    ...items,
    ...barnMarks,
  );
  await button('Tee esitys').click();
  const made = rows('Lausunnot ja esitykset').first();
  await expect.element(made.getByText('Numero tulee, kun kaupunki on vastaanottanut')).toBeVisible();
  await expect.element(button('Tee lausunto')).not.toBeInTheDocument();
  const id = statementIdOfItem(BUS_ITEM);
  expect(seen<Statement>(id)).toMatchObject({
    form: 'proposal',
    text: { text: 'Esitetään vuoroa.' },
    approved: { on: helsinkiDay(barnTime('18.00')), meetingId: barnMeeting.id, itemId: BUS_ITEM },
  });
  expect(seen<AgendaItem>(BUS_ITEM).links.map((link) => link.id)).toContain(id);
  await expectAccessible();
  await made.getByRole('link').click();
  await expect.element(page.getByText('Valitse ensin vastaanottaja tiedoista.')).toBeVisible();
});

import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { City } from '../../src/domain/city.ts';
import { FeesPage } from '../../src/ui/meetings/fees/fees-page.tsx';
import { aMark, barnMarks, barnMeeting, seatFact } from '../domain/meeting/barn.ts';
import { TEST_RULES } from '../domain/meeting/fee-world.ts';
import { markBarn } from '../fixtures/enter-barn.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { testCity } from '../fixtures/test-city.ts';
import { BarnApp, type Device } from './barn-app.tsx';

const withRules: City = {
  ...testCity,
  fees: { ...TEST_RULES, deadlines: [{ submitBy: '2026-12-07', paidOn: '2026-12-23' }] },
};
const barn = new BarnApp();
const { root, announced } = barn;
let coordinator: Device;
let officer: Device;
let resident: Device;
beforeEach(async () => {
  await barn.begin();
  ({ coordinator, officer, resident } = barn);
});
afterEach(() => barn.end());

const exchange = (...devices: Device[]) => barn.exchange(...devices);
const leave = () => barn.leave();
const open = (device: Device, city = withRules) =>
  barn.open(device, city, '/:city/meetings/:id/fees', `/kouvola/meetings/${barnMeeting.id}/fees`, FeesPage);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) =>
  expect.poll(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.fee-table tbody tr')];
    return rows.find((each) => each.querySelector('th')?.textContent === name)?.innerText.replaceAll(/\s+/g, ' ') ?? '';
  });
const whole = () => expect.poll(() => root.innerText.replaceAll('\u00A0', ' '));

/** What a click downloads, instead of the browser's folder. */
async function downloaded(click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const got = Promise.withResolvers<{ name: string; text: string }>();
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    const { name } = file as File;
    void new Response(file as File).arrayBuffer().then((bytes) => {
      got.resolve({ name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) });
    });
    return 'blob:nothing';
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await click();
  const file = await got.promise;
  create.mockRestore();
  clicked.mockRestore();
  return file;
}

describe('the fees of the evening in the barn (facts.md S8)', () => {
  test('each person has a row with role, times, basis in words and amount; the sum stands below', async () => {
    await open(coordinator);
    await row('Anneli').toContain('Puheenjohtaja');
    await row('Anneli').toContain('142,50 €');
    await row('Anneli').toContain('kokouspalkkio 95 €, puheenjohtaja +50 %');
    await row('Oili').toContain('puolet, varsinainen jäsen klo 17.40 alkaen');
    await row('Oili').toContain('47,50 €');
    await row('Sirpa').toContain('puolet, varajäsen klo 17.40 asti');
    await row('Irma').toContain('klo 17.08–18.15, klo 18.25–19.05');
    await row('Aamu').toContain('95 €');
    await whole().toContain('997,50 €');
    await whole().toContain('Toimitettava viimeistään 7.12.2026. Maksetaan 23.12.2026');
    expect(document.querySelectorAll('.fee-table tbody tr')).toHaveLength(11);
    await whole().not.toContain('Heikki');
  });

  test('while the city has set no amount it says so, and there is no euro on the page', async () => {
    await open(coordinator, { ...withRules, fees: { ...withRules.fees, memberCents: null } });
    await whole().toContain('Palkkion määrää ei ole asetettu');
    await row('Anneli').toContain('kokouspalkkio, puheenjohtaja +50 %');
    expect(root.innerText).not.toMatch(/€|Yhteensä/);
  });

  test('sent without network it is saved here; the officer reads it once the city has it, and sees what changed', async () => {
    await open(coordinator);
    await button('Toimita palkkioluettelo kaupungille').click();
    await whole().toContain('Luettelo on tallennettu tälle laitteelle. Se toimitetaan, kun verkko toimii.');
    await whole().toContain('ei vielä kaupungilla');
    expect(announced).toContain('Palkkioluettelo on tallennettu ja lähtee kaupungille.');
    await exchange(coordinator, officer);
    await whole().toContain('Luettelo on toimitettu. Läsnäolot ovat samat kuin silloin.');
    await expect.element(button('Toimita palkkioluettelo kaupungille')).not.toBeInTheDocument();
    leave();

    const absent = barnMarks.find(({ fact }) => fact.kind === 'seat' && fact.name === 'Kalle');
    const named = [absent?.id ?? ''];
    await markBarn(officer, [aMark(seatFact('Kalle', 'arrived', '17.08'), { sees: named, supersedes: named })]);
    await exchange(officer);
    await open(officer);
    await whole().toContain('Muuttunut lähettämisen jälkeen');
    await whole().toContain('Kalle: lisätty');
    await button('Toimita uusi versio kaupungille').click();
    await exchange(officer, coordinator);
    await whole().toContain('Versio 2');
    await whole().toContain('Versio 1');
  });

  test('of two who send at once without network the second is told, and nothing is sent twice', async () => {
    for (const device of [coordinator, officer]) {
      await open(device);
      await button('Toimita palkkioluettelo kaupungille').click();
      await whole().toContain('Luettelo on tallennettu tälle laitteelle');
      leave();
    }
    await exchange(coordinator, officer);
    await open(officer);
    await whole().toContain('Luettelo on toimitettu');
    expect(officer.catalogue.all('feeList', testCity.id)).toHaveLength(1);
    expect(await officer.db.refused.count()).toBe(1);
  });

  test('the sheet for payroll holds the same rows and sum', async () => {
    await open(coordinator);
    await whole().toContain('997,50 €');
    const { name, text } = await downloaded(() => button('Lataa taulukkona').click());
    expect(name).toBe('palkkioluettelo-valkeala-2026-11-21.csv');
    const lines = parseCsv(text);
    expect(lines).toHaveLength(13);
    expect(lines[1]).toEqual([
      '21.11.2026',
      'Valkealan aluetoimikunta',
      'Anneli',
      'Puheenjohtaja',
      '17.08',
      '19.05',
      'kokouspalkkio 95\u00A0€, puheenjohtaja +50 %',
      '142,50',
    ]);
    expect(lines.at(-1)).toEqual(['', '', 'Yhteensä', '', '', '', '', '997,50']);
  });

  test('a seat that two devices tell apart keeps it from being sent, and says where to settle it', async () => {
    await markBarn(officer, [aMark({ ...seatFact('Maija', 'absent', '17.10') }, { by: 'device-2' })]);
    await exchange(officer, coordinator);
    await open(coordinator);
    await whole().toContain('Läsnäolomerkinnät eroavat: Maija');
    await expect.element(button('Toimita palkkioluettelo kaupungille')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(page.getByRole('link', { name: 'Tarkista läsnäolot' })).toBeVisible();
  });

  test('a resident sees neither meeting nor fees', async () => {
    await exchange(resident);
    await open(resident);
    await whole().toContain('Kokousta ei löytynyt tältä laitteelta.');
    expect(root.innerText).not.toContain('Anneli');
  });

  test('it has no known barrier, on a phone, a narrow phone and a laptop', async () => {
    for (const [width, height] of [
      [390, 1900],
      [320, 2100],
      [1280, 1500],
    ] as const) {
      await page.viewport(width, height);
      await open(coordinator);
      await whole().toContain('997,50 €');
      const { violations } = await axe.run(root);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      leave();
    }
  });
});

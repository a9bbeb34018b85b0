import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { City } from '../../src/domain/city.ts';
import { act } from '../../src/store/author.ts';
import { AttendancePage } from '../../src/ui/meetings/attendance/attendance-page.tsx';
import { barnMeeting, barnTime } from '../domain/meeting/barn.ts';
import { testCity } from '../fixtures/test-city.ts';
import { BarnApp, type Device } from './barn-app.tsx';

const DAY_MS = 86_400_000;
const everySecondMonth: City = { ...testCity, meetings: { ...testCity.meetings, everyMonths: 2 } };
const barn = new BarnApp();
beforeEach(() => barn.begin());
afterEach(() => barn.end());

const open = (device: Device) =>
  barn.open(
    device,
    everySecondMonth,
    '/:city/committees/:area/attendance',
    '/kouvola/committees/valkeala/attendance',
    AttendancePage,
  );
const whole = () => expect.poll(() => barn.root.innerText.replaceAll('\u00A0', ' '));
/** What a screen reader hears of a row. */
const row = (name: string) =>
  [...document.querySelectorAll('.term-grid tr')]
    .find((each) => each.querySelector('th')?.textContent === name)
    ?.querySelectorAll('td');
const words = (name: string) => [...(row(name) ?? [])].map(({ textContent }) => textContent);

/** Plans another meeting of the committee. */
const plan = (device: Device, id: string, startsAtMs: number) =>
  act(
    device.db,
    device.author,
    'meeting.plan',
    testCity.id,
    { id, scope: barnMeeting.scope },
    {
      areas: ['valkeala'],
      record: 'memo',
      startsAtMs,
      place: 'Kirjasto',
      remote: '',
      items: [],
    },
  );

describe('attendance over the term', () => {
  test('shows every seat at every meeting in words, with the share each came to', async () => {
    await plan(barn.coordinator, 'meeting-never', barnTime('17.00') - 7 * DAY_MS);
    await open(barn.officer);
    await whole().toContain('Paikoista oli täynnä 67 %.');
    expect(words('Anneli')).toEqual(['Läsnä', '100 %']);
    expect(words('Kalle')).toEqual(['Poissa', '0 %']);
    barn.leave();
    await open(barn.coordinator);
    await whole().toContain('14.11.');
    expect(words('Anneli')).toEqual(['–Ei pidetty', 'Läsnä', '100 %']);
    expect(words('Paikkoja täynnä')).toEqual(['–', '10', '67 %']);
  });

  test('tells the next meeting, and gently when the rhythm has passed and none is planned', async () => {
    await open(barn.coordinator);
    await whole().toContain('Seuraavaa kokousta ei ole vielä sovittu.');
    expect(barn.root.innerText).not.toContain('Olisiko aika');
    barn.leave();
    barn.world.nowMs += 70 * DAY_MS;
    await open(barn.coordinator);
    await whole().toContain('Edellisestä kokouksesta (21.11.2026) on yli 2 kuukautta. Olisiko aika sopia seuraava?');
    await plan(barn.coordinator, 'meeting-next', barn.world.nowMs + DAY_MS);
    await barn.coordinator.catalogue.refresh();
    await whole().toContain('Seuraava kokous');
    await whole().not.toContain('Olisiko aika');
  });

  test('is for the members of the committee', async () => {
    await barn.exchange(barn.resident);
    await open(barn.resident);
    await whole().toContain('Läsnäolot näkevät toimielimen jäsenet.');
    expect(barn.root.innerText).not.toContain('Anneli');
  });

  test('has no known barrier, also where it has to scroll', async () => {
    for (let at = 1; at <= 8; at++) await plan(barn.coordinator, `meeting-${at}`, barnTime('17.00') - 7 * at * DAY_MS);
    for (const width of [320, 390, 1280]) {
      await page.viewport(width, 1300);
      await open(barn.coordinator);
      await whole().toContain('Paikoista oli täynnä 67 %.');
      const { violations } = await axe.run(barn.root);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      barn.leave();
    }
  });
});

import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { rollOf } from '../../src/domain/meeting/roll.ts';
import { act } from '../../src/store/author.ts';
import { tidy } from '../../src/store/tidy.ts';
import { ArchivePage } from '../../src/ui/meetings/archive/archive-page.tsx';
import { barnMarks, barnMeeting, barnRoster } from '../domain/meeting/barn.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { testCity } from '../fixtures/test-city.ts';
import { BarnApp, type Device } from './barn-app.tsx';

const DAY_MS = 86_400_000;
const barn = new BarnApp();
let coordinator: Device;
let officer: Device;
let resident: Device;
beforeEach(async () => {
  await barn.begin();
  ({ coordinator, officer, resident } = barn);
  await barn.world.setStay('join', resident, 'member', 'valkeala');
});
afterEach(() => barn.end());

const open = (device: Device) =>
  barn.open(
    device,
    testCity,
    '/:city/meetings/:id/archive',
    `/kouvola/meetings/${barnMeeting.id}/archive`,
    ArchivePage,
  );
const button = (name: string) => page.getByRole('button', { name, exact: true });
const whole = () => expect.poll(() => barn.root.innerText.replaceAll('\u00A0', ' '));
/** Nothing was held: then no minutes have to be approved first. */
const cancel = () =>
  act(coordinator.db, coordinator.author, 'meeting.cancel', testCity.id, barnMeeting, { reason: 'Harjoitus.' });

async function downloaded(name: string): Promise<string> {
  const got = Promise.withResolvers<string>();
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    void (file as File)
      .arrayBuffer()
      .then((bytes) => got.resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
    return 'blob:nothing';
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await button(name).click();
  const text = await got.promise;
  create.mockRestore();
  clicked.mockRestore();
  return text;
}

/** Everything a browser holds of this device, as text. */
const held = async ({ db }: Device): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

describe('handing a meeting over to the archive', () => {
  test('the files hold every mark and the whole roll', async () => {
    await open(coordinator);
    const file = JSON.parse(await downloaded('Lataa koko kokous'));
    expect(file).toMatchObject({ format: 'kylapoyta-meeting', city: 'kouvola', meeting: { id: barnMeeting.id } });
    expect(file.marks).toHaveLength(barnMarks.length);
    expect(rollOf(file.marks, barnRoster).rows.map(({ state }) => state)).toEqual(
      rollOf(barnMarks, barnRoster).rows.map(({ state }) => state),
    );
    const lines = parseCsv(await downloaded('Lataa läsnäolot taulukkona'));
    expect(lines).toContainEqual(['Sirpa', 'Oili', 'Varajäsen', '17.08', '17.40']);
    expect(lines).toContainEqual(['Kalle', 'Kalle', 'Jäsen', 'Poissa', '']);
  });

  test('it is noted when the minutes stand or nothing was held, says until when, and can be taken back', async () => {
    await open(coordinator);
    await whole().toContain('Luovutuksen voi merkitä, kun pöytäkirja tai muistio on hyväksytty.');
    await cancel();
    await coordinator.catalogue.refresh();
    await button('Merkitse luovutetuksi').click();
    await whole().toContain('Täytä tämä kenttä');
    await page.getByLabelText('Mihin luovutettiin').fill('Kaupunginarkisto');
    await button('Merkitse luovutetuksi').click();
    await whole().toContain('Luovutettu 21.11.2026. Kaupunginarkisto. Kokous poistuu laitteilta 19.2.2027.');
    const { violations } = await axe.run(barn.root);
    expect(violations.map(({ id }) => id)).toEqual([]);
    await button('Kumoa').click();
    await whole().not.toContain('Luovutettu 21.11.2026');
  });

  test('ninety days later no mark and no name of the evening is left in anybody’s browser', async () => {
    await cancel();
    await barn.exchange(coordinator, officer, resident);
    const subject = { id: barnMeeting.id, scope: barnMeeting.scope };
    const where = { on: '2026-11-21', where: 'Kaupunginarkisto' };
    await act(officer.db, officer.author, 'meeting.archive', testCity.id, subject, where);
    await barn.exchange(officer, resident);
    const guest = 'Jussi';
    expect(await held(resident)).toContain(guest);
    expect(resident.catalogue.all('mark', testCity.id)).toHaveLength(barnMarks.length);

    barn.world.nowMs += 91 * DAY_MS;
    await barn.world.order({ op: 'tidy' });
    await barn.exchange(resident, officer, coordinator);
    // What a device did itself it remembers for thirty days; every start of the app forgets what is older.
    await tidy(coordinator.db, barn.world.nowMs);
    for (const device of [resident, officer, coordinator]) {
      expect(device.catalogue.get(barnMeeting.id)).toBeUndefined();
      expect(device.catalogue.all('mark', testCity.id)).toEqual([]);
      expect(await held(device)).not.toContain(guest);
    }
  });

  test('members who do not lead are told who does', async () => {
    await barn.exchange(resident);
    await open(resident);
    await whole().toContain('Kokouksen luovuttavat sen puheenjohtaja, varapuheenjohtaja, sihteeri ja koordinaattorit.');
    await expect.element(button('Lataa koko kokous')).not.toBeInTheDocument();
  });
});

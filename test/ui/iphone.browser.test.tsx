import { signal } from '@preact/signals';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { giveHere, openApp, type ShownApp } from './shell-app.tsx';
import '../../src/ui/look/index.ts';

const address = location.href;
let shown: ShownApp | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
  history.replaceState(null, '', address);
});
const installBy = (way: 'share-menu' | 'open-safari' | 'browser-menu' | 'installed') => ({
  way: signal(way),
  ask: async () => {},
});
const advice = () => page.getByText('Asenna sovellus ennen kuin kirjoitat', { exact: false });
const warning = () => page.getByText('Lähettämättömät tiedot ovat vain tässä välilehdessä', { exact: false });

test('in a tab of an iPhone the form says how to install first, and is quiet once told to', async () => {
  shown = await openApp('/kouvola/ideas/new', { install: installBy('share-menu') });
  await expect.element(advice()).toBeVisible();
  await expect.element(page.getByText('Valitse Lisää Koti-valikkoon', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Myöhemmin' }).click();
  await expect.element(advice()).not.toBeInTheDocument();
});

test('inside another app it says to open Safari first', async () => {
  shown = await openApp('/kouvola/ideas/new', { install: installBy('open-safari') });
  await expect.element(page.getByText('Avaa tämä sivu ensin Safarissa', { exact: false })).toBeVisible();
});

test.each(['browser-menu', 'installed'] as const)('elsewhere nobody is held up: %s', async (way) => {
  shown = await openApp('/kouvola/ideas/new', { install: installBy(way) });
  await expect.element(page.getByLabelText('Idea lyhyesti', { exact: false })).toBeVisible();
  expect(advice().query()).toBeNull();
});

test('unsent things in a tab of an iPhone are warned about', async () => {
  shown = await openApp('/outbox', { install: installBy('share-menu') });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(warning().query()).toBeNull();
  await giveHere(shown);
  await expect.element(warning()).toBeVisible();
});

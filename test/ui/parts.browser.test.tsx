import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { applyDeviceLook } from '../../src/ui/look/device-look.ts';
import '../../src/ui/look/index.ts';
import { Button } from '../../src/ui/parts/button.tsx';
import { CheckChoices } from '../../src/ui/parts/choice.tsx';
import { ErrorSummary, TextField } from '../../src/ui/parts/field.tsx';
import { IconSprite } from '../../src/ui/parts/icon.tsx';
import { LanguageMenu } from '../../src/ui/parts/menu.tsx';
import { Sheet } from '../../src/ui/parts/sheet.tsx';
import { CodeSlip } from '../../src/ui/parts/slip.tsx';
import { Weave } from '../../src/ui/parts/weave.tsx';
import { SCREENS } from '../shots/gallery-screens.tsx';

const root = document.body.appendChild(document.createElement('div'));
const SCREEN_NAMES = Object.keys(SCREENS);

beforeEach(async () => {
  document.documentElement.lang = 'fi';
  document.title = 'Osat – Kyläpöytä';
  await page.viewport(390, 844);
});

afterEach(() => {
  render(null, root);
  applyDeviceLook({ theme: 'device', contrast: 'device', text: 'device' });
});

describe.each([
  ['a phone', 390, 844],
  ['a laptop', 1280, 800],
] as const)('on %s', (_, width, height) => {
  test.each(SCREEN_NAMES)(
    'an automatic check finds nothing wrong with the screen "%s", day and night',
    async (name) => {
      await page.viewport(width, height);
      for (const theme of ['light', 'dark'] as const) {
        applyDeviceLook({ theme, contrast: 'device', text: 'device' });
        showScreen(name);
        const { violations } = await axe.run(document);
        expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
          [],
        );
      }
    },
  );

  test.each(SCREEN_NAMES)('everything one presses on the screen "%s" is at least 48 px wide and high', async (name) => {
    await page.viewport(width, height);
    showScreen(name);
    expect(targets().filter(isTooSmall).map(describeTarget)).toEqual([]);
  });
});

test.each(SCREEN_NAMES)(
  'the screen "%s" never scrolls sideways: not at 320 px, and not with letters twice as large',
  async (name) => {
    for (const [width, text] of [
      [320, '100%'],
      [390, '200%'],
      [320, '200%'],
    ] as const) {
      await page.viewport(width, 844);
      document.documentElement.style.setProperty('font-size', text);
      showScreen(name);
      expect(document.documentElement.scrollWidth, `${width} px, ${text}`).toBeLessThanOrEqual(width);
    }
    document.documentElement.style.removeProperty('font-size');
  },
);

test.each(SCREEN_NAMES)('the screen "%s" asks for nothing that a strict Content-Security-Policy forbids', (name) => {
  showScreen(name);
  const styled = [...root.querySelectorAll('[style]')].filter((element) => !element.matches('.city-look'));
  expect(styled.map(({ outerHTML }) => outerHTML)).toEqual([]);
});

test('a summary of errors takes focus, and again at each attempt; its links lead to the fields', async () => {
  const show = (attempt: number) =>
    showPart(
      <>
        <ErrorSummary title="Tarkista 2 kohtaa" attempt={attempt} errors={errors} />
        <TextField id="title" label="Idea lyhyesti" value="" onValue={() => {}} error="Täytä tämä kenttä" />
        <CheckChoices
          id="areas"
          legend="Alueet"
          choices={[{ value: 'a', label: 'Valkeala' }]}
          values={[]}
          onValues={() => {}}
        />
      </>,
    );
  const errors = [
    { fieldId: 'title', text: 'Idea lyhyesti' },
    { fieldId: 'areas', text: 'Alueet' },
  ];

  show(1);
  await expect.poll(() => document.activeElement?.className).toBe('wrong-box');
  await userEvent.click(page.getByRole('link', { name: 'Idea lyhyesti' }));
  expect(document.activeElement?.id).toBe('title');
  expect(document.activeElement?.getAttribute('aria-describedby')).toBe('title-wrong');
  await userEvent.click(page.getByRole('link', { name: 'Alueet' }));
  expect(document.activeElement).toBe(root.querySelector('[type=checkbox]'));
  show(2);
  await expect.poll(() => document.activeElement?.className).toBe('wrong-box');
});

test('a button that cannot act stays in the order of focus, says why, and does nothing', async () => {
  const act = vi.fn();
  showPart(
    <>
      <Button cannotBecause="why" onClick={act}>
        Julkaise
      </Button>
      <p id="why">Ei tarkastettu</p>
    </>,
  );
  const button = root.querySelector('button')!;
  await userEvent.tab();
  expect(document.activeElement).toBe(button);
  button.click();
  expect(act).not.toHaveBeenCalled();
  await expect.element(page.getByRole('button')).toHaveAccessibleDescription('Ei tarkastettu');
});

test('a sheet offers the safe way first; Escape and a tap outside take it', async () => {
  const safe = vi.fn();
  const other = vi.fn();
  showPart(
    <Sheet
      open
      title="Tyhjennetäänkö?"
      safe={{ text: 'Jatka', onChoose: safe }}
      other={{ text: 'Tyhjennä', onChoose: other }}
    />,
  );
  await expect.poll(() => document.activeElement?.textContent).toBe('Jatka');
  await userEvent.keyboard('{Escape}');
  root.querySelector('dialog')!.click();
  expect(safe).toHaveBeenCalledTimes(2);
  expect(other).not.toHaveBeenCalled();
});

test('a sheet gives the focus back when it closes', async () => {
  const show = (open: boolean) =>
    showPart(
      <>
        <button type="button">Tyhjennä lomake</button>
        <Sheet open={open} title="Tyhjennetäänkö?" safe={{ text: 'Jatka', onChoose: () => {} }} />
      </>,
    );
  show(false);
  root.querySelector('button')!.focus();
  show(true);
  await expect.poll(() => document.activeElement?.textContent).toBe('Jatka');
  show(false);
  await expect.poll(() => document.activeElement?.textContent).toBe('Tyhjennä lomake');
  expect(root.querySelector('dialog')?.open).toBe(false);
});

test('the menu of languages gives the choice, closes and returns the focus', async () => {
  const choose = vi.fn();
  showPart(
    <LanguageMenu
      label="Kieli: suomi."
      current="fi"
      languages={[
        { code: 'fi', name: 'Suomi' },
        { code: 'sv', name: 'Svenska' },
      ]}
      onLanguage={choose}
    />,
  );
  const menu = root.querySelector('details')!;
  await userEvent.click(root.querySelector('summary')!);
  expect(menu.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(menu.open).toBe(false);
  await userEvent.keyboard('{Enter}');
  await userEvent.click(page.getByRole('button', { name: 'Svenska' }));
  expect(choose).toHaveBeenCalledWith('sv');
  expect(menu.open).toBe(false);
  expect(document.activeElement?.tagName).toBe('SUMMARY');
  await userEvent.keyboard('{Enter}');
  document.body.click();
  expect(menu.open).toBe(false);
});

test('chips keep the order in which they were chosen', async () => {
  showPart(<AreaChips />);
  await userEvent.click(page.getByRole('checkbox', { name: 'Valkeala' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Jaala' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Koria' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Valkeala' }));
  expect(root.querySelector('output')?.textContent).toBe('jaala koria');
});

test('a code is heard letter by letter', () => {
  showPart(<CodeSlip label="Idean tunnus" code="ELI-7QK4P2XM" hint="Kirjoita muistiin." />);
  expect(root.querySelector('.slip-code .hidden')?.textContent).toBe('E L I, 7 Q K 4 P 2 X M');
  expect(root.querySelector('.slip-code [aria-hidden]')?.textContent).toBe('ELI-7QK4P2XM');
});

test('the strip of statuses is whole, shows one among a thousand, and leaves out what is not there', () => {
  showPart(
    <Weave
      label="Ideat tilan mukaan"
      parts={[
        { status: 'received', text: 'Vastaanotettu', count: 999 },
        { status: 'inReview', text: 'Käsittelyssä', count: 0 },
        { status: 'done', text: 'Toteutettu', count: 1 },
      ]}
    />,
  );
  const widths = [...root.querySelectorAll('rect')].map((rect) => Number.parseFloat(rect.getAttribute('width') ?? ''));
  expect(widths).toHaveLength(2);
  expect(widths[0]! + widths[1]!).toBeCloseTo(100);
  expect(widths[1]).toBeGreaterThan(2);
  expect(root.querySelectorAll('.legend li')).toHaveLength(3);
});

function AreaChips() {
  const [areas, setAreas] = useState<string[]>([]);
  const choices = ['Valkeala', 'Jaala', 'Koria'].map((label) => ({ value: label.toLowerCase(), label }));
  return (
    <>
      <CheckChoices legend="Alueet" choices={choices} values={areas} onValues={setAreas} />
      <output>{areas.join(' ')}</output>
    </>
  );
}

function showScreen(name: string): void {
  const Screen = SCREENS[name]!;
  render(null, root);
  showPart(<Screen />);
}

function showPart(part: ComponentChild): void {
  render(
    <>
      <IconSprite />
      {part}
    </>,
    root,
  );
}

/** All one can press, each by the area that answers: a label for the box inside it. Links inside a sentence are free. */
function targets(): Element[] {
  const controls = [...root.querySelectorAll('a[href], button, summary, input, textarea, select')];
  return controls
    .filter((control) => control.checkVisibility() && !isInSentence(control))
    .map((control) => (control.matches('input') && control.closest('label')) || control);
}

const isInSentence = (control: Element): boolean =>
  control.matches('p a, .prose a, .note a') && !control.matches('.btn');

function isTooSmall(target: Element): boolean {
  const { width, height } = target.getBoundingClientRect();
  return Math.min(width, height) < 47.5;
}

function describeTarget(target: Element): string {
  const { width, height } = target.getBoundingClientRect();
  return `${target.outerHTML.slice(0, 120)} ${width.toFixed(0)} × ${height.toFixed(0)}`;
}

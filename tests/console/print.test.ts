import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const INDICATOR = '/console/indicators/baoji-2024-37/municipal-enterprises';
const A4 = { short: 595, long: 842 } as const;

/** The pages of what is printed as [width, height] in points; the PDF is kept where TEST_SCREENSHOTS says. */
async function printed(page: Page, name: string): Promise<readonly (readonly [number, number])[]> {
  const folder = process.env['TEST_SCREENSHOTS'];
  const pdf = await page.pdf({ preferCSSPageSize: true, ...(folder && { path: `${folder}/console-${name}.pdf` }) });
  const content = pdf.toString('latin1');
  return [...content.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}

/** What is on paper only because somebody would operate it; nothing should be. */
async function operated(page: Page): Promise<readonly string[]> {
  const controls = page.locator('button, input, select, nav, [role=tab], [role=combobox], .skip');
  return (await controls.filter({ visible: true }).allInnerTexts()).map((text) => text.trim());
}

describe.skipIf(executable === undefined)('what the console prints (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!, { SYNC_INTERVAL_MS: '60000' });
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  test('is a document on landscape sheets: with header and notes, without what is operated, in black on white', async () => {
    const { page, context, faults } = await rig.open('approver', '/console/signing?document=baoji-2024-37');
    await page.getByRole('table', { name: /指标一览/u }).waitFor();
    const header = page.locator('.print-head');
    expect(await header.isVisible()).toBe(false);
    await page.getByRole('button', { name: '深色' }).click();

    await page.emulateMedia({ media: 'print' });
    expect(await operated(page)).toEqual([]);
    const said = await header.innerText();
    expect(said).toContain('宝政办发〔2024〕37号');
    expect(said).toMatch(/现值,截至 2026/u);
    expect(said).toContain('打印:陈松');
    expect(said).toContain('/console/signing?document=baoji-2024-37');
    const notes = page.locator('.print-notes');
    expect(await notes.locator('li').count()).toBeGreaterThan(2);
    expect(await notes.innerText()).toContain('签认人');
    // A mark in the head of a column leads to the note.
    expect(await page.locator('th').filter({ hasText: '到期预测' }).innerText()).toMatch(/到期预测\s*③/u);

    const style = (selector: string, property: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}'))['${property}']`);
    expect(await style('table.list thead', 'display')).toBe('table-header-group');
    expect(await style('table.list tbody tr', 'breakInside')).toBe('avoid');
    expect(await style('table.list tbody td', 'color')).toBe('rgb(0, 0, 0)');
    expect(await style('body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    const pages = await printed(page, 'sheet');
    expect(pages.length).toBeGreaterThan(0);
    expect(new Set(pages.map(String))).toEqual(new Set([`${A4.long},${A4.short}`]));
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is an indicator on upright sheets: verdict, chart, and the part that is open with its name', async () => {
    const { page, context, faults } = await rig.open('administrator', `${INDICATOR}?counted=all`);
    await page.getByRole('table', { name: '证据' }).getByRole('link').first().waitFor();
    await page.locator('.chart svg').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await operated(page)).toEqual([]);
    expect(await page.locator('.print-head').innerText()).toContain('市级产教融合型企业');
    expect(await page.getByRole('heading', { level: 2, name: '证据' }).isVisible()).toBe(true);
    expect(await page.getByText(/现值 10 户/u).isVisible()).toBe(true);
    // Paper has no page to turn: how many there are, and how many of them are on it.
    expect(
      await page
        .locator('.print-only')
        .filter({ hasText: /证据.*共 \d+ 条/u })
        .isVisible(),
    ).toBe(true);
    // The chart was drawn for the screen: it shrinks to the sheet as a whole.
    expect(await page.locator('.chart svg').getAttribute('viewBox')).toMatch(/^0 0 [\d.]+ [\d.]+$/u);
    const pages = await printed(page, 'indicator');
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.map(String))).toEqual(new Set([`${A4.short},${A4.long}`]));
    expect(faults).toEqual([]);
    await context.close();
  });
});

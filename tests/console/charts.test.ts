import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { chromiumPath } from '../src/chromium.ts';
import { EVENTUALLY } from '../src/eventually.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';
import { putInForce } from './in-force.ts';

const executable = chromiumPath(process.env);
const INDICATOR = '/console/indicators/baoji-2024-37/municipal-enterprises';

/** What a chart says in words. */
async function saidBy(chart: Locator): Promise<readonly string[]> {
  await chart.locator('svg text').first().waitFor();
  return chart.locator('svg text').allTextContents();
}

/** The rows of a table, cell by cell. */
async function rowsOf(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  const table = page.getByRole('table', { name, exact: true });
  await table.locator('tbody tr').first().waitFor();
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

describe.skipIf(executable === undefined)(
  'the charts of the console, each beside an equal table (needs Chromium)',
  () => {
    let rig: ConsoleRig;
    beforeAll(async () => {
      rig = await startConsole(executable!, { SYNC_INTERVAL_MS: '60000' });
      await vi.waitUntil(async () => {
        const answer = await rig.hub.ask('{ indicators(document: "baoji-2024-37") { progress { value } } }');
        return rowsAt(answer, 'indicators').every((each) => dig(each, 'progress.value') !== null);
      }, EVENTUALLY);
      await putInForce(
        rig.hub,
        'mutation { proposal: proposePeriodClose(document: "baoji-2024-37", from: "2025-01-01", to: "2025-12-31") { id } }',
      );
    });
    afterAll(() => rig?.[Symbol.asyncDispose]());

    test('show a value with target, baseline, path, forecast and the ends of reporting periods', async () => {
      await putInForce(
        rig.hub,
        'mutation { proposal: proposeBaseline(indicator: "baoji-2024-37/municipal-enterprises", value: 4, reason: "年报") { id } }',
      );
      const { page, context } = await rig.open('administrator', INDICATOR);
      const chart = page.getByRole('img', { name: /市级产教融合型企业的历次数值/u });
      const said = await saidBy(chart);
      for (const word of ['数值', '目标', '基期', '应有进度', '推算']) expect(said).toContain(word);
      await chart.getByText('2025年 已关闭').waitFor();
      const table = await rowsOf(page, '历次数值');
      expect(table.some(([at, , , what]) => at === '2026-12-31' && what === '推算')).toBe(true);
      expect(table.some(([at, value, , what]) => at === '2026-12-31' && value === '≥ 10 户' && what === '目标')).toBe(
        true,
      );
      expect(table.some(([at, value, , what]) => at === '2024-09-24' && value === '4 户' && what === '基期')).toBe(
        true,
      );
      expect(table.some(([at, , , what]) => at === '2025-12-31' && what === '2025年 已关闭')).toBe(true);
      await picture(page, 'chart-value');
      await context.close();
    });

    test('show a value by month, quarter or year, with the target of then, and mark what is provisional', async () => {
      const { page, context } = await rig.open('administrator', `${INDICATOR}?tab=history&step=YEAR`);
      const rows = await rowsOf(page, '走势');
      expect(rows.map(([at]) => at).slice(0, 2)).toEqual(['2024-12-31', '2025-12-31']);
      expect(rows.at(-1)).toEqual([expect.stringMatching(/^20/u), '10 户', '≥ 10 户', '已达标', '暂定']);
      await page.getByRole('combobox', { name: '步长' }).click();
      await page.locator('.ant-select-dropdown:visible').getByTitle('按月').click();
      await page.waitForURL(/step=MONTH/u);
      await expect.poll(async () => (await rowsOf(page, '走势')).length).toBeGreaterThan(12);
      expect(await saidBy(page.getByRole('img', { name: /走势/u }))).toContain('目标(当时)');
      await picture(page, 'chart-series');
      await context.close();
    });

    test('show all indicators of a document on one sheet, with bars to target', async () => {
      const { page, context } = await rig.open('administrator', '/console/indicators?document=baoji-2024-37&bars=true');
      const rows = await rowsOf(page, '指标总表');
      const said = await saidBy(page.getByRole('img', { name: /占目标的百分比/u }));
      expect(said).toContain('目标');
      expect(rows.length).toBe(15);
      for (const [, name, , value] of rows) {
        if (value !== '—') expect(said.some((text) => name!.startsWith(text.replace(/(?:\.\.\.|…)$/u, '')))).toBe(true);
      }
      await picture(page, 'chart-document');
      await context.close();
    });

    test('show counties side by side', async () => {
      const { page, context } = await rig.open('administrator', `${INDICATOR}?tab=breakdown`);
      const rows = await rowsOf(page, '按县区');
      const said = await saidBy(page.getByRole('img', { name: /各部分的数值/u }));
      expect(rows.length).toBeGreaterThan(5);
      for (const [part] of rows) expect(said).toContain(part);
      // Enterprises come whole.
      expect(said.filter((text) => /^\d+\.\d+$/u.test(text))).toEqual([]);
      await picture(page, 'chart-counties');
      await context.close();
    });

    test('show the supply of a chain against its demand, level by level', async () => {
      const { page, context } = await rig.open('administrator', '/console/chains');
      const all = await rowsOf(page, '各产业链的供给与需求');
      const [name] = all[0]!;
      await page.getByRole('link', { name: name! }).click();
      await page.waitForURL(/chain=/u);
      const rows = await rowsOf(page, `${name!}的供给与需求,按办学层次`);
      expect(rows.map(([level]) => level)).toEqual(['中职', '高职', '本科']);
      const number = (text: string | undefined): number => Number(text?.replaceAll(',', ''));
      for (const column of [1, 2]) {
        const whole = number(all[0]![column + 1]);
        expect(rows.reduce((sum, row) => sum + number(row[column]), 0)).toBe(whole);
      }
      const said = await saidBy(page.getByRole('img', { name: new RegExp(`${name!}各层次`, 'u') }));
      for (const word of ['中职', '高职', '本科', '毕业生(供给)', '招聘人数(需求)']) expect(said).toContain(word);
      await picture(page, 'chart-chain');
      await page.getByRole('button', { name: '全部产业链' }).click();
      await page.getByRole('table', { name: '各产业链的供给与需求' }).waitFor();
      await context.close();
    });
  },
);

import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTION_WORDS } from '../../gateway/console/src/page/lib/action-words.ts';
import { dig } from '../src/answer.ts';
import { chromiumPath } from '../src/chromium.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const INDICATOR = 'baoji-2024-37/municipal-enterprises';
const PROPOSE = `mutation ($input: TargetInput!) { proposeTarget(input: $input) { id } }`;

test('names every mutation of the schema in both languages', async () => {
  const schema = buildSchema(await readFile(new URL('../../schemas/public.graphql', import.meta.url), 'utf8'));
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(20);
  for (const words of [ACTION_WORDS.zh, ACTION_WORDS.en]) {
    expect(mutations.filter((name) => words[name] === undefined)).toEqual([]);
  }
});

describe.skipIf(executable === undefined)('the audit screen (needs Chromium)', () => {
  let rig: ConsoleRig;
  let proposal: string;
  beforeAll(async () => {
    rig = await startConsole(executable!);
    const input = { indicator: INDICATOR, lower: 12, reason: '按年度计划调整' };
    const proposed = await rig.hub.ask(PROPOSE, { variables: { input }, role: 'administrator' });
    proposal = String(dig(proposed.data, 'proposeTarget.id'));
    await rig.hub.ask('mutation ($ids: [ID!]!) { submitProposals(ids: $ids) { id } }', {
      variables: { ids: [proposal] },
      role: 'administrator',
    });
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  test('leads from a proposal to whoever touched it, and back', async () => {
    const { page, context, faults } = await rig.open('approver', `/console/proposals/${proposal}`);
    await page.getByRole('link', { name: '谁动过' }).click();
    const table = page.getByRole('table', { name: '审计日志' });
    const rows = table.locator('tbody tr');
    await rows.filter({ hasText: '提交提案' }).waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/administrator.*提交提案/su),
      expect.stringMatching(/administrator.*提出目标调整.*按年度计划调整/su),
    ]);
    await picture(page, 'audit-of-a-proposal');
    await rows
      .first()
      .getByRole('link', { name: `提案 ${proposal}` })
      .click();
    await page.getByRole('heading', { level: 1, name: /目标调整/u }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('keeps its filters in the address, says when nothing fits, and exports what it shows', async () => {
    const { page, context } = await rig.open('approver', '/console/audit?action=proposeTarget');
    const rows = page.getByRole('table', { name: '审计日志' }).locator('tbody tr');
    await rows.filter({ hasText: '提出目标调整' }).waitFor();
    expect(await rows.count()).toBe(1);
    await page.getByLabel('操作人').fill('administrator');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.waitForURL(/actor=administrator/u);
    await page.reload();
    await rows.filter({ hasText: '提出目标调整' }).waitFor();
    expect(await page.getByLabel('操作人').inputValue()).toBe('administrator');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('提出目标调整');
    expect(text).toContain(`proposal ${proposal}`);
    await page.getByLabel('至').fill('2020-01-01');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByText('没有符合条件的记载。').waitFor();
    expect(page.url()).toContain('until=2020-01-01');
    await page.getByRole('button', { name: '清除' }).click();
    await rows.filter({ hasText: '提交提案' }).waitFor();
    await context.close();
  });

  test('tells whoever may not read it', async () => {
    const { page, context } = await rig.open('portal', '/console/audit');
    await page.getByRole('alert').filter({ hasText: '权限' }).waitFor();
    await context.close();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';
import { putInForce } from './in-force.ts';

const executable = chromiumPath(process.env);
const INDICATOR = 'baoji-2024-37/municipal-enterprises';

describe.skipIf(executable === undefined)('what is behind a row in the console (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!, { SYNC_INTERVAL_MS: '60000' });
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  test('a record of the evidence opens beside its list: as it was counted, the rule, and what somebody decided', async () => {
    const { page, context, faults } = await rig.open('administrator', `/console/indicators/${INDICATOR}`);
    const table = page.getByRole('table', { name: '证据' });
    await table
      .getByRole('button', { name: /^查看依据/u })
      .first()
      .click();
    await page.waitForURL(/record=/u);
    const panel = page.getByRole('complementary', { name: /^依据/u });
    await panel
      .getByRole('table', { name: /^第 \d+ 版的内容/u })
      .getByText('统一社会信用代码')
      .waitFor();
    expect(await panel.innerText()).toMatch(/映射第 1 版\n.*级别是“市级”/u);
    expect(await panel.innerText()).toContain('符合映射第 1 版的条件');
    expect(await panel.innerText()).toContain('没有人工决定');
    await picture(page, 'evidence-panel');

    // What is open is in the address; a decision shows by itself.
    await page.reload();
    await panel.getByText('没有人工决定').waitFor();
    const [system, type, id] = new URL(page.url()).searchParams.get('record')!.split(' ');
    await putInForce(
      rig.hub,
      `mutation { proposal: proposeDecision(input: { indicator: "${INDICATOR}", system: "${system}", type: "${type}", id: "${id}", include: false, reason: "重复认定" }) { id } }`,
    );
    await panel.getByText(/于 .*排除:重复认定/u).waitFor();
    await panel.getByRole('link', { name: '全部版本' }).click();
    await page.getByRole('heading', { name: '各版本逐项比较' }).waitFor();
    await page.goBack();
    await panel.getByRole('button', { name: '收起' }).click();
    await panel.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await context.close();
  });

  test('an operator says of rows in quarantine what is done, and by whom', async () => {
    const { page, context, faults } = await rig.open('operator', '/console/sources/shanqitong?tab=quarantine');
    const table = page.getByRole('table', { name: '按原因归并的隔离行' });
    const row = table.locator('tbody tr').first();
    await row.getByRole('button', { name: /^备注:/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('备注').fill('已请平台修正');
    await dialog.getByLabel('处理人').fill('李工');
    await dialog.getByRole('button', { name: '保存' }).click();
    await row.getByText('已请平台修正').waitFor();
    expect(await row.innerText()).toContain('李工');
    await page.reload();
    await row.getByText('已请平台修正').waitFor();
    await picture(page, 'quarantine-noted');
    const auditor = await rig.open('auditor', '/console/sources/shanqitong?tab=quarantine');
    await auditor.page.getByText('已请平台修正').waitFor();
    expect(await auditor.page.getByRole('button', { name: /^备注:/u }).count()).toBe(0);
    expect([...faults, ...auditor.faults]).toEqual([]);
    await auditor.context.close();
    await context.close();
  });
});

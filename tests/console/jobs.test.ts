import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { dig, rowsAt } from '../src/answer.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';
import { FORTY, fortyIndicators, reportedFile, reportedId } from './forty-indicators.ts';

const executable = chromiumPath(process.env);
const INDICATOR = 'baoji-2024-37/municipal-enterprises';
const DAY_MS = 86_400_000;
/** Asia/Shanghai is so much ahead of UTC. */
const CHINA_MS = 8 * 3_600_000;
const PAGE = `/console/indicators/${INDICATOR}`;

describe.skipIf(executable === undefined)('what officials do in the console (needs Chromium)', () => {
  let rig: ConsoleRig;
  let cleanup: AsyncDisposableStack;
  beforeAll(async () => {
    await using starting = new AsyncDisposableStack();
    const folder = starting.use(await fortyIndicators());
    rig = starting.use(await startConsole(executable!, { POLICIES_DIR: folder.path }));
    cleanup = starting.move();
  });
  afterAll(() => cleanup?.disposeAsync());

  /** Chooses in a list by the keyboard alone. */
  async function choose(page: Page, list: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: list }).first().click();
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
  }

  async function confirm(page: Page, action: string, reason: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /理由|说明/u }).fill(reason);
    await dialog.getByRole('button', { name: action }).click();
  }

  test('one drafts a mapping and sees what it does, another approves it, and both screens follow the world', async () => {
    const author = await rig.open('administrator', `${PAGE}/mapping`);
    await choose(author.page, '如何计算', '记录数');
    const effect = author.page.getByRole('region', { name: '若批准' });
    await effect.getByText('11 户').waitFor();
    await picture(author.page, 'mapping');
    await author.page.getByLabel('说明(审批人会看到)').fill('每批次计一次');
    await author.page.getByRole('button', { name: '提交待批准' }).click();
    await author.page.getByRole('link', { name: '查看提案' }).click();
    await author.page.getByText(/您不能批准/u).waitFor();
    expect(await author.page.getByRole('button', { name: '批准并生效' }).count()).toBe(0);

    const approver = await rig.open('approver', '/console?group=decide');
    await approver.page.getByRole('link', { name: /审阅并决定.*市级产教融合型企业/u }).click();
    await approver.page.getByRole('region', { name: '若批准' }).getByText('11 户').waitFor();
    expect(await approver.page.locator('ins').allInnerTexts()).not.toEqual([]);
    await picture(approver.page, 'proposal');
    await author.page.goto(`${rig.hub.hub.url}${PAGE}`);
    await author.page.getByText(/现值 10 户/u).waitFor();
    await approver.page.getByRole('button', { name: '批准并生效' }).click();
    await confirm(approver.page, '批准并生效', '同意');
    await approver.page.getByText('已批准并生效').first().waitFor();
    await author.page.getByText(/现值 11 户/u).waitFor();

    await approver.page.goto(`${rig.hub.hub.url}${PAGE}`);
    await approver.page.getByText(/现值 11 户/u).waitFor();
    const evidence = await rig.hub.ask(
      'query ($id: ID!) { indicator(id: $id) { evidence(first: 100) { nodes { record { id } } } } }',
      { variables: { id: INDICATOR } },
    );
    for (const { record } of rowsAt(evidence, 'indicator.evidence.nodes').slice(0, 2) as {
      record: { id: string };
    }[]) {
      await rig.hub.mocks.control.apply({ op: 'revokeCultivation', id: record.id });
    }
    await rig.hub.settled('shanqitong');
    await Promise.all([author, approver].map(({ page }) => page.getByText(/现值 9 户.*落后|现值 9 户/u).waitFor()));
    await approver.page.goto(`${rig.hub.hub.url}/console?group=status`);
    await approver.page.getByText('进展滞后:市级产教融合型企业').waitFor();
    expect([...author.faults, ...approver.faults]).toEqual([]);
    await author.context.close();
    await approver.context.close();
  });

  test('forty values come from Excel: two wrong rows are named and nothing is written, mended they are one batch', async () => {
    const proposals = async (): Promise<unknown> =>
      dig(
        (await rig.hub.ask('{ proposals(kind: REPORT) { totalCount } }', { role: 'approver' })).data,
        'proposals.totalCount',
      );
    const { page, context, faults } = await rig.open('administrator', '/console/reports?tab=import');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载模板' }).click();
    const template = await readSheet(await (await download).path());
    expect(template[0]?.[0]).toBe('指标编号');
    expect(template.slice(1).map(([id]) => id)).toContain(reportedId(0));

    await page.getByLabel('选择填好的 Excel 文件').setInputFiles(await reportedFile({ wrong: true }));
    await page.getByText('有 2 行需要改正').waitFor();
    const table = page.getByRole('table', { name: '问题' });
    expect((await table.locator('tbody tr').allInnerTexts()).map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
      '6 D 数值 应为数字',
      '22 G 数值所属日期 应为日期,如 2026-06-30',
    ]);
    await picture(page, 'import-faults');
    expect(await page.getByRole('button', { name: /作为一批提交/u }).count()).toBe(0);
    expect(await proposals()).toBe(0);

    await page.getByLabel('选择填好的 Excel 文件').setInputFiles(await reportedFile({ wrong: false }));
    await page.getByText('40 行都可以报送').waitFor();
    expect(await proposals()).toBe(0);
    await page.getByRole('button', { name: '作为一批提交 40 项' }).click();
    await page.getByText(/已提交 40 项/u).waitFor();
    await page.getByRole('link', { name: '查看提案' }).click();
    await page.getByText(/一批 40 项/u).waitFor();
    const { pathname } = new URL(page.url());

    const approver = await rig.open('approver', pathname);
    await approver.page.getByText(/一批 40 项/u).waitFor();
    await approver.page.getByRole('button', { name: '批准并生效' }).click();
    await confirm(approver.page, '批准并生效', '核对无误');
    await approver.page.getByText('已批准并生效').first().waitFor();
    const values = await rig.hub.ask('{ indicators(document: "invented-2026-1") { progress { value reported } } }');
    expect(rowsAt(values, 'indicators').map((each) => dig(each, 'progress.value'))).toEqual(
      Array.from({ length: FORTY }, (_, index) => 12 + index),
    );
    expect([...faults, ...approver.faults]).toEqual([]);
    await context.close();
    await approver.context.close();
  });

  test('a list goes suddenly empty: the operator looks at the records and what would move, and discards', async () => {
    await rig.hub.mocks.control.setFault({ kind: 'empty-list', system: 'zhijiao', call: 'schools' });
    await rig.hub.settled('zhijiao');
    const { page, context } = await rig.open('operator', '/console');
    await page.getByText(/确认移除将变动 \d+ 项指标:.*市级产教融合型职业院校/u).waitFor();
    await page.getByRole('link', { name: /核对记录.*院校/u }).click();
    await page.getByRole('table', { name: '确认移除后会变动的指标' }).getByText('市级产教融合型职业院校').waitFor();
    await page.getByRole('table', { name: '待移除的记录' }).getByRole('link').first().waitFor();
    await picture(page, 'held');
    await rig.hub.mocks.control.clearFaults();
    await page.getByRole('button', { name: /不移除,保留/u }).click();
    await confirm(page, '不移除,保留', '平台正在维护');
    await page.getByText('没有待确认的移除').waitFor();
    await context.close();
  });

  test('with one platform down every screen shows what it can, and says what is missing and since when', async () => {
    const { page, context } = await rig.open('administrator', '/console/indicators');
    await rig.hub.mocks.control.setFault({ kind: 'down', system: 'shanqitong' });
    await rig.hub.settled('shanqitong').catch(() => undefined);
    await page
      .getByRole('status')
      .getByText(/“陕企通”无法读取:其数据停留在/u)
      .waitFor();
    for (const path of [
      '/console',
      '/console/indicators',
      PAGE,
      '/console/proposals',
      '/console/sources',
      '/console/reports',
    ]) {
      await page.goto(`${rig.hub.hub.url}${path}`);
      await page
        .getByRole('status')
        .getByText(/“陕企通”无法读取:其数据停留在/u)
        .waitFor();
      await page.getByRole('table').first().waitFor();
    }
    await picture(page, 'platform-down');
    await rig.hub.mocks.control.clearFaults();
    await rig.hub.settled('shanqitong');
    await page
      .getByRole('status')
      .getByText(/陕企通/u)
      .waitFor({ state: 'detached' });
    await context.close();
  });

  test('an auditor goes from a figure to the raw versions of a record, and back to who approved the mapping, by links', async () => {
    const { page, context } = await rig.open('auditor', '/console/indicators');
    await page.getByRole('link', { name: '市级产教融合型企业' }).click();
    await page.getByRole('table', { name: '证据' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: '各版本逐项比较' }).waitFor();
    await page.getByText('内容哈希').waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: '映射' }).click();
    await page.getByText(/王岚 提出,陈松 批准/u).waitFor();
    await context.close();
  });

  test('whoever is named to answer for an indicator finds its due day in 待办', async () => {
    const { page, context, faults } = await rig.open('administrator', `${PAGE}?tab=target`);
    await page.getByRole('button', { name: '指定责任人:市国资委' }).click();
    const day = new Date(Date.now() + 5 * DAY_MS + CHINA_MS).toISOString().slice(0, 10);
    await page.getByLabel('应完成').fill(day);
    await confirm(page, '指定', '年度分工');
    const row = page.getByRole('table', { name: '责任与到期' }).locator('tbody tr').filter({ hasText: '市国资委' });
    await row.getByText('王岚').waitFor();
    await picture(page, 'responsible');
    await page.goto(`${rig.hub.hub.url}/console?group=due`);
    await page.getByText(`市级产教融合型企业:还有 5 天到期(${day}),尚未达标`).waitFor();
    await page.getByRole('link', { name: /查看进展.*市级产教融合型企业/u }).click();
    await page.getByRole('heading', { level: 1, name: '市级产教融合型企业' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();

    // Names are for those who choose among them, and bring nothing else along.
    for (const role of ['approver', 'partner', 'portal'] as const) {
      const refused = await rig.hub.ask('{ personNames { name } }', { role });
      expect(refused.data, role).toBeNull();
      expect(JSON.stringify(refused.errors), role).toContain('FORBIDDEN');
    }
    const anybody = await rig.hub.ask('{ personNames { name } }');
    expect(anybody.data).toBeNull();
    const secret = await rig.hub.ask('{ personNames { roles } }', { role: 'administrator' });
    expect(JSON.stringify(secret)).toContain('PersonName');
  });
});

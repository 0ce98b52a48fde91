import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dig } from '../src/answer.ts';
import { chromiumPath } from '../src/chromium.ts';
import { WebhookReceiver } from '../partners/webhook-receiver.ts';
import { answer, choose, chooseActive, chooseFile, openAndLeave, press, tabTo, write, ZOOMED } from './by-keyboard.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';
import { putInForce } from './in-force.ts';
import { fortyIndicators, reportedFile } from './forty-indicators.ts';

const executable = chromiumPath(process.env);
const NAME = '市级产教融合型企业';
const INDICATOR = 'baoji-2024-37/municipal-enterprises';

describe.skipIf(executable === undefined)('more jobs by keyboard alone, at 200 % (needs Chromium)', () => {
  let rig: ConsoleRig;
  let cleanup: AsyncDisposableStack;
  beforeAll(async () => {
    await using starting = new AsyncDisposableStack();
    const folder = starting.use(await fortyIndicators());
    rig = starting.use(
      await startConsole(executable!, {
        POLICIES_DIR: folder.path,
        WEBHOOK_ALLOW_PRIVATE: 'true',
        WEBHOOK_RETRY_SCHEDULE: '3600',
      }),
    );
    cleanup = starting.move();
  });
  afterAll(() => cleanup?.disposeAsync());

  const navigate = (page: Page, to: string): Promise<void> =>
    press(page.getByRole('navigation').getByRole('link', { name: to, exact: true }));
  const field = (page: Page): Locator => page.getByLabel('选择填好的 Excel 文件');

  test('forty values are imported from Excel: refused for two rows, mended, and approved as one batch', async () => {
    const { page, context, faults } = await rig.open('administrator', '/console', ZOOMED);
    await navigate(page, '人工报送');
    await tabTo(page.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const download = page.waitForEvent('download');
    await press(page.getByRole('button', { name: '下载模板' }));
    await (await download).delete();
    await (await chooseFile(field(page))).setFiles(await reportedFile({ wrong: true }));
    await page.getByText('有 2 行需要改正').waitFor();
    await tabTo(page.getByRole('region', { name: '问题' }));
    await picture(page, 'keyboard-import-faults');
    await tabTo(field(page), 'Shift+Tab');
    await (await chooseFile(field(page))).setFiles(await reportedFile({ wrong: false }));
    await press(page.getByRole('button', { name: '作为一批提交 40 项' }));
    await page.getByText(/已提交 40 项/u).waitFor();
    await press(page.getByRole('link', { name: '查看提案' }));
    await page.getByText(/一批 40 项/u).waitFor();

    const approver = await rig.open('approver', '/console', ZOOMED);
    await press(approver.page.getByRole('link', { name: /审阅并决定.*示例指标/u }).first());
    await press(approver.page.getByRole('button', { name: '批准并生效' }));
    await answer(approver.page, '批准并生效', '核对无误');
    await approver.page.getByText('已批准并生效').first().waitFor();
    const values = await rig.hub.ask('{ indicators(document: "invented-2026-1") { progress { value } } }');
    expect(dig(values.data, 'indicators.39.progress.value')).toBe(51);
    expect([...faults, ...approver.faults]).toEqual([]);
    await context.close();
    await approver.context.close();
  });

  test('a webhook that fails is looked at, goes on, and what was given up is sent again', async () => {
    await using receiver = await WebhookReceiver.start();
    receiver.answer = () => ({ status: 503 });
    const operation = 'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor } } }';
    await rig.hub.ask('mutation ($input: WebhookInput!) { registerWebhook(input: $input) { webhook { id } } }', {
      variables: { input: { url: receiver.url, operation } },
      role: 'partner',
    });
    const { page, context, faults } = await rig.open('operator', '/console', ZOOMED);
    const [enterprise] = rig.hub.mocks.world.platforms.shanqitong.enterprises.ordered();
    await rig.hub.mocks.control.apply({ op: 'updateEnterprise', uscc: enterprise!.uscc, patch: { employees: 4321 } });
    await rig.hub.settled('shanqitong');
    await navigate(page, '合作方');
    await page.getByText(/最后一次重试在/u).waitFor();
    await press(page.getByRole('link', { name: receiver.url }));
    await openAndLeave(page.getByRole('button', { name: '暂停' }));
    await page.keyboard.press('Enter');
    await answer(page, '暂停');
    // Going on at once is the last retry: it fails, and the webhook pauses.
    await press(page.getByRole('button', { name: '恢复投递' }));
    await answer(page, '恢复投递');
    const deliveries = page.getByRole('table', { name: '投递' });
    await deliveries.getByText('死信,不再重试').waitFor();
    receiver.answer = () => ({ status: 204 });
    await press(deliveries.getByRole('checkbox', { name: /选择 msg_/u }), 'Space');
    await press(page.getByRole('button', { name: '重发所选 1 项' }));
    await deliveries.getByText('已送达').waitFor();
    await press(page.getByRole('button', { name: '更换密钥' }));
    await answer(page, '更换密钥');
    await tabTo(page.getByLabel('密钥(请现在复制)'));
    await answer(page, '已记下,关闭');
    await page.getByRole('button', { name: '更换密钥' }).and(page.locator(':focus')).waitFor();
    await picture(page, 'keyboard-webhook');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a person is given a role and a region', async () => {
    const { page, context, faults } = await rig.open('persons', '/console', ZOOMED);
    await navigate(page, '人员与权限');
    await write(page.getByRole('searchbox', { name: '搜索' }).first(), '孙川');
    const list = page.getByRole('table', { name: '人员', exact: true });
    await expect.poll(() => list.locator('tbody tr').count()).toBe(1);
    await press(page.getByRole('button', { name: '权限与会话:孙川' }));
    await press(page.getByRole('checkbox', { name: /^审计/u }), 'Space');
    await choose(page, '添加地区', /岐山县/u);
    await openAndLeave(page.getByRole('button', { name: '更改…' }));
    await page.keyboard.press('Enter');
    await answer(page, '更改', '值班期间核对日志');
    await page.getByText('已更改;自其下一次请求起生效。').waitFor();
    await list.getByText('运维、审计').waitFor();
    await list.getByText('岐山县').waitFor();
    await page.locator('main :focus').waitFor();
    await picture(page, 'keyboard-person');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('somebody is named by name to answer for an indicator', async () => {
    const { page, context, faults } = await rig.open(
      'administrator',
      `/console/indicators/${INDICATOR}?tab=target`,
      ZOOMED,
    );
    const button = page.getByRole('button', { name: '指定责任人:市国资委' });
    await openAndLeave(button);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await tabTo(dialog.getByRole('combobox', { name: '责任人' }));
    await page.keyboard.insertText('陈');
    await dialog.getByTitle(/^陈松/u).waitFor();
    await chooseActive(page, /^陈松/u);
    await picture(page, 'keyboard-responsible');
    await answer(page, '指定', '年度分工');
    const row = page.getByRole('table', { name: '责任与到期' }).locator('tbody tr').filter({ hasText: '市国资委' });
    await row.getByText('陈松').waitFor();
    await button.and(page.locator(':focus')).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('an auditor goes from a figure of the sheet to the versions of a record, and to who approved the mapping', async () => {
    const where = `{ all: [{ eq: ["level", "MUNICIPAL"] }, { ne: ["enterprise.scale", "LARGE"] }] }`;
    await putInForce(
      rig.hub,
      `mutation { proposal: proposeMapping(input: { indicator: "${INDICATOR}", recordType: "Cultivation", where: ${where}, measure: { countDistinct: "uscc" } }) { id } }`,
    );
    const { page, context, faults } = await rig.open('auditor', '/console', ZOOMED);
    await rig.hub.mocks.control.setFault({ kind: 'down', system: 'qinyun' });
    await rig.hub.settled('qinyun').catch(() => undefined);
    await navigate(page, '签认与报表');
    // The strip is above the sheet: what is missing, and since when.
    await page
      .getByRole('status')
      .getByText(/“秦云就业”无法读取:其数据停留在/u)
      .waitFor();
    await press(page.getByRole('table', { name: /指标一览/u }).getByRole('link', { name: NAME, exact: true }));
    await press(page.getByRole('table', { name: '证据' }).getByRole('link').first());
    await page.getByRole('heading', { name: '各版本逐项比较' }).waitFor();
    await page.getByText('内容哈希').waitFor();
    await press(page.getByRole('link', { name: '计入它的映射,由谁批准' }));
    const versions = page.getByRole('table', { name: '映射的各个版本' });
    await press(versions.getByRole('link', { name: 'administrator 提出,approver 批准' }));
    await page.getByRole('region', { name: '改动' }).getByText('企业 · 规模不是“大型”').first().waitFor();
    await picture(page, 'keyboard-auditor');
    await rig.hub.mocks.control.clearFaults();
    expect(faults).toEqual([]);
    await context.close();
  });
});

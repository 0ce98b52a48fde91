import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTION_WORDS } from '../../gateway/console/src/page/lib/action-words.ts';
import { dig } from '../src/answer.ts';
import { chromiumPath } from '../src/chromium.ts';
import { WebhookReceiver } from '../partners/webhook-receiver.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const INDICATOR = 'baoji-2024-37/municipal-enterprises';
/** How long a platform may take to be read on a busy machine, in ms. */
const READING_MS = 100_000;
const PROPOSE = `mutation ($input: TargetInput!) { proposeTarget(input: $input) { id } }`;

interface QuarantineGroup {
  readonly code: string;
  readonly reason: string;
  readonly count: number;
  readonly sample: { readonly type: 'Enterprise'; readonly id: string };
}

test('names every mutation of the schema in both languages', async () => {
  const schema = buildSchema(await readFile(new URL('../../schemas/public.graphql', import.meta.url), 'utf8'));
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(20);
  for (const words of [ACTION_WORDS.zh, ACTION_WORDS.en]) {
    expect(mutations.filter((name) => words[name] === undefined)).toEqual([]);
  }
});

describe.skipIf(executable === undefined)('oversight in the console (needs Chromium)', () => {
  let rig: ConsoleRig;
  let proposal: string;
  beforeAll(async () => {
    rig = await startConsole(executable!, { WEBHOOK_ALLOW_PRIVATE: 'true', WEBHOOK_RETRY_SCHEDULE: '3600' });
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

  test('shows whoever may not read the log why', async () => {
    const { page, context } = await rig.open('persons', '/console/audit');
    await page.getByRole('alert').filter({ hasText: '权限' }).waitFor();
    await context.close();
  });

  test('warns before the last retry, replays what was given up, and shows a new secret once', async () => {
    await using receiver = await WebhookReceiver.start();
    receiver.answer = () => ({ status: 503 });
    const operation = 'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor } } }';
    const registered = await rig.hub.ask(
      'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { secret webhook { id } } }',
      { variables: { input: { url: receiver.url, operation } }, role: 'partner' },
    );
    const former = String(dig(registered.data, 'registerWebhook.secret'));
    const { page, context, faults } = await rig.open('operator', '/console/partners');
    const list = page.getByRole('table', { name: 'Webhook' });
    await list.getByText('投递中').waitFor();
    const [enterprise] = rig.hub.mocks.world.platforms.shanqitong.enterprises.ordered();
    await rig.hub.mocks.control.apply({ op: 'updateEnterprise', uscc: enterprise!.uscc, patch: { employees: 4321 } });
    await rig.hub.settled('shanqitong');
    await list.getByText(/最后一次重试在/u).waitFor();
    await list.getByRole('link', { name: receiver.url }).click();
    await page.getByRole('alert').filter({ hasText: '只剩最后一次重试' }).waitFor();
    const deliveries = page.getByRole('table', { name: '投递' });
    await deliveries
      .getByText(/HTTP 503/u)
      .first()
      .waitFor();
    await picture(page, 'webhook-last-retry');

    // Going on at once is the last retry: it fails, and the webhook pauses.
    await page.getByRole('button', { name: '暂停' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '暂停' }).click();
    await page.getByRole('button', { name: '恢复投递' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复投递' }).click();
    await deliveries.getByText('死信,不再重试').waitFor();
    await picture(page, 'webhook-dead');
    receiver.answer = () => ({ status: 204 });
    const [, first] = await receiver.received(2);
    await deliveries.getByRole('checkbox', { name: /选择 msg_/u }).check();
    await page.getByRole('button', { name: '重发所选 1 项' }).click();
    await deliveries.getByText('已送达').waitFor();
    const replayed = (await receiver.received(3))[2];
    expect(replayed?.headers['webhook-id']).toBe(first?.headers['webhook-id']);

    await page.getByRole('button', { name: '发送测试事件' }).click();
    await page.getByText('测试事件:已送达 (HTTP 204)').waitFor();
    await page.getByRole('button', { name: '更换密钥' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click();
    const secret = await page.getByLabel('密钥(请现在复制)').inputValue();
    expect(secret).toMatch(/^whsec_/u);
    expect(secret).not.toBe(former);
    await page.getByRole('button', { name: '已记下,关闭' }).click();
    await page.getByLabel('密钥(请现在复制)').waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(secret);
    expect(await page.getByRole('link', { name: '谁动过' }).count()).toBe(0);
    const auditor = await rig.open('auditor', new URL(page.url()).pathname);
    await auditor.page.getByRole('link', { name: '谁动过' }).click();
    await auditor.page.getByRole('table', { name: '审计日志' }).getByText('更换 webhook 密钥').waitFor();
    expect(await auditor.page.content()).not.toContain(secret);
    expect([...faults, ...auditor.faults]).toEqual([]);
    await context.close();
    await auditor.context.close();
  });

  test('reads rows in quarantine again once their platform has mended one', async () => {
    const { page, context, faults } = await rig.open('operator', '/console/sources/shanqitong?tab=quarantine');
    const { data } = await rig.hub.ask(
      '{ quarantineGroups(system: "shanqitong") { code reason count sample { type id } } }',
      {
        role: 'administrator',
      },
    );
    // Its reason names no value of one row, and so stays when that row is mended.
    const group = (dig(data, 'quarantineGroups') as QuarantineGroup[]).find(({ code }) => code === 'UNKNOWN_CODE');
    const { reason, count, sample } = group!;
    await rig.hub.mocks.control.apply({ op: 'repair', system: 'shanqitong', ...sample });
    // A hub that waited as long as a request may take answers before the platform is read.
    await page.route('**/console/graphql', (route) =>
      /mutation RereadGroup/u.test(route.request().postData() ?? '')
        ? route.fulfill({ json: { data: { requestSync: { id: 'shanqitong' } } } })
        : route.continue(),
    );
    // Groups change places with their numbers of rows: a run that is under way may mend it before.
    const [chinese] = reason.split(' (');
    const table = page.getByRole('table', { name: '按原因归并的隔离行' });
    const again = table.getByRole('button', { name: `重新读取:${chinese}`, exact: true }).first();
    await again.click();
    await page.getByText('已要求重新读取平台,尚未读完').waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await again.click();
    await page
      .getByText(new RegExp(`${chinese}”:此前 \\d+ 行,现为 ${count - 1} 行`, 'u'))
      .waitFor({ timeout: READING_MS });
    await picture(page, 'quarantine-read-again');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('gives a role with a reason, says why one’s own stay, and ends a session', async () => {
    const operator = await rig.open('operator', '/console/sources');
    const { page, context, faults } = await rig.open('persons', '/console/persons');
    const list = page.getByRole('table', { name: '人员', exact: true });
    await list.getByText('市大数据中心').first().waitFor();
    await page.getByRole('searchbox', { name: '搜索' }).first().fill('孙川');
    await expect.poll(() => list.locator('tbody tr').count()).toBe(1);
    await picture(page, 'persons');
    await page.getByRole('button', { name: '权限与会话:孙川' }).click();
    await page.getByRole('heading', { name: '权限:孙川' }).waitFor();
    expect(page.url()).toContain('person=');
    await page.reload();
    await page.getByRole('checkbox', { name: /^审计/u }).check();
    await page.getByRole('button', { name: '更改…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '更改' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('值班期间核对日志');
    await dialog.getByRole('button', { name: '更改' }).click();
    await page.getByText('已更改;自其下一次请求起生效。').waitFor();
    await list.getByText('运维、审计').waitFor();
    await picture(page, 'person');
    await page
      .getByRole('button', { name: /^结束会话:/u })
      .first()
      .click();
    await page.getByText('会话已结束').waitFor();
    await operator.page.reload();
    await operator.page.getByRole('button', { name: '孙川' }).waitFor();

    const auditor = await rig.open('auditor', '/console/audit?action=setPerson');
    await auditor.page.getByRole('link', { name: '只看 钱渝 的记载' }).click();
    await auditor.page.getByRole('table', { name: '审计日志' }).getByText('结束会话').waitFor();
    expect(auditor.page.url()).toContain('actor=');
    await auditor.context.close();

    await page.getByRole('searchbox', { name: '搜索' }).first().fill('钱渝');
    await page.getByRole('button', { name: '权限与会话:钱渝' }).click();
    await page.getByText('自己的角色与地区须由另一位人员管理更改。').waitFor();
    expect(await page.getByRole('checkbox', { name: /^审计/u }).isDisabled()).toBe(true);
    expect(await page.getByRole('table', { name: '控制台的会话' }).getByText('本次会话').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
    await operator.context.close();
  });
});

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { chromiumPath } from '../src/chromium.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const NAME = '市级产教融合型企业';
const INDICATOR = 'baoji-2024-37/municipal-enterprises';
const PERIODS = '/console/signing?document=baoji-2024-37&tab=periods';

describe.skipIf(executable === undefined)('closing a year in the console (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!);
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  async function answer(page: Page, action: string, reason: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: action }).click();
  }

  /** Puts the proposal in force that the inbox of the approver names. */
  async function approve(page: Page, kind: string): Promise<void> {
    await page.goto(`${rig.hub.hub.url}/console?group=decide`);
    await page.getByRole('link', { name: new RegExp(`审阅并决定.*${kind}.*2025年`, 'u') }).click();
    await page.getByRole('button', { name: '批准并生效' }).click();
    await answer(page, '批准并生效', '核对无误');
    await page.getByText('已批准并生效').first().waitFor();
  }

  const year = (page: Page): Locator =>
    page.getByRole('table', { name: '报送期' }).locator('tbody tr').filter({ hasText: '2025年' });

  /** A record that alone makes its enterprise count. */
  async function onlyRecognition(): Promise<string> {
    const evidence = await rig.hub.ask(
      `{ indicator(id: "${INDICATOR}") { evidence(first: 100) { nodes { record { id attributes } } } } }`,
    );
    const perEnterprise = Map.groupBy(rowsAt(evidence, 'indicator.evidence.nodes'), (row) =>
      dig(row, 'record.attributes.uscc'),
    );
    const alone = [...perEnterprise.values()].find(({ length }) => length === 1);
    return String(dig(alone?.[0], 'record.id'));
  }

  test('a year is closed, signed and printed; a late correction shows both values; two persons open it again', async () => {
    const author = await rig.open('administrator', '/console?group=periods');
    await author.page.getByRole('link', { name: /提请关闭:宝政办发〔2024〕37号 2025年/u }).click();
    await author.page.getByRole('button', { name: '提请关闭此期…' }).click();
    await answer(author.page, '提请关闭', '全年数据已报齐');
    await author.page.getByRole('link', { name: '查看提案' }).click();
    await author.page.getByRole('region', { name: '改动' }).getByText('全部数值冻结').waitFor();
    await author.page.getByText(/您不能批准/u).waitFor();

    const approver = await rig.open('approver');
    await approve(approver.page, '关闭报送期');
    await picture(approver.page, 'closing-approved');
    await approver.page.goto(`${rig.hub.hub.url}${PERIODS}`);
    await year(approver.page).getByText('已关闭,数值已冻结').waitFor();
    await year(approver.page).getByText(/陈松/u).waitFor();

    await approver.page.getByRole('tab', { name: '全文件一览与签认' }).click();
    const sheet = approver.page.getByRole('table', { name: /指标一览/u });
    const row = sheet.locator('tbody tr').filter({ hasText: NAME });
    await row.first().getByRole('checkbox').check();
    await approver.page.getByRole('button', { name: '签认所选 1 项…' }).click();
    await answer(approver.page, '签认', '数值属实');
    await approver.page.getByText('已签认 1 项。').waitFor();
    await row.first().getByText(/陈松/u).waitFor();

    await author.page.goto(`${rig.hub.hub.url}${PERIODS}`);
    await author.page.getByRole('button', { name: '查看数值:2025年' }).click();
    await author.page.getByText('关闭之后没有变化。').waitFor();
    await author.page.evaluate('window.print = () => { document.title = "printed"; }');
    await author.page.getByRole('button', { name: '打印' }).click();
    expect(await author.page.title()).toBe('printed');
    await author.page.emulateMedia({ media: 'print' });
    expect(await author.page.getByRole('navigation').count()).toBe(0);
    expect(await author.page.getByRole('button', { name: '打印' }).count()).toBe(0);
    await author.page.getByText(/陈松 于 .* 批准关闭/u).waitFor();
    await picture(author.page, 'closed-year-printed');
    await author.page.emulateMedia({ media: 'screen' });

    await rig.hub.mocks.control.apply({ op: 'revokeCultivation', id: await onlyRecognition() });
    await rig.hub.settled('shanqitong');
    await author.page.getByText(/关闭之后有 \d+ 项按现有记录已不同/u).waitFor();
    const differing = author.page.locator('main tbody tr').filter({ hasText: NAME }).first();
    expect(await differing.innerText()).toMatch(/10 户.*9 户.*≠ 已不同/su);
    await picture(author.page, 'closed-year-differs');
    await approver.page.getByRole('heading', { name: '签认后有变化的 1 项' }).waitFor();

    await author.page.getByRole('button', { name: '全部报送期' }).click();
    await author.page.getByRole('button', { name: '提请重新开放 2025年' }).click();
    await answer(author.page, '提请重新开放', '上游更正');
    await author.page.getByRole('link', { name: '查看提案' }).click();
    await author.page.getByText(/您不能批准/u).waitFor();
    await approve(approver.page, '重新开放报送期');
    await author.page.goto(`${rig.hub.hub.url}${PERIODS}`);
    await year(author.page).getByText('开放', { exact: true }).waitFor();
    expect([...author.faults, ...approver.faults]).toEqual([]);
    await author.context.close();
    await approver.context.close();
  });
});

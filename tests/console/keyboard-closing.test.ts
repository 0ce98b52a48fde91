import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { answer, openAndLeave, press, tabTo, write, ZOOMED } from './by-keyboard.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const NAME = '市级产教融合型企业';
const PERIODS = '/console/signing?document=baoji-2024-37&tab=periods';

describe.skipIf(executable === undefined)('closing a year by keyboard alone, at 200 % (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!);
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  /** Puts the proposal in force that the inbox of the approver names. */
  async function approve(page: Page, kind: string): Promise<void> {
    await press(page.getByRole('navigation').getByRole('link', { name: '待办', exact: true }));
    await press(page.getByRole('link', { name: new RegExp(`审阅并决定.*${kind}.*2025年`, 'u') }));
    await press(page.getByRole('button', { name: '批准并生效' }));
    await answer(page, '批准并生效', '核对无误');
    await page.getByText('已批准并生效').first().waitFor();
  }

  test('a year is submitted, approved by another, signed and printed, and opened again by two persons', async () => {
    const author = await rig.open('administrator', '/console?group=periods', ZOOMED);
    await press(author.page.getByRole('link', { name: /提请关闭:宝政办发〔2024〕37号 2025年/u }));
    await openAndLeave(author.page.getByRole('button', { name: '提请关闭此期…' }));
    await press(author.page.getByRole('button', { name: '提请关闭此期…' }));
    await answer(author.page, '提请关闭', '全年数据已报齐');
    await press(author.page.getByRole('link', { name: '查看提案' }));
    await author.page.getByText(/您不能批准/u).waitFor();

    const approver = await rig.open('approver', '/console', ZOOMED);
    await approve(approver.page, '关闭报送期');
    await press(approver.page.getByRole('navigation').getByRole('link', { name: '签认与报表' }));
    const sheet = approver.page.getByRole('table', { name: /指标一览/u });
    const row = sheet.locator('tbody tr').filter({ hasText: NAME }).first();
    await press(row.getByRole('checkbox'), 'Space');
    await openAndLeave(approver.page.getByRole('button', { name: '签认所选 1 项…' }));
    await press(approver.page.getByRole('button', { name: '签认所选 1 项…' }));
    await answer(approver.page, '签认', '数值属实');
    await approver.page.getByText('已签认 1 项。').waitFor();
    await picture(approver.page, 'keyboard-signed');

    await author.page.goto(`${rig.hub.hub.url}${PERIODS}`);
    await press(author.page.getByRole('button', { name: '查看数值:2025年' }));
    await author.page.getByText('关闭之后没有变化。').waitFor();
    // On another view of the same screen the keyboard is still in the content.
    await author.page.locator('main :focus, main:focus').waitFor();
    await author.page.evaluate('window.print = () => { document.title = "printed"; }');
    await press(author.page.getByRole('button', { name: '打印' }));
    expect(await author.page.title()).toBe('printed');
    await picture(author.page, 'keyboard-closed-year');
    await tabTo(author.page.getByRole('button', { name: '全部报送期' }), 'Shift+Tab');
    await author.page.keyboard.press('Enter');
    await openAndLeave(author.page.getByRole('button', { name: '提请重新开放 2025年' }));
    await author.page.keyboard.press('Enter');
    await write(author.page.getByRole('dialog').getByRole('textbox'), '上游更正');
    await author.page.keyboard.press('Tab');
    await author.page.keyboard.press('Tab');
    await author.page.keyboard.press('Enter');
    await press(author.page.getByRole('link', { name: '查看提案' }));
    await author.page.getByText(/您不能批准/u).waitFor();
    await approve(approver.page, '重新开放报送期');
    await author.page.goto(`${rig.hub.hub.url}${PERIODS}`);
    const year = author.page.getByRole('table', { name: '报送期' }).locator('tbody tr').filter({ hasText: '2025年' });
    await year.getByText('开放', { exact: true }).waitFor();
    expect([...author.faults, ...approver.faults]).toEqual([]);
    await author.context.close();
    await approver.context.close();
  });
});

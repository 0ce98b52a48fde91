import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const NAME = '市级产教融合型企业';
const MAPPING = '/console/indicators/baoji-2024-37/municipal-enterprises/mapping';
/** What a page has for room on 1366 × 768 at 200 %. */
const ZOOMED = { width: 683, height: 384 };
/** More than any screen has of places to stop at. */
const MOST_PRESSES = 250;

describe.skipIf(executable === undefined)('the console by keyboard alone, at 200 % (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!);
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  /** Goes on with a key until something is where one is. Throws where the key never comes there. */
  async function until(page: Page, key: string, there: () => Promise<boolean>, what: string): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      if (await there()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not come to ${what}`);
  }

  /** Goes to something by the Tab key, and looks whether one sees all of the page without going sideways. */
  async function tabTo(target: Locator): Promise<void> {
    const page = target.page();
    await target.waitFor();
    const isFocused = async (): Promise<boolean> => (await target.and(page.locator(':focus')).count()) > 0;
    await until(page, 'Tab', isFocused, String(target));
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), String(target)).toBe(true);
  }

  async function press(target: Locator): Promise<void> {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  }

  async function choose(page: Page, list: string, option: RegExp): Promise<void> {
    await press(page.getByRole('combobox', { name: list }).first());
    const active = page.locator('.ant-select-dropdown:visible .ant-select-item-option-active');
    await active.waitFor();
    const isWanted = async (): Promise<boolean> => option.test((await active.getAttribute('title')) ?? '');
    await until(page, 'ArrowDown', isWanted, String(option));
    await page.keyboard.press('Enter');
  }

  async function answer(page: Page, action: string, reason: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await tabTo(dialog.getByRole('textbox'));
    await page.keyboard.insertText(reason);
    await press(dialog.getByRole('button', { name: action }));
  }

  test('one drafts a mapping and submits it, another finds it in 待办 and approves it', async () => {
    const author = await rig.open('administrator', MAPPING, ZOOMED);
    await choose(author.page, '如何计算', /^记录数$/u);
    await author.page.getByRole('region', { name: '若批准' }).getByText('11 户').waitFor();
    await tabTo(author.page.getByLabel('说明(审批人会看到)'));
    await author.page.keyboard.insertText('每批次计一次');
    await press(author.page.getByRole('button', { name: '提交待批准' }));
    await press(author.page.getByRole('link', { name: '查看提案' }));
    await author.page.getByText(/您不能批准/u).waitFor();
    await picture(author.page, 'keyboard-proposal');

    const approver = await rig.open('approver', '/console', ZOOMED);
    await press(approver.page.getByRole('link', { name: new RegExp(`审阅并决定.*${NAME}`, 'u') }));
    await press(approver.page.getByRole('button', { name: '批准并生效' }));
    await approver.page.keyboard.press('Escape');
    await approver.page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(approver.page.getByRole('button', { name: '批准并生效' }));
    await answer(approver.page, '批准并生效', '同意');
    await approver.page.getByText('已批准并生效').first().waitFor();
    expect([...author.faults, ...approver.faults]).toEqual([]);
    await author.context.close();
    await approver.context.close();
  });

  test('a figure is followed down to the versions of a record', async () => {
    const { page, context, faults } = await rig.open('administrator', '/console', ZOOMED);
    await page.keyboard.press('Tab');
    await press(page.getByRole('navigation').getByRole('link', { name: '指标', exact: true }));
    await tabTo(page.getByRole('searchbox', { name: '搜索' }));
    await page.keyboard.insertText(NAME);
    await press(page.getByRole('link', { name: NAME, exact: true }));
    await tabTo(page.getByRole('tab', { name: '证据' }));
    await press(page.getByRole('table', { name: '证据' }).getByRole('link').first());
    await page.getByRole('heading', { name: '各版本逐项比较' }).waitFor();
    await picture(page, 'keyboard-record');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a value is reported, and waits for somebody else', async () => {
    const { page, context, faults } = await rig.open('administrator', '/console/reports', ZOOMED);
    const tabs = page.getByRole('tab');
    await tabTo(tabs.first());
    await page.keyboard.press('ArrowRight');
    await press(page.getByRole('tab', { name: '单项报送' }));
    await page.getByLabel('数值所属日期').waitFor();
    await choose(page, '指标', /职业教育年度投入/u);
    await tabTo(page.getByLabel('数值', { exact: true }));
    await page.keyboard.type('12');
    await tabTo(page.getByLabel('说明'));
    await page.keyboard.insertText('季度汇总');
    await press(page.getByRole('button', { name: '提交待批准' }));
    await press(page.getByRole('link', { name: '查看提案' }));
    await page.getByText(/您不能批准/u).waitFor();
    await picture(page, 'keyboard-report');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('removals that wait are looked at and discarded', async () => {
    await rig.hub.mocks.control.setFault({ kind: 'empty-list', system: 'zhijiao', call: 'schools' });
    await rig.hub.settled('zhijiao');
    const { page, context, faults } = await rig.open('operator', '/console', ZOOMED);
    await press(page.getByRole('link', { name: /核对记录.*院校/u }));
    await page.getByRole('table', { name: '待移除的记录' }).waitFor();
    await rig.hub.mocks.control.clearFaults();
    await press(page.getByRole('button', { name: /不移除,保留/u }));
    await answer(page, '不移除,保留', '平台正在维护');
    await page.getByText('没有待确认的移除').waitFor();
    await picture(page, 'keyboard-held');
    expect(faults).toEqual([]);
    await context.close();
  });
});

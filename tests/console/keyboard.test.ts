import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { answer, choose, openAndLeave, press, tabTo, write, ZOOMED } from './by-keyboard.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const NAME = '市级产教融合型企业';
const MAPPING = '/console/indicators/baoji-2024-37/municipal-enterprises/mapping';
describe.skipIf(executable === undefined)('the console by keyboard alone, at 200 % (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!);
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  test('one drafts a mapping and submits it, another finds it in 待办 and approves it', async () => {
    const author = await rig.open('administrator', MAPPING, ZOOMED);
    await choose(author.page, '如何计算', /^记录数$/u);
    await author.page.getByRole('region', { name: '若批准' }).getByText('11 户').waitFor();
    await write(author.page.getByLabel('说明(审批人会看到)'), '每批次计一次');
    await press(author.page.getByRole('button', { name: '提交待批准' }));
    await press(author.page.getByRole('link', { name: '查看提案' }));
    await author.page.getByText(/您不能批准/u).waitFor();
    await picture(author.page, 'keyboard-proposal');

    const approver = await rig.open('approver', '/console', ZOOMED);
    await press(approver.page.getByRole('link', { name: new RegExp(`审阅并决定.*${NAME}`, 'u') }));
    await openAndLeave(approver.page.getByRole('button', { name: '批准并生效' }));
    await press(approver.page.getByRole('button', { name: '批准并生效' }));
    await answer(approver.page, '批准并生效', '同意');
    await approver.page.getByText('已批准并生效').first().waitFor();
    // The buttons are gone; the keyboard is still in their part of the screen.
    await approver.page.locator('main :focus').waitFor();
    expect([...author.faults, ...approver.faults]).toEqual([]);
    await author.context.close();
    await approver.context.close();
  });

  test('one signs in, comes to the screen that one asked for, and signs out', async () => {
    const { page, context, faults } = await rig.open('operator', '/console', ZOOMED);
    await press(page.getByRole('button', { name: '退出登录' }));
    await page.getByRole('button', { name: '王岚' }).waitFor();
    await context.clearCookies();
    await page.goto(`${rig.hub.hub.url}/console/sources`);
    await press(page.getByRole('button', { name: '王岚' }));
    await page.getByRole('heading', { level: 1, name: '数据来源' }).waitFor();
    await tabTo(page.getByRole('button', { name: '退出登录' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '王岚' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a figure is followed down to the versions of a record', async () => {
    const { page, context, faults } = await rig.open('administrator', '/console', ZOOMED);
    await page.keyboard.press('Tab');
    await press(page.getByRole('navigation').getByRole('link', { name: '指标', exact: true }));
    await write(page.getByRole('searchbox', { name: '搜索' }), NAME);
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
    await write(page.getByLabel('数值', { exact: true }), '12');
    await write(page.getByLabel('说明'), '季度汇总');
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

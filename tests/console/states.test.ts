import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { accessibilityFaults } from './accessibility.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const INDICATOR = '/console/indicators/baoji-2024-37/municipal-enterprises';

/** A screen, and what it says when there is nothing. */
const SCREENS: readonly (readonly [path: string, nothing: string | RegExp])[] = [
  ['/console', /没有待办。检查于/u],
  ['/console/indicators', '没有符合条件的指标:清除筛选条件可看到全部。'],
  [INDICATOR, '没有符合条件的记录。'],
  [`${INDICATOR}?tab=mapping`, /没有映射/u],
  [`${INDICATOR}?tab=history`, '尚未起算,没有走势。'],
  [`${INDICATOR}?tab=breakdown`, '没有可以分解的记录。'],
  [`${INDICATOR}?tab=signing`, '尚未签认。'],
  ['/console/chains', '没有产业链。'],
  ['/console/proposals', '没有符合条件的提案。'],
  ['/console/reports', '还没有人工报送的数值。'],
  ['/console/signing', '尚未载入政策文件。'],
  ['/console/sources', '没有来源平台。'],
  ['/console/sources/shanqitong?tab=quarantine', '没有隔离的行:收到的内容都符合约定。'],
  ['/console/partners', /没有 webhook/u],
  ['/console/partners?tab=streams', '此刻没有打开着的订阅。'],
  ['/console/audit', '没有符合条件的记载。'],
];

/** What every screen asks about itself, which these tests leave as it is: who is asking, what types are called, which platforms are down. */
const SURROUNDINGS = /query (?:Viewer|PlatformStates|RecordTypes|SourceDetail)\b/u;

/** Answers the questions of a screen in another way. */
async function answering(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('**/console/graphql', (route) =>
    SURROUNDINGS.test(route.request().postData() ?? '') ? route.continue() : answer(route),
  );
}

const json = (body: unknown) => ({
  contentType: 'application/graphql-response+json',
  headers: { 'x-request-id': 'request-of-a-test' },
  body: JSON.stringify(body),
});
const refusal = (code: string) => ({ message: '系统内部错误 (internal error)', extensions: { code } });

/** The same answer with every list empty. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'totalCount' ? 0 : name === 'scopes' ? each : emptied(each),
    ]),
  );
}

describe.skipIf(executable === undefined)('the states of each screen (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!);
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  /** Goes through all screens, which are asked by a person who may see them all. */
  async function throughAll(
    name: string,
    answer: (route: Route) => Promise<void>,
    expectation: (page: Page, nothing: string | RegExp) => Promise<void>,
  ): Promise<void> {
    const { page, context, faults } = await rig.open('administrator');
    await answering(page, answer);
    const found: string[] = [];
    for (const [path, nothing] of SCREENS) {
      await page.goto(`${rig.hub.hub.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectation(page, nothing);
      found.push(...(await accessibilityFaults(page, `${name} ${path}`)));
    }
    await picture(page, `state-${name}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }

  test('says in words that there is nothing', () =>
    throughAll(
      'empty',
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: JSON.stringify(emptied(await response.json())) });
      },
      (page, nothing) => page.getByText(nothing).first().waitFor(),
    ));

  test('says that it is reading, as long as it does', () =>
    throughAll(
      'reading',
      // Never answered.
      () => Promise.resolve(),
      async (page) => {
        await page.getByRole('status', { name: '正在读取…' }).or(page.getByText('正在读取…')).first().waitFor();
        expect(await page.getByRole('alert').count()).toBe(0);
      },
    ));

  test('shows what there is of an answer, and says what is missing', () =>
    throughAll(
      'partial',
      async (route) => {
        const response = await route.fetch();
        const { data } = (await response.json()) as { readonly data: unknown };
        await route.fulfill({
          response,
          body: JSON.stringify({ data, errors: [{ ...refusal('UPSTREAM_UNAVAILABLE'), path: ['x'] }] }),
        });
      },
      async (page) => {
        const alert = page.getByRole('alert').filter({ hasText: '部分内容缺失' }).first();
        await alert.waitFor();
        expect(await alert.innerText()).toContain('平台暂时不可用,已显示其余内容');
        await page.getByRole('table').first().waitFor();
      },
    ));

  test('says what went wrong, under which id it was logged, and asks again on demand', () =>
    throughAll(
      'error',
      (route) => route.fulfill(json({ data: null, errors: [refusal('INTERNAL_SERVER_ERROR')] })),
      async (page) => {
        const alert = page.getByRole('alert').first();
        await alert.waitFor();
        expect(await alert.innerText()).toContain('系统内部错误,已记入日志');
        expect(await alert.innerText()).toContain('请求号 request-of-a-test');
      },
    ));

  test('says that the hub cannot be reached, and shows the content once it can', async () => {
    const { page, context } = await rig.open('administrator');
    await answering(page, (route) => route.abort());
    for (const [path] of SCREENS) {
      await page.goto(`${rig.hub.hub.url}${path}`);
      await page.getByRole('alert').filter({ hasText: '无法连接系统' }).first().waitFor();
    }
    await page.goto(`${rig.hub.hub.url}/console/sources`);
    const again = page.getByRole('button', { name: '重试' });
    await again.waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await again.click();
    await page.getByRole('table').first().getByRole('link').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });
});

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { dig, rowsAt } from '../src/answer.ts';
import { accessibilityFaults } from './accessibility.ts';
import { picture, startConsole, type ConsoleRig, type OpenPage } from './console-rig.ts';
import { putInForce } from './in-force.ts';

const executable = chromiumPath(process.env);
const INDICATOR = '/console/indicators/baoji-2024-37/municipal-enterprises';

/** A screen with its heading. */
interface Screen {
  readonly name: string;
  readonly path: string;
  readonly heading: string | RegExp;
}

const INDICATOR_SCREENS: readonly Screen[] = [
  { name: 'indicators', path: '/console/indicators', heading: '指标总表' },
  { name: 'indicator', path: INDICATOR, heading: '市级产教融合型企业' },
  { name: 'mapping-versions', path: `${INDICATOR}?tab=mapping`, heading: '市级产教融合型企业' },
  { name: 'history', path: `${INDICATOR}?tab=history`, heading: '市级产教融合型企业' },
  { name: 'signing-tab', path: `${INDICATOR}?tab=signing`, heading: '市级产教融合型企业' },
  { name: 'target', path: `${INDICATOR}?tab=target`, heading: '市级产教融合型企业' },
  { name: 'mapping-editor', path: `${INDICATOR}/mapping`, heading: '编辑映射:市级产教融合型企业' },
  { name: 'breakdown', path: `${INDICATOR}?tab=breakdown`, heading: '市级产教融合型企业' },
  { name: 'bars', path: '/console/indicators?bars=true', heading: '指标总表' },
  { name: 'series', path: `${INDICATOR}?tab=history&step=MONTH`, heading: '市级产教融合型企业' },
  { name: 'proposals-of-an-indicator', path: `${INDICATOR}?tab=proposals`, heading: '市级产教融合型企业' },
];

const OTHER_SCREENS: readonly Screen[] = [
  { name: 'inbox', path: '/console', heading: '待办' },
  { name: 'proposals', path: '/console/proposals', heading: '审批' },
  { name: 'audit', path: '/console/audit', heading: '审计' },
  { name: 'signing', path: '/console/signing', heading: '签认与报表' },
  { name: 'periods', path: '/console/signing?tab=periods', heading: '签认与报表' },
  { name: 'sources', path: '/console/sources', heading: '数据来源' },
  { name: 'source', path: '/console/sources/shanqitong', heading: '陕企通' },
  { name: 'reports', path: '/console/reports', heading: '人工报送' },
  { name: 'reports-single', path: '/console/reports?tab=single', heading: '人工报送' },
  { name: 'reports-import', path: '/console/reports?tab=import', heading: '人工报送' },
  { name: 'partners', path: '/console/partners', heading: '合作方' },
  { name: 'streams', path: '/console/partners?tab=streams', heading: '合作方' },
  { name: 'chains', path: '/console/chains', heading: '产业链供需' },
  { name: 'quarantine', path: '/console/sources/shanqitong?tab=quarantine', heading: '陕企通' },
  { name: 'chain', path: '/console/chains?chain=CL001', heading: '产业链供需' },
  { name: 'held', path: '/console/sources/shanqitong?tab=held', heading: '陕企通' },
  { name: 'not-there', path: '/console/proposals/0', heading: '提案' },
];

describe.skipIf(executable === undefined)('the screens of the console (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!, { WEBHOOK_ALLOW_PRIVATE: 'true' });
    // The first page starts the build where the sources have changed since the last.
    await rig.open('administrator').then(({ context }) => context.close());
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  /** Looks at screens in every theme, with every rule of axe in the first. */
  async function look({ page, faults, context }: OpenPage, screens: readonly Screen[]): Promise<void> {
    const found: string[] = [];
    const paint = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const contrast = async (name: string): Promise<void> =>
      void found.push(...(await accessibilityFaults(page, name, ['color-contrast'])));
    for (const { name, path, heading } of screens) {
      await page.goto(`${rig.hub.hub.url}${path}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await expect.poll(() => page.getByRole('status', { name: '正在读取…' }).count()).toBe(0);
      await picture(page, name);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').count()).toBe(1);
      expect(await page.locator('nav [aria-current=page]').count(), name).toBe(1);
      // The strip for missing platforms is there before it says something: else nobody would hear it.
      expect(await page.locator('main > [role=status].strip').count(), name).toBe(1);
      found.push(...(await accessibilityFaults(page, name)));
      await paint('深色');
      await contrast(`${name} dark`);
      await paint('高对比度');
      await contrast(`${name} dark with high contrast`);
      await paint('深色');
      await contrast(`${name} with high contrast`);
      await paint('高对比度');
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }

  test('have one heading each, and nothing for axe to find, in every theme, where indicators are', async () =>
    look(await rig.open('administrator'), INDICATOR_SCREENS));

  test('have one heading each, and nothing for axe to find, in every theme, elsewhere', async () =>
    look(await rig.open('administrator'), OTHER_SCREENS));

  test('have nothing for axe to find where one thing is open: a webhook, a closed year, a proposal, a record, its evidence', async () => {
    const { hub } = rig;
    const operation = 'subscription ($after: ID) { changes(after: $after) { ... on Change { cursor } } }';
    const registered = await hub.ask(
      'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { webhook { id } } }',
      { variables: { input: { url: 'http://127.0.0.1:9/hook', operation } }, role: 'partner' },
    );
    const webhook = String(dig(registered.data, 'registerWebhook.webhook.id'));
    await putInForce(
      hub,
      'mutation { proposal: proposePeriodClose(document: "baoji-2024-37", from: "2025-01-01", to: "2025-12-31") { id } }',
    );
    const answer = await hub.ask(
      `{ indicator(id: "baoji-2024-37/municipal-enterprises") { evidence(first: 1) { nodes { record { system type id } } } } }`,
    );
    const [{ record }] = rowsAt(answer, 'indicator.evidence.nodes') as [
      { record: Record<'system' | 'type' | 'id', string> },
    ];
    const { system, type, id } = record;
    const period = encodeURIComponent('baoji-2024-37/2025-01-01/2025-12-31');
    await look(await rig.open('administrator'), [
      { name: 'webhook', path: `/console/partners/${webhook}`, heading: /127\.0\.0\.1/u },
      {
        name: 'closed-year',
        path: `/console/signing?document=baoji-2024-37&tab=periods&period=${period}`,
        heading: '签认与报表',
      },
      { name: 'proposal', path: '/console/proposals/1', heading: /关闭报送期/u },
      { name: 'record', path: `/console/records/${system}/${type}/${id}`, heading: /./u },
      {
        name: 'evidence',
        path: `${INDICATOR}?record=${encodeURIComponent(`${system} ${type} ${id}`)}`,
        heading: '市级产教融合型企业',
      },
    ]);
  });

  test('have nothing for axe to find where persons are administered', async () => {
    const opened = await rig.open('persons', '/console/persons');
    await opened.page.getByRole('button', { name: /^权限与会话:王岚/u }).click();
    await opened.page.waitForURL(/person=/u);
    const { pathname, search } = new URL(opened.page.url());
    await look(opened, [
      { name: 'persons', path: '/console/persons', heading: '人员与权限' },
      { name: 'person', path: `${pathname}${search}`, heading: '人员与权限' },
    ]);
  });

  test('fit the window at 200 % on a small display: only tables scroll sideways, in themselves', async () => {
    const { page, context } = await rig.open('administrator', '/console', { width: 683, height: 384 });
    for (const { name, path, heading } of [...INDICATOR_SCREENS, ...OTHER_SCREENS]) {
      await page.goto(`${rig.hub.hub.url}${path}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await expect.poll(() => page.getByRole('status', { name: '正在读取…' }).count()).toBe(0);
      await picture(page, `zoomed-${name}`);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'), name).toBeLessThanOrEqual(
        0,
      );
    }
    await context.close();
  });

  test('answers with a policy that lets nothing in from elsewhere, and says what a first visit loads', async () => {
    const response = await fetch(`${rig.hub.hub.url}/console/indicators`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*script-src 'self' 'nonce-[\w+/=]+'.*frame-ancestors 'none'/u);
    expect(policy).not.toContain('unsafe');
    const html = await response.text();
    expect(html).not.toContain('__CSP_NONCE__');
    const loaded = new Map<string, number>();
    const { page, context } = await rig.open('administrator', '/console/indicators');
    page.on('response', (each) => {
      if (each.url().includes('/console/assets/')) {
        void each.body().then((body) => loaded.set(each.url(), gzipSync(body).length));
      }
    });
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const bytes = [...loaded.values()].reduce((sum, each) => sum + each, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(700_000);
    await context.close();
  });

  test('refuses a file that it does not have', async () => {
    const response = await fetch(`${rig.hub.hub.url}/console/assets/nothing.js`);
    expect(response.status).toBe(404);
  });
});

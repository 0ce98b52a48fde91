import { AxeBuilder } from '@axe-core/playwright';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../src/chromium.ts';
import { picture, startConsole, type ConsoleRig } from './console-rig.ts';

const executable = chromiumPath(process.env);
const INDICATOR = '/console/indicators/baoji-2024-37/municipal-enterprises';

const SCREENS: readonly (readonly [name: string, path: string, heading: string])[] = [
  ['inbox', '/console', '待办'],
  ['indicators', '/console/indicators', '指标总表'],
  ['indicator', INDICATOR, '市级产教融合型企业'],
  ['mapping-versions', `${INDICATOR}?tab=mapping`, '市级产教融合型企业'],
  ['history', `${INDICATOR}?tab=history`, '市级产教融合型企业'],
  ['signing-tab', `${INDICATOR}?tab=signing`, '市级产教融合型企业'],
  ['target', `${INDICATOR}?tab=target`, '市级产教融合型企业'],
  ['proposals', '/console/proposals', '审批'],
  ['audit', '/console/audit', '审计'],
  ['signing', '/console/signing', '签认与报表'],
  ['periods', '/console/signing?tab=periods', '签认与报表'],
  ['sources', '/console/sources', '数据来源'],
  ['source', '/console/sources/shanqitong', '陕企通'],
  ['mapping-editor', `${INDICATOR}/mapping`, '编辑映射:市级产教融合型企业'],
  ['reports', '/console/reports', '人工报送'],
  ['reports-single', '/console/reports?tab=single', '人工报送'],
  ['reports-import', '/console/reports?tab=import', '人工报送'],
  ['partners', '/console/partners', '合作方'],
  ['streams', '/console/partners?tab=streams', '合作方'],
  ['breakdown', `${INDICATOR}?tab=breakdown`, '市级产教融合型企业'],
  ['bars', '/console/indicators?bars=true', '指标总表'],
  ['chains', '/console/chains', '产业链供需'],
  ['quarantine', '/console/sources/shanqitong?tab=quarantine', '陕企通'],
];

/** What axe finds; all its rules where none are named. */
async function violations(page: Page, name: string, rules?: readonly string[]): Promise<readonly string[]> {
  // Its other way opens a page for each analysis; there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return found.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.skipIf(executable === undefined)('the screens of the console (needs Chromium)', () => {
  let rig: ConsoleRig;
  beforeAll(async () => {
    rig = await startConsole(executable!);
    // The first page starts the build where the sources have changed since the last.
    await rig.open('administrator').then(({ context }) => context.close());
  });
  afterAll(() => rig?.[Symbol.asyncDispose]());

  test('have one heading each, and nothing for axe to find, in both themes', async () => {
    const { page, context, faults } = await rig.open('administrator');
    const found: string[] = [];
    for (const [name, path, heading] of SCREENS) {
      await page.goto(`${rig.hub.hub.url}${path}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByRole('status', { name: '正在读取…' }).waitFor({ state: 'detached' });
      await picture(page, name);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').count()).toBe(1);
      expect(await page.locator('nav [aria-current=page]').count(), name).toBe(1);
      found.push(...(await violations(page, name)));
      await page.getByRole('button', { name: '深色' }).click();
      found.push(...(await violations(page, `${name} dark`, ['color-contrast'])));
      await page.getByRole('button', { name: '深色' }).click();
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
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

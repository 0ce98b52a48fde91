import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumPath, launchChromium } from '../src/chromium.ts';
import { CHAIN_QUESTION } from '../src/questions.ts';
import { startTestHub } from '../src/test-hub.ts';

const executable = chromiumPath(process.env);

test.skipIf(executable === undefined)(
  'answers the chain question pasted into GraphiQL, with nothing loaded from elsewhere (needs Chromium)',
  { timeout: 120_000 },
  async () => {
    await using rig = await startTestHub();
    const browser = await launchChromium(executable!);
    await using closing = new AsyncDisposableStack();
    closing.defer(() => browser.close());
    const { page, elsewhere, faults } = await openGraphiql(browser, rig.hub.url);
    const editor = page.locator('.graphiql-query-editor').first();
    await editor.locator('.view-lines').click();
    await editor.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await editor.getByText('industryChains').first().waitFor({ state: 'detached' });
    const question = CHAIN_QUESTION.replace('$code: ID!', '$code: ID! = "CL001"');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(question)})`);
    await page.keyboard.press('ControlOrMeta+V');
    // The tab gets the operation's name a moment after the editor has its text; only then does it run that operation.
    await page.getByRole('tab', { name: 'Chain', exact: true }).waitFor();
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('CL001'),
    );
    await page.keyboard.press('ControlOrMeta+Enter');
    const answer = (await (await answered).json()) as { data: unknown; errors?: unknown };

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ industryChain: { name: '钛及新材料产业链', talentBalance: {} } });
    await page.locator('.result-window').getByText('钛及新材料产业链').first().waitFor();
    if (process.env['TEST_SCREENSHOTS'])
      await page.screenshot({ path: `${process.env['TEST_SCREENSHOTS']}/graphiql.png` });
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  },
);

/** GraphiQL with the first question in its editor; its requests to other servers, and its errors. */
async function openGraphiql(
  browser: Browser,
  url: string,
): Promise<{ readonly page: Page; readonly elsewhere: string[]; readonly faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1500, height: 950 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== url) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${url}/`);
  await page.locator('.graphiql-query-editor').getByText('industryChains').first().waitFor();
  return { page, elsewhere, faults };
}

test.skipIf(executable === undefined)(
  'answers a question from the menu, with a role from the menu and a purpose in Chinese (needs Chromium)',
  { timeout: 120_000 },
  async () => {
    await using rig = await startTestHub({ showsTokens: true });
    const browser = await launchChromium(executable!);
    await using closing = new AsyncDisposableStack();
    closing.defer(() => browser.close());
    const { page, elsewhere, faults } = await openGraphiql(browser, rig.hub.url);
    expect(await page.title()).toBe('鹊桥 Queqiao');
    expect(await page.locator('body').innerText()).not.toMatch(/sponsor|ruru/iu);

    await page.getByLabel('示例问题 examples').selectOption({ label: '企业联系人(须说明目的)contact data' });
    expect(await page.getByLabel('角色 role').inputValue()).toBe('administrator');
    await page.getByRole('tab', { name: 'EnterpriseContact', exact: true }).waitFor();
    const answered = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('EnterpriseContact'),
    );
    await page.getByRole('button', { name: /execute query/iu }).click();
    const response = await answered;
    const sent = await response.request().allHeaders();
    expect(sent['x-purpose']).toBe(encodeURIComponent('核查进度'));
    expect(await response.json()).toMatchObject({
      data: { enterprise: { contact: { name: expect.any(String), phone: expect.any(String) } } },
    });
    const { data } = await rig.ask('{ audit(first: 1) { nodes { actor purpose } } }', { role: 'approver' });
    expect(data).toEqual({ audit: { nodes: [{ actor: 'administrator', purpose: '核查进度' }] } });

    await page.getByLabel('角色 role').selectOption('portal');
    const refused = page.waitForResponse((each) => (each.request().postData() ?? '').includes('EnterpriseContact'));
    await page.getByRole('button', { name: /execute query/iu }).click();
    expect(await (await refused).json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    if (process.env['TEST_SCREENSHOTS'])
      await page.screenshot({ path: `${process.env['TEST_SCREENSHOTS']}/graphiql-role.png` });
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  },
);

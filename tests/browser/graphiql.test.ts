import { expect, test } from 'vitest';
import { chromiumPath, launchChromium } from '../src/chromium.ts';
import { CHAIN_QUESTION } from '../src/questions.ts';
import { startTestHub } from '../src/test-hub.ts';

const executable = chromiumPath(process.env);

test.skipIf(executable === undefined)(
  'answers the chain question pasted into GraphiQL, with nothing loaded from elsewhere (needs Chromium)',
  { timeout: 60_000 },
  async () => {
    await using rig = await startTestHub();
    const browser = await launchChromium(executable!);
    await using closing = new AsyncDisposableStack();
    closing.defer(() => browser.close());
    const context = await browser.newContext({
      viewport: { width: 1500, height: 950 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const elsewhere: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== rig.hub.url) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(error.message));

    await page.goto(`${rig.hub.url}/`);
    const editor = page.locator('.graphiql-query-editor').first();
    await editor.getByText('industryChains').first().waitFor();
    await editor.locator('.view-lines').click();
    await editor.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await editor.getByText('industryChains').first().waitFor({ state: 'detached' });
    const question = CHAIN_QUESTION.replace('$code: ID!', '$code: ID! = "CL001"');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(question)})`);
    await page.keyboard.press('ControlOrMeta+V');
    // The tab takes the operation's name a moment after the editor has its text; only then is it what runs.
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

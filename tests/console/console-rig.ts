import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../src/chromium.ts';
import { startTestHub, type TestHub } from '../src/test-hub.ts';
import type { AskOptions } from '../src/answer.ts';

type Role = NonNullable<AskOptions['role']>;

/** A hub whose platforms are synchronised, and a browser. */
export interface ConsoleRig extends AsyncDisposable {
  readonly hub: TestHub;
  readonly browser: Browser;
  /** A new browser profile of somebody with a role; its page shows a path of the console. */
  readonly open: (role: Role, path?: string, options?: OpenOptions) => Promise<OpenPage>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly preferences?: Readonly<Record<string, unknown>>;
}

interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong on the page: requests to other servers, errors of scripts, and what the Content-Security-Policy refused. */
  readonly faults: readonly string[];
}

/** Starts both; `mocks` as for `startTestHub`. */
export async function startConsole(executablePath: string): Promise<ConsoleRig> {
  await using cleanup = new AsyncDisposableStack();
  const hub = cleanup.use(await startTestHub({ sync: true, variables: { SYNC_INTERVAL_MS: '300' } }));
  const browser = await launchChromium(executablePath);
  cleanup.defer(() => browser.close());
  const parts = cleanup.move();
  const open = async (role: Role, path = '/console', options: OpenOptions = {}): Promise<OpenPage> => {
    const { width = 1366, height = 768, preferences } = options;
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    if (preferences) {
      await context.addInitScript(
        `localStorage.setItem('queqiao-console', ${JSON.stringify(JSON.stringify(preferences))})`,
      );
    }
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/u.test(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== hub.hub.url) faults.push(request.url());
    });
    const token = hub.hub.development?.tokens[role] ?? '';
    await page.route('**/console/graphql', (route) =>
      route.continue({
        url: `${hub.hub.url}/graphql`,
        headers: { ...route.request().headers(), authorization: `Bearer ${token}` },
      }),
    );
    await page.goto(`${hub.hub.url}${path}`);
    await page.locator('nav').waitFor();
    return { page, context, faults };
  };
  return { hub, browser, open, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

/** Keeps a picture of a page where TEST_SCREENSHOTS says. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TEST_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/console-${name}.png`, fullPage: true });
}

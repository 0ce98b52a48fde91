import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startSyncedHub, type SyncedHub } from '../partners/synced-hub.ts';
import { launchChromium } from '../src/chromium.ts';

/** Persons of the development sign-in, by what they may do. */
const PERSONS = {
  administrator: '王岚',
  approver: '陈松',
  operator: '孙川',
  auditor: '吴桐',
  persons: '钱渝',
} as const;
type Role = keyof typeof PERSONS;

/** A hub that has read its platforms and reads them again when a test asks for it, and a browser. */
export interface ConsoleRig extends AsyncDisposable {
  readonly hub: SyncedHub;
  /** A browser of its own for somebody, who signs in and comes to the path of the console that they asked for. */
  readonly open: (role: Role, path?: string, options?: OpenOptions) => Promise<OpenPage>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
}

/** Somebody at the console. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong on the page: requests to other servers, errors of scripts, and what the Content-Security-Policy refused. */
  readonly faults: readonly string[];
}

/** How long a page may take to show something on a busy machine, in ms. */
const PATIENCE_MS = 45_000;

/**
 * Takes from a page what Chromium 109 and plain HTTP in an intranet do not have: whatever the console does in these tests it does
 * there too.
 */
const OLD_BROWSER = `
  for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference']) delete Set.prototype[name];
  delete Object.groupBy; delete Map.groupBy; delete Promise.withResolvers; delete Array.fromAsync; delete URL.canParse;
  delete Crypto.prototype.randomUUID; delete Crypto.prototype.subtle;
  delete Navigator.prototype.clipboard; delete Navigator.prototype.serviceWorker; delete Document.prototype.startViewTransition;
`;

/** Starts both; `variables` are the hub's, besides its own. */
export async function startConsole(
  executablePath: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ConsoleRig> {
  await using cleanup = new AsyncDisposableStack();
  const hub = cleanup.use(await startSyncedHub({ variables }));
  const browser: Browser = await launchChromium(executablePath);
  cleanup.defer(() => browser.close());
  const parts = cleanup.move();
  const open: ConsoleRig['open'] = async (role, path = '/console', { width = 1366, height = 768 } = {}) => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
    await context.addInitScript(OLD_BROWSER);
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
    context.setDefaultTimeout(PATIENCE_MS);
    await signIn(page, hub.hub.url, path, PERSONS[role]);
    await page.getByRole('navigation').waitFor();
    return { page, context, faults };
  };
  return { hub, open, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

/** On a busy machine the issuer may answer too late for the hub, whose page then says so: one tries again, as a person would. */
async function signIn(page: Page, url: string, path: string, person: string, tries = 5): Promise<void> {
  await page.goto(`${url}/console/sign-in?${new URLSearchParams({ return: path }).toString()}`);
  const button = page.getByRole('button', { name: person });
  await button.or(page.getByRole('heading')).first().waitFor();
  if ((await button.count()) === 0 && tries > 0) return signIn(page, url, path, person, tries - 1);
  return button.click();
}

/** Keeps a picture of a page where TEST_SCREENSHOTS says. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TEST_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/console-${name}.png`, fullPage: true });
}

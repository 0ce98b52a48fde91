import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSignInRig, type SignInRig, type TestNode } from './testing/sign-in-rig.ts';

const FORMER = 'last year’s secret of the hub, long enough';
const PRESENT = 'this year’s secret of the hub, long enough';

let rig: SignInRig;
let node: TestNode;

beforeAll(async () => {
  rig = await startSignInRig();
  node = await rig.startNode({ secrets: [FORMER] });
});
afterAll(() => rig[Symbol.asyncDispose]());
beforeEach(() => {
  Object.assign(rig.issuer, { claims: {}, down: false, tokensDown: false, refusal: null });
  rig.store.down = false;
});

const wang = (): string => `${rig.issuer.url.origin}#wang`;
const codeOn = async (page: Response): Promise<string | undefined> =>
  /代码 code: <code>(\w+)</u.exec(await page.text())?.[1];

test('knows on every node who is signed in, and ends it on all', async () => {
  const other = await rig.startNode({ secrets: [FORMER] });
  const here = node.browser();
  await here.go('/console/sign-in');
  // A browser sees one address; the jar keeps cookies by host, whatever the port.
  const there = other.browser(here.jar);
  expect(await there.who()).toBe(wang());
  expect((await there.signOut()).status).toBe(200);
  expect(await here.who()).toBe(401);
});

test('goes on with sessions of a former secret, and begins new ones with the present one', async () => {
  const renewed = await rig.startNode({ secrets: [PRESENT, FORMER] });
  const browser = node.browser();
  await browser.go('/console/sign-in');
  expect(await renewed.browser(browser.jar).who()).toBe(wang());
  const fresh = renewed.browser();
  await fresh.go('/console/sign-in');
  expect(await fresh.who()).toBe(wang());
  expect(await node.browser(fresh.jar).who()).toBe(401);
});

test('signs out at the issuer too, and sends no token there', async () => {
  const browser = node.browser();
  await browser.go('/console/sign-in');
  const { location } = (await (await browser.signOut()).json()) as { location: string };
  const { pathname, searchParams } = new URL(location);
  expect(pathname).toBe('/sign-out');
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: 'queqiao',
    post_logout_redirect_uri: `${node.url}/console/`,
  });
});

test('says with a code that the store cannot be reached, and signs nobody out for it', async () => {
  const browser = node.browser();
  await browser.go('/console/sign-in');
  rig.store.down = true;
  expect(await browser.who()).toBe(503);
  const page = await browser.go('/console/sign-in');
  expect([page.status, await codeOn(page)]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  const callback = await node.browser().go('/console/sign-in');
  expect([callback.status, await codeOn(callback)]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  rig.store.down = false;
  expect(await browser.who()).toBe(wang());
});

test('says with a code that the issuer cannot be reached, and goes on when it is back', async () => {
  const late = await rig.startNode({ secrets: [FORMER] });
  rig.issuer.down = true;
  const page = await late.browser().go('/console/sign-in');
  expect([page.status, page.headers.get('retry-after'), await codeOn(page)]).toEqual([
    503,
    '10',
    'IDENTITY_UNAVAILABLE',
  ]);
  rig.issuer.down = false;
  rig.issuer.tokensDown = true;
  const half = await late.browser().go('/console/sign-in');
  expect([half.status, await codeOn(half)]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  rig.issuer.tokensDown = false;
  const browser = late.browser();
  await browser.go('/console/sign-in');
  expect(await browser.who()).toBe(wang());
});

test('goes on with sessions while the issuer is down, and signs out of them', async () => {
  const browser = node.browser();
  await browser.go('/console/sign-in');
  rig.issuer.down = true;
  expect(await browser.who()).toBe(wang());
  expect((await browser.signOut()).status).toBe(200);
  expect(await browser.who()).toBe(401);
});

test('does not take an issuer that has trouble for one that refuses a person', async () => {
  rig.issuer.refusal = 'access_denied';
  const refused = await node.browser().go('/console/sign-in');
  expect([refused.status, await codeOn(refused)]).toEqual([400, 'SIGN_IN_FAILED']);
  rig.issuer.refusal = 'temporarily_unavailable';
  const trouble = await node.browser().go('/console/sign-in');
  expect([trouble.status, await codeOn(trouble)]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
});

test.each([
  ['https://hub.example', '__Host-queqiao', '/', true],
  ['http://localhost:4000', '__Host-queqiao', '/', true],
  ['http://10.0.0.5:4000', 'queqiao', '/console', false],
  ['http://localhost.evil.example', 'queqiao', '/console', false],
])('sets for %s the cookie %s', async (address, name, path, secure) => {
  const { url } = await rig.startNode({ publicUrl: new URL(address) });
  const begun = await fetch(`${url}/console/sign-in`, { redirect: 'manual' });
  const [flow = ''] = begun.headers.getSetCookie();
  expect(flow.startsWith(`${name}-`)).toBe(true);
  expect(flow).toContain('SameSite=Lax');
  const redirect = new URL(begun.headers.get('location') ?? '').searchParams.get('redirect_uri');
  expect(redirect).toBe(`${address}/console/callback`);
  const issued = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const { search } = new URL(issued.headers.get('location') ?? '');
  const done = await fetch(`${url}/console/callback${search}`, { headers: { cookie: flow.split(';')[0] ?? '' } });
  const session = done.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`) && !cookie.includes('Max-Age=0'));
  expect(session).toContain(`; Path=${path};`);
  expect(session).toContain('; HttpOnly');
  expect(session).toContain('; SameSite=Strict');
  expect(session?.includes('; Secure')).toBe(secure);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSignInRig, type SignInRig, type TestBrowser, type TestNode } from './testing/sign-in-rig.ts';

let rig: SignInRig;
let node: TestNode;

beforeAll(async () => {
  rig = await startSignInRig();
  node = await rig.startNode();
});
afterAll(() => rig[Symbol.asyncDispose]());
beforeEach(() => {
  Object.assign(rig.issuer, { claims: {}, userinfo: {}, userinfoDown: false });
  Object.assign(rig.issuer, { down: false, tokensDown: false, forges: false, refusal: null });
  rig.store.down = false;
});

const wang = (): string => `${rig.issuer.url.origin}#wang`;

/** What a page says, by its status and the code that is on it. */
async function outcome(answer: Response): Promise<readonly [status: number, code: string | undefined]> {
  return [answer.status, /代码 code: <code>(\w+)</u.exec(await answer.text())?.[1]];
}

/** A sign-in up to where the browser would go back to the hub. */
async function upToCallback(browser: TestBrowser): Promise<URL> {
  const begun = await browser.go('/console/sign-in', { redirect: 'manual' });
  const issued = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  return new URL(issued.headers.get('location') ?? '');
}

test('signs in whom the issuer names, by issuer and subject', async () => {
  const browser = node.browser();
  expect((await browser.go('/console/sign-in')).status).toBe(200);
  expect(await browser.who()).toBe(wang());
  const [asked] = rig.issuer.asked.slice(-1);
  expect(asked?.get('code_challenge_method')).toBe('S256');
  expect(asked?.get('nonce')?.length).toBeGreaterThan(20);
});

test('refuses an answer in a browser that did not ask, so nobody is signed in as somebody else', async () => {
  const callback = await upToCallback(node.browser());
  const victim = node.browser();
  expect(await outcome(await victim.go(callback.href))).toEqual([400, 'SIGN_IN_FAILED']);
  expect(await victim.who()).toBe(401);
});

test('refuses an answer a second time, also with the cookie of the first', async () => {
  const browser = node.browser();
  const callback = await upToCallback(browser);
  const copy = node.browser(await browser.jar.clone());
  expect((await browser.go(callback.href)).status).toBe(200);
  expect(await outcome(await browser.go(callback.href))).toEqual([400, 'SIGN_IN_FAILED']);
  expect(await outcome(await copy.go(callback.href))).toEqual([400, 'SIGN_IN_FAILED']);
  expect(await copy.who()).toBe(401);
});

test('refuses another state, even with a cookie put under its name', async () => {
  const browser = node.browser();
  const callback = await upToCallback(browser);
  const state = callback.searchParams.get('state') ?? '';
  const other = `${state.slice(0, 12)}${'x'.repeat(state.length - 12)}`;
  callback.searchParams.set('state', other);
  expect(await outcome(await browser.go(callback.href))).toEqual([400, 'SIGN_IN_FAILED']);
  callback.searchParams.append('state', state);
  expect((await browser.go(callback.href)).status).toBe(400);
  expect(await browser.who()).toBe(401);
});

const HOUR = 3_600;
const now = (): number => Math.floor(Date.now() / 1000);

test.each<readonly [what: string, claims: () => Readonly<Record<string, unknown>>]>([
  ['another nonce', () => ({ nonce: 'another' })],
  ['no nonce', () => ({ nonce: undefined })],
  ['another audience', () => ({ aud: 'another client' })],
  ['another issuer', () => ({ iss: 'https://evil.example' })],
  ['a time that is over', () => ({ iat: now() - HOUR, exp: now() - 90 })],
  ['no time at which it ends', () => ({ exp: undefined })],
  ['no subject', () => ({ sub: undefined })],
  ['a subject without end', () => ({ sub: 'x'.repeat(300) })],
  ['no region, which is not everywhere', () => ({ queqiao_regions: [] })],
  ['a malformed region', () => ({ queqiao_regions: ['宝鸡'] })],
  ['roles that are no list', () => ({ queqiao_roles: { admin: true } })],
])('refuses a token with %s', async (_what, claims) => {
  rig.issuer.claims = claims();
  const browser = node.browser();
  expect(await outcome(await browser.go('/console/sign-in'))).toEqual([400, 'SIGN_IN_FAILED']);
  expect(await browser.who()).toBe(401);
});

test('refuses a token signed with another key', async () => {
  rig.issuer.forges = true;
  expect(await outcome(await node.browser().go('/console/sign-in'))).toEqual([400, 'SIGN_IN_FAILED']);
});

test('lets clocks differ by less than a minute', async () => {
  rig.issuer.claims = { iat: now() - HOUR, exp: now() - 40 };
  const browser = node.browser();
  await browser.go('/console/sign-in');
  expect(await browser.who()).toBe(wang());
});

test('takes roles and regions from claims, leaves out roles that are none, and takes no name from a malformed claim', async () => {
  rig.issuer.claims = { queqiao_roles: 'AUDITOR root', queqiao_regions: ['610323'], name: { first: '王' } };
  await node.browser().go('/console/sign-in');
  expect(await rig.persons.find([wang()])).toMatchObject([
    { name: 'wang', roles: ['AUDITOR'], regions: ['610323'], rolesIssued: true, regionsIssued: true },
  ]);
});

test('takes from userinfo what the token leaves out, and nothing else', async () => {
  rig.issuer.claims = { name: undefined, queqiao_roles: ['AUDITOR'] };
  const said = { name: '王岚', queqiao_roles: ['APPROVER'], queqiao_regions: ['610323'] };
  rig.issuer.userinfo = { ...said, iss: 'https://evil.example', auth_time: 0 };
  await node.browser().go('/console/sign-in');
  expect(await rig.persons.find([wang()])).toMatchObject([{ name: '王岚', roles: ['AUDITOR'], regions: ['610323'] }]);
});

test.each([
  ['of another subject', { sub: 'li' }],
  ['with a malformed region', { queqiao_regions: ['宝鸡'] }],
  ['with no region, which is not everywhere', { queqiao_regions: [] }],
])('refuses userinfo %s', async (_what, userinfo) => {
  rig.issuer.userinfo = userinfo;
  const browser = node.browser();
  expect(await outcome(await browser.go('/console/sign-in'))).toEqual([400, 'SIGN_IN_FAILED']);
  expect(await browser.who()).toBe(401);
});

test('signs nobody in while userinfo cannot be read: the regions that it confines them to are not known', async () => {
  rig.issuer.userinfoDown = true;
  const browser = node.browser();
  expect(await outcome(await browser.go('/console/sign-in'))).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  expect(await browser.who()).toBe(401);
});

test('asks for no userinfo where the token says everything', async () => {
  rig.issuer.userinfoDown = true;
  rig.issuer.claims = { queqiao_roles: [], queqiao_regions: ['610323'] };
  const browser = node.browser();
  await browser.go('/console/sign-in');
  expect(await browser.who()).toBe(wang());
});

test('asks the issuer when somebody signed in, with every sign-in, and does without where it does not say', async () => {
  rig.issuer.claims = { auth_time: undefined };
  const browser = node.browser();
  await browser.go('/console/sign-in');
  expect(rig.issuer.asked.at(-1)?.get('max_age')).toBe('28800');
  expect(await browser.who()).toBe(wang());
});

test('asks the issuer for a fresh sign-in, and takes no older one for it', async () => {
  const browser = node.browser();
  await browser.go('/console/sign-in?fresh=true');
  expect(await browser.who()).toBe(wang());
  const asked = rig.issuer.asked.at(-1);
  expect([asked?.get('prompt'), asked?.get('max_age')]).toEqual(['login', '900']);
  for (const claims of [{ auth_time: now() - HOUR }, { auth_time: undefined }]) {
    rig.issuer.claims = claims;
    expect(await outcome(await node.browser().go('/console/sign-in?fresh=true'))).toEqual([400, 'SIGN_IN_FAILED']);
  }
});

test.each([
  ['https://evil.example/console/', '/console/'],
  ['//evil.example', '/console/'],
  ['/\\evil.example', '/console/'],
  ['/console/a"><script>alert(1)</script>', '/console/a%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
  ['/console/a\r\nset-cookie: x=1', '/console/aset-cookie:%20x=1'],
])('leads after signing in to no other site and into no header by return=%j', async (given, to) => {
  const page = await node.browser().go(`/console/sign-in?return=${encodeURIComponent(given)}`);
  const html = await page.text();
  expect(html).toContain(`content="0;url=${to}"`);
  expect(html).not.toContain('<script');
  expect(page.headers.getSetCookie().some((cookie) => cookie.startsWith('x='))).toBe(false);
});

test('says nothing of what an issuer or somebody else puts into an answer', async () => {
  const browser = node.browser();
  const callback = await upToCallback(browser);
  callback.searchParams.delete('code');
  callback.searchParams.set('error', 'access_denied');
  callback.searchParams.set('error_description', '<b>call this number</b>');
  const page = await browser.go(callback.href);
  expect(page.status).toBe(400);
  expect(await page.text()).not.toContain('call this number');
});

test.each([
  ['garbage', '__Host-queqiao=garbage'],
  ['an unsigned id', '__Host-queqiao=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['a forged signature', '__Host-queqiao=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['nothing', '__Host-queqiao='],
  ['a name of objects', '__proto__=x; __Host-queqiao=%00%0d%0a'],
  ['twelve kilobytes', `__Host-queqiao=${'x'.repeat(12_000)}`],
])('takes no session from a cookie with %s', async (_what, cookie) => {
  const headers = { cookie, origin: node.url };
  expect((await fetch(`${node.url}/console/graphql`, { method: 'POST', headers })).status).toBe(401);
  expect((await fetch(`${node.url}/console/callback?state=x&code=y`, { headers })).status).toBe(400);
});

test('refuses cookies larger than any header may be', async () => {
  const headers = { cookie: `__Host-queqiao=${'x'.repeat(20_000)}`, origin: node.url };
  expect((await fetch(`${node.url}/console/graphql`, { method: 'POST', headers })).status).toBe(431);
});

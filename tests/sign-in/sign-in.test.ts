import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../src/test-hub.ts';
import { browserOn, type Browser } from './browser.ts';

const PUBLIC = '{ policyDocuments { id } }';
const FOR_OPERATORS = '{ subscriptions { id } }';

let rig: TestHub;
let url: string;
let somebody: Browser;

beforeAll(async () => {
  rig = await startTestHub();
  ({ url } = rig.hub);
  somebody = browserOn(url);
  await somebody.signInAs('wang-lan');
});
afterAll(() => rig[Symbol.asyncDispose]());

async function codeOf(answer: Response): Promise<[status: number, code: string | undefined]> {
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return [answer.status, errors?.[0]?.extensions.code];
}

const sessionOf = async ({ jar }: Browser): Promise<string | undefined> =>
  (await jar.getCookies(url)).find(({ key }) => key === '__Host-queqiao')?.value;

test('leads by the issuer’s page back to the screen that was asked for', async () => {
  const browser = browserOn(url);
  const page = await browser.go('/console/sign-in?return=/console/indicators%3Fq%3D1');
  expect(await page.text()).toContain('王岚');
  const end = await browser.go(`${page.url}/wang-lan`, { method: 'POST' });
  expect(end.status).toBe(200);
  expect(new URL(end.url).pathname).toBe('/console/callback');
  expect(await end.text()).toContain('<meta http-equiv="refresh" content="0;url=/console/indicators?q=1">');
  expect(end.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('gives the browser a session’s id and no token', async () => {
  const cookies = await somebody.jar.getCookies(url);
  expect(cookies).toMatchObject([
    { key: '__Host-queqiao', httpOnly: true, secure: true, sameSite: 'strict', path: '/' },
  ]);
  expect(cookies[0]?.expires).toBe('Infinity');
  expect(cookies[0]?.value.startsWith('ey')).toBe(false);
});

test('answers whoever is signed in with the rights of their roles', async () => {
  expect(await codeOf(await somebody.ask(FOR_OPERATORS))).toEqual([200, undefined]);
  const auditor = browserOn(url);
  await auditor.signInAs('qian-yu');
  expect(await codeOf(await auditor.ask(FOR_OPERATORS))).toEqual([200, 'FORBIDDEN']);
});

test('answers nobody else, not even with what anybody may ask', async () => {
  expect(await codeOf(await browserOn(url).ask(PUBLIC))).toEqual([401, 'UNAUTHENTICATED']);
});

test('takes no token where it takes a session, and no session where it takes a token', async () => {
  const authorization = `Bearer ${rig.hub.development?.tokens.administrator ?? ''}`;
  expect(await codeOf(await browserOn(url).ask(FOR_OPERATORS, { authorization }))).toEqual([401, 'UNAUTHENTICATED']);
  const other = await somebody.go('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ query: FOR_OPERATORS }),
  });
  expect(await codeOf(other)).toEqual([200, 'FORBIDDEN']);
});

test.each([
  ['no origin', { origin: '' }],
  ['an origin of null', { origin: 'null' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['another name of this machine', { origin: 'http://localhost' }],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page of another host of the site', { 'sec-fetch-site': 'same-site' }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
])('refuses an operation and signing out from %s', async (_from, headers) => {
  expect(await codeOf(await somebody.ask(PUBLIC, headers))).toEqual([403, 'FORBIDDEN']);
  const out = await somebody.go('/console/sign-out', { method: 'POST', headers: { origin: url, ...headers } });
  expect(await codeOf(out)).toEqual([403, 'FORBIDDEN']);
  expect(await codeOf(await somebody.ask(PUBLIC))).toEqual([200, undefined]);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'refuses an operation of type %s',
  async (type) => {
    expect((await somebody.ask(PUBLIC, { 'content-type': type })).status).toBe(415);
  },
);

test('offers itself to no other origin, and to no other method', async () => {
  const answer = await somebody.ask(PUBLIC, { 'access-control-request-method': 'POST' });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const preflight = await somebody.go('/console/graphql', {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(405);
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  expect((await somebody.go('/console/graphql?query={__typename}')).status).toBe(405);
});

test('gives every sign-in an id of its own, and ends the session before it', async () => {
  const browser = browserOn(url);
  await browser.jar.setCookie('__Host-queqiao=planted.by-somebody; Path=/; Secure', url);
  await browser.signInAs('wang-lan');
  const first = await sessionOf(browser);
  expect(first).not.toContain('planted');
  const thief = browserOn(url, await browser.jar.clone());
  await browser.signInAs('chen-song');
  expect(await sessionOf(browser)).not.toBe(first);
  expect(await codeOf(await thief.ask(PUBLIC))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codeOf(await browser.ask(PUBLIC))).toEqual([200, undefined]);
});

test('ends a session for whoever else has its cookie', async () => {
  const browser = browserOn(url);
  await browser.signInAs('wang-lan');
  const thief = browserOn(url, await browser.jar.clone());
  expect(await codeOf(await thief.ask(PUBLIC))).toEqual([200, undefined]);
  const out = await browser.go('/console/sign-out', { method: 'POST', headers: { origin: url } });
  expect([out.status, await out.json()]).toEqual([200, { location: '/console/' }]);
  expect(await sessionOf(browser)).toBeUndefined();
  expect(await codeOf(await thief.ask(PUBLIC))).toEqual([401, 'UNAUTHENTICATED']);
});

test('streams to whoever is signed in, until their session ends', async () => {
  const browser = browserOn(url);
  await browser.signInAs('sun-chuan');
  const stream = await browser.ask('subscription { changes { __typename } }', { accept: 'text/event-stream' });
  expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const end = stream.text().catch(() => 'cut off');
  expect((await browser.go('/console/sign-out', { method: 'POST', headers: { origin: url } })).status).toBe(200);
  expect(await end).toBe('cut off');
});

test('gives reports to whoever is signed in, and to no other site', async () => {
  const path = '/console/reports/baoji-2024-37.csv';
  expect(await codeOf(await browserOn(url).go(path))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codeOf(await somebody.go(path, { headers: { 'sec-fetch-site': 'cross-site' } }))).toEqual([
    403,
    'FORBIDDEN',
  ]);
  const report = await somebody.go(path);
  expect([report.status, report.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
});

test('says who is signed in, and lets them end their own sessions', async () => {
  const [one, other] = [browserOn(url), browserOn(url)];
  await one.signInAs('wu-tong');
  await other.signInAs('wu-tong');
  const answer = await one.ask(
    '{ viewer { person { name department { name } roles sessions { id current } } scopes } }',
  );
  const { data } = (await answer.json()) as {
    data: { viewer: { person: { sessions: { id: string; current: boolean }[] } } };
  };
  expect(data.viewer).toMatchObject({
    person: { name: '吴桐', department: { name: '市审计局' }, roles: ['AUDITOR'] },
    scopes: ['audit:read', 'changes:read', 'operations:read'],
  });
  const { sessions } = data.viewer.person;
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
  const id = sessions.find(({ current }) => !current)?.id ?? '';
  expect(await codeOf(await one.ask(`mutation { endSession(id: "${id}") }`))).toEqual([200, undefined]);
  expect(await codeOf(await other.ask(PUBLIC))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await codeOf(await one.ask(PUBLIC))).toEqual([200, undefined]);
});

test('shows an auditor who proposed and approved what, and lets them do neither', async () => {
  const auditor = browserOn(url);
  await auditor.signInAs('wu-tong');
  const reads = await auditor.ask(
    `{ proposals(first: 1) { totalCount } proposal(id: "1") { id }
      indicators { proposals { id } mapping { proposal { author { name } decidedBy { name } } } } }`,
  );
  expect(await codeOf(reads)).toEqual([200, undefined]);
  for (const question of [
    `{ previewMapping(input: { indicator: "baoji-2024-37/municipal-enterprises", recordType: "Cultivation", measure: { count: true } }) { warnings { code } } }`,
    'mutation { submitProposals(ids: ["1"]) { id } }',
  ]) {
    expect(await codeOf(await auditor.ask(question)), question).toEqual([200, 'FORBIDDEN']);
  }
});

test('takes a role away from the next request on', async () => {
  const [persons, operator] = [browserOn(url), browserOn(url)];
  await persons.signInAs('qian-yu');
  await operator.signInAs('zhou-qing');
  expect(await codeOf(await operator.ask(FOR_OPERATORS))).toEqual([200, undefined]);
  const take = await persons.ask('mutation { setPerson(id: "zhou-qing", roles: [], reason: "离岗") { id } }');
  expect(await codeOf(take)).toEqual([200, undefined]);
  expect(await codeOf(await operator.ask(FOR_OPERATORS))).toEqual([200, 'FORBIDDEN']);
});

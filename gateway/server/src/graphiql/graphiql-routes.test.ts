import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servedRig, type ServedRig } from '../http/testing/served-rig.ts';
import { graphiqlRoutes } from './graphiql-routes.ts';

let rig: ServedRig;
beforeAll(async () => {
  rig = await servedRig(
    { sdl: 'type Query { hello: String }' },
    {
      routes: [
        graphiqlRoutes({
          query: '{ hello }',
          variables: '',
          examples: [{ title: '你好 hello </script>', query: '{ hello }' }],
          roles: [{ name: 'administrator', title: '管理员', token: 'a-secret-token' }],
        }),
      ],
    },
  );
});
afterAll(() => rig[Symbol.asyncDispose]());

async function page(headers: Record<string, string> = {}) {
  const answer = await request(`${rig.server.url}/`, { headers });
  return { headers: answer.headers, text: await answer.body.text() };
}

test('serves a page with our name, without sponsor links and without external files', async () => {
  const { headers, text } = await page();
  expect(text).toContain('<title>鹊桥 Queqiao</title>');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, url]) => url!);
  expect(loaded.every((url) => url.startsWith('/graphiql/') || url.startsWith('data:'))).toBe(true);
  const files = loaded.filter((url) => url.startsWith('/'));
  for (const file of [...files, '/graphiql/graphql.worker.js']) {
    const { statusCode, headers: own, body } = await request(`${rig.server.url}${file}`);
    expect([statusCode, await body.text()]).toEqual([200, expect.not.stringMatching(/please sponsor|unpkg\.com/iu)]);
    const again = await request(`${rig.server.url}${file}`, { headers: { 'if-none-match': String(own['etag']) } });
    expect(again.statusCode).toBe(304);
    await again.body.dump();
  }
  expect(text.match(/<\/script>/gu)).toHaveLength(2);
});

test('refuses files that the page does not have', async () => {
  for (const path of ['/graphiql/x.js', '/graphiql/..%2f..%2fpackage.json', '/graphiql/']) {
    const { statusCode, body } = await request(`${rig.server.url}${path}`);
    await body.dump();
    expect(statusCode).toBe(404);
  }
});

test('gives the tokens of roles to pages of this machine', async () => {
  expect((await page()).text).toContain('a-secret-token');
  expect((await page({ host: 'localhost:4000' })).text).toContain('a-secret-token');
});

test.for<readonly [string, Record<string, string>]>([
  ['under another name, which may be that of a page that lets it point here', { host: 'evil.example' }],
  ['under a name that only begins like this machine', { host: '127.0.0.1.evil.example' }],
  ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
])('gives no tokens to a caller %s', async ([, headers]) => {
  expect((await page(headers)).text).not.toContain('a-secret-token');
});

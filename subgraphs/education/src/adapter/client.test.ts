import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { installationAt, loadInstallations } from '@queqiao/platform/installations';
import { Deadline } from '@queqiao/subgraph/request';
import { createUpstream } from '@queqiao/platform/upstream';
import { expect, test } from 'vitest';
import { educationToken } from './authentication.ts';
import { createEducationClient } from './client.ts';

/** The client over a platform that answers as the listener does. */
async function clientOver(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const file = loadInstallations().find(({ system }) => system === 'zhijiao')!;
  const installation = installationAt(file, `http://127.0.0.1:${port}/edu/v2`, { token: 'secret' });
  const client = createEducationClient(installation, createUpstream({ installation, authentication: educationToken }));
  return {
    client,
    async [Symbol.asyncDispose]() {
      await client.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function expert(number: number): object {
  return {
    id: `E${String(number).padStart(4, '0')}`,
    schoolCode: '3610300001',
    updatedAt: '2026-01-01T00:00:00+08:00',
  };
}

test('reads the page that a list has grown by, although the full page before it answers 304', async () => {
  let count = 100;
  await using rig = await clientOver((request, response) => {
    const url = new URL(request.url ?? '', 'http://platform');
    const page = Number(url.searchParams.get('page'));
    const rows = Array.from({ length: count }, (_, at) => expert(at)).slice((page - 1) * 100, page * 100);
    const etag = `"${page}-${rows.length}"`;
    const next = page * 100 < count ? { link: `<${url.pathname}?page=${page + 1}>; rel="next"` } : {};
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag, ...next }).end();
    else response.writeHead(200, { etag, ...next }).end(JSON.stringify(rows));
  });
  const read = async () => {
    const { value } = await rig.client.experts.whole({ window: 1, uncached: true }, Deadline.after(5_000));
    return value.length;
  };
  expect(await read()).toBe(100);
  count = 101;
  expect(await read()).toBe(101);
  count = 100;
  expect(await read()).toBe(100);
});

test('treats an answer that is not an array, and a refusal of a valid call, as a breach of contract', async () => {
  let [status, body] = [200, '{"rows":[]}'];
  await using rig = await clientOver((_request, response) => response.writeHead(status).end(body));
  const ask = () => rig.client.bases.page(1, {}, Deadline.after(5_000));
  await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_CONTRACT', system: 'zhijiao' });
  [status, body] = [400, '{"error":{"code":"BAD_ARGUMENT","message":"?"}}'];
  await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_CONTRACT', system: 'zhijiao' });
});

test('sends its token, and reports UPSTREAM_UNAVAILABLE without naming it when the platform refuses it', async () => {
  const shown: (string | undefined)[] = [];
  await using rig = await clientOver((request, response) => {
    shown.push(request.headers.authorization);
    response.writeHead(401).end('{"error":{"code":"UNAUTHORIZED","message":"?"}}');
  });
  const failure = await rig.client.schools.page(1, {}, Deadline.after(5_000)).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', message: expect.not.stringContaining('secret') });
  expect(new Set(shown)).toEqual(new Set(['Bearer secret']));
});

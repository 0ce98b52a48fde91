import { parse } from 'csv-parse/sync';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { ANONYMOUS } from '@queqiao/subgraph/request';
import { contextFor, serveGateway, type GatewayServer, type Identify } from '@queqiao/server';
import { federationRig } from '@queqiao/federation/testing';
import { gatewayReportSource } from './gateway-report-source.ts';
import { reportRoutes } from './report-routes.ts';
import { sampleTask } from './testing/sample-task.ts';

const POLICY = {
  sdl: `
    type Query { policyDocuments: [PolicyDocument!]! indicators(document: ID): [Indicator!]! }
    type PolicyDocument { id: ID! }
    type Indicator {
      name: String! clauses: [String!]! comparator: String! lower: Float upper: Float unit: String! cadence: String!
      dueOn: String departments: [Department!]! progress: Progress! evidence(first: Int): Evidence!
    }
    type Department { name: String! }
    type Progress { value: Float status: String! }
    type Evidence { totalCount: Int }`,
  resolvers: {
    Query: {
      policyDocuments: () => [{ id: 'baoji-2024-37' }, { id: 'empty' }, { id: 'broken' }],
      indicators(_: unknown, { document }: { document: string }) {
        if (document === 'broken') throw new Error('http://10.0.0.1/secret');
        return document === 'baoji-2024-37' ? [sampleTask()] : [];
      },
    },
  },
};
const identify: Identify = (authorization) => {
  if (authorization === undefined) return ANONYMOUS;
  if (authorization === 'bad') throw new HubError(ErrorCode.UNAUTHENTICATED, '令牌无效 (the token is not valid)');
  return { subject: 'me', scopes: new Set(authorization.split(' ')), regions: null };
};

let server: GatewayServer;
beforeAll(async () => {
  const { gateway } = federationRig({ policy: POLICY });
  const reports = reportRoutes({ source: gatewayReportSource(gateway), contextFor: contextFor(identify, 5_000) });
  server = await serveGateway({ gateway, host: '127.0.0.1', port: 0, identify, openRoutes: [reports] });
});
afterAll(() => server.close());

async function get(file: string, authorization?: string) {
  const answer = await request(`${server.url}/reports/${file}`, {
    headers: authorization === undefined ? {} : { authorization },
  });
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.from(await answer.body.arrayBuffer()) };
}

test('serves a report as a named download to callers with the scope', async () => {
  const { status, headers, body } = await get('baoji-2024-37.csv', 'operations:read');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="baoji-2024-37.csv"',
    'cache-control': 'no-store',
  });
  expect(parse(body, { bom: true })).toContainEqual(expect.arrayContaining(['市级产教融合型企业']));
});

test('serves a workbook', async () => {
  const { status, headers, body } = await get('baoji-2024-37.xlsx', 'operations:read');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(body.subarray(0, 2).toString()).toBe('PK');
});

test('serves only the headings for a document without indicators', async () => {
  const { status, body } = await get('empty.csv', 'operations:read');
  expect([status, parse(body, { bom: true })]).toEqual([200, [expect.arrayContaining(['任务', '证据数'])]]);
});

test.for<readonly [string, string, string | undefined, number, string]>([
  ['no token', 'baoji-2024-37.xlsx', undefined, 401, 'UNAUTHENTICATED'],
  ['a token that is not good', 'baoji-2024-37.xlsx', 'bad', 401, 'UNAUTHENTICATED'],
  ['a token without the scope', 'baoji-2024-37.xlsx', 'changes:read', 403, 'FORBIDDEN'],
  ['no such document', 'nowhere-1.xlsx', 'operations:read', 404, 'NOT_FOUND'],
  ['no such format', 'baoji-2024-37.pdf', 'operations:read', 404, 'NOT_FOUND'],
  ['no format', 'baoji-2024-37', 'operations:read', 404, 'NOT_FOUND'],
  ['an unknown document without the scope', 'nowhere-1.xlsx', 'changes:read', 403, 'FORBIDDEN'],
  ['a policy subgraph that cannot tell', 'broken.csv', 'operations:read', 503, 'SUBGRAPH_UNAVAILABLE'],
])('refuses in JSON: %s', async ([, file, authorization, status, code]) => {
  const answer = await get(file, authorization);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/json/u);
  expect(answer.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
  const { errors } = JSON.parse(answer.body.toString()) as { errors: object[] };
  expect(errors).toMatchObject([{ message: expect.stringMatching(/\p{Script=Han}/u), extensions: { code } }]);
  expect(answer.body.toString()).not.toContain('secret');
});

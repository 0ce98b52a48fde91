import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { ANONYMOUS } from '@queqiao/subgraph/request';
import { contextFor, serveGateway, type GatewayServer, type Identify } from '@queqiao/server';
import { federationRig } from '@queqiao/federation/testing';
import { gatewayReportSource } from './gateway-report-source.ts';
import { reportRoutes } from './report-routes.ts';
import { sampleTask } from './testing/sample-task.ts';

/** The moments that were asked for. */
const asked: unknown[] = [];
const RECORD = { system: 'shanqitong', type: 'Cultivation', id: '1', version: 1, label: '某企业 · 市级' };
const TASK = sampleTask();
const INDICATOR = {
  ...TASK,
  id: 'baoji-2024-37/municipal-enterprises',
  progress({ asOf }: { asOf?: string | null }) {
    asked.push(asOf ?? null);
    return TASK.progress;
  },
  evidence: () => ({
    totalCount: 7,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [{ contribution: 1, reason: '符合', record: RECORD }],
  }),
};
const POLICY = {
  sdl: `
    type Query { policyDocuments: [PolicyDocument!]! indicators(document: ID): [Indicator!]! indicator(id: ID!): Indicator }
    scalar DateTime
    type PolicyDocument { id: ID! }
    type Indicator {
      id: ID! name: String! clauses: [String!]! comparator: String! lower: Float upper: Float unit: String! cadence: String!
      dueOn: String departments: [Department!]! progress(asOf: DateTime): Progress!
      signOffs: [SignOff!]! evidence(first: Int, asOf: DateTime, after: String): Evidence!
    }
    type Department { name: String! }
    type Progress { asOf: String! value: Float status: String! reported: Boolean! forecast: Float coverage: Coverage }
    type Coverage { expected: Int! reported: Int! }
    type SignOff { by: String! at: String! differsFromCurrent: Boolean! }
    type PageInfo { hasNextPage: Boolean! endCursor: String }
    type Evidence { totalCount: Int pageInfo: PageInfo! nodes: [Node!]! }
    type Node { contribution: Float! reason: String! record: Record! }
    type Record { system: ID! type: String! id: ID! version: Int! label: String! }`,
  resolvers: {
    Query: {
      policyDocuments: () => [{ id: 'baoji-2024-37' }, { id: 'empty' }, { id: 'broken' }],
      indicators(_: unknown, { document }: { document: string }) {
        if (document === 'broken') throw new Error('http://10.0.0.1/secret');
        return document === 'baoji-2024-37' ? [INDICATOR] : [];
      },
      indicator: () => INDICATOR,
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

test('reports as of the moment that is asked for, and refuses what is none', async () => {
  expect((await get('baoji-2024-37.csv?asOf=2025-12-31T23%3A59%3A59%2B08%3A00', 'operations:read')).status).toBe(200);
  expect(asked.at(-1)).toBe('2025-12-31T15:59:59Z');
  const wrong = await get('baoji-2024-37.csv?asOf=2025-12-31', 'operations:read');
  expect([wrong.status, JSON.parse(wrong.body.toString())]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' } }] },
  ]);
});

test('lists the evidence in the workbook', async () => {
  const { body } = await get('baoji-2024-37.xlsx', 'operations:read');
  const [, sheet] = await readExcelFile(body);
  expect(sheet?.data[1]).toEqual(expect.arrayContaining(['某企业 · 市级', 'Cultivation', '符合']));
});

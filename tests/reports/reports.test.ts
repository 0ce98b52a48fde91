import { parse } from 'csv-parse/sync';
import { request } from 'undici';
import { beforeAll, expect, test } from 'vitest';
import { rowsAt } from '../src/answer.ts';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';

const INDICATORS = `query ($document: ID!) {
  indicators(document: $document) { name progress { value } departments { name } clauses }
}`;

let rig: TestHub;
beforeAll(async () => {
  rig = await sharedTestHub();
});

async function get(file: string, role?: 'administrator' | 'partner') {
  const token = role && rig.hub.development?.tokens[role];
  const answer = await request(`${rig.hub.url}/reports/${file}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: answer.statusCode, body: Buffer.from(await answer.body.arrayBuffer()) };
}

test.each(['baoji-2024-37', 'haixi-2020-93'])('reports for %s the same as GraphQL, task by task', async (document) => {
  const { status, body } = await get(`${document}.csv`, 'administrator');
  expect(status).toBe(200);
  const rows: string[][] = parse(body, { bom: true, from: 2 });
  const indicators = rowsAt(await rig.ask(INDICATORS, { variables: { document } }), 'indicators');
  expect(rows).toHaveLength(indicators.length);
  for (const [index, row] of rows.entries()) {
    const { name, progress, departments, clauses } = indicators[index] as {
      name: string;
      progress: { value: number | null };
      departments: { name: string }[];
      clauses: string[];
    };
    expect([row[0], row[2], row[4], row[6]]).toEqual([
      name,
      progress.value === null ? '' : String(progress.value),
      departments.map((each) => each.name).join('、'),
      clauses.join('、'),
    ]);
    expect(row[1]).not.toBe('');
    expect(row[3]).toMatch(/^\p{Script=Han}+$/u);
    expect(row[5]).toMatch(/^(?:\d{4}-\d{2}-\d{2}|长期)$/u);
    expect(row[7]).toMatch(/^\d+$/u);
  }
});

test('returns a workbook to an administrator, and to no other caller', async () => {
  const { status, body } = await get('baoji-2024-37.xlsx', 'administrator');
  expect([status, body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect((await get('baoji-2024-37.xlsx')).status).toBe(401);
  expect((await get('baoji-2024-37.xlsx', 'partner')).status).toBe(403);
  expect((await get('nowhere-1.xlsx', 'administrator')).status).toBe(404);
});

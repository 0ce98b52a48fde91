import { AuditKeys, AuditLog } from '@queqiao/audit';
import { buildSubgraph } from '@queqiao/subgraph';
import { Deadline, createRequestScope } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { loadPolicyFiles } from '../documents/load-policy-files.ts';
import type { PolicyFile } from '../documents/policy-file.ts';
import { loadMappingFiles, type DefaultMapping } from '../mapping/load-mapping-files.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import { createPolicySubgraph } from '../policy-subgraph.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const KEYS = new AuditKeys({ secrets: ['a key that only the tests of this room know'] });
const [pglite] = TEST_ENGINES;
const documents = await loadPolicyFiles();

function demanding(lower: number): readonly PolicyFile[] {
  return documents.map((document) => ({
    ...document,
    indicators: document.indicators.map((one) => (one.id === ENTERPRISES ? { ...one, lower } : one)),
  }));
}

async function start(
  store: Database,
  now: string,
  { policies = documents, correct = (mapping: DefaultMapping) => mapping } = {},
) {
  const subgraph = await createPolicySubgraph({
    documents: policies,
    store,
    audit: new AuditLog(store, KEYS),
    clock: () => Date.parse(now),
    mappings: (catalogue) => loadMappingFiles(catalogue).map(correct),
  });
  const { schema } = buildSubgraph(subgraph);
  return async (source: string, subject = 'approver'): Promise<Record<string, unknown>> => {
    const caller = { subject, scopes: new Set<string>(), regions: null };
    const scope = createRequestScope({ id: 'test', deadline: Deadline.after(20_000), caller });
    const { data, errors } = await graphql({ schema, source, contextValue: { scope } });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  };
}

const PENDING =
  '{ proposals(state: SUBMITTED) { nodes { id kind digest author { id } mapping { where } target { lower } } } }';

test('keeps the target of a file that was changed as a revision with its time, and the one before for what was then', async () => {
  await using testStore = await pglite!.open();
  await start(testStore.database, '2026-01-01T00:00:00Z');
  const ask = await start(testStore.database, '2026-06-01T00:00:00Z', { policies: demanding(12) });
  expect(
    await ask(`{ indicator(id: "${ENTERPRISES}") { lower revisions { since lower }
      earlier: progress(asOf: "2026-03-01T00:00:00Z") { line { to } } now: progress { line { to } } } }`),
  ).toEqual({
    indicator: {
      lower: 12,
      revisions: [
        { since: '2026-06-01T08:00:00+08:00', lower: 12 },
        { since: expect.any(String), lower: 10 },
      ],
      earlier: { line: { to: 10 } },
      now: { line: { to: 12 } },
    },
  });
});

test('brings a corrected default mapping to a store as a proposal by the hub, once, until a person decides', async () => {
  await using testStore = await pglite!.open();
  const { database } = testStore;
  await start(database, '2026-01-01T00:00:00Z');
  const correct = (mapping: DefaultMapping): DefaultMapping =>
    mapping.indicator.id === ENTERPRISES
      ? { ...mapping, mapping: readMapping({ ...mapping.mapping.rule, where: { eq: ['status', 'RECOGNIZED'] } }) }
      : mapping;
  await start(database, '2026-06-01T00:00:00Z', { correct });
  const ask = await start(database, '2026-06-02T00:00:00Z', { correct });
  const { proposals } = (await ask(PENDING)) as { proposals: { nodes: { id: string; digest: string }[] } };
  expect(proposals.nodes).toMatchObject([
    { kind: 'MAPPING', author: { id: 'hub' }, mapping: { where: { eq: ['status', 'RECOGNIZED'] } } },
  ]);
  const [{ id, digest }] = proposals.nodes as [{ id: string; digest: string }];
  await ask(`mutation { approveProposals(approvals: [{ id: "${id}", digest: "${digest}" }]) { id } }`);
  const again = await start(database, '2026-06-03T00:00:00Z', { correct });
  expect(
    await again(
      `{ proposals(state: SUBMITTED) { totalCount } indicator(id: "${ENTERPRISES}") { mapping { version shipped } } }`,
    ),
  ).toEqual({
    proposals: { totalCount: 0 },
    indicator: { mapping: { version: 2, shipped: true } },
  });
});

test('proposes the target of a file that was changed where people have set the target since', async () => {
  await using testStore = await pglite!.open();
  const { database } = testStore;
  const ask = await start(database, '2026-01-01T00:00:00Z');
  const made = (await ask(
    `mutation { one: proposeTarget(input: { indicator: "${ENTERPRISES}", lower: 8, reason: "中期调整" }) { id } }`,
    'administrator',
  )) as { one: { id: string } };
  const sent = (await ask(
    `mutation { all: submitProposals(ids: ["${made.one.id}"]) { id digest } }`,
    'administrator',
  )) as {
    all: [{ id: string; digest: string }];
  };
  const [{ id, digest }] = sent.all;
  await ask(`mutation { approveProposals(approvals: [{ id: "${id}", digest: "${digest}" }]) { id } }`);
  const later = await start(database, '2026-06-01T00:00:00Z', { policies: demanding(12) });
  expect(await later(PENDING)).toMatchObject({
    proposals: { nodes: [{ kind: 'TARGET', author: { id: 'hub' }, target: { lower: 12 } }] },
  });
  expect(await later(`{ indicator(id: "${ENTERPRISES}") { lower } }`)).toEqual({ indicator: { lower: 8 } });
});

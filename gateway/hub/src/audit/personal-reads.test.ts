import { expect, test, vi } from 'vitest';
import { createRequestScope, Deadline, type SubgraphContext } from '@queqiao/subgraph/request';
import { buildSubgraph, serveSubgraph } from '@queqiao/subgraph';
import { parse } from 'graphql';
import type { SubgraphClient } from '@queqiao/federation';
import { federationRig, type TestSubgraph } from '@queqiao/federation/testing';
import { subgraphServer } from '../subgraph-server.ts';
import { releasePersonalData, type RecordPersonalReads } from './record-personal-reads.ts';

const contact = ({ id }: { id: string }, _arguments: unknown, { scope }: SubgraphContext) => {
  scope.personalReads.note({ system: 'qinyun', type: 'JobPosting', id });
  return { name: `Li of ${id}` };
};
const JOBS = {
  sdl: `
    type Query { jobs: [Job!]! best: Job }
    type Job @key(fields: "id") { id: ID! contact: Contact }
    type Contact { name: String }`,
  resolvers: {
    Query: { jobs: () => [{ id: '1' }, { id: '2' }], best: () => ({ id: '1' }) },
    Job: { __resolveReference: (key: object) => key, contact },
  },
} satisfies TestSubgraph;
const CONTACTS = 'query Contacts { jobs { id contact { name } } best { contact { name } } }';
const GIVEN = {
  jobs: [
    { id: '1', contact: { name: 'Li of 1' } },
    { id: '2', contact: { name: 'Li of 2' } },
  ],
  best: { contact: { name: 'Li of 1' } },
};
const BOTH = ['1', '2'].map((id) => ({ system: 'qinyun', type: 'JobPosting', id }));

function rigOf(record: RecordPersonalReads, wrap: (client: SubgraphClient) => SubgraphClient = (client) => client) {
  const reported: unknown[] = [];
  const release = releasePersonalData(record, (error) => void reported.push(error));
  const rig = federationRig({ jobs: JOBS }, { release, wrap });
  const ask = (query: string, variables = {}) => {
    const scope = createRequestScope({ id: 'test', deadline: Deadline.after(10_000) });
    return rig.ask(query, { variables, context: { scope } });
  };
  return { ask, reported };
}

test('returns personal data after every record of it was recorded, each once', async () => {
  const held = Promise.withResolvers<void>();
  const record = vi.fn<RecordPersonalReads>(() => held.promise);
  const answered = vi.fn<(answer: unknown) => void>();
  const rig = rigOf(record);
  const answering = rig.ask(CONTACTS).then(answered);
  await expect.poll(() => record).toHaveBeenCalledOnce();
  expect(record).toHaveBeenCalledWith(BOTH, 'Contacts', expect.anything());
  expect(answered).not.toHaveBeenCalled();
  held.resolve();
  await answering;
  expect(answered).toHaveBeenCalledWith({ data: GIVEN });
});

test('returns no data when the read cannot be recorded, and logs the reason only', async () => {
  const rig = rigOf(() => Promise.reject(new Error('disk full')));
  const answer = await rig.ask(CONTACTS);
  expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE' } }] });
  expect(JSON.stringify(answer)).not.toMatch(/Li of|disk full/u);
  expect(rig.reported).toEqual([new Error('disk full')]);
});

test('does not record skipped fields', async () => {
  const record = vi.fn<RecordPersonalReads>(async () => {});
  const rig = rigOf(record);
  const query = 'query ($all: Boolean!) { jobs { id contact @include(if: $all) { name } } best { id } }';
  await rig.ask(query, { all: false });
  expect(record).not.toHaveBeenCalled();
  await rig.ask(query, { all: true });
  expect(record).toHaveBeenCalledOnce();
});

test('records personal reads of a subgraph on another server, and hides the report from clients', async () => {
  const secret = 'a secret that is long enough to sign with';
  const typeDefs = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n${JOBS.sdl}`,
  );
  const { resolvers } = JOBS;
  const subgraph = buildSubgraph({ name: 'jobs', typeDefs, resolvers, feeds: [], close: async () => {} });
  await using server = await serveSubgraph(subgraph, { port: 0, secret });
  const client = subgraphServer('jobs', new URL(server.url), secret);
  const record = vi.fn<RecordPersonalReads>(async () => {});
  const rig = rigOf(record, () => client);
  expect(await rig.ask(CONTACTS)).toEqual({ data: GIVEN });
  expect(record).toHaveBeenCalledExactlyOnceWith(BOTH, 'Contacts', expect.anything());
  await client.close();
});

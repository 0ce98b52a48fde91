import { live, type LastKnown, type RecordQuery, type WithProvenance } from '@queqiao/records/provenance';
import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import { regionContains } from '@queqiao/records/regions';
import { expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';

const THEN = '2026-02-27T16:00:00Z';

/** Stores the records of the feeds, as the record store does. Every record has version 3. */
class Memory implements LastKnown {
  readonly queries: RecordQuery[] = [];
  readonly #records = new Map<string, NormalisedRecord>();

  async learn({ subgraph }: Rig): Promise<void> {
    for (const feed of subgraph.feeds) {
      for await (const { items } of feed.read(null, new AbortController().signal)) {
        for (const item of items) {
          if (item.kind !== 'record') continue;
          const { system, type, id } = item.record;
          this.#records.set(`${system}/${type}/${id}`, item.record);
        }
      }
    }
  }

  async count(query: RecordQuery): Promise<number> {
    return this.#found(query).length;
  }

  async versions(_system: string, _type: RecordTypeName, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(ids.map((id) => [id, 3]));
  }

  async find<R extends WithProvenance>(query: RecordQuery): Promise<readonly R[] | null> {
    this.queries.push(query);
    const found = this.#found(query);
    const begin = query.offset ?? 0;
    return found
      .toSorted((a, b) => Date.parse(a.modifiedAt ?? '') - Date.parse(b.modifiedAt ?? '') || (a.id < b.id ? -1 : 1))
      .slice(begin, begin + (query.limit ?? found.length))
      .map((record) => Object.assign(live(record, THEN), { stale: true, version: 3 }) as WithProvenance as R);
  }

  #found(query: RecordQuery): NormalisedRecord[] {
    return [...this.#records.values()].filter(
      ({ system, type, id, region, attributes }) =>
        system === query.system &&
        type === query.type &&
        (query.ids?.includes(id) ?? true) &&
        (query.region === undefined || regionContains(query.region, region)) &&
        Object.entries(query.where ?? {}).every(([name, values]) => values.some((value) => value === attributes[name])),
    );
  }
}

const EVERYTHING = `query ($of: [_Any!]!, $id: ID!) {
  jobPosting(system: "qinyun", id: $id) { title contact { name } }
  all: jobPostings(filter: { region: "610300" }, first: 100) { nodes { id title headcount } pageInfo { hasNextPage } }
  some: jobPostings(filter: { education: BACHELOR, status: CLOSED }, first: 50) { nodes { id } }
  jobFairs(first: 100) { nodes { id name } }
  entities: _entities(representations: $of) {
    ... on Enterprise { jobPostings(first: 5) { nodes { id title } totalCount } }
    ... on School { outcomes { majorCode year employmentRate } }
    ... on IndustryChain { jobDemand { openings headcount } }
  }
}`;

test('returns the same from the store, marked stale, while all platforms are down', async () => {
  const memory = new Memory();
  await using rig = await startRig({ lastKnown: memory });
  await memory.learn(rig);
  const { qinyun, zhijiao } = rig.mocks.world.platforms;
  const job = qinyun.jobs.ordered().find(({ faulty, status }) => faulty === null && status === 'OPEN')!;
  const school = zhijiao.schools.ordered().find(({ faulty }) => faulty === null)!;
  const variables = {
    id: job.id,
    of: [
      { __typename: 'Enterprise', uscc: job.uscc },
      { __typename: 'School', code: school.code },
      { __typename: 'IndustryChain', code: 'CL001', memberUsccs: [job.uscc] },
    ],
  };
  const alive = await rig.ask(EVERYTHING, variables);
  expect(alive.errors).toEqual([]);
  expect(memory.queries).toEqual([]);
  for (const system of ['qinyun', 'haixi-employment']) await rig.mocks.control.setFault({ kind: 'down', system });

  // Another hub on the same store: nothing is cached.
  await using other = await startRig({ lastKnown: memory });
  for (const system of ['qinyun', 'haixi-employment']) await other.mocks.control.setFault({ kind: 'down', system });
  const down = await other.ask(EVERYTHING, variables);
  expect(down.errors).toEqual([]);
  expect(down.data).toEqual(alive.data);
  const { data } = await other.ask(
    `query ($id: ID!) { jobPosting(system: "qinyun", id: $id) { provenance { stale version fetchedAt } } }`,
    variables,
  );
  expect(data).toEqual({
    jobPosting: { provenance: { stale: true, version: 3, fetchedAt: '2026-02-28T00:00:00+08:00' } },
  });
});

test('pages over stored records without gaps and to the end', async () => {
  const memory = new Memory();
  await using rig = await startRig({ lastKnown: memory });
  await memory.learn(rig);
  await rig.mocks.control.setFault({ kind: 'down', system: 'haixi-employment' });
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: Awaited<ReturnType<typeof page>> = await page(rig, after);
    expect(errors).toEqual([]);
    ids.push(...data.jobPostings.nodes.map(({ id }) => id));
    after = data.jobPostings.pageInfo.hasNextPage ? data.jobPostings.pageInfo.endCursor : null;
  } while (after !== null);
  const truth = rig.mocks.world.platforms['haixi-employment'].jobs
    .ordered()
    .filter(
      ({ faulty, status, region }) =>
        faulty?.quarantined !== true && status !== 'WITHDRAWN' && regionContains('632800', region),
    );
  expect(ids).toEqual(truth.map(({ id }) => id));
});

function isGood({ faulty }: { readonly faulty: { readonly quarantined: boolean } | null }): boolean {
  return faulty?.quarantined !== true;
}

test("counts with the store, and adds the store's versions to platform records", async () => {
  const memory = new Memory();
  await using rig = await startRig({ lastKnown: memory });
  await memory.learn(rig);
  const { data, errors } = await rig.ask(
    `{ jobPostings(filter: { status: CLOSED, region: "610300" }, first: 1) {
         totalCount nodes { provenance { version stale } } }
       jobFairs(first: 1) { totalCount } }`,
  );
  const { qinyun, 'haixi-employment': haixi } = rig.mocks.world.platforms;
  const closed = qinyun.jobs
    .ordered()
    .filter((job) => isGood(job) && job.status === 'CLOSED' && regionContains('610300', job.region));
  const fairs = [...qinyun.fairs.ordered(), ...haixi.fairs.ordered()].filter(isGood);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    jobPostings: { totalCount: closed.length, nodes: [{ provenance: { version: 3, stale: false } }] },
    jobFairs: { totalCount: fairs.length },
  });
});

function page(rig: Rig, after: string | null) {
  return rig.ask<{
    jobPostings: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }>(
    `query ($after: String) { jobPostings(filter: { region: "632800" }, first: 70, after: $after) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`,
    { after },
  );
}

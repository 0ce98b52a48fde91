import { live, type LastKnown, type RecordQuery, type WithProvenance } from '@queqiao/records/provenance';
import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import { regionContains } from '@queqiao/records/regions';
import { expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';

const THEN = '2026-02-27T16:00:00Z';

function holds(value: unknown, values: readonly unknown[]): boolean {
  return Array.isArray(value) ? value.some((one) => values.includes(one)) : values.includes(value);
}

/** Stores the records of the feeds, as the record store does. Every record has version 3. */
class Memory implements LastKnown {
  readonly queries: RecordQuery[] = [];
  readonly #records = new Map<string, NormalisedRecord>();

  async learn({ subgraph }: Rig): Promise<void> {
    for (const feed of subgraph.feeds) {
      for await (const { items } of feed.read(null, new AbortController().signal)) {
        for (const item of items) {
          if (item.kind === 'record') this.#records.set(`${item.record.type}/${item.record.id}`, item.record);
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
        Object.entries(query.where ?? {}).every(([name, values]) => holds(attributes[name], values)),
    );
  }
}

const EVERYTHING = `query ($of: [_Any!]!, $uscc: ID!) {
  enterprise(uscc: $uscc) { name contact { name } chains { code name } cooperations { id kind } techDemands { id projects { id } }
    cultivation { id status } experts { id name } }
  industryChain(code: "CL003") { name leader { name } enterprises(first: 40) { nodes { uscc name } totalCount } memberUsccs }
  industryChains { code name }
  enterprises(filter: { keyEnterprise: true, region: "610300" }, first: 100) { nodes { uscc } pageInfo { hasNextPage } }
  entities: _entities(representations: $of) { ... on School { cooperations { id } } }
}`;

test('returns the same from the store, marked stale, while a platform is down', async () => {
  const memory = new Memory();
  await using rig = await startRig({ lastKnown: memory });
  await memory.learn(rig);
  const { shanqitong, zhijiao } = rig.mocks.world.platforms;
  const { uscc } = shanqitong.projects.ordered().find(({ faulty }) => faulty === null)!;
  const variables = {
    uscc,
    of: zhijiao.schools
      .ordered()
      .slice(0, 6)
      .map(({ code }) => ({ __typename: 'School', code })),
  };
  const alive = await rig.ask(EVERYTHING, variables);
  expect(alive.errors).toEqual([]);
  expect(memory.queries).toEqual([]);

  // Another hub on the same store: nothing is cached.
  await using other = await startRig({ lastKnown: memory });
  await other.mocks.control.setFault({ kind: 'down', system: 'shanqitong' });
  const down = await other.ask(EVERYTHING, variables);
  expect(down.errors).toEqual([]);
  expect(down.data).toEqual(alive.data);
  const { data } = await other.ask(
    `query ($uscc: ID!) { enterprise(uscc: $uscc) { provenance { stale version fetchedAt } } }`,
    variables,
  );
  expect(data).toEqual({
    enterprise: { provenance: { stale: true, version: 3, fetchedAt: '2026-02-28T00:00:00+08:00' } },
  });
});

interface Page {
  readonly enterprises: {
    readonly nodes: readonly { readonly uscc: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

test('continues paging over stored records when the platform goes down meanwhile', async () => {
  const memory = new Memory();
  await using rig = await startRig({ lastKnown: memory });
  await memory.learn(rig);
  const usccs: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    // From the fourth page on the platform is down, and its cursors are useless.
    if (++pages === 4) await rig.mocks.control.setFault({ kind: 'down', system: 'shanqitong' });
    const answer: { data: Page; errors: readonly object[] } = await rig.ask<Page>(
      `query ($after: String) { enterprises(first: 90, after: $after) { nodes { uscc } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    expect(answer.errors).toEqual([]);
    usccs.push(...answer.data.enterprises.nodes.map(({ uscc }) => uscc));
    after = answer.data.enterprises.pageInfo.hasNextPage ? answer.data.enterprises.pageInfo.endCursor : null;
  } while (after !== null);
  const truth = rig.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .filter(({ faulty }) => faulty?.quarantined !== true);
  expect(usccs).toEqual(truth.map(({ uscc }) => uscc));
});

test("counts with the store, and adds the store's versions to platform records", async () => {
  const memory = new Memory();
  await using rig = await startRig({ lastKnown: memory });
  await memory.learn(rig);
  const { data, errors } = await rig.ask(
    `{ key: enterprises(filter: { keyEnterprise: true, chain: "CL001" }, first: 1) {
         totalCount nodes { provenance { version stale } } }
       named: enterprises(filter: { nameContains: "科技" }, first: 1) { totalCount } }`,
  );
  const truth = rig.mocks.world.platforms.shanqitong.enterprises
    .ordered()
    .filter((one) => one.faulty?.quarantined !== true && one.keyEnterprise && one.chainCodes.includes('CL001'));
  expect(errors).toEqual([]);
  expect(data).toEqual({
    key: { totalCount: truth.length, nodes: [{ provenance: { version: 3, stale: false } }] },
    // The store does not search names.
    named: { totalCount: null },
  });
});

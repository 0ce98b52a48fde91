import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { changesAfter, watermarkOf } from '../partners/change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub } from '../partners/synced-hub.ts';
import { dig } from '../src/answer.ts';

const ADMINISTRATOR = { role: 'administrator' } as const;
const SYSTEMS = ['zhijiao', 'shanqitong', 'qinyun', 'qinshangliang'] as const;

let hub: SyncedHub;

beforeAll(async () => {
  hub = await startSyncedHub({ systems: SYSTEMS });
});
afterEach(() => hub.mocks.control.clearFaults());
afterAll(() => hub[Symbol.asyncDispose]());

interface Row {
  readonly type: string;
  readonly id: string | null;
  readonly reason: string;
}

async function quarantined(system: string, type: string): Promise<readonly Row[]> {
  const answer = await hub.ask(
    `{ quarantine(system: "${system}", first: 100) { nodes { type id reason } } }`,
    ADMINISTRATOR,
  );
  const { nodes } = dataOf(answer)['quarantine'] as { readonly nodes: readonly Row[] };
  return nodes.filter((row) => row.type === type);
}

const recordsOf = async (system: string): Promise<number | undefined> => (await hub.sources()).get(system)?.records;

test.each([
  ['a quote in a line of the return', 'AnnualReturn', { kind: 'unclosed-quote', call: 'returns/{year}.csv' }],
  ['a major code of five digits', 'Major', { kind: 'field-value', call: 'majors', field: 'majorCode', value: '41010' }],
  ['no major code', 'Major', { kind: 'missing-field', call: 'majors', field: 'majorCode' }],
] as const)('removes no record for %s, however often the list is read', async (_, type, fault) => {
  const [records, aside] = [await recordsOf('zhijiao'), await quarantined('zhijiao', type)];
  const before = await watermarkOf(hub);
  await hub.mocks.control.setFault({ ...fault, system: 'zhijiao' });
  // Read three times: once until the row is set aside, and twice from then on.
  await hub.settled('zhijiao');
  expect((await quarantined('zhijiao', type)).length).toBeGreaterThan(aside.length);
  await hub.settled('zhijiao');
  await hub.settled('zhijiao');
  expect(await recordsOf('zhijiao')).toBe(records);
  const { changes } = await changesAfter(hub, ADMINISTRATOR, before);
  expect(changes.filter(({ kind }) => kind === 'REMOVED')).toEqual([]);
});

test('reads the other lines of a return in which a quote is not closed, and names the school of the broken one', async () => {
  // What an earlier fault set aside is released by the next reading.
  await hub.settled('zhijiao');
  const known = new Set((await quarantined('zhijiao', 'AnnualReturn')).map(({ id }) => id));
  const fault = { kind: 'unclosed-quote', system: 'zhijiao', call: 'returns/{year}.csv', count: 1 } as const;
  await hub.mocks.control.setFault(fault);
  await hub.settled('zhijiao');
  const broken = (await quarantined('zhijiao', 'AnnualReturn')).filter(({ id }) => !known.has(id));
  expect(broken).toHaveLength(1);
  expect(broken[0]!.id).toMatch(/^\d{10}\/\d{4}$/u);
});

test('sets a number beyond 32 bits aside, and counts the rest of the chain', async () => {
  const { world, control } = hub.mocks;
  const { enterprises } = world.platforms.shanqitong;
  const job = world.platforms.qinyun.jobs.ordered().find(({ uscc, status, faulty }) => {
    return faulty === null && status === 'OPEN' && (enterprises.get(uscc)?.chainCodes.length ?? 0) > 0;
  })!;
  const [code] = enterprises.get(job.uscc)!.chainCodes;
  const CHAIN = `{ industryChain(code: "${code}") { jobDemand { openings headcount } talentBalance { ratio } } }`;
  await control.apply({
    op: 'update',
    system: 'qinyun',
    type: 'JobPosting',
    id: job.id,
    patch: { headcount: 13_800_138_000 },
  });
  await hub.settled('qinyun');
  expect(await quarantined('qinyun', 'JobPosting')).toContainEqual(
    expect.objectContaining({ id: job.id, reason: expect.stringContaining('headcount') }),
  );
  const { errors, data } = await hub.ask(CHAIN);
  expect(errors).toBeUndefined();
  expect(dig(data, 'industryChain.jobDemand.headcount')).toBeLessThan(1_000_000);
  expect(dig(data, 'industryChain.talentBalance.ratio')).toEqual(expect.any(Number));
});

test('sets posts aside that would take a sum beyond 32 bits, and returns the chain without them', async () => {
  const { world, control } = hub.mocks;
  const { enterprises } = world.platforms.shanqitong;
  const inChain = world.platforms.qinyun.jobs.ordered().filter(({ uscc, status, faulty }) => {
    return faulty === null && status === 'OPEN' && (enterprises.get(uscc)?.chainCodes.length ?? 0) > 0;
  });
  const [code] = enterprises.get(inChain[0]!.uscc)!.chainCodes;
  const jobs = inChain.filter(({ uscc }) => enterprises.get(uscc)?.chainCodes.includes(code!)).slice(0, 2);
  for (const { id } of jobs) {
    await control.apply({
      op: 'update',
      system: 'qinyun',
      type: 'JobPosting',
      id,
      patch: { headcount: 2_000_000_000 },
    });
  }
  await hub.settled('qinyun');
  const aside = (await quarantined('qinyun', 'JobPosting')).map(({ id }) => id);
  expect(aside).toEqual(expect.arrayContaining(jobs.map(({ id }) => id)));
  const answer = await hub.ask(
    `{ industryChain(code: "${code}") { jobDemand { openings headcount } talentBalance { ratio } } }`,
  );
  expect(answer.errors).toBeUndefined();
  expect(dig(answer.data, 'industryChain.jobDemand.headcount')).toEqual(expect.any(Number));
  expect(dig(answer.data, 'industryChain.talentBalance.ratio')).toEqual(expect.any(Number));
});

test('answers others while a person sends an opinion that is one tag a quarter of a million times', async () => {
  const { world, control } = hub.mocks;
  const topic = world.platforms.qinshangliang.topics
    .ordered()
    .find(({ faulty, withdrawnAt }) => faulty === null && withdrawnAt === null)!;
  await control.apply({ op: 'addOpinion', topicId: topic.id, contentHtml: '<b>'.repeat(256_000) });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const answer = await hub.ask(
    `{ consultationTopic(id: "${topic.id}") { opinions(first: 100) { nodes { id contentHtml } } } }`,
  );
  await hub.settled('qinshangliang');
  delay.disable();
  expect(answer.status).toBe(200);
  expect(delay.max / 1e6).toBeLessThan(1_000);
});

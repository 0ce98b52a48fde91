import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { everyItem, get } from './callers/enterprise-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const base = mocks.urls['shanqitong']!;
const world = mocks.world.platforms.shanqitong;
const time = (ms: number) => new Date(ms).toISOString();
const isGood = ({ faulty }: { faulty: unknown }) => faulty === null;

test("serves an enterprise with the contract's field names", async () => {
  const one = world.enterprises
    .ordered()
    .find((e) => e.faulty === null && e.park !== null && e.employees !== null && e.chainCodes.length > 0)!;
  const { status, headers, body } = await get(`${base}/enterprises/batch?uscc=${one.uscc}`);
  expect([status, headers['content-type']]).toEqual([200, 'application/json']);
  const { former_uscc: former, ...item } = body.items[0]!;
  expect(former ?? null).toBe(one.formerUscc);
  expect(item).toEqual({
    uscc: one.uscc,
    name: one.name,
    short_name: one.shortName,
    region_code: one.region,
    park: one.park,
    industry_code: one.industryCode,
    chain_codes: one.chainCodes,
    scale: one.scale.toLowerCase(),
    key_enterprise: one.keyEnterprise,
    established_on: one.establishedOn,
    employees: one.employees,
    contact: { name: one.contactName, phone: one.contactPhone },
    modified_at: time(one.updatedAt),
  });
  expect(body).not.toHaveProperty('next_cursor');
});

test('lists every enterprise once by modified_at and key, in pages of 200', async () => {
  const items = await everyItem(`${base}/enterprises?limit=200`);
  const order = items
    .filter(({ uscc }) => uscc !== undefined)
    .map((item) => `${String(item['modified_at'])} ${String(item['uscc'])}`);
  expect(order).toEqual(order.toSorted());
  const served = new Set(items.map(({ uscc }) => uscc));
  expect(world.enterprises.ordered().filter((one) => isGood(one) && !served.has(one.uscc))).toEqual([]);
});

test('gives 50 items without a limit, and a null cursor on the last page', async () => {
  expect((await get(`${base}/enterprises`)).body.items).toHaveLength(50);
  const { body } = await get(`${base}/chains?limit=200`);
  expect(body.next_cursor).toBeNull();
  expect(body.items.length).toBe(world.chains.size);
});

test('reads modified_since as inclusive, in any zone', async () => {
  const list = world.enterprises.ordered().filter(isGood);
  const one = list[Math.floor(list.length / 2)]!;
  const has = async (since: string) => {
    const items = await everyItem(`${base}/enterprises?limit=200&modified_since=${encodeURIComponent(since)}`);
    return items.some(({ uscc }) => uscc === one.uscc);
  };
  expect(await has(time(one.updatedAt))).toBe(true);
  expect(await has(time(one.updatedAt + 8 * 3_600_000).replace('Z', '+08:00'))).toBe(true);
  expect(await has(time(one.updatedAt + 1000))).toBe(false);
});

test('continues from a cursor although rows changed meanwhile', async () => {
  await using own = await startMocks({ now: NOW });
  const url = `${own.urls['shanqitong']}/cooperations?limit=200`;
  const first = await get(url);
  await own.control.step(200);
  const seen = new Set(first.body.items.map(({ id }) => id));
  for (let cursor = first.body.next_cursor; cursor !== null;) {
    const { body } = await get(`${url}&cursor=${cursor}`);
    for (const { id } of body.items) seen.add(id);
    cursor = body.next_cursor;
  }
  const all = own.world.platforms.shanqitong.cooperations.ordered().filter(isGood);
  expect(all.filter(({ id }) => !seen.has(id))).toEqual([]);
});

test('filters enterprises by region, chain, key enterprise and code', async () => {
  const one = world.enterprises.ordered().find((e) => e.faulty === null && e.keyEnterprise && e.chainCodes.length > 0)!;
  const chain = one.chainCodes[0]!;
  const url = `${base}/enterprises?limit=200&region_code=${one.region}&chain_code=${chain}&key_enterprise=true`;
  const items = (await everyItem(url)).filter(({ reserved1 }) => reserved1 === undefined);
  expect(items.map(({ uscc }) => uscc)).toContain(one.uscc);
  for (const item of items) {
    expect(item).toMatchObject({ region_code: one.region, key_enterprise: true });
  }
  expect(items.every((item) => !Array.isArray(item['chain_codes']) || item['chain_codes'].includes(chain))).toBe(true);
  const other = await everyItem(`${base}/enterprises?limit=200&key_enterprise=false&uscc=${one.uscc}`);
  expect(other).toEqual([]);
  const prefecture = await everyItem(`${base}/enterprises?limit=200&region_code=610300`);
  expect(prefecture.length).toBeGreaterThan(items.length);
  expect(await everyItem(`${base}/enterprises?region_code=632800`)).toEqual([]);
});

test('gives a batch of 50 and omits unknown codes', async () => {
  const codes = world.enterprises
    .ordered()
    .filter(isGood)
    .slice(0, 49)
    .map(({ uscc }) => uscc);
  const { body } = await get(`${base}/enterprises/batch?uscc=${[...codes, '91610300MA0000000X'].join(',')}`);
  expect(new Set(body.items.map(({ uscc }) => uscc))).toEqual(new Set(codes));
  expect(body.items).toHaveLength(codes.length);
});

test("serves chains with the contract's field names", async () => {
  const { body } = await get(`${base}/chains?limit=200`);
  for (const chain of world.chains.ordered().filter(isGood)) {
    const item = body.items.find(({ code }) => code === chain.code);
    expect(item).toEqual({
      code: chain.code,
      name: chain.name,
      region_code: chain.region,
      ...(item !== undefined && 'leader_uscc' in item ? { leader_uscc: chain.leaderUscc } : {}),
      modified_at: time(chain.updatedAt),
    });
  }
});

test("serves cultivation entries with the contract's field names", async () => {
  const one = world.cultivation.ordered().find((e) => isGood(e) && e.recognizedOn !== null)!;
  const items = await everyItem(`${base}/cultivation?uscc=${one.uscc}`);
  expect(items.find(({ id }) => id === one.id)).toMatchObject({
    id: one.id,
    uscc: one.uscc,
    level: one.level.toLowerCase(),
    status: one.status.toLowerCase(),
    batch: one.batch,
    recognized_on: one.recognizedOn,
    modified_at: time(one.updatedAt),
  });
  expect(new Set(items.map(({ uscc }) => uscc))).toEqual(new Set([one.uscc]));
});

test("serves technical demands with the contract's field names", async () => {
  const one = world.demands.ordered().find((e) => isGood(e) && e.budget !== null && e.chainCode !== null)!;
  const items = await everyItem(`${base}/tech-demands?uscc=${one.uscc}`);
  expect(items.find(({ id }) => id === one.id)).toMatchObject({
    id: one.id,
    uscc: one.uscc,
    title: one.title,
    summary: one.summary,
    chain_code: one.chainCode,
    budget_cny: one.budget,
    status: one.status.toLowerCase(),
    modified_at: time(one.updatedAt),
  });
});

test("serves research projects with the contract's field names", async () => {
  const one = world.projects.ordered().find((e) => isGood(e) && e.demandId !== null && e.schoolCode !== null)!;
  const items = await everyItem(`${base}/rd-projects?uscc=${one.uscc}`);
  expect(items.find(({ id }) => id === one.id)).toEqual({
    id: one.id,
    demand_id: one.demandId,
    uscc: one.uscc,
    school_code: one.schoolCode,
    total_cost_cny: one.totalCost,
    subsidy_cny: one.subsidy,
    appraisal: one.appraisal.toLowerCase(),
    started_on: one.startedOn,
    modified_at: time(one.updatedAt),
  });
});

test("serves experts with the contract's field names", async () => {
  const one = world.experts.ordered().find(isGood)!;
  const items = await everyItem(`${base}/experts?uscc=${one.uscc}`);
  expect(items.find(({ id }) => id === one.id)).toEqual({
    id: one.id,
    uscc: one.uscc,
    name: one.name,
    title: one.title,
    skills: one.skills,
    available_for_teaching: one.availableForTeaching,
    modified_at: time(one.updatedAt),
  });
});

test('serves cooperations of a school, of enterprises, and of both', async () => {
  const one = world.cooperations.ordered().find((e) => isGood(e) && e.students !== null)!;
  const ofSchool = await everyItem(`${base}/cooperations?limit=200&school_code=${one.schoolCode}`);
  const ofBoth = await everyItem(`${base}/cooperations?school_code=${one.schoolCode}&uscc=${one.uscc}`);
  expect(ofSchool.find(({ id }) => id === one.id)).toMatchObject({
    id: one.id,
    uscc: one.uscc,
    school_code: one.schoolCode,
    kind: one.kind.toLowerCase(),
    signed_on: one.signedOn,
    students: one.students,
    modified_at: time(one.updatedAt),
  });
  expect(ofSchool.every((item) => item['school_code'] === one.schoolCode || item['school_code'] === undefined)).toBe(
    true,
  );
  expect(ofBoth.length).toBeLessThanOrEqual(ofSchool.length);
  expect(ofBoth.map(({ id }) => id)).toContain(one.id);
  expect(ofBoth.every(({ uscc }) => uscc === one.uscc)).toBe(true);
});

test('lists a re-keyed enterprise under its new code, and the old code among the deletions only', async () => {
  await using own = await startMocks({ now: NOW });
  const url = own.urls['shanqitong']!;
  for (
    let tries = 0;
    own.world.platforms.shanqitong.enterprises.ordered().every((e) => e.formerUscc === null);
    tries += 1
  ) {
    expect(tries).toBeLessThan(100);
    await own.control.step(200);
  }
  const one = own.world.platforms.shanqitong.enterprises.ordered().find((e) => e.formerUscc !== null)!;
  const { body } = await get(`${url}/enterprises/batch?uscc=${one.uscc},${one.formerUscc}`);
  expect(body.items.map((item) => [item['uscc'], item['former_uscc']])).toEqual([[one.uscc, one.formerUscc]]);
  const deletions = await everyItem(`${url}/deletions?limit=3`);
  expect(deletions).toContainEqual({ resource: 'enterprises', id: one.formerUscc, deleted_at: expect.any(String) });
  const stamps = deletions.map((item) => String(item['deleted_at']));
  expect(stamps).toEqual(stamps.toSorted());
  const last = stamps.at(-1)!;
  const since = await everyItem(`${url}/deletions?since=${last}`);
  expect(since.length).toBe(stamps.filter((stamp) => stamp >= last).length);
  expect(await everyItem(`${url}/deletions?since=${time(Date.parse(last) + 1)}`)).toEqual([]);
});

import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import { FAULT_KINDS, type Entity, type FaultKind } from './entities/entity.ts';
import { isListed } from './listing.ts';
import { BAOJI, HAIXI, liesIn } from './regions.ts';
import { isUscc } from './uscc.ts';

const NOW = Date.parse('2026-11-21T09:30:00+08:00');
const world = createWorld({ seed: 1, scale: 1, now: NOW });
const { qinyun, shanqitong, qinshangliang, zhijiao } = world.platforms;
const haixi = { ...world.platforms['haixi-employment'], ...world.platforms['haixi-education'] };

function good<T extends Entity>(list: { readonly ordered: () => readonly T[] }): readonly T[] {
  return list.ordered().filter(({ faulty }) => faulty?.quarantined !== true);
}

test('creates Baoji with the counts of its policy', () => {
  expect(good(zhijiao.schools)).toHaveLength(35);
  expect(good(shanqitong.enterprises)).toHaveLength(2500);
  expect(good(shanqitong.enterprises).filter(({ keyEnterprise }) => keyEnterprise)).toHaveLength(742);
  expect(good(qinyun.jobs).filter(({ status }) => status !== 'WITHDRAWN')).toHaveLength(8000);
  expect(good(zhijiao.majors)).toHaveLength(450);
  expect(good(qinshangliang.topics).filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(300);
  expect(good(zhijiao.bases)).toHaveLength(60);
  expect(good(shanqitong.chains)).toHaveLength(15);
});

test('creates Haixi with two secondary schools and a higher one, and 600 posts', () => {
  expect(
    good(haixi.schools)
      .map(({ level }) => level)
      .toSorted(),
  ).toEqual(['HIGHER', 'SECONDARY', 'SECONDARY']);
  expect(good(haixi.jobs).filter(({ status }) => status !== 'WITHDRAWN')).toHaveLength(600);
});

test.each([1, 2, 3, 4, 5])('gives each chain 80 to 190 enterprises and 20 to 60 majors, from seed %i', (seed) => {
  const { platforms } = createWorld({ seed, scale: 1, now: NOW });
  for (const { code } of platforms.shanqitong.chains.ordered()) {
    const enterprises = platforms.shanqitong.enterprises.by('chainCodes', code).length;
    const majors = platforms.zhijiao.majors.by('chainCodes', code).length;
    expect(enterprises).toBeGreaterThanOrEqual(80);
    expect(enterprises).toBeLessThanOrEqual(190);
    expect(majors).toBeGreaterThanOrEqual(20);
    expect(majors).toBeLessThanOrEqual(60);
  }
});

test('multiplies the rows by the scale', () => {
  const { platforms } = createWorld({ seed: 1, scale: 3, now: NOW });
  expect(good(platforms.zhijiao.schools)).toHaveLength(105);
  expect(good(platforms.shanqitong.enterprises).filter(({ keyEnterprise }) => keyEnterprise)).toHaveLength(2226);
  expect(good(platforms.shanqitong.chains)).toHaveLength(45);
  expect(good(platforms['haixi-education'].schools)).toHaveLength(9);
});

test.each([0, 1.5, Number.NaN])('refuses the scale %d', (scale) => {
  expect(() => createWorld({ seed: 1, scale, now: NOW })).toThrow(RangeError);
});

/** All rows and changes of a world as text. */
function written(seed: number): string {
  const { platforms, step, journal } = createWorld({ seed, scale: 1, now: NOW });
  for (let time = 0; time < 200; time += 1) step();
  const rows = Object.values(platforms).flatMap((platform) =>
    Object.values<{ ordered?: () => unknown }>(platform).map((list) => list.ordered?.()),
  );
  return JSON.stringify([rows, journal]);
}

test('is the same for the same seed after the same steps, and different for another seed', () => {
  expect(written(1) === written(1)).toBe(true);
  expect(written(1) === written(2)).toBe(false);
});

test('has valid keys in every good row', () => {
  for (const { uscc } of [
    ...good(shanqitong.enterprises),
    ...good(shanqitong.cultivation),
    ...good(shanqitong.cooperations),
    ...good(qinyun.jobs),
    ...good(haixi.jobs),
  ]) {
    expect(isUscc(uscc)).toBe(true);
  }
  for (const { code, region } of good(zhijiao.schools)) {
    expect(code).toMatch(/^\d{10}$/);
    expect(liesIn(region, BAOJI)).toBe(true);
  }
  for (const { majorCode } of [...good(zhijiao.majors), ...good(haixi.majors)]) expect(majorCode).toMatch(/^\d{6}$/);
  for (const { region } of good(haixi.schools)) expect(liesIn(region, HAIXI)).toBe(true);
});

test('refers only to good rows: posts to enterprises, cooperations to enterprises and a school of the region', () => {
  const enterprises = new Set(good(shanqitong.enterprises).map(({ uscc }) => uscc));
  const schools = new Set(good(zhijiao.schools).map(({ code }) => code));
  const majors = new Set(good(zhijiao.majors).map(({ schoolCode, majorCode }) => `${schoolCode}/${majorCode}`));
  for (const { uscc } of [
    ...good(qinyun.jobs),
    ...good(shanqitong.cooperations),
    ...good(shanqitong.cultivation),
    ...good(shanqitong.demands),
    ...good(shanqitong.projects),
    ...good(shanqitong.experts),
  ]) {
    expect(enterprises).toContain(uscc);
  }
  for (const { schoolCode } of [...good(shanqitong.cooperations), ...good(zhijiao.majors), ...good(zhijiao.returns)]) {
    expect(schools).toContain(schoolCode);
  }
  for (const { schoolCode, majorCode } of good(qinyun.outcomes)) expect(majors).toContain(`${schoolCode}/${majorCode}`);
  const partners = good(zhijiao.majors).flatMap(({ articulatedWith: partner }) => (partner === null ? [] : [partner]));
  expect(partners.length).toBeGreaterThan(0);
  for (const { schoolCode, majorCode } of partners) expect(majors).toContain(`${schoolCode}/${majorCode}`);
  const members = good(zhijiao.bases).flatMap(({ usccs }) => usccs);
  expect(members.length).toBeGreaterThan(0);
  expect(members.filter((uscc) => !enterprises.has(uscc))).toEqual([]);
  const related = good(qinshangliang.topics)
    .filter(({ faulty }) => faulty === null)
    .flatMap(({ usccs }) => usccs);
  expect(related.length).toBeGreaterThan(0);
  expect(related.filter((uscc) => !enterprises.has(uscc))).toEqual([]);
});

test('counts the opinions of each topic that is listed', () => {
  for (const { id, opinionCount } of good(qinshangliang.topics)) {
    expect(qinshangliang.opinions.by('topicId', id)).toHaveLength(opinionCount);
  }
});

test('contains errors of every kind in a few per cent of the rows', () => {
  const kinds = new Set<FaultKind>(world.wrongRows().map(({ fault }) => fault.kind));
  expect([...kinds].toSorted()).toEqual(FAULT_KINDS.toSorted());
  const share = world.wrongRows().length / world.recordKeys().size;
  expect(share).toBeGreaterThan(0.01);
  expect(share).toBeLessThan(0.05);
  const unchecked = world
    .wrongRows()
    .filter(({ type, fault }) => type === 'Enterprise' && fault.kind === 'WRONG_CHECK');
  expect(unchecked.length).toBeGreaterThan(0);
  expect(unchecked.filter(({ id }) => isUscc(id))).toEqual([]);
});

test('has no phone number that a real person can have', () => {
  for (const { contactPhone } of [...qinyun.jobs.ordered(), ...shanqitong.enterprises.ordered()]) {
    expect(contactPhone).toMatch(/^100\d{8}$/);
  }
});

test('has only stamps in whole seconds that are not later than its clock', () => {
  for (const { updatedAt } of [
    ...qinyun.jobs.ordered(),
    ...zhijiao.majors.ordered(),
    ...qinshangliang.topics.ordered(),
  ]) {
    expect(updatedAt).toBeLessThanOrEqual(NOW);
    expect(updatedAt % 1000).toBe(0);
  }
});

test('dates a few rows, wrong ones too, and a deletion in the future where it changes silently', () => {
  const { platforms } = createWorld({ seed: 1, scale: 1, now: NOW, silent: true });
  const rows = [...platforms.qinyun.jobs.ordered(), ...platforms.qinshangliang.topics.ordered()];
  const misdated = rows.filter(({ updatedAt }) => updatedAt > NOW);
  expect(misdated.map(({ updatedAt }) => new Date(updatedAt).getUTCFullYear())).toEqual([2062, 2062, 2062]);
  expect(misdated.some(({ faulty }) => faulty?.quarantined === true)).toBe(true);
  expect(platforms.shanqitong.deletions.filter(({ deletedAt }) => deletedAt > NOW)).toHaveLength(1);
});

test('lists ended posts for 90 days', () => {
  const day = 86_400_000;
  expect(isListed({ endedAt: null }, NOW)).toBe(true);
  expect(isListed({ endedAt: NOW - 89 * day }, NOW)).toBe(true);
  expect(isListed({ endedAt: NOW - 90 * day }, NOW)).toBe(false);
  expect(qinyun.jobs.ordered().filter((job) => !isListed(job, NOW))).toEqual([]);
});

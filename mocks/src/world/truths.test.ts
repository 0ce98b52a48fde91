import { readYamlFile } from '@queqiao/schemas';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createWorld } from './create-world.ts';
import type { World } from './types.ts';

const NOW = Date.parse('2026-11-21T09:30:00+08:00');
const fresh = (): World => createWorld({ seed: 1, scale: 1, now: NOW });

const indicator = z.looseObject({
  id: z.string(),
  comparator: z.string(),
  lower: z.number().optional(),
  dueOn: z.string().nullable(),
});
const policy = z.looseObject({ id: z.string(), startsOn: z.string(), indicators: z.array(indicator) });
const POLICIES = ['policies/baoji-2024-37.yaml', 'policies/haixi-2020-93.yaml'].map((path) =>
  policy.parse(readYamlFile(path)),
);

/** The indicators that no platform can know: Haixi has no enterprise platform, and no platform reports investments. */
const UNKNOWN = new Set(['haixi-2020-93/industry-enterprises', 'haixi-2020-93/vocational-investment']);

const value = (world: World, id: string): number | null | undefined => world.truths().get(id)?.value;

test('has a true value for every indicator of both policies that a platform can know', () => {
  const demanded = POLICIES.flatMap(({ indicators }) => indicators.map(({ id }) => id)).filter(
    (id) => !UNKNOWN.has(id),
  );
  const truths = fresh().truths();
  expect([...truths.keys()].toSorted()).toEqual(demanded.toSorted());
  expect([...truths].filter(([, truth]) => truth.value === null)).toEqual([]);
});

test('meets some demands, is on the way to others, and is late with others', () => {
  const truths = fresh().truths();
  const statuses = POLICIES.flatMap(({ startsOn, indicators }) =>
    indicators.flatMap(({ id, comparator, lower, dueOn }) => {
      const reached = truths.get(id)?.value;
      if (reached === undefined || reached === null || lower === undefined || comparator === 'INCREASING') return [];
      if (reached >= lower) return ['MET'];
      if (dueOn === null) return ['BELOW'];
      const [start, due] = [Date.parse(startsOn), Date.parse(dueOn)];
      if (NOW > due) return ['OVERDUE'];
      return [reached >= (lower * (NOW - start)) / (due - start) ? 'ON_TRACK' : 'AT_RISK'];
    }),
  );
  expect([...new Set(statuses)].toSorted()).toEqual(['AT_RISK', 'BELOW', 'MET', 'ON_TRACK', 'OVERDUE']);
});

test('returns the figures that the world was planned with', () => {
  const world = fresh();
  const figures = {
    'baoji-2024-37/municipal-consortia': 4,
    'baoji-2024-37/carriers': 14,
    'baoji-2024-37/municipal-enterprises': 10,
    'baoji-2024-37/provincial-enterprises': 3,
    'baoji-2024-37/municipal-schools': 5,
    'baoji-2024-37/provincial-schools': 2,
    'baoji-2024-37/matchmaking-schools': 33,
    'baoji-2024-37/matchmaking-enterprises': 718,
    'haixi-2020-93/vocational-enrolment': 6480,
    'haixi-2020-93/major-clusters': 7,
    'haixi-2020-93/training-bases': 26,
    'haixi-2020-93/yearly-training': 3420,
    'haixi-2020-93/surcharge-share': 31.5,
  };
  for (const [id, figure] of Object.entries(figures)) expect([id, value(world, id)]).toEqual([id, figure]);
  expect(value(world, 'haixi-2020-93/skilled-share')).toBeCloseTo(26.3, 1);
  expect(value(world, 'haixi-2020-93/employment-rate')).toBeCloseTo(88.9, 1);
});

test('equals an independent count, also after a thousand changes', () => {
  const world = fresh();
  for (let time = 0; time < 1000; time += 1) world.step();
  const { shanqitong, zhijiao } = world.platforms;
  const employment = world.platforms['haixi-employment'];

  const recognised: Record<string, boolean> = {};
  for (const entry of shanqitong.cultivation.ordered()) {
    if (entry.faulty?.quarantined === true || entry.status !== 'RECOGNIZED' || entry.level !== 'MUNICIPAL') continue;
    recognised[entry.uscc] = true;
  }
  expect(value(world, 'baoji-2024-37/municipal-enterprises')).toBe(Object.keys(recognised).length);

  let reached = 0;
  for (const { uscc, keyEnterprise, faulty } of shanqitong.enterprises.ordered()) {
    if (faulty?.quarantined === true || !keyEnterprise) continue;
    const any = shanqitong.cooperations
      .by('uscc', uscc)
      .some(
        (row) => row.faulty?.quarantined !== true && zhijiao.schools.get(row.schoolCode)?.faulty?.quarantined !== true,
      );
    if (any) reached += 1;
  }
  expect(value(world, 'baoji-2024-37/matchmaking-enterprises')).toBe(reached);

  let [graduates, employed] = [0, 0];
  for (const row of employment.outcomes.ordered()) {
    if (row.year !== 2025 || row.faulty?.quarantined === true) continue;
    graduates += row.graduates;
    employed += row.employed;
  }
  expect(world.truths().get('haixi-2020-93/employment-rate')).toEqual({
    value: (employed / graduates) * 100,
    numerator: employed,
    denominator: graduates,
  });

  // One school's return of 2025 cannot be read: the newest year that every school has reported is the one before.
  const unread = zhijiao.teacherStats.ordered().filter((row) => row.year === 2025 && row.faulty?.quarantined === true);
  expect(unread.map(({ schoolCode }) => zhijiao.schools.get(schoolCode)?.level)).toContain('SECONDARY');
  const stats = zhijiao.teacherStats.ordered().filter((row) => row.year === 2024 && row.faulty?.quarantined !== true);
  const [dual, professional] = stats.reduce(
    ([one, other], row) =>
      zhijiao.schools.get(row.schoolCode)?.level === 'SECONDARY'
        ? [one + (row.dualQualified ?? 0), other + (row.professional ?? 0)]
        : [one, other],
    [0, 0] as [number, number],
  );
  expect(value(world, 'baoji-2024-37/dual-qualified-secondary')).toBe((dual / professional) * 100);
});

test('counts an enterprise that is in the pool twice once, and one without a valid code not at all', () => {
  const world = fresh();
  const entries = world.platforms.shanqitong.cultivation
    .ordered()
    .filter(({ level, status }) => level === 'MUNICIPAL' && status === 'RECOGNIZED');
  const good = entries.filter(({ faulty }) => faulty?.quarantined !== true);
  expect(good.length).toBe(11);
  expect(entries.length).toBeGreaterThan(good.length);
  expect(value(world, 'baoji-2024-37/municipal-enterprises')).toBe(10);
});

test('does not count a base in another region or one that is not built', () => {
  const world = fresh();
  const consortia = world.platforms.zhijiao.bases.ordered().filter(({ kind, status, faulty }) => {
    return kind === 'MUNICIPAL_CONSORTIUM' && status === 'BUILT' && faulty?.quarantined !== true;
  });
  expect(consortia.map(({ region }) => region)).toContain('610403');
  expect(value(world, 'baoji-2024-37/municipal-consortia')).toBe(consortia.length - 1);
});

test('takes the year before where a school has left a cell empty in the newest', () => {
  const world = fresh();
  const { returns } = world.platforms['haixi-education'];
  const rate = () => world.truths().get('haixi-2020-93/digital-classrooms')!;
  const rows = (year: number) =>
    returns.ordered().filter((row) => row.year === year && row.faulty?.quarantined !== true);
  const empty = rows(2025).find(({ digitalClassrooms }) => digitalClassrooms === null)!;
  const before = rate();
  world.apply({
    op: 'update',
    system: 'haixi-education',
    type: 'AnnualReturn',
    id: returns.key(empty),
    patch: { digitalClassrooms: 1 },
  });
  const sum = (year: number) => rows(year).reduce((total, row) => total + (row.digitalClassrooms ?? 0), 0);
  expect(before.numerator).toBe(sum(2024));
  expect(rate().numerator).toBe(sum(2025));
});

const HAIXI = 'haixi-education';

test('leaves a school that never reported a cell out of both sums, in the newest year of equal coverage', () => {
  const world = fresh();
  const { teacherStats } = world.platforms[HAIXI];
  const rows = teacherStats.ordered().filter(({ year, faulty }) => year === 2025 && faulty?.quarantined !== true);
  expect(rows.filter(({ degreeQualified }) => degreeQualified === null)).toHaveLength(1);
  const filled = rows.filter(({ degreeQualified }) => degreeQualified !== null);
  expect(world.truths().get('haixi-2020-93/degree-qualified-teachers')).toMatchObject({
    numerator: filled.reduce((sum, row) => sum + (row.degreeQualified ?? 0), 0),
    denominator: filled.reduce((sum, row) => sum + (row.fullTime ?? 0), 0),
  });
});

test('does not take the present year, of which some have reported, until the last school has', () => {
  const world = fresh();
  const { schools, teacherStats } = world.platforms[HAIXI];
  const codes = schools.ordered().flatMap(({ code, faulty }) => (faulty?.quarantined === true ? [] : [code]));
  const missing = codes.filter((code) => !teacherStats.has(`${code}/2026`));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.length).toBeLessThan(codes.length);
  const months = () => value(world, 'haixi-2020-93/practice-months');
  const before = months();
  for (const [place, schoolCode] of missing.entries()) {
    expect(months()).toBe(before);
    const patch = { practiceMonths5y: 9 + place };
    world.apply({ op: 'reportTeacherStats', system: HAIXI, schoolCode, year: 2026, patch });
  }
  expect(months()).toBe(0.5);
});

test('counts no articulation of a major that is withdrawn or enrols nobody', () => {
  const world = fresh();
  const { majors } = world.platforms[HAIXI];
  const lower = majors.ordered().filter(({ level, faulty }) => level === 'SECONDARY' && faulty?.quarantined !== true);
  const gone = lower.filter(({ status, articulation }) => status !== 'ENROLLING' && articulation !== 'NONE');
  expect(gone.length).toBeGreaterThan(0);
  const one = lower.find(({ status, articulatedWith }) => status === 'ENROLLING' && articulatedWith !== null)!;
  const figures = () =>
    ['articulated-majors', 'articulation-coverage'].map((name) => world.truths().get(`haixi-2020-93/${name}`)!);
  const [articulated, coverage] = figures();
  world.apply({ op: 'setMajorStatus', system: HAIXI, id: majors.key(one), status: 'WITHDRAWN' });
  expect(figures()).toEqual([
    { value: articulated!.value! - 1 },
    expect.objectContaining({ numerator: coverage!.numerator! - 1, denominator: coverage!.denominator! - 1 }),
  ]);
});

test('uses the newest complete calendar year for yearly counts', () => {
  const world = fresh();
  expect(world.truths().get('haixi-2020-93/yearly-training')).toMatchObject({ value: 3420 });
  expect(world.truths(Date.parse('2025-12-31T23:59:00+08:00')).get('haixi-2020-93/yearly-training')).toMatchObject({
    value: 3310,
  });
});

test('loses a recognition when it is revoked', () => {
  const world = fresh();
  const entry = world.platforms.shanqitong.cultivation
    .ordered()
    .findLast(({ level, status, faulty }) => level === 'PROVINCIAL' && status === 'RECOGNIZED' && faulty === null)!;
  world.apply({ op: 'revokeCultivation', id: entry.id });
  expect(value(world, 'baoji-2024-37/provincial-enterprises')).toBe(2);
});

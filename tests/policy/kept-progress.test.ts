import { isDeepStrictEqual } from 'node:util';
import { createWorld, type World } from '@queqiao/mocks';
import { measureAll, startPolicyRig, type PolicyRig, type ReceivedVersion } from '@queqiao/policy/testing';
import { RUNS_LONG } from '@queqiao/store/testing';
import { describe, expect, test } from 'vitest';
import { TEST_ENGINES } from '../src/test-engines.ts';
import { recordsOf, type WorldRecord } from '../src/world-records.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
/** `TEST_STEPS=1000` for the long proof. */
const STEPS = Number(process.env['TEST_STEPS'] ?? 50);
const AT_ONCE = 50;

type Known = ReadonlyMap<string, WorldRecord>;

function byKey(world: World): Known {
  return new Map(recordsOf(world).map((record) => [`${record.system} ${record.type} ${record.id}`, record]));
}

/** The changes that a hub would receive between two sync runs. */
function changesBetween(before: Known, after: Known): ReceivedVersion[] {
  const received = [...after].filter(([key, record]) => !isDeepStrictEqual(before.get(key), record));
  const gone = [...before].filter(([key]) => !after.has(key));
  return [
    ...received.map(([, record]) => record),
    ...gone.map(([, record]) => Object.assign({}, record, { attributes: null })),
  ];
}

function rounded(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : null;
}

/** The stored values of the indicators whose true value the world knows, beside that value. */
async function compare(rig: PolicyRig, world: World): Promise<{ readonly stored: object; readonly true: object }> {
  const outcomes = await measureAll(rig.store, false);
  const truths = [...world.truths()];
  const yearly = truths.flatMap(([id, { series }]) => (series === undefined ? [] : [{ id, series }]));
  return {
    stored: Object.fromEntries([
      ...truths.map(([id]) => [id, rounded(outcomes[id]?.measured.value)]),
      ...yearly.map(({ id }) => [
        `${id}, each year`,
        outcomes[id]?.measured.years.map(({ year, value }) => [year, rounded(value)]),
      ]),
    ]),
    true: Object.fromEntries([
      ...truths.map(([id, { value }]) => [id, rounded(value)]),
      ...yearly.map(({ id, series }) => [`${id}, each year`, series.map(({ year, value }) => [year, rounded(value)])]),
    ]),
  };
}

/** What is known of each indicator now. */
async function statuses(rig: PolicyRig): Promise<ReadonlyMap<string, object>> {
  const { data } = await rig.ask('{ indicators { id progress { value status year } } }');
  const indicators = data?.['indicators'] as readonly { readonly id: string; readonly progress: object }[];
  return new Map(indicators.map(({ id, progress }) => [id, progress]));
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null || !RUNS_LONG)(`on ${engine.label}`, () => {
    test(`updates every stored value correctly, at scale 1 after ${STEPS} steps of the world, and at New Year`, async () => {
      const world = createWorld({ seed: 7, scale: 1, now: NOW, bulkShare: 0.05, silent: true });
      await using rig = await startPolicyRig(engine, NOW);
      let known = byKey(world);
      await rig.load([...known.values()]);
      // As sync does after many records: PostgreSQL would do so by itself some time later.
      await rig.testStore.database.run('analyze');
      await rig.receive();
      const first = await compare(rig, world);
      expect(first.stored).toEqual(first.true);
      for (let done = 0; done < STEPS; done += AT_ONCE) {
        for (let step = 0; step < AT_ONCE; step += 1) world.step();
        const next = byKey(world);
        rig.clock.now = world.now;
        await rig.receive(...changesBetween(known, next));
        known = next;
      }
      const later = await compare(rig, world);
      expect(later.stored).toEqual(later.true);
      expect(later.true).not.toEqual(first.true);
      expect(await measureAll(rig.store, false)).toEqual(await measureAll(rig.store, true));

      world.apply({ op: 'beginYear' });
      rig.clock.now = world.now - 1;
      const eve = await statuses(rig);
      rig.clock.now = world.now;
      await rig.receive();
      const newYear = await compare(rig, world);
      expect(newYear.stored).toEqual(newYear.true);
      // Nobody has reported anything yet: only a day that passed moves anything, a due day or the end of a calendar year.
      const moved = [...(await statuses(rig))].filter(([id, now]) => !isDeepStrictEqual(now, eve.get(id)));
      const undue = moved.filter(([id]) => rig.store.catalogue.indicator(id)?.dueOn !== '2026-12-31');
      expect(undue.map(([id]) => id)).toEqual(['haixi-2020-93/yearly-training']);
      for (const [id, now] of moved.filter((each) => !undue.includes(each))) {
        expect(now).toEqual(Object.assign({}, eve.get(id), { status: 'OVERDUE' }));
      }
    }, 600_000);
  });
}

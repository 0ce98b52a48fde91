import { isDeepStrictEqual } from 'node:util';
import { TEST_ENGINES } from '@queqiao/store/testing';
import { createWorld, type World } from '@queqiao/mocks';
import { measureAll, startPolicyRig, type PolicyRig, type ReceivedVersion } from '@queqiao/policy/testing';
import { describe, expect, test } from 'vitest';
import { recordsOf, type WorldRecord } from '../src/world-records.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const STEPS = 1000;
const AT_ONCE = 100;

type Known = ReadonlyMap<string, WorldRecord>;

function byKey(world: World): Known {
  return new Map(recordsOf(world).map((record) => [`${record.system} ${record.type} ${record.id}`, record]));
}

/** What a hub would be told between two looks at the world. */
function changesBetween(before: Known, after: Known): ReceivedVersion[] {
  const told = [...after].filter(([key, record]) => !isDeepStrictEqual(before.get(key), record));
  const gone = [...before].filter(([key]) => !after.has(key));
  return [
    ...told.map(([, record]) => record),
    ...gone.map(([, record]) => Object.assign({}, record, { attributes: null })),
  ];
}

function rounded(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : null;
}

/** The kept values of the indicators whose truth the world knows, beside the truth. */
async function compare(rig: PolicyRig, world: World): Promise<{ readonly kept: object; readonly true: object }> {
  const outcomes = await measureAll(rig.store, false);
  const truths = [...world.truths()];
  const yearly = truths.flatMap(([id, { series }]) => (series === undefined ? [] : [{ id, series }]));
  return {
    kept: Object.fromEntries([
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

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    test('keeps every value true through the store, at scale 1 and after 1,000 steps of the world', async () => {
      const world = createWorld({ seed: 7, scale: 1, now: NOW });
      await using rig = await startPolicyRig(engine, NOW);
      let known = byKey(world);
      await rig.load([...known.values()]);
      await rig.receive();
      const first = await compare(rig, world);
      expect(first.kept).toEqual(first.true);
      for (let done = 0; done < STEPS; done += AT_ONCE) {
        for (let step = 0; step < AT_ONCE; step += 1) world.step();
        const next = byKey(world);
        rig.clock.now = world.now;
        await rig.receive(...changesBetween(known, next));
        known = next;
      }
      const later = await compare(rig, world);
      expect(later.kept).toEqual(later.true);
      expect(later.true).not.toEqual(first.true);
      expect(await measureAll(rig.store, false)).toEqual(await measureAll(rig.store, true));
    }, 120_000);
  });
}

import { loadInstallations } from '@queqiao/platform/installations';
import { createWorld, type World } from '@queqiao/mocks';
import {
  PolicyCatalogue,
  RecordTypeCatalogue,
  loadMappingFiles,
  loadPolicyFiles,
  type DefaultMapping,
  type Figures,
} from '@queqiao/policy';
import { RecordTable } from '@queqiao/policy/testing';
import { afterAll, expect, test } from 'vitest';
import { recordsOf } from '../src/world-records.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');

const catalogue = new PolicyCatalogue(await loadPolicyFiles());
const defaults = loadMappingFiles(catalogue);
const table = await RecordTable.of([], new RecordTypeCatalogue(loadInstallations()).systemsOf);
afterAll(() => table[Symbol.asyncDispose]());

function figuresOf({ indicator, mapping }: DefaultMapping, world: World, everyYear: boolean) {
  const { cadence, window, startsOn, unit, document } = indicator;
  const asOf = new Date(world.now).toISOString();
  return table.figures(mapping.rule, { region: document.region, asOf, cadence, window, startsOn, everyYear }, unit);
}

function rounded(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : null;
}

/** The values of the default mappings, beside the true values of the world. */
async function compare(world: World): Promise<{ readonly given: object; readonly true: object }> {
  await table.put(recordsOf(world));
  const truths = world.truths();
  const given: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  for (const one of defaults) {
    const { id } = one.indicator;
    const truth = truths.get(id);
    given[id] = rounded((await figuresOf(one, world, false)).at(-1)?.value);
    expected[id] = rounded(truth?.value);
    if (truth?.series === undefined) continue;
    given[`${id}, each year`] = (await figuresOf(one, world, true)).map(({ year, value }: Figures) => [
      year,
      rounded(value),
    ]);
    expected[`${id}, each year`] = truth.series.map(({ year, value }) => [year, rounded(value)]);
  }
  return { given, true: expected };
}

test('computes the true value of every indicator that platforms can know, at scale 1 and after 1,000 steps', async () => {
  const world = createWorld({ seed: 7, scale: 1, now: NOW });
  const first = await compare(world);
  expect(first.given).toEqual(first.true);
  for (let step = 0; step < 1000; step += 1) world.step();
  const later = await compare(world);
  expect(later.given).toEqual(later.true);
  expect(later.true).not.toEqual(first.true);
});

test('maps every indicator whose true value the world knows, except for totals', () => {
  const world = createWorld({ seed: 7, scale: 1, now: NOW });
  const mapped = defaults.map(({ indicator }) => indicator.id);
  const known = [...world.truths().keys()].filter((id) => catalogue.indicator(id)?.components.length === 0);
  expect(mapped.toSorted()).toEqual(known.toSorted());
});

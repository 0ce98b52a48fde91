import { loadInstallations } from '@queqiao/kit/installations';
import type { JsonValue, RecordTypeName } from '@queqiao/kit/records';
import { createWorld, type World } from '@queqiao/mocks';
import {
  PolicyCatalogue,
  RecordTypeCatalogue,
  loadMappingFiles,
  loadPolicyFiles,
  type DefaultMapping,
  type Figures,
} from '@queqiao/policy';
import { RecordTable, type TestRecord } from '@queqiao/policy/testing';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';

const NOW = Date.parse('2026-03-01T00:00:00Z');

/** The lists of the world's platforms that mappings look at, as record types. */
const LISTS = new Map<string, RecordTypeName>([
  ['outcomes', 'EmploymentOutcome'],
  ['trainings', 'Training'],
  ['workforce', 'Workforce'],
  ['enterprises', 'Enterprise'],
  ['cultivation', 'Cultivation'],
  ['projects', 'RdProject'],
  ['cooperations', 'Cooperation'],
  ['schools', 'School'],
  ['majors', 'Major'],
  ['teacherStats', 'TeacherStats'],
  ['returns', 'AnnualReturn'],
  ['bases', 'Base'],
]);

const installations = loadInstallations();
const regions = new Map(installations.map(({ system, region }) => [system, region]));

interface Row {
  readonly faulty: { readonly quarantined: boolean } | null;
}

interface List {
  readonly ordered: () => readonly Row[];
  readonly key: (row: Row) => string;
}

const told = z.looseObject({
  region: z.string().optional(),
  articulatedWith: z.object({ schoolCode: z.string(), majorCode: z.string() }).nullish(),
});

/** A row of the world as a record: they share the attributes' names, but a record names a partner major by its key. */
function recordOf(row: Row, list: List, system: string, type: RecordTypeName): TestRecord {
  const { region = regions.get(system) ?? '', articulatedWith: partner } = told.parse(row);
  const attributes: Record<string, JsonValue> = JSON.parse(JSON.stringify(row));
  if (partner) attributes['articulatedWith'] = `${partner.schoolCode}/${partner.majorCode}`;
  return { system, type, id: list.key(row), region, attributes };
}

function recordsOfList(list: List, system: string, type: RecordTypeName): TestRecord[] {
  return list
    .ordered()
    .filter(({ faulty }) => faulty?.quarantined !== true)
    .map((row) => recordOf(row, list, system, type));
}

function recordsOf(world: World): TestRecord[] {
  return Object.values(world.platforms).flatMap((platform) =>
    Object.entries<List | string>(platform).flatMap(([name, list]) => {
      const type = LISTS.get(name);
      return type === undefined || typeof list === 'string' ? [] : recordsOfList(list, platform.system, type);
    }),
  );
}

const catalogue = new PolicyCatalogue(await loadPolicyFiles());
const defaults = loadMappingFiles(catalogue);
const table = await RecordTable.of([], new RecordTypeCatalogue(installations).systemsOf);
afterAll(() => table[Symbol.asyncDispose]());

function figuresOf({ indicator, mapping }: DefaultMapping, world: World, everyYear: boolean) {
  const { cadence, window, startsOn, unit, document } = indicator;
  const asOf = new Date(world.now).toISOString();
  return table.figures(mapping.rule, { region: document.region, asOf, cadence, window, startsOn, everyYear }, unit);
}

function rounded(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : null;
}

/** What the default mappings give, beside what is true in the world. */
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

test('gives every indicator that platforms can know its true value, at scale 1 and after 1,000 steps of the world', async () => {
  const world = createWorld({ seed: 7, scale: 1, now: NOW });
  const first = await compare(world);
  expect(first.given).toEqual(first.true);
  for (let step = 0; step < 1000; step += 1) world.step();
  const later = await compare(world);
  expect(later.given).toEqual(later.true);
  expect(later.true).not.toEqual(first.true);
});

test('maps every indicator whose truth the world knows, but for totals', () => {
  const world = createWorld({ seed: 7, scale: 1, now: NOW });
  const mapped = defaults.map(({ indicator }) => indicator.id);
  const known = [...world.truths().keys()].filter((id) => catalogue.indicator(id)?.components.length === 0);
  expect(mapped.toSorted()).toEqual(known.toSorted());
});

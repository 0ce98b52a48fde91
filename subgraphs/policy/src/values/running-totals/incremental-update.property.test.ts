import type { RecordTypeName } from '@queqiao/records';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arbitraryMapping, records } from '../../mapping/sql/testing/arbitrary-mapping.ts';
import type { TestRecord } from '../../mapping/sql/testing/record-table.ts';
import { mappingContent } from '../../proposals/kinds/mapping.ts';
import { readMapping } from '../../mapping/read-mapping.ts';
import { putInForce } from '../../testing/put-in-force.ts';
import type { MappingRule } from '../../mapping/mapping-rule.ts';
import { startPolicyRig, type PolicyRig } from '../../testing/policy-rig.ts';
import type { ReceivedVersion } from '../../testing/record-writer.ts';
import { measureAll } from '../../testing/measure-all.ts';
import { TEST_ENGINES } from '../../testing/test-engines.ts';

/** `TEST_RUNS=100` for the long proof. */
const RUNS = Number(process.env['TEST_RUNS'] ?? 5);
const FEW = fc.constantFrom('A', 'B', 'C', 'A/B', 'B/C');
const TYPES: readonly RecordTypeName[] = [
  'School',
  'Major',
  'TeacherStats',
  'AnnualReturn',
  'Base',
  'Enterprise',
  'Cultivation',
  'Cooperation',
  'RdProject',
  'Training',
  'Workforce',
  'EmploymentOutcome',
];
const SYSTEMS: Readonly<Partial<Record<RecordTypeName, readonly string[]>>> = {
  School: ['zhijiao', 'haixi-education'],
  Enterprise: ['shanqitong'],
};

function receivedVersion({ type, id, region = '610300', attributes }: TestRecord, system: string): ReceivedVersion {
  // Regions of attributes and records go together, as the contracts say.
  return { system, type, id, region, attributes };
}

const received: fc.Arbitrary<ReceivedVersion[]> = fc
  .constantFrom(...TYPES)
  .chain((type) => fc.tuple(records(type, FEW), fc.constantFrom(...(SYSTEMS[type] ?? ['zhijiao']))))
  .map(([some, system]) => some.map((record) => receivedVersion(record, system)));

const gone: fc.Arbitrary<ReceivedVersion[]> = fc
  .record({ type: fc.constantFrom(...TYPES), id: FEW })
  .map(({ type, id }) => [{ system: SYSTEMS[type]?.[0] ?? 'zhijiao', type, id, region: '610300', attributes: null }]);

const rekeyed: fc.Arbitrary<ReceivedVersion[]> = fc
  .tuple(received, FEW)
  .map(([some, former]) =>
    some.slice(0, 1).flatMap((one) => (one.id === former ? [] : [{ ...one, formerId: former }])),
  );

const batch = fc.array(
  fc.oneof({ weight: 4, arbitrary: received }, { weight: 1, arbitrary: gone }, { weight: 1, arbitrary: rekeyed }),
  { maxLength: 4 },
);

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine, Date.parse('2025-06-15T12:00:00+08:00'));
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    const mapped: fc.Arbitrary<MappingRule> = fc
      .constantFrom('Cooperation' as const, 'TeacherStats' as const, 'Major' as const, 'RdProject' as const)
      .chain(arbitraryMapping);

    async function mapBy(id: string, rule: MappingRule): Promise<void> {
      const indicator = rig.store.catalogue.indicator(id)!;
      const content = mappingContent(readMapping(rule).rule);
      await putInForce(rig.store, { kind: 'MAPPING', indicator, content, comment: null });
    }

    test('keeps of every mapping, by what changes add and take away, what counting all records again gives', async () => {
      const indicators = rig.store.catalogue.indicators.filter(({ components }) => components.length === 0);
      await fc.assert(
        fc.asyncProperty(
          fc.array(batch, { minLength: 1, maxLength: 3 }),
          fc.option(fc.tuple(fc.constantFrom(...indicators.map(({ id }) => id)), mapped)),
          async (batches, approved) => {
            if (approved !== null) await mapBy(...approved);
            for (const each of batches) await rig.receive(...each.flat());
            expect(await measureAll(rig.store, false)).toEqual(await measureAll(rig.store, true));
          },
        ),
        { numRuns: RUNS },
      );
    }, 600_000);
  });
}

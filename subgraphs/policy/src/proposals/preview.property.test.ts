import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arbitraryMapping, arbitraryWorld } from '../mapping/sql/testing/arbitrary-mapping.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { mappingContent } from './kinds/mapping.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import { putInForce } from '../testing/put-in-force.ts';
import { presentMoment } from '../values/measurement/moment.ts';
import { measureIndicator } from '../values/measurement/measure.ts';
import { startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import { previewChange, type Preview } from './preview.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

/** `TEST_RUNS=100` for the long proof. */
const RUNS = Number(process.env['TEST_RUNS'] ?? 5);
const SCHOOLS = 'baoji-2024-37/matchmaking-schools';

interface Keyed {
  readonly system: string;
  readonly type: string;
  readonly id: string;
}

const keyOf = ({ system, type, id }: Keyed): string => `${system} ${type} ${id}`;

/** Which records a preview says come and go. */
async function wholeDifference({ entering, leaving }: Preview) {
  const [come, go] = [await entering({ first: 100 }), await leaving({ first: 100 })];
  expect([come.totalCount, go.totalCount]).toEqual([come.nodes.length, go.nodes.length]);
  return { come: new Set(come.nodes.map(keyOf)), go: new Set(go.nodes.map(keyOf)) };
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine, Date.parse('2025-06-15T12:00:00+08:00'));
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    const indicator = () => rig.store.catalogue.indicator(SCHOOLS)!;

    async function countedNow(): Promise<Set<string>> {
      const moment = await presentMoment(rig.store);
      const wanted = { counted: true, decided: null, search: null, order: 'RECORD', total: false, first: 100 } as const;
      const page = await readEvidence(rig.store, indicator(), moment, wanted);
      return new Set(page.nodes.map(({ record }) => keyOf(record)));
    }

    const rules = fc.constantFrom('Cooperation' as const, 'TeacherStats' as const).chain(arbitraryMapping);

    test('says of any mapping what its approval then does: value, status, digest, and which records come and go', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryWorld, rules, async (world, rule) => {
          await rig.receive(
            ...world.map(({ type, id, region = '610300', attributes }) => ({
              system: 'zhijiao',
              type,
              id,
              region,
              attributes,
            })),
          );
          const before = await countedNow();
          const content = mappingContent(readMapping(rule).rule);
          const change = { kind: 'MAPPING' as const, indicator: indicator(), content, comment: null };
          const preview = await previewChange(rig.store, indicator(), change);
          const { come, go } = await wholeDifference(preview);
          expect((await measureIndicator(rig.store, indicator(), await presentMoment(rig.store))).progress).toEqual(
            preview.before,
          );
          await putInForce(rig.store, change);
          const now = await measureIndicator(rig.store, indicator(), await presentMoment(rig.store));
          expect(now.progress).toEqual(preview.after);
          const after = await countedNow();
          expect(come).toEqual(after.difference(before));
          expect(go).toEqual(before.difference(after));
        }),
        { numRuns: RUNS },
      );
    }, 600_000);
  });
}

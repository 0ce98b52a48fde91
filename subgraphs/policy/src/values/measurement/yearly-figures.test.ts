import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type PolicyRig } from '../../testing/policy-rig.ts';
import { measureAll } from '../../testing/measure-all.ts';
import type { ReceivedVersion } from '../../testing/record-writer.ts';
import { TEST_ENGINES } from '../../testing/test-engines.ts';

const SHARE = 'baoji-2024-37/dual-qualified-secondary';

function school(code: string, level = 'SECONDARY', region = '610323'): ReceivedVersion {
  return { system: 'zhijiao', type: 'School', id: code, region, attributes: { code, level, region } };
}

function stats(code: string, year: number, dualQualified: number | null, professional: number | null): ReceivedVersion {
  const attributes = { schoolCode: code, year, dualQualified, professional };
  return { system: 'zhijiao', type: 'TeacherStats', id: `${code}/${year}`, region: '610300', attributes };
}

function training(id: string, startedOn: string, participants: number): ReceivedVersion {
  const attributes = { region: '632800', startedOn, participants };
  return { system: 'haixi-employment', type: 'Training', id, region: '632800', attributes };
}

const PROGRESS = `value year status coverage { expected reported complete missing { totalCount nodes { ... on School { code } } } }
  provisional { value year status absence coverage { expected reported missing(first: 1) { nodes { ... on School { code } } pageInfo { hasNextPage } } } }`;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine);
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    async function progress(id = SHARE): Promise<Record<string, unknown>> {
      const answer = await rig.ask(`{ indicator(id: "${id}") { progress { ${PROGRESS} } } }`);
      // What is kept is what counting gives, after each step.
      const [kept, counted] = [await measureAll(rig.store, false), await measureAll(rig.store, true)];
      expect(kept).toEqual(counted);
      return (fieldOf(answer, 'indicator') as { progress: Record<string, unknown> }).progress;
    }

    test('counts the newest year that every school has reported, and shows a newer one beside it', async () => {
      await rig.receive(school('1'), school('2'), school('3'), school('9', 'HIGHER'));
      await rig.receive(stats('1', 2025, 50, 100), stats('2', 2025, 50, 100), stats('3', 2025, 50, 100));
      await rig.receive(stats('1', 2026, 100, 100));
      expect(await progress()).toEqual({
        value: 50,
        year: 2025,
        status: 'AT_RISK',
        coverage: { expected: 3, reported: 3, complete: true, missing: { totalCount: 0, nodes: [] } },
        provisional: {
          value: 100,
          year: 2026,
          status: 'NO_DATA',
          absence: 'INSUFFICIENT',
          coverage: {
            expected: 3,
            reported: 1,
            missing: { nodes: [{ code: '2' }], pageInfo: { hasNextPage: true } },
          },
        },
      });
    });

    test('takes a record with an empty cell for one that is missing, and moves on with the last school', async () => {
      await rig.receive(stats('2', 2026, null, 80), stats('3', 2026, 100, 100));
      expect(await progress()).toMatchObject({
        year: 2025,
        provisional: { value: 100, coverage: { reported: 2, missing: { nodes: [{ code: '2' }] } } },
      });
      await rig.receive(stats('2', 2026, 80, 80));
      expect(await progress()).toMatchObject({ value: 100, year: 2026, status: 'MET', provisional: null });
    });

    test('expects a school from the year on in which it was first seen, and no longer once it is gone', async () => {
      rig.clock.now = Date.parse('2027-03-01T08:00:00+08:00');
      await rig.receive(school('4'));
      expect(await progress()).toMatchObject({ year: 2026, coverage: { expected: 3, complete: true } });
      await rig.receive(stats('1', 2027, 90, 100), stats('2', 2027, 90, 100), stats('3', 2027, 90, 100));
      expect(await progress()).toMatchObject({ year: 2026, provisional: { year: 2027, coverage: { expected: 4 } } });
      await rig.receive({ ...school('4'), attributes: null });
      expect(await progress()).toMatchObject({ year: 2027, value: 90, coverage: { expected: 3 } });
      await rig.receive(school('3', 'HIGHER'));
      expect(await progress()).toMatchObject({ year: 2027, coverage: { expected: 2 } });
    });

    test('names who is missing in a value of the past as it was known then', async () => {
      const answer = await rig.ask(
        `{ indicator(id: "${SHARE}") { history(first: 50) { nodes { value provisional { value coverage { missing { nodes { ... on School { code } } } } } } } } }`,
      );
      const { nodes } = (fieldOf(answer, 'indicator') as { history: { nodes: unknown[] } }).history;
      expect(nodes).toContainEqual({
        value: 50,
        provisional: { value: 100, coverage: { missing: { nodes: [{ code: '2' }, { code: '3' }] } } },
      });
    });

    test('counts the year with the greatest coverage, marked so, where none ever was complete', async () => {
      await rig.receive(school('5', 'HIGHER'), school('6', 'HIGHER'), stats('5', 2025, 7, 10), stats('5', 2026, 8, 10));
      expect(await progress('baoji-2024-37/dual-qualified-higher')).toMatchObject({
        year: 2026,
        coverage: { expected: 2, reported: 1, complete: false },
      });
    });

    test('takes nothing in the last whole year of a yearly demand for 0, rather than an older year', async () => {
      rig.clock.now = Date.parse('2026-09-01T08:00:00+08:00');
      await rig.receive(training('1', '2022-05-01', 3500), training('2', '2026-03-01', 100));
      expect(await progress('haixi-2020-93/yearly-training')).toMatchObject({
        value: 0,
        year: 2025,
        status: 'AT_RISK',
      });
    });
  });
}

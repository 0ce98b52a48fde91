import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import type { ReceivedVersion } from '../testing/record-writer.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const CARRIERS = 'baoji-2024-37/carriers';
const SHARE = 'baoji-2024-37/dual-qualified-secondary';

function enterprise(uscc: string, region: string, chainCodes: readonly string[]): ReceivedVersion {
  return { system: 'shanqitong', type: 'Enterprise', id: uscc, region, attributes: { uscc, region, chainCodes } };
}

function cultivation(id: string, uscc: string): ReceivedVersion {
  const attributes = { uscc, level: 'MUNICIPAL', status: 'RECOGNIZED', recognizedOn: '2025-01-01', revokedOn: null };
  return { system: 'shanqitong', type: 'Cultivation', id, region: '610300', attributes };
}

function school(code: string, level: string, region: string): ReceivedVersion {
  return { system: 'zhijiao', type: 'School', id: code, region, attributes: { code, level, region } };
}

function base(id: string, kind: string, schoolCodes: readonly string[], region: string): ReceivedVersion {
  const attributes = { kind, status: 'BUILT', schoolCodes, usccs: [], leadSchoolCode: null, region };
  return { system: 'zhijiao', type: 'Base', id, region, attributes };
}

function teachers(
  schoolCode: string,
  year: number,
  dualQualified: number | null,
  professional: number,
): ReceivedVersion {
  const attributes = { schoolCode, year, dualQualified, professional };
  return { system: 'zhijiao', type: 'TeacherStats', id: `${schoolCode}/${year}`, region: '610300', attributes };
}

interface Row {
  readonly kind: string;
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly school: { readonly code: string } | null;
  readonly level: string | null;
  readonly chain: { readonly code: string } | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly records: number;
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine);
      await rig.receive(
        enterprise('A', '610303', ['ti', 'robot']),
        enterprise('B', '610303', ['ti']),
        enterprise('C', '610323', []),
        cultivation('1', 'A'),
        cultivation('2', 'B'),
        cultivation('3', 'C'),
        // Nobody lists this enterprise: it lies where its platform is, and belongs to no chain.
        cultivation('4', 'D'),
        cultivation('5', 'A'),
        school('S1', 'SECONDARY', '610303'),
        school('S2', 'SECONDARY', '610323'),
        school('H1', 'HIGHER', '610303'),
        teachers('S1', 2025, 30, 100),
        teachers('S2', 2025, 20, 50),
        base('1', 'TRAINING_BASE', ['S1', 'H1'], '610303'),
        base('2', 'MUNICIPAL_CONSORTIUM', ['S1'], '610303'),
        base('3', 'INDUSTRY_COMMUNITY', [], '610323'),
        base('4', 'OPEN_PRACTICE_CENTRE', ['unknown'], '610323'),
      );
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    async function breakdown(
      id: string,
      by: string,
    ): Promise<{ readonly rows: readonly Row[]; readonly value: number | null }> {
      const answer = await rig.ask(`{ indicator(id: "${id}") { progress { value } breakdown(by: ${by}) {
        kind region { code name } school { code } level chain { code } value numerator denominator records } } }`);
      const { progress, breakdown: rows } = fieldOf(answer, 'indicator') as {
        progress: { value: number | null };
        breakdown: Row[];
      };
      return { rows, value: progress.value };
    }

    const sum = (rows: readonly Row[]) => rows.reduce((total, { value }) => total + (value ?? 0), 0);

    test('gives each county its own, and the counties sum to the whole', async () => {
      const { rows, value } = await breakdown(ENTERPRISES, 'REGION');
      expect(rows).toMatchObject([
        { kind: 'PART', region: { code: '610300' }, value: 1 },
        { kind: 'PART', region: { code: '610303' }, value: 2, records: 3 },
        { kind: 'PART', region: { code: '610323' }, value: 1 },
      ]);
      expect(sum(rows)).toBe(value);
      expect(value).toBe(4);
    });

    test('takes off what several chains have, and says what none has', async () => {
      const { rows, value } = await breakdown(ENTERPRISES, 'CHAIN');
      expect(rows).toMatchObject([
        { kind: 'PART', chain: { code: 'robot' }, value: 1, records: 2 },
        { kind: 'PART', chain: { code: 'ti' }, value: 2, records: 3 },
        { kind: 'NONE', chain: null, value: 2, records: 2 },
        { kind: 'OVERLAP', chain: null, value: -1, records: 0 },
      ]);
      expect(sum(rows)).toBe(value);
    });

    test('breaks a total down over its components', async () => {
      const bySchool = await breakdown(CARRIERS, 'SCHOOL');
      expect(bySchool.rows).toMatchObject([
        { school: { code: 'H1' }, value: 1, records: 1 },
        { school: { code: 'S1' }, value: 2, records: 2 },
        { school: { code: 'unknown' }, value: 1 },
        { kind: 'NONE', value: 1 },
        { kind: 'OVERLAP', value: -1 },
      ]);
      expect(sum(bySchool.rows)).toBe(bySchool.value);
      const byLevel = await breakdown(CARRIERS, 'LEVEL');
      // A school that nobody lists has no level.
      expect(byLevel.rows).toMatchObject([
        { level: 'HIGHER', value: 1 },
        { level: 'SECONDARY', value: 2 },
        { kind: 'NONE', value: 2 },
        { kind: 'OVERLAP', value: -1 },
      ]);
      expect(sum(byLevel.rows)).toBe(byLevel.value);
    });

    test('computes a ratio again for each part', async () => {
      const { rows, value } = await breakdown(SHARE, 'SCHOOL');
      expect(value).toBeCloseTo((50 / 150) * 100);
      expect(rows).toMatchObject([
        { kind: 'PART', school: { code: 'S1' }, value: 30, numerator: 30, denominator: 100 },
        { kind: 'PART', school: { code: 'S2' }, value: 40, numerator: 20, denominator: 50 },
      ]);
    });

    test('gives the past as it was', async () => {
      const then = rig.clock.now;
      rig.clock.now += 3_600_000;
      await rig.receive({ ...cultivation('3', 'C'), attributes: null });
      const moment = new Date(then + 1_800_000).toISOString();
      const past = fieldOf(
        await rig.ask(`{ indicator(id: "${ENTERPRISES}") { breakdown(by: REGION, asOf: "${moment}") { value } } }`),
        'indicator',
      ) as { breakdown: Row[] };
      expect(sum(past.breakdown)).toBe(4);
      expect(sum((await breakdown(ENTERPRISES, 'REGION')).rows)).toBe(3);
    });

    test('gives what was reported by hand as falling in no part, and nothing where there is no value', async () => {
      const REPORTED = 'haixi-2020-93/industry-enterprises';
      expect((await breakdown(REPORTED, 'REGION')).rows).toEqual([]);
      const input = { indicator: REPORTED, asOf: '2026-08-31', value: 7, note: '年报' };
      expect((await rig.enact('proposeReport', 'ReportInput', input)).errors).toBeUndefined();
      expect((await breakdown(REPORTED, 'REGION')).rows).toMatchObject([{ kind: 'NONE', value: 7, records: 0 }]);
    });
  });
}

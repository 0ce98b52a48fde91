import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import type { ReceivedVersion } from '../testing/record-writer.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import type { Finding } from './finding.ts';
import { verifyProgress } from './verify-progress.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';

function cultivation(id: string, uscc: string, status = 'RECOGNIZED'): ReceivedVersion {
  const attributes = { uscc, level: 'MUNICIPAL', status, recognizedOn: '2025-01-01', revokedOn: null };
  return { system: 'shanqitong', type: 'Cultivation', id, region: '610300', attributes };
}

const PAST = `id = '2' and version = 1`;
const setAttribute = (name: string, value: string, where: string): string =>
  `update record_version set attributes = jsonb_set(attributes, '{${name}}', '"${value}"') where ${where}`;
const move = (region: string): string => `update record_version set region = '${region}' where id = '4'`;
const endLater = (by: number): string =>
  `update record_version set until_position = until_position + ${by} where id = '2' and version = 1`;
const addToTotal = (more: number): string =>
  `update indicator_total set numerator = numerator + ${more}
   where mapping in (select id from mapping_version where indicator = '${ENTERPRISES}')`;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine);
      await rig.receive(cultivation('1', 'A'), cultivation('2', 'B'), cultivation('3', 'C', 'CANDIDATE'));
      await rig.receive(cultivation('2', 'B', 'REVOKED'));
      const { data } = await rig.ask(`{ indicator(id: "${ENTERPRISES}") { progress { digest } } }`);
      const { digest } = (data as { indicator: { progress: { digest: string } } }).indicator.progress;
      await rig.ask('mutation ($i: ID!, $d: String!) { signOff(indicator: $i, digest: $d) { id } }', {
        i: ENTERPRISES,
        d: digest,
      });
      await rig.receive(cultivation('4', 'D'));
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    async function verify(all = false) {
      const findings: Finding[] = [];
      const summary = await verifyProgress(rig.store, { all }, (finding) => void findings.push(finding));
      expect(summary.findings).toBe(findings.length);
      return { findings, summary };
    }
    /** Does something to the store that nobody should, verifies, and undoes it. */
    async function altered(change: string, undo: string): Promise<Finding[]> {
      const { database } = rig.store;
      await database.run(change);
      const { findings } = await verify();
      await database.run(undo);
      expect((await verify()).findings).toEqual([]);
      return findings;
    }

    test('finds nothing where nothing was altered, in all that was ever stored', async () => {
      const { findings, summary } = await verify(true);
      expect(findings).toEqual([]);
      expect(summary).toMatchObject({ versions: 5 });
      expect(summary.values).toBeGreaterThan(40);
    });

    test('names a version whose attributes were altered, and the values that rest on it', async () => {
      const findings = await altered(
        setAttribute('status', 'REVOKED', `id = '1'`),
        setAttribute('status', 'RECOGNIZED', `id = '1'`),
      );
      expect(findings).toContainEqual({
        kind: 'RECORD',
        record: { system: 'shanqitong', type: 'Cultivation', id: '1', version: 1 },
        reason: expect.stringContaining('内容摘要不符'),
      });
      expect(findings.filter(({ kind }) => kind === 'VALUE')).toMatchObject([{ indicator: ENTERPRISES }]);
      expect(findings.filter(({ kind }) => kind === 'SIGN_OFF')).toMatchObject([{ indicator: ENTERPRISES }]);
      expect(findings.filter(({ kind }) => kind === 'TOTAL')).toMatchObject([
        { indicator: ENTERPRISES, records: [{ id: '1', version: 1 }] },
      ]);
    });

    test('names a past version whose attributes were altered', async () => {
      expect(await altered(setAttribute('uscc', 'X', PAST), setAttribute('uscc', 'B', PAST))).toMatchObject([
        { kind: 'RECORD', record: { id: '2', version: 1 } },
      ]);
    });

    test('names the one version that no longer counts, though its attributes are whole', async () => {
      expect((await altered(move('632800'), move('610300'))).filter(({ kind }) => kind === 'TOTAL')).toMatchObject([
        { indicator: ENTERPRISES, records: [{ system: 'shanqitong', type: 'Cultivation', id: '4', version: 1 }] },
      ]);
    });

    test('gives a version that was taken out of the log, and one that no longer ends where the next begins', async () => {
      const [taken] = await rig.store.database.query<{ at: number }>({
        text: `select position as at from record_version where id = '3'`,
        values: [],
      });
      const findings = await altered(
        `create table kept as select * from record_version where id = '3'; delete from record_version where id = '3'`,
        `insert into record_version select * from kept; drop table kept`,
      );
      expect(findings).toMatchObject([{ kind: 'LOG', from: taken!.at, to: taken!.at }]);
      expect(await altered(endLater(1), endLater(-1))).toContainEqual(
        expect.objectContaining({ kind: 'RECORD', record: expect.objectContaining({ id: '2', version: 1 }) }),
      );
    });

    test('gives the newest version when it was cut off, after which nothing stands in the log', async () => {
      const [cut] = await rig.store.database.query<{ at: number }>({
        text: `select max(position) as at from record_version`,
        values: [],
      });
      const findings = await altered(
        `create table kept as select * from record_version where position = ${cut!.at};
         delete from record_version where position = ${cut!.at}`,
        `insert into record_version select * from kept; drop table kept`,
      );
      expect(findings).toContainEqual(expect.objectContaining({ kind: 'LOG', from: cut!.at, to: cut!.at }));
    });

    test('gives a total that was altered', async () => {
      expect(await altered(addToTotal(5), addToTotal(-5))).toMatchObject([
        { kind: 'TOTAL', indicator: ENTERPRISES, records: [] },
      ]);
    });
  });
}

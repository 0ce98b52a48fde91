import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { TestStore } from '@queqiao/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { compareReceived } from './compare-received.ts';
import { receivedRecord } from './received-record.ts';
import { writeBatch, type Written } from './write-batch.ts';

interface Change {
  readonly position: number;
  readonly kind: string;
  readonly key: string;
  readonly version: number;
  readonly changed: string[] | null;
  readonly personal: string[] | null;
  readonly former: string | null;
}

function enterprise(contactName: string, contactPhone: string): NormalisedRecord {
  return record('Enterprise', 'U', { name: '厂' }, { personal: { contactName, contactPhone } });
}

for (const { label, missing, open } of TEST_ENGINES) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: TestStore;
    let now: number;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(async () => {
      await store[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      now = Date.parse('2026-03-01T00:00:00Z');
      await store.database.run(
        `delete from record_version; delete from record_personal; delete from synced_type; delete from rekeyed;
         update change_log set newest = 0, given = 0, newest_at = null`,
      );
    });

    const clock = (): number => (now += 1000);

    async function tell(
      received: readonly NormalisedRecord[],
      removals: readonly { type: RecordTypeName; id: string }[] = [],
      system = 'zhijiao',
    ): Promise<Omit<Written, 'origins'> & { readonly origins: readonly number[] }> {
      const written = await store.database.transaction((transaction) =>
        writeBatch(transaction, { system, received: received.map(receivedRecord), removals }, clock),
      );
      return { ...written, origins: [...written.origins.values()] };
    }

    async function compared(each: NormalisedRecord): Promise<readonly number[]> {
      const { differing, same } = await compareReceived(store.database, 'zhijiao', [receivedRecord(each)]);
      expect(differing).toEqual([]);
      return [...same.values()];
    }

    function log(after = 0): Promise<Change[]> {
      return store.database.query<Change>({
        text: `select position, kind, system || ' ' || type || ' ' || id as key, version, changed_fields as changed,
                 changed_personal as personal, former_id as former
               from record_version where position > $1 order by position`,
        values: [after],
      });
    }

    const keys = async (after = 0): Promise<string[]> =>
      (await log(after)).map(({ kind, key, former }) => `${kind} ${key}${former === null ? '' : ` from ${former}`}`);

    test('writes a record with its change, and nothing when it is received again', async () => {
      const school = record('School', '1', { name: '一中', enrolment: 10 });
      expect(await tell([school])).toMatchObject({ changes: 1, origins: [1] });
      expect(await tell([{ ...school, attributes: { enrolment: 10, name: '一中' } }])).toMatchObject({
        changes: 0,
        origins: [1],
      });
      expect(await keys()).toEqual(['CREATED zhijiao School 1']);
    });

    test('gives which fields changed, and counts versions', async () => {
      await tell([record('School', '1', { name: '一中', enrolment: 10, groups: ['a'] })]);
      await tell([record('School', '1', { name: '一中', enrolment: 12, groups: ['a', 'b'] })]);
      expect(await log(1)).toEqual([
        {
          position: 2,
          kind: 'UPDATED',
          key: 'zhijiao School 1',
          version: 2,
          changed: ['enrolment', 'groups'],
          personal: null,
          former: null,
        },
      ]);
    });

    test('keeps when a platform changed what says the same, without a change', async () => {
      await tell([record('School', '1', { name: '一中' })]);
      const later = record('School', '1', { name: '一中' }, { modifiedAt: '2026-02-02T02:02:02.000Z' });
      expect(await tell([later])).toMatchObject({ changes: 0 });
      expect(await store.database.query({ text: 'select modified_at, version from record', values: [] })).toEqual([
        { modified_at: '2026-02-02T02:02:02.000Z', version: 1 },
      ]);
      expect(await compared(later)).toEqual([1]);
    });

    test('takes another digest of the same for no change, and for the same from then on', async () => {
      const school = record('School', '1', { name: '一中' }, { personal: { contactName: '王' } });
      await tell([school]);
      await store.database.run(`update record_version set told_hash = 'as an earlier release made it'`);
      expect(await tell([school])).toMatchObject({ changes: 0, origins: [1] });
      expect(await compared(school)).toEqual([1]);
    });

    test('keeps personal data apart, the present only, and none of what is gone', async () => {
      await tell([enterprise('王', '1'), record('Enterprise', 'V', {}, { personal: { contactName: '李' } })]);
      await tell([enterprise('王', '2')]);
      expect(await log(2)).toMatchObject([{ kind: 'UPDATED', changed: null, personal: ['contactPhone'] }]);
      const personal = { text: 'select origin, data from record_personal order by origin', values: [] };
      expect(await store.database.query(personal)).toEqual([
        { origin: 1, data: { contactName: '王', contactPhone: '2' } },
        { origin: 2, data: { contactName: '李' } },
      ]);
      await tell([], [{ type: 'Enterprise', id: 'U' }]);
      expect(await store.database.query(personal)).toEqual([{ origin: 2, data: { contactName: '李' } }]);
      const attributes = await store.database.query({
        text: 'select attributes::text as a from record_version',
        values: [],
      });
      expect(JSON.stringify(attributes)).not.toMatch(/王|李/);
    });

    test('writes personal data only where it changed', async () => {
      const written = { text: 'select xmin::text as by, data from record_personal', values: [] };
      const named = (enrolment: number, contactName: string): NormalisedRecord =>
        record('Enterprise', 'U', { enrolment }, { personal: { contactName } });
      await tell([named(1, '王')]);
      const [first] = await store.database.query<{ by: string }>(written);
      await tell([named(2, '王')]);
      expect(await store.database.query(written)).toEqual([{ by: first?.by, data: { contactName: '王' } }]);
      await tell([named(3, '李')]);
      expect(await store.database.query(written)).toEqual([
        { by: expect.not.stringMatching(`^${first?.by}$`), data: { contactName: '李' } },
      ]);
      // What was deleted comes back with the next version.
      await store.database.run('delete from record_personal');
      await tell([named(4, '李')]);
      expect(await store.database.query(written)).toMatchObject([{ data: { contactName: '李' } }]);
    });

    test('removes once, and creates anew what comes back, with its versions going on', async () => {
      await tell([record('Base', 'b', { name: '基地' })]);
      await tell([], [{ type: 'Base', id: 'b' }]);
      await tell(
        [],
        [
          { type: 'Base', id: 'b' },
          { type: 'Base', id: 'unknown' },
        ],
      );
      await tell([record('Base', 'b', { name: '基地' })]);
      expect((await log()).map(({ kind, version }) => `${kind} ${version}`)).toEqual([
        'CREATED 1',
        'REMOVED 2',
        'CREATED 3',
      ]);
      const counts = await store.database.query({ text: 'select records, versions from synced_type', values: [] });
      expect(counts).toEqual([{ records: 1, versions: 3 }]);
    });

    test('writes a new key as one change, though the former one is among the removals', async () => {
      await tell([record('Enterprise', 'A', { uscc: 'A' }, { system: 'shanqitong' })], [], 'shanqitong');
      const renamed = record('Enterprise', 'B', { uscc: 'B' }, { system: 'shanqitong', formerId: 'A' });
      await tell([renamed], [{ type: 'Enterprise', id: 'A' }], 'shanqitong');
      await tell([renamed], [{ type: 'Enterprise', id: 'A' }], 'shanqitong');
      expect(await log(1)).toMatchObject([
        { kind: 'REKEYED', key: 'shanqitong Enterprise B', former: 'A', version: 2, changed: ['uscc'] },
      ]);
    });

    test('creates a record whose former key is not known', async () => {
      await tell([record('School', '2', {}, { formerId: '1' })]);
      expect(await keys()).toEqual(['CREATED zhijiao School 2']);
    });

    test('keeps apart two keys that the platform lists side by side', async () => {
      await tell([record('School', '1')]);
      await tell([record('School', '1'), record('School', '2', {}, { formerId: '1' })]);
      expect(await keys(1)).toEqual(['CREATED zhijiao School 2']);
    });

    test('re-keys the records of a school with it, at every system, and nothing else', async () => {
      await tell([record('School', '10'), record('School', '1')]);
      await tell([
        record('Major', '1/510101', { schoolCode: '1', majorCode: '510101' }),
        record('TeacherStats', '1/2025', { schoolCode: '1', year: 2025 }),
        record('Major', '10/510101', { schoolCode: '10' }),
        record('SchoolExpert', 'e1', { schoolCode: '1' }),
      ]);
      const outcome = record('EmploymentOutcome', '1/510101/2025', { schoolCode: '1' }, { system: 'qinyun' });
      await tell([outcome], [], 'qinyun');
      await tell([record('School', '2', {}, { formerId: '1' })]);
      expect(await keys(7)).toEqual([
        'REKEYED zhijiao School 2 from 1',
        'REKEYED qinyun EmploymentOutcome 2/510101/2025 from 1/510101/2025',
        'REKEYED zhijiao Major 2/510101 from 1/510101',
        'REKEYED zhijiao TeacherStats 2/2025 from 1/2025',
      ]);
      // The lists then have them under the new code; one platform may go on with the old one.
      await tell([record('Major', '2/510101', { schoolCode: '2', majorCode: '510101' })]);
      await tell([outcome], [], 'qinyun');
      expect(await keys(11)).toEqual([]);
      await tell([{ ...outcome, attributes: { schoolCode: '1', employed: 9 } }], [], 'qinyun');
      expect(await log(11)).toMatchObject([{ key: 'qinyun EmploymentOutcome 2/510101/2025', changed: ['employed'] }]);
    });

    test('takes the opinions and replies of a topic with it', async () => {
      await tell([record('ConsultationTopic', 't'), record('ConsultationTopic', 'u')]);
      await tell([
        record('Opinion', 'o1', { topicId: 't' }),
        record('TopicReply', 'r1', { topicId: 't' }),
        record('Opinion', 'o2', { topicId: 'u' }),
      ]);
      await tell([], [{ type: 'ConsultationTopic', id: 't' }]);
      expect(await keys(5)).toEqual([
        'REMOVED zhijiao ConsultationTopic t',
        'REMOVED zhijiao Opinion o1',
        'REMOVED zhijiao TopicReply r1',
      ]);
    });

    test('shows the records as they were at any position and moment', async () => {
      await tell([record('Base', 'b', { status: 'PLANNED' })]);
      await tell([record('Base', 'b', { status: 'BUILT' })]);
      await tell([], [{ type: 'Base', id: 'b' }]);
      const asOf = (through: number): Promise<object[]> =>
        store.database.query({ text: `select attributes ->> 'status' as s from record_as_of($1)`, values: [through] });
      expect(await Promise.all([0, 1, 2, 3].map(asOf))).toEqual([[], [{ s: 'PLANNED' }], [{ s: 'BUILT' }], []]);
      const [at] = await store.database.query<{ a: number; b: number; c: number }>({
        text: `select record_position_at('2026-03-01T00:00:00.999Z') as a, record_position_at('2026-03-01T00:00:02Z') as b,
                 record_position_at('2027-01-01') as c`,
        values: [],
      });
      expect(at).toEqual({ a: 0, b: 2, c: 3 });
    });

    test('never lets the time of changes go back, whatever the clock says', async () => {
      await tell([record('Base', 'b', { status: 'PLANNED' })]);
      now -= 3_600_000;
      await tell([record('Base', 'b', { status: 'BUILT' })]);
      const times = await store.database.query({ text: 'select at from record_version order by position', values: [] });
      expect(times).toEqual([{ at: '2026-03-01T00:00:01.000Z' }, { at: '2026-03-01T00:00:01.000Z' }]);
    });
  });
}

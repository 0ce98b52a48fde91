import type { FeedItem, FeedPage, RecordFeed } from '@queqiao/records';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { fullFeed, incrementalFeed, onEngines, removal, recordItems } from '../testing/sync-rig.ts';

const enterprise = (uscc: string, formerId: string | null = null): FeedItem[] =>
  recordItems(record('Enterprise', uscc, { uscc }, { system: 'shanqitong', formerId }));
const withEmployees = (uscc: string, employees: number): FeedItem[] =>
  recordItems(record('Enterprise', uscc, { uscc, employees }, { system: 'shanqitong' }));
const school = (code: string, formerId: string | null = null): FeedItem[] =>
  recordItems(record('School', code, { code }, { formerId }));
const major = (code: string): FeedItem[] => recordItems(record('Major', `${code}/51`, { schoolCode: code }));
function outcome(code: string, employed: number): FeedPage[] {
  const attributes = { schoolCode: code, employed };
  const items = recordItems(record('EmploymentOutcome', `${code}/51/2025`, attributes, { system: 'qinyun' }));
  return [{ items, watermark: code }];
}

onEngines((rig) => {
  test('stores an enterprise with a new code as one change, though the list of deletions names the former one', async () => {
    const enterprises = incrementalFeed('enterprises', ['Enterprise']);
    enterprises.returns([{ items: [...enterprise('A'), ...enterprise('C')], watermark: '1' }]);
    await rig.sync(enterprises);
    const gone = [removal('Enterprise', 'A', '2026-02-01T00:00:00.000Z'), removal('Enterprise', 'C', null)];
    enterprises.returns([{ items: [...enterprise('B', 'A'), ...gone], watermark: '2' }]);
    await rig.sync(enterprises);
    await rig.sync(enterprises);
    expect(await rig.changes(2)).toEqual(['REKEYED Enterprise B from A', 'REMOVED Enterprise C']);
  });

  test('counts versions on under a key that is given to another record', async () => {
    const enterprises = incrementalFeed('enterprises', ['Enterprise']);
    const [one, other] = [withEmployees('A', 1), withEmployees('A', 2)];
    for (const items of [enterprise('A'), enterprise('B', 'A'), one, other, enterprise('C', 'A')]) {
      enterprises.returns([{ items, watermark: '1' }]);
      await rig.sync(enterprises);
    }
    expect(await rig.changes()).toEqual([
      'CREATED Enterprise A',
      'REKEYED Enterprise B from A',
      'CREATED Enterprise A',
      'UPDATED Enterprise A',
      'REKEYED Enterprise C from A',
    ]);
    expect(await rig.rows('select id, version from record_version order by position')).toEqual([
      { id: 'A', version: 1 },
      { id: 'B', version: 2 },
      { id: 'A', version: 2 },
      { id: 'A', version: 3 },
      { id: 'C', version: 4 },
    ]);
  });

  test('follows a school that gets back the code that it had, with the records under it', async () => {
    const schools = fullFeed('schools', ['School']);
    const majors = fullFeed('majors', ['Major']);
    schools.returnsItems(school('1'), school('2', '1'), school('1', '2'), school('1', '2'));
    majors.returnsItems(major('1'));
    for (let run = 0; run < 4; run += 1) await rig.sync(schools, majors);
    expect(await rig.changes(2)).toEqual([
      'REKEYED School 2 from 1',
      'REKEYED Major 2/51 from 1/51',
      'REKEYED School 1 from 2',
      'REKEYED Major 1/51 from 2/51',
    ]);
    expect(await rig.rows('select former_id, id from rekeyed')).toEqual([{ former_id: '2', id: '1' }]);
  });

  test('waits with records of a school that is not known yet, and re-keys them with the school', async () => {
    const schools = fullFeed('schools', ['School']);
    const majors = fullFeed('majors', ['Major']);
    const outcomes = incrementalFeed('outcomes', ['EmploymentOutcome'], 'qinyun');
    schools.returnsItems(school('1'));
    majors.returnsItems(major('1'));
    outcomes.returns(outcome('1', 5));
    await rig.sync(schools, majors);
    await rig.sync(outcomes);
    // The platforms send majors and outcomes under the new code before the school was read again.
    majors.returnsItems(major('2'));
    outcomes.returns(outcome('2', 6));
    await rig.sync(majors);
    await rig.sync(outcomes);
    expect(await rig.changes(3)).toEqual([]);
    schools.returnsItems(school('2', '1'));
    await rig.sync(schools, majors);
    await rig.sync(outcomes);
    expect(await rig.changes(3)).toEqual([
      'REKEYED School 2 from 1',
      'REKEYED EmploymentOutcome 2/51/2025 from 1/51/2025',
      'REKEYED Major 2/51 from 1/51',
      'UPDATED EmploymentOutcome 2/51/2025',
    ]);
    expect(outcomes.begins).toEqual([null, '1', '1']);
  });

  test('waits also when the schools were read after the reading of their records had begun', async () => {
    const schools = fullFeed('schools', ['School']);
    const outcomes = incrementalFeed('outcomes', ['EmploymentOutcome'], 'qinyun');
    schools.returnsItems(school('1'));
    outcomes.returns(outcome('1', 5));
    await rig.sync(schools);
    await rig.sync(outcomes);
    const { system, name, types, mode } = outcomes;
    const slow: RecordFeed = {
      system,
      name,
      types,
      mode,
      async *read() {
        // Here the school still has its former code; by the time at which outcomes are received it has not.
        await rig.sync(schools);
        yield* await Promise.resolve(outcome('2', 5));
      },
    };
    await rig.sync(slow);
    expect(await rig.changes(2)).toEqual([]);
    schools.returnsItems(school('2', '1'));
    await rig.sync(schools);
    await rig.sync(slow);
    expect(await rig.changes(2)).toEqual([
      'REKEYED School 2 from 1',
      'REKEYED EmploymentOutcome 2/51/2025 from 1/51/2025',
    ]);
  });

  test('removes the records of a school that got a new code and was dissolved before it was read again, and no other history', async () => {
    const schools = fullFeed('schools', ['School']);
    const outcomes = incrementalFeed('outcomes', ['EmploymentOutcome'], 'qinyun');
    const others = Array.from({ length: 20 }, (_, n) => school(`s${n}`)).flat();
    const [first, second] = [outcome('1', 5), outcome('9', 7)];
    schools.returnsItems([...others, ...school('1'), ...school('9')], others);
    outcomes.returns([...first, ...second]);
    await rig.sync(schools);
    await rig.sync(outcomes);
    const before = (await rig.changes()).length;
    outcomes.returns(outcome('2', 5), outcome('2', 5), [...second, ...outcome('2', 5)], []);
    await rig.sync(outcomes);
    await rig.sync(schools);
    await rig.sync(outcomes);
    await rig.sync(outcomes);
    expect(await rig.changes(before)).toEqual([
      'REMOVED School 1',
      'REMOVED School 9',
      'CREATED EmploymentOutcome 2/51/2025',
      'REMOVED EmploymentOutcome 1/51/2025',
    ]);
    expect(outcomes.begins).toEqual([null, '9', '9', null, '2']);
  });

  test('stores the records of a school that its platform never sends, once the schools were read again', async () => {
    const schools = fullFeed('schools', ['School']);
    const majors = fullFeed('majors', ['Major']);
    schools.returnsItems(recordItems(record('School', '1')));
    majors.returnsItems(recordItems(record('Major', '9/51', { schoolCode: '9' })));
    await rig.sync(schools, majors);
    expect(await rig.changes(1)).toEqual([]);
    await rig.sync(schools, majors);
    expect(await rig.changes(1)).toEqual(['CREATED Major 9/51']);
  });
});

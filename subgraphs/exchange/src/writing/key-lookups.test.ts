import { systemClock } from '@queqiao/records/time';
import { describe, expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { compare, findPast } from './queries.ts';
import { receivedRecord } from './received-record.ts';
import { writeBatch } from './write-batch.ts';

const COUNT = 1_500;

describe.each(TEST_ENGINES)('on $label', (engine) => {
  test.skipIf(engine.missing !== null)(
    'finds records by their keys, however little statistics know of their type',
    async () => {
      await using store = await engine.open();
      const { database } = store;
      const tell = (type: 'Base' | 'School', enrolment: number): Promise<unknown> =>
        database.transaction((transaction) => {
          const received = Array.from({ length: COUNT }, (_, n) => receivedRecord(record(type, `${n}`, { enrolment })));
          return writeBatch(transaction, { system: 'zhijiao', received, removals: [] }, systemClock);
        });
      await tell('Base', 1);
      await tell('Base', 2);
      await database.run('analyze record_version');
      await tell('School', 1);
      await tell('School', 2);
      const indexesOf = async ({ text, values }: ReturnType<typeof compare>): Promise<string[]> => {
        const plan = await database.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values });
        return plan.flatMap((line) => /using (\w+)/.exec(line['QUERY PLAN'])?.[1] ?? []);
      };
      expect(await indexesOf(compare('zhijiao', 'School', '1', '', ''))).toEqual(['record_version_present']);
      expect(await indexesOf(findPast(['zhijiao'], ['School'], ['1']))).toEqual(['record_version_past']);
    },
  );
});

import { ErrorCode } from '@queqiao/subgraph/errors';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import type { ReceivedVersion } from '../testing/record-writer.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { bringUpToDate } from '../values/running-totals/bring-up-to-date.ts';
import { progressEvents, type ProgressChange } from './progress-events.ts';

const SCHOOLS = 'baoji-2024-37/provincial-schools';
const BAOJI = 'baoji-2024-37';

function school(code: string, provincialRecognition: string, municipalRecognition = 'NONE'): ReceivedVersion {
  const attributes = { code, level: 'HIGHER', region: '610302', municipalRecognition, provincialRecognition };
  return { system: 'zhijiao', type: 'School', id: code, region: '610302', attributes };
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine);
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    const newest = async (): Promise<number> => {
      const [log] = await rig.store.database.query<{ newest: number }>({
        text: 'select newest from change_log',
        values: [],
      });
      return log!.newest;
    };

    /** What comes after a position, so many at a time. */
    async function eventsAfter(
      after: number,
      given: object = {},
      field = 'indicatorProgress',
      limit = 100,
    ): Promise<readonly ProgressChange[]> {
      const read = progressEvents(rig.store).get(field)!({ ...given });
      const found: ProgressChange[] = [];
      const through = await newest();
      for (let from = after; ;) {
        const page = await read({ after: from, through, limit });
        if (page.length === 0) return found;
        found.push(...page.map(({ value }) => value((position) => `at ${position}`) as ProgressChange));
        from = page.at(-1)!.position;
      }
    }

    const steps = (events: readonly ProgressChange[]) =>
      events.map(({ indicator: { id }, before, now, cause }) => ({
        id,
        before: before && [before.value, before.status],
        now: [now.value, now.status],
        cause,
      }));

    test('gives each step with what was before it and the change that brought it about, the same in pages of any size', async () => {
      const start = await newest();
      const only = { indicators: [SCHOOLS] };
      const first = await rig.receive(school('1', 'RECOGNIZED'), school('2', 'RECOGNIZED'));
      const second = await rig.receive(school('1', 'NONE'));
      const events = await eventsAfter(start, only);
      expect(steps(events)).toEqual([
        { id: SCHOOLS, before: [null, 'NO_DATA'], now: [2, 'MET'], cause: `at ${first}` },
        { id: SCHOOLS, before: [2, 'MET'], now: [1, 'AT_RISK'], cause: `at ${second}` },
      ]);
      expect(events.map(({ now }) => now.asOf)).toEqual(
        events.map(({ now }) => new Date(Date.parse(now.asOf)).toISOString()),
      );
      expect(await eventsAfter(start, only, 'indicatorProgress', 1)).toEqual(events);
      expect(await eventsAfter(Number(events[0]!.cursor.slice(3)), only)).toEqual(events.slice(1));
    });

    test('gives every indicator that one change moves an entry of its own, after that change', async () => {
      const start = await newest();
      const cause = await rig.receive(school('3', 'RECOGNIZED', 'RECOGNIZED'));
      const events = await eventsAfter(start);
      const positions = events.map(({ cursor }) => Number(cursor.slice(3)));
      expect(events.length).toBeGreaterThan(1);
      expect(new Set(events.map(({ indicator }) => indicator.id)).size).toBe(events.length);
      expect(positions).toEqual(positions.map((_, index) => cause + 1 + index));
    });

    test('gives a decision of people without a cause, and none where nothing moved', async () => {
      const start = await newest();
      const input = { indicator: SCHOOLS, lower: 40, reason: '目标提高' };
      expect((await rig.enact('proposeTarget', 'TargetInput', input)).errors).toBeUndefined();
      const [event, ...more] = await eventsAfter(start, { document: BAOJI });
      expect(more).toEqual([]);
      expect(event).toMatchObject({ indicator: { id: SCHOOLS }, cause: null, now: { status: 'AT_RISK' } });
      const end = await newest();
      await rig.receive({ ...school('9', 'RECOGNIZED'), region: '632800' });
      expect(await eventsAfter(end, { document: BAOJI })).toEqual([]);
    });

    test('gives a status once when it crosses, also because its due day has passed, and not when only the value moves', async () => {
      const start = await newest();
      await rig.receive(school('4', 'RECOGNIZED'));
      expect(await eventsAfter(start, { indicators: [SCHOOLS] })).toHaveLength(1);
      const crossings = async (from: number) =>
        steps(await eventsAfter(from, { document: BAOJI }, 'indicatorStatusChanged')).filter(
          ({ id }) => id === SCHOOLS,
        );
      expect(await crossings(start)).toEqual([]);
      rig.clock.now = Date.parse('2027-01-01T00:00:00+08:00');
      await bringUpToDate(rig.store);
      await bringUpToDate(rig.store);
      expect(await crossings(start)).toEqual([
        { id: SCHOOLS, before: [3, 'AT_RISK'], now: [3, 'OVERDUE'], cause: null },
      ]);
      expect(await crossings(await newest())).toEqual([]);
      const all = steps(await eventsAfter(0, {}, 'indicatorStatusChanged'));
      expect(all.every(({ before, now }) => before !== null && before[1] !== now[1])).toBe(true);
    });

    test('leaves no hole in the log, of which it knows the newest position at every moment', async () => {
      const positions = await rig.store.database.query<{ position: number; at: string; found: number }>({
        text: `select position, at, record_position_at(at) as found
          from (select position, at from record_version union all select position, at from log_entry) as entry
          order by position`,
        values: [],
      });
      expect(positions.map(({ position }) => position)).toEqual(positions.map((_, index) => index + 1));
      const last = new Map(positions.map(({ position, at }) => [at, position]));
      expect(positions.map(({ found }) => found)).toEqual(positions.map(({ at }) => last.get(at)));
    });

    test.each([
      ['document', { document: 'nothing-2020-1' }],
      ['indicators', { indicators: [SCHOOLS, `${BAOJI}/nothing`] }],
    ])('refuses %s that do not exist', (argument, given) => {
      expect(() => progressEvents(rig.store).get('indicatorProgress')!(given)).toThrow(
        expect.objectContaining({ extensions: { code: ErrorCode.BAD_USER_INPUT, argument } }),
      );
    });
  });
}

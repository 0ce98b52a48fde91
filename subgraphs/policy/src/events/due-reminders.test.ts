import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { bringUpToDate } from '../values/running-totals/bring-up-to-date.ts';
import type { Finding } from '../verify/finding.ts';
import { verifyProgress } from '../verify/verify-progress.ts';
import { dueEvents } from './due-events.ts';
import type { DueReminder } from './due-reminders.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const LI = 'https://sso.example#li';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeAll(async () => {
      rig = await startPolicyRig(engine, Date.parse('2026-10-01T08:00:00+08:00'));
      await bringUpToDate(rig.store);
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    /** Everything that was ever reminded of, as a subscriber gets it. */
    async function reminders(given: object = {}): Promise<readonly unknown[]> {
      const [log] = await rig.store.database.query<{ newest: number }>({
        text: 'select newest from change_log',
        values: [],
      });
      const read = dueEvents(rig.store).get('indicatorDue')!({ ...given });
      const entries = await read({ after: 0, through: log!.newest, limit: 100 });
      return entries.map(({ value }) => {
        const { indicator, department, person, dueOn, daysLeft } = value(String) as DueReminder;
        return { indicator: indicator.id, department: department.name, person: person.id, dueOn, daysLeft };
      });
    }

    async function begins(day: string): Promise<void> {
      rig.clock.now = Date.parse(`${day}T00:30:00+08:00`);
      await bringUpToDate(rig.store);
      await bringUpToDate(rig.store);
    }

    const name = (dueOn: string, person = LI) =>
      rig.ask(`mutation { setResponsible(indicator: "${ENTERPRISES}", department: "市工业和信息化局", person: "${person}",
        dueOn: "${dueOn}", reason: "分工") { id } }`);
    const left = (dueOn: string, daysLeft: number, person = LI) => ({
      indicator: ENTERPRISES,
      department: '市工业和信息化局',
      person,
      dueOn,
      daysLeft,
    });

    test('reminds whoever is named 30 days and 7 days before, on the day and after it, each once', async () => {
      expect((await name('2026-11-15')).errors).toBeUndefined();
      expect(await reminders()).toEqual([]);
      await begins('2026-10-15');
      expect(await reminders()).toEqual([]);
      await begins('2026-10-16');
      await begins('2026-10-20');
      expect(await reminders()).toEqual([left('2026-11-15', 30)]);
      for (const day of ['2026-11-08', '2026-11-14', '2026-11-15', '2026-11-16', '2026-11-20']) await begins(day);
      expect(await reminders()).toEqual([30, 7, 0, -1].map((days) => left('2026-11-15', days)));
      expect(await reminders({ document: 'baoji-2024-37' })).toHaveLength(4);
      expect(await reminders({ indicators: ['baoji-2024-37/provincial-schools'] })).toEqual([]);
    });

    test('reminds at once whoever is named late, and nobody else any more', async () => {
      await name('2026-11-25', 'https://sso.example#wang');
      expect((await reminders()).slice(4)).toEqual([left('2026-11-25', 5, 'https://sso.example#wang')]);
      await begins('2026-11-25');
      expect((await reminders()).slice(5)).toEqual([left('2026-11-25', 0, 'https://sso.example#wang')]);
    });

    test('does not remind of what is met', async () => {
      const recognized = (id: number) => ({
        system: 'shanqitong',
        type: 'Cultivation',
        id: String(id),
        region: '610300',
        attributes: { uscc: String(id), level: 'MUNICIPAL', status: 'RECOGNIZED', recognizedOn: '2026-01-01' },
      });
      await rig.receive(...Array.from({ length: 12 }, (_, id) => recognized(id)));
      const before = await reminders();
      await name('2026-11-27');
      await begins('2026-11-27');
      expect(await reminders()).toEqual(before);
    });

    test('leaves no gap in the log, to whoever verifies it', async () => {
      expect(await reminders()).not.toEqual([]);
      const attributes = { uscc: 'A', level: 'MUNICIPAL', status: 'CANDIDATE' };
      await rig.receive({ system: 'shanqitong', type: 'Cultivation', id: '1', region: '610300', attributes });
      const findings: Finding[] = [];
      await verifyProgress(rig.store, { all: true }, (finding) => void findings.push(finding));
      expect(findings.filter(({ kind }) => kind === 'LOG')).toEqual([]);
    });
  });
}

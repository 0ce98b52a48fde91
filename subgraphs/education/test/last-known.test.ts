import type { LastKnown, RecordQuery, WithProvenance } from '@queqiao/records/provenance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEducation, type EducationRig } from './education-rig.ts';
import { goodSchools } from './world-truth.ts';

const queries: RecordQuery[] = [];
const remembered = {
  record: {
    system: 'zhijiao',
    type: 'School',
    id: '3610300001',
    region: '610300',
    attributes: { code: '3610300001', name: '记得的学校', level: 'SECONDARY', region: '610300', groups: [] },
    personal: null,
    modifiedAt: null,
    formerId: null,
  },
  fetchedAt: '2026-01-02T03:04:05Z',
  stale: true,
  version: 7,
} as const satisfies WithProvenance;

const store: LastKnown = {
  find: async <R extends WithProvenance>(query: RecordQuery) => {
    queries.push(query);
    // A store answers the query's keys.
    return query.type === 'School' ? ([remembered] as readonly WithProvenance[] as readonly R[]) : null;
  },
};

let rig: EducationRig;
beforeAll(async () => {
  rig = await startEducation({ lastKnown: store });
  await rig.mocks.control.setFault({ kind: 'down', system: 'zhijiao' });
});
afterAll(() => rig[Symbol.asyncDispose]());

test('answers from the store, marked stale and with its version, while a platform fails', async () => {
  const { data, errors } = await rig.ask(
    '{ school(code: "3610300001") { name level provenance { system version stale fetchedAt } } }',
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    school: {
      name: '记得的学校',
      level: 'SECONDARY',
      provenance: { system: 'zhijiao', version: 7, stale: true, fetchedAt: '2026-01-02T11:04:05+08:00' },
    },
  });
});

test('returns whole lists, one installation from the platform and the other from the store', async () => {
  const { data, errors } = await rig.ask<{ schools: { nodes: readonly { provenance: { stale: boolean } }[] } }>(
    '{ schools(first: 100) { nodes { provenance { stale } } } }',
  );
  expect(errors).toEqual([]);
  const stale = data.schools.nodes.map(({ provenance }) => provenance.stale);
  expect(stale.filter((each) => !each)).toHaveLength(goodSchools(rig.mocks.world, 'haixi-education').length);
  expect(stale.filter(Boolean)).toHaveLength(1);
});

test("queries the store for the requested keys only, and reports the platform's failure when it has none", async () => {
  queries.length = 0;
  const { data, errors } = await rig.ask('{ school(code: "3610300001") { teacherStats { year } } }');
  expect(data).toEqual({ school: { teacherStats: null } });
  expect(errors[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', system: 'zhijiao' });
  expect(queries).toContainEqual({ system: 'zhijiao', type: 'TeacherStats', where: { schoolCode: ['3610300001'] } });
});

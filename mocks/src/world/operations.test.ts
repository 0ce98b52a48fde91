import { beforeEach, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { createWorld } from './create-world.ts';
import type { Entity } from './entities/entity.ts';
import type { JournalEntry, World } from './types.ts';
import { isUscc } from './uscc.ts';

const NOW = Date.parse('2026-11-21T09:30:00+08:00');
let world: World;

beforeEach(() => {
  world = createWorld({ seed: 1, scale: 1, now: NOW });
});

function first<T extends Entity>(
  list: { readonly ordered: () => readonly T[] },
  suits: (row: T) => boolean = () => true,
): T {
  return list.ordered().find((row) => row.faulty === null && suits(row))!;
}

const brief = (entries: readonly JournalEntry[]): string[] =>
  entries.map(({ kind, type, id, changedFields }) => [kind, type, id, ...changedFields].join(' '));

test('updates a post and returns the changed attributes', () => {
  const { id } = first(world.platforms.qinyun.jobs, ({ status, headcount }) => status === 'OPEN' && headcount !== 99);
  const entries = world.apply({ op: 'update', system: 'qinyun', type: 'JobPosting', id, patch: { headcount: 99 } });
  expect(brief(entries)).toEqual([`UPDATED JobPosting ${id} headcount`]);
  expect(world.platforms.qinyun.jobs.get(id)).toMatchObject({ headcount: 99, status: 'OPEN' });
});

test('returns no journal entry when nothing changes', () => {
  const { uscc, employees } = first(world.platforms.shanqitong.enterprises);
  expect(world.apply({ op: 'updateEnterprise', uscc, patch: { employees } })).toEqual([]);
});

test('closes a post as an update, and withdraws one as a removal', () => {
  const { jobs } = world.platforms.qinyun;
  const { id } = first(jobs, ({ status }) => status === 'OPEN');
  expect(brief(world.apply({ op: 'closeJob', system: 'qinyun', id }))).toEqual([`UPDATED JobPosting ${id} status`]);
  expect(brief(world.apply({ op: 'withdrawJob', system: 'qinyun', id }))).toEqual([`REMOVED JobPosting ${id}`]);
  expect(jobs.get(id)).toMatchObject({ status: 'WITHDRAWN', endedAt: world.now });
  expect(() => world.apply({ op: 'withdrawJob', system: 'qinyun', id })).toThrow(RangeError);
});

test('gives an enterprise a new code everywhere, and lists the old one among the deletions', () => {
  const { shanqitong, qinyun } = world.platforms;
  const { uscc } = first(shanqitong.enterprises, (row) => {
    return shanqitong.cooperations.by('uscc', row.uscc).length > 0 && qinyun.jobs.by('uscc', row.uscc).length > 0;
  });
  const posts = qinyun.jobs.by('uscc', uscc).length;
  const entries = world.apply({ op: 'rekeyEnterprise', uscc });
  const { id } = entries[0]!;
  expect(entries[0]).toMatchObject({ kind: 'REKEYED', type: 'Enterprise', formerId: uscc, changedFields: ['uscc'] });
  expect(isUscc(id)).toBe(true);
  expect(shanqitong.enterprises.get(id)).toMatchObject({ formerUscc: uscc });
  expect(shanqitong.enterprises.has(uscc)).toBe(false);
  expect(shanqitong.deletions.at(-1)).toMatchObject({ resource: 'enterprises', id: uscc });
  expect(qinyun.jobs.by('uscc', uscc)).toEqual([]);
  expect(qinyun.jobs.by('uscc', id)).toHaveLength(posts);
  expect(shanqitong.cooperations.by('uscc', uscc)).toEqual([]);
});

test('deletes an enterprise with all its records, and withdraws its posts', () => {
  const { shanqitong, qinyun, zhijiao } = world.platforms;
  const { usccs } = first(zhijiao.bases, (base) => base.usccs.length > 0);
  const uscc = usccs[0]!;
  const entries = world.apply({ op: 'deleteEnterprise', uscc });
  expect(brief(entries)[0]).toBe(`REMOVED Enterprise ${uscc}`);
  expect(shanqitong.deletions).toContainEqual(expect.objectContaining({ resource: 'enterprises', id: uscc }));
  expect(shanqitong.cooperations.by('uscc', uscc)).toEqual([]);
  expect(
    qinyun.jobs.by('uscc', uscc).filter(({ status, faulty }) => faulty === null && status !== 'WITHDRAWN'),
  ).toEqual([]);
  expect(zhijiao.bases.ordered().filter((base) => base.usccs.includes(uscc))).toEqual([]);
  expect(shanqitong.chains.ordered().filter(({ leaderUscc }) => leaderUscc === uscc)).toEqual([]);
});

test('gives a school a new code, and re-keys the records that belong to it', () => {
  const { zhijiao, qinyun, shanqitong } = world.platforms;
  const { code } = first(zhijiao.schools, (school) => shanqitong.cooperations.by('schoolCode', school.code).length > 0);
  const majors = zhijiao.majors.by('schoolCode', code).length;
  const entries = world.apply({ op: 'rekeySchool', system: 'zhijiao', code, newCode: '3610399999' });
  expect(zhijiao.schools.get('3610399999')).toMatchObject({ formerCode: code });
  expect(entries[0]).toMatchObject({ kind: 'REKEYED', type: 'School', id: '3610399999', formerId: code });
  const rekeyed = new Set(entries.filter(({ kind }) => kind === 'REKEYED').map(({ type }) => type));
  expect(rekeyed).toEqual(new Set(['School', 'Major', 'TeacherStats', 'AnnualReturn', 'EmploymentOutcome']));
  expect(zhijiao.majors.by('schoolCode', '3610399999')).toHaveLength(majors);
  for (const list of [
    zhijiao.majors,
    zhijiao.returns,
    zhijiao.experts,
    qinyun.outcomes,
    qinyun.trainings,
    shanqitong.cooperations,
  ]) {
    expect(list.by('schoolCode', code)).toEqual([]);
  }
  expect(zhijiao.bases.ordered().filter(({ schoolCodes }) => schoolCodes.includes(code))).toEqual([]);
});

test('removes a school with its majors and figures, and leaves its outcomes as history', () => {
  const { zhijiao, qinyun, shanqitong } = world.platforms;
  const { code } = first(zhijiao.schools);
  const outcomes = qinyun.outcomes.by('schoolCode', code).length;
  world.apply({ op: 'remove', system: 'zhijiao', type: 'School', id: code });
  expect(zhijiao.majors.by('schoolCode', code)).toEqual([]);
  expect(shanqitong.cooperations.by('schoolCode', code)).toEqual([]);
  expect(qinyun.outcomes.by('schoolCode', code)).toHaveLength(outcomes);
});

test('merges a school into another, which receives its cooperations', () => {
  const { zhijiao, shanqitong } = world.platforms;
  const gone = first(zhijiao.schools, ({ level }) => level === 'SECONDARY');
  const heir = first(zhijiao.schools, ({ level, code }) => level === 'SECONDARY' && code !== gone.code);
  const signed = shanqitong.cooperations.by('schoolCode', gone.code).length;
  const own = shanqitong.cooperations.by('schoolCode', heir.code).length;
  world.apply({ op: 'mergeSchool', system: 'zhijiao', code: gone.code, into: heir.code });
  expect(zhijiao.schools.has(gone.code)).toBe(false);
  expect(zhijiao.schools.get(heir.code)).toMatchObject({ enrolment: heir.enrolment + gone.enrolment });
  expect(shanqitong.cooperations.by('schoolCode', heir.code)).toHaveLength(own + signed);
});

test('withdraws a topic with its opinions and replies', () => {
  const { topics, opinions, replies } = world.platforms.qinshangliang;
  const { id } = first(topics, (topic) => topic.opinionCount > 1 && replies.by('topicId', topic.id).length > 0);
  const entries = world.apply({ op: 'withdrawTopic', id });
  expect(new Set(entries.map(({ kind, type }) => `${kind} ${type}`))).toEqual(
    new Set(['REMOVED ConsultationTopic', 'REMOVED Opinion', 'REMOVED TopicReply']),
  );
  expect(topics.get(id)).toMatchObject({ withdrawnAt: world.now });
  expect(opinions.by('topicId', id)).toEqual([]);
  expect(() => world.apply({ op: 'addOpinion', topicId: id })).toThrow(/withdrawn/);
});

test('adds an opinion, and counts it at its topic', () => {
  const { topics } = world.platforms.qinshangliang;
  const { id, opinionCount } = first(topics, ({ withdrawnAt }) => withdrawnAt === null);
  const entries = world.apply({ op: 'addOpinion', topicId: id, contentHtml: '<p>好</p>' });
  expect(entries.map(({ kind, type }) => `${kind} ${type}`)).toEqual(['CREATED Opinion', 'UPDATED ConsultationTopic']);
  expect(topics.get(id)).toMatchObject({ opinionCount: opinionCount + 1 });
});

test('repairs a wrong row, which then becomes a record for the first time', () => {
  const wrong = world.wrongRows().filter(({ fault }) => fault.quarantined);
  const types = new Map(wrong.map((row) => [`${row.type} ${row.fault.kind} ${row.fault.field}`, row]));
  for (const { system, type, id } of types.values()) {
    const before = world.recordKeys();
    const entries = world.apply({ op: 'repair', system, type, id });
    expect(entries.filter((entry) => entry.type === type).map(({ kind }) => kind)).toEqual(['CREATED']);
    expect(world.recordKeys().size).toBe(before.size + 1);
  }
});

test('journals changes of the good entries of a topic beside a malformed one', () => {
  const { id } = world.wrongRows().find(({ fault }) => fault.kind === 'MALFORMED_ENTRY')!;
  const { usccs } = world.platforms.qinshangliang.topics.get(id)!;
  const patch = (codes: readonly string[]) => {
    return { op: 'update', system: 'qinshangliang', type: 'ConsultationTopic', id, patch: { usccs: codes } };
  };
  expect(brief(world.apply(patch(usccs.slice(0, -1))))).toEqual([`UPDATED ConsultationTopic ${id} usccs`]);
  expect(brief(world.apply(patch(usccs.slice(1, -1))))).toEqual([]);
});

test('omits the malformed entry of a topic until it is repaired', () => {
  const row = world.wrongRows().find(({ fault }) => fault.kind === 'MALFORMED_ENTRY')!;
  expect(world.recordKeys()).toContain(`qinshangliang ConsultationTopic ${row.id}`);
  const entries = world.apply({ op: 'repair', system: row.system, type: row.type, id: row.id });
  expect(brief(entries)).toEqual([`UPDATED ConsultationTopic ${row.id} usccs`]);
});

test('leaves what a major led to written down when it no longer enrols', () => {
  const { majors } = world.platforms['haixi-education'];
  const lower = first(majors, ({ status, articulatedWith }) => status === 'ENROLLING' && articulatedWith !== null);
  const id = majors.key(lower);
  world.apply({ op: 'setMajorStatus', system: 'haixi-education', id, status: 'SUSPENDED' });
  const { articulation, articulatedWith } = lower;
  expect(majors.get(id)).toMatchObject({ status: 'SUSPENDED', articulation, articulatedWith });
});

test.each([
  [{ op: 'explode' }],
  [{ op: 'closeJob', system: 'shanqitong', id: 'GW000001' }],
  [{ op: 'update', system: 'qinyun', type: 'JobPosting', id: 'GW000001', patch: { headcount: 'many' } }],
  [{ op: 'update', system: 'qinyun', type: 'JobPosting', id: 'GW000001', patch: { status: 'OPEN' } }],
  [{ op: 'rekeySchool', system: 'zhijiao', code: '12' }],
])('refuses %j as malformed', (operation) => {
  expect(() => world.apply(operation)).toThrow(ZodError);
});

test.each([
  [{ op: 'revokeCultivation', id: 'PY999999' }],
  [{ op: 'remove', system: 'qinyun', type: 'JobFair', id: 'ZP000001' }],
  [{ op: 'update', system: 'qinyun', type: 'School', id: '1', patch: {} }],
  [{ op: 'rekeyEnterprise', uscc: '91350100M000100Y43' }],
])('refuses %j: the record is unknown, or the platform cannot do it', (operation) => {
  expect(() => world.apply(operation)).toThrow(RangeError);
});

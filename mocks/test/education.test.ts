import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { everyRow, get, nextOf, type Row } from './callers/education-caller.ts';
import { NOW, offsetTime } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const base = mocks.urls['zhijiao']!;
const world = mocks.world.platforms.zhijiao;
const LEVEL = { SECONDARY: '中职', HIGHER: '高职', UNDERGRADUATE: '本科' };
const isGood = ({ faulty }: { faulty: unknown }) => faulty === null;

test.each([
  ['no token', {}],
  ['an unknown token', { authorization: 'Bearer guessed' }],
])('refuses %s with 401', async (_case, headers) => {
  const answer = await fetch(`${base}/schools`, { headers });
  expect([answer.status, await answer.json()]).toEqual([
    401,
    { error: { code: 'UNAUTHORIZED', message: expect.any(String) } },
  ]);
});

test("serves a school with the contract's field names", async () => {
  const school = world.schools.ordered().find((one) => isGood(one) && one.municipalRecognizedOn !== null)!;
  const { body } = await get(`${base}/schools?codes=${school.code}`);
  const { formerCode, ...row } = body[0]!;
  expect(formerCode ?? null).toBe(school.formerCode);
  expect(row).toEqual({
    schoolCode: school.code,
    name: school.name,
    level: LEVEL[school.level],
    ownership: school.ownership === 'PUBLIC' ? '公办' : '民办',
    regionCode: school.region,
    groups: school.groups,
    fusion: {
      municipal: { status: school.municipalRecognition.toLowerCase(), recognizedOn: school.municipalRecognizedOn },
      provincial: { status: school.provincialRecognition.toLowerCase(), recognizedOn: school.provincialRecognizedOn },
    },
    enrolment: school.enrolment,
    updatedAt: offsetTime(school.updatedAt),
  });
});

test('pages a bare array with Link headers until the last page', async () => {
  const first = await get(`${base}/majors?per_page=100`);
  expect(Array.isArray(first.body)).toBe(true);
  expect(nextOf(first)).toBe(`${base}/majors?per_page=100&page=2`);
  const rows = await everyRow(`${base}/majors?per_page=100`);
  const served = new Set(rows.map(({ schoolCode, majorCode }) => `${String(schoolCode)}/${String(majorCode)}`));
  expect(
    world.majors.ordered().filter((one) => isGood(one) && !served.has(`${one.schoolCode}/${one.majorCode}`)),
  ).toEqual([]);
  const last = await get(`${base}/majors?per_page=100&page=${Math.ceil(rows.length / 100)}`);
  expect(last.headers['link']).toBeUndefined();
  expect((await get(`${base}/majors?per_page=100&page=1000`)).body).toEqual([]);
});

test('gives schools by code and omits unknown ones', async () => {
  const codes = world.schools
    .ordered()
    .filter(isGood)
    .map(({ code }) => code)
    .slice(0, 10);
  const { body } = await get(`${base}/schools?codes=${[...codes, '9999999999'].join(',')}&per_page=50`);
  expect(new Set(body.map(({ schoolCode }) => schoolCode))).toEqual(new Set(codes));
  expect(body).toHaveLength(codes.length);
});

test("serves a major with the contract's field names", async () => {
  const major = world.majors
    .ordered()
    .find((one) => isGood(one) && one.articulatedWith !== null && one.enrolment !== null && one.chainCodes.length > 0)!;
  const rows = await everyRow(
    `${base}/majors?schoolCode=${major.schoolCode}&chainCode=${major.chainCodes[0]}&per_page=100`,
  );
  const { clusterName, ...row } = rows.find(({ majorCode }) => majorCode === major.majorCode)!;
  expect(clusterName ?? null).toBe(major.cluster);
  expect(row).toEqual({
    schoolCode: major.schoolCode,
    majorCode: major.majorCode,
    name: major.name,
    level: LEVEL[major.level],
    enrolment: major.enrolment,
    chainCodes: major.chainCodes,
    featured: major.featured,
    articulation: { THREE_PLUS_TWO: '3+2', THREE_PLUS_THREE: '3+3', FIVE_YEAR: '五年一贯制', NONE: 'none' }[
      major.articulation
    ],
    articulatedWith: major.articulatedWith,
    status: { ENROLLING: '招生', SUSPENDED: '停招', WITHDRAWN: '撤销' }[major.status],
    courses: major.courses,
    updatedAt: offsetTime(major.updatedAt),
  });
  expect(rows.every((one) => (one['chainCodes'] as string[]).includes(major.chainCodes[0]!))).toBe(true);
});

test('serves teacher statistics of a year', async () => {
  const stats = world.teacherStats.ordered().find(isGood)!;
  const rows = await everyRow(`${base}/teacher-stats?year=${stats.year}&per_page=100`);
  expect(rows).toContainEqual({
    schoolCode: stats.schoolCode,
    year: stats.year,
    fullTime: stats.fullTime,
    professional: stats.professional,
    dualQualified: stats.dualQualified,
    degreeQualified: stats.degreeQualified,
    postgraduate: stats.postgraduate,
    practiceMonths5y: stats.practiceMonths5y,
    updatedAt: offsetTime(stats.updatedAt),
  });
  expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([stats.year]));
});

test("serves a base with the contract's field names", async () => {
  const one = world.bases
    .ordered()
    .find((entry) => isGood(entry) && entry.builtOn !== null && entry.leadSchoolCode !== null)!;
  const rows = await everyRow(`${base}/bases?per_page=100`);
  expect(rows.find(({ id }) => id === one.id)).toEqual({
    id: one.id,
    name: one.name,
    kind: {
      MUNICIPAL_CONSORTIUM: '市域产教联合体',
      INDUSTRY_COMMUNITY: '行业产教融合共同体',
      OPEN_PRACTICE_CENTRE: '开放型产教融合实践中心',
      TRAINING_BASE: '产教融合实训基地',
      ENTREPRENEURSHIP_BASE: '创新创业基地',
      INNOVATION_STUDIO: '创新工作室',
      MASTER_STUDIO: '名师工作室',
      EDUCATION_GROUP: '职业教育集团',
    }[one.kind],
    regionCode: one.region,
    leadSchool: one.leadSchoolCode,
    members: { schools: one.schoolCodes, enterprises: one.usccs },
    level: { MUNICIPAL: '市级', PROVINCIAL: '省级', NATIONAL: '国家级' }[one.level],
    status: { PLANNED: '筹建', BUILT: '建成', REVOKED: '撤销' }[one.status],
    builtOn: one.builtOn,
    updatedAt: offsetTime(one.updatedAt),
  });
});

test("serves experts with the contract's field names", async () => {
  const one = world.experts.ordered().find(isGood)!;
  const rows = await everyRow(`${base}/experts?per_page=100`);
  expect(rows.find(({ id }) => id === one.id)).toEqual({
    id: one.id,
    schoolCode: one.schoolCode,
    name: one.name,
    title: one.title,
    skills: one.skills,
    availableForEnterprise: one.availableForEnterprise,
    updatedAt: offsetTime(one.updatedAt),
  });
});

test('answers 304 without a body for the ETag of an unchanged page, and 200 after a change', async () => {
  await using own = await startMocks({ now: NOW });
  const url = `${own.urls['zhijiao']}/schools?per_page=100`;
  const first = await get(url);
  const etag = String(first.headers['etag']);
  const same = await get(url, { 'if-none-match': etag });
  expect([same.status, same.bytes.length, same.headers['etag']]).toEqual([304, 0, etag]);
  expect((await get(url, { 'if-none-match': '"other", W/"third"' })).status).toBe(200);
  const revision = own.world.platforms.zhijiao.schools.revision;
  while (own.world.platforms.zhijiao.schools.revision === revision) await own.control.step(50);
  const later = await get(url, { 'if-none-match': etag });
  expect(later.status).toBe(200);
  expect(later.headers['etag']).not.toBe(etag);
});

test.each([
  ['a page of more than 100', '/schools?per_page=101'],
  ['page 0', '/schools?page=0'],
  ['51 codes', `/schools?codes=${Array.from({ length: 51 }, () => '3610300001').join(',')}`],
  ['a code of nine digits', '/schools?codes=361030000'],
  ['a school code that is none', '/majors?schoolCode=abc'],
  ['a year that is none', '/teacher-stats?year=25'],
  ['a time filter, which the family has not', '/schools?updatedSince=2026-01-01'],
])('refuses %s with 400', async (_case, path) => {
  const { status, body } = await get<Row>(base + path);
  expect([status, body['error']]).toEqual([400, { code: 'BAD_ARGUMENT', message: expect.any(String) }]);
});

test('answers an unknown path with 404', async () => {
  const { status, body } = await get<Row>(`${base}/teachers`);
  expect([status, body['error']]).toEqual([404, { code: 'NOT_FOUND', message: expect.any(String) }]);
});

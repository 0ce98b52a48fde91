import { installationFile } from '@queqiao/platform/installations';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { startEducation } from './education-rig.ts';
import { goodRows, goodSchools } from './world-truth.ts';

// Another region with options that neither of the two has: only this file is new.
const THIRD = `
system: yushu-education
family: education
name: 玉树州职业教育管理系统
region: '632700'
environment: YUSHU_EDUCATION
basePath: /ys/zj/v2
crosswalk:
  schoolLevel: { 中专层次: SECONDARY, 大专层次: HIGHER, 本科层次: UNDERGRADUATE }
  ownership: { 国有: PUBLIC, 社会力量: PRIVATE }
  recognition: { '0': NONE, '1': CANDIDATE, '2': RECOGNIZED }
  articulation: { 三二分段: THREE_PLUS_TWO, 三三分段: THREE_PLUS_THREE, 五年贯通: FIVE_YEAR, 不贯通: NONE }
  majorStatus: { Y: ENROLLING, P: SUSPENDED, N: WITHDRAWN }
  baseKind:
    联合体: MUNICIPAL_CONSORTIUM
    共同体: INDUSTRY_COMMUNITY
    实践中心: OPEN_PRACTICE_CENTRE
    实训基地: TRAINING_BASE
    双创基地: ENTREPRENEURSHIP_BASE
    创新工作室: INNOVATION_STUDIO
    大师工作室: MASTER_STUDIO
    职教集团: EDUCATION_GROUP
  baseLevel: { 州级: MUNICIPAL, 省级: PROVINCIAL, 国家级: NATIONAL }
  baseStatus: { 在建: PLANNED, 已建: BUILT, 停办: REVOKED }
options:
  returnColumns: 毕业生数,年份,生均拨款(元),学校标识码
`;

function byText<T>(of: (row: T) => string): (a: T, b: T) => number {
  return (a, b) => (of(a) < of(b) ? -1 : 1);
}

test('supports a third installation, with its own words and columns, by its file alone', async () => {
  const file = { ...installationFile.parse(parse(THIRD)), data: 'haixi-education' };
  await using rig = await startEducation({ installations: [file] });
  const { data, errors } = await rig.ask<{ schools: { nodes: readonly { code: string }[] } }>(
    `{ schools { nodes { code level ownership municipalRecognition provenance { system }
         majors(first: 100) { nodes { code articulation status } } annualReturn { graduates fundingPerStudent students } } }
       bases(first: 100) { nodes { id kind level status } } }`,
  );
  expect(errors).toEqual([]);
  const { bases, majors, returns } = rig.mocks.world.platforms['haixi-education'];
  // Not every school has reported the newest year yet.
  const newestOf = (code: string) =>
    goodRows(returns)
      .filter(({ schoolCode }) => schoolCode === code)
      .toSorted((a, b) => b.year - a.year)[0];
  expect(data).toEqual({
    schools: {
      nodes: goodSchools(rig.mocks.world, 'haixi-education')
        .toSorted(byText(({ code }) => code))
        .map((school) => ({
          code: school.code,
          level: school.level,
          ownership: school.ownership,
          municipalRecognition: school.municipalRecognition,
          provenance: { system: 'yushu-education' },
          majors: {
            nodes: goodRows(majors)
              .filter(({ schoolCode }) => schoolCode === school.code)
              .toSorted(byText(({ majorCode }) => majorCode))
              .map(({ majorCode, articulation, status }) => ({ code: majorCode, articulation, status })),
          },
          annualReturn: {
            graduates: newestOf(school.code)?.graduates,
            fundingPerStudent: newestOf(school.code)?.fundingPerStudent,
            // This installation does not collect it from its schools.
            students: null,
          },
        })),
    },
    bases: {
      nodes: goodRows(bases)
        .toSorted(byText(({ id }) => id))
        .map(({ id, kind, level, status }) => ({ id, kind, level, status })),
    },
  });
});

test('refuses at start an installation whose crosswalk maps to an unknown value', async () => {
  const file = installationFile.parse(parse(THIRD.replace('中专层次: SECONDARY', '中专层次: MIDDLE')));
  await expect(startEducation({ installations: [{ ...file, data: 'haixi-education' }] })).rejects.toThrow(TypeError);
});

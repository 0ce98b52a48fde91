import { mockCredential } from '../../installations/mock-credentials.ts';
import { ListView } from '../list-view.ts';
import type { MockPlatform } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { RowFaults } from '../row-faults.ts';
import type { EducationPlatform } from '../../world/index.ts';
import { jsonError, jsonErrorStyle } from './json-error.ts';
import { listCall } from './list-call.ts';
import { returnsCall } from './returns-call.ts';
import { educationShapes } from './rows.ts';

/** An installation of the education platform: bare arrays, Link headers, ETags, a static token, yearly CSV files. */
export function educationPlatform(parts: PlatformParts<EducationPlatform>): MockPlatform {
  const { installation, data, board } = parts;
  const shapes = educationShapes(installation);
  const rowFaults = new RowFaults(board, installation.system);
  const schools = new ListView(data.schools, { order: 'key' });
  const majors = new ListView(data.majors, { order: 'key' });
  const teacherStats = new ListView(data.teacherStats, { order: 'key' });
  const bases = new ListView(data.bases, { order: 'key' });
  const experts = new ListView(data.experts, { order: 'key' });
  return {
    installation,
    style: jsonErrorStyle,
    authenticate: (request) => {
      const given = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      if (given === mockCredential('education', 'token')) return undefined;
      return jsonError(401, 'UNAUTHORIZED', '令牌无效', { 'www-authenticate': 'Bearer' });
    },
    settle: () => {
      for (const list of [schools, majors, teacherStats, bases, experts]) list.settle();
    },
    calls: [
      listCall(parts, rowFaults, {
        name: 'schools',
        list: schools,
        shape: shapes.schools,
        filters: ['codes'],
        narrow: ({ codes }) =>
          codes === undefined
            ? {}
            : { among: () => [...new Set(codes)].flatMap((code) => data.schools.get(code) ?? []) },
      }),
      listCall(parts, rowFaults, {
        name: 'majors',
        list: majors,
        shape: shapes.majors,
        filters: ['schoolCode', 'chainCode'],
        narrow: ({ schoolCode, chainCode }) => ({
          ...amongMajors(data, schoolCode, chainCode),
          test: (major) => chainCode === undefined || major.chainCodes.includes(chainCode),
        }),
      }),
      listCall(parts, rowFaults, {
        name: 'teacher-stats',
        list: teacherStats,
        shape: shapes.teacherStats,
        filters: ['year'],
        narrow: ({ year }) => ({ test: (stats) => year === undefined || stats.year === year }),
      }),
      listCall(parts, rowFaults, {
        name: 'bases',
        list: bases,
        shape: shapes.bases,
        filters: [],
        namesEnterprises: true,
        narrow: () => ({}),
      }),
      listCall(parts, rowFaults, {
        name: 'experts',
        list: experts,
        shape: shapes.experts,
        filters: [],
        narrow: () => ({}),
      }),
      returnsCall(parts, rowFaults),
    ],
  };
}

function amongMajors({ majors }: EducationPlatform, schoolCode: string | undefined, chainCode: string | undefined) {
  if (schoolCode !== undefined) return { among: () => majors.by('schoolCode', schoolCode) };
  return chainCode === undefined ? {} : { among: () => majors.by('chainCodes', chainCode) };
}

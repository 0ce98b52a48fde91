import { z } from 'zod';
import {
  day,
  decimal,
  flag,
  integer,
  key,
  keyOrNull,
  keys,
  oneOf,
  text,
  texts,
  year,
} from '@queqiao/records/attributes';
import { splitId } from '@queqiao/records/identifiers';
import { recordType, SCHOOL_LEVEL_LABELS, SCHOOL_LEVELS } from '@queqiao/records';

export const RECOGNITIONS = ['NONE', 'CANDIDATE', 'RECOGNIZED'] as const;
const RECOGNITIONS_LABELS: Readonly<Record<(typeof RECOGNITIONS)[number], string>> = {
  NONE: '未入库 / none',
  CANDIDATE: '培育入库 / candidate',
  RECOGNIZED: '已认定 / recognised',
};
export const BASE_KINDS = [
  'MUNICIPAL_CONSORTIUM',
  'INDUSTRY_COMMUNITY',
  'OPEN_PRACTICE_CENTRE',
  'TRAINING_BASE',
  'ENTREPRENEURSHIP_BASE',
  'INNOVATION_STUDIO',
  'MASTER_STUDIO',
  'EDUCATION_GROUP',
] as const;
const BASE_KINDS_LABELS: Readonly<Record<(typeof BASE_KINDS)[number], string>> = {
  MUNICIPAL_CONSORTIUM: '市域产教联合体 / municipal consortium',
  INDUSTRY_COMMUNITY: '行业产教融合共同体 / industry community',
  OPEN_PRACTICE_CENTRE: '开放型区域产教融合实践中心 / open practice centre',
  TRAINING_BASE: '实训基地 / training base',
  ENTREPRENEURSHIP_BASE: '创业孵化基地 / entrepreneurship base',
  INNOVATION_STUDIO: '创新工作室 / innovation studio',
  MASTER_STUDIO: '大师工作室 / master studio',
  EDUCATION_GROUP: '职业教育集团 / education group',
};
export const BASE_STATUSES = ['PLANNED', 'BUILT', 'REVOKED'] as const;
const BASE_STATUSES_LABELS: Readonly<Record<(typeof BASE_STATUSES)[number], string>> = {
  PLANNED: '规划中 / planned',
  BUILT: '已建成 / built',
  REVOKED: '已撤销 / revoked',
};
export const ARTICULATIONS = ['THREE_PLUS_TWO', 'THREE_PLUS_THREE', 'FIVE_YEAR', 'NONE'] as const;
const ARTICULATIONS_LABELS: Readonly<Record<(typeof ARTICULATIONS)[number], string>> = {
  THREE_PLUS_TWO: '“3+2”贯通 / three plus two years',
  THREE_PLUS_THREE: '“3+3”贯通 / three plus three years',
  FIVE_YEAR: '五年一贯制 / five years',
  NONE: '无 / none',
};
export const MAJOR_STATUSES = ['ENROLLING', 'SUSPENDED', 'WITHDRAWN'] as const;
const MAJOR_STATUSES_LABELS: Readonly<Record<(typeof MAJOR_STATUSES)[number], string>> = {
  ENROLLING: '招生 / enrolling',
  SUSPENDED: '停招 / suspended',
  WITHDRAWN: '撤销 / withdrawn',
};

/** id: school code */
export const SchoolRecord = recordType({
  name: 'School',
  label: '院校 / school',
  labelledBy: ['name'],
  attributes: z.object({
    code: key('学校标识码 / school code'),
    name: text('校名 / name'),
    level: oneOf(SCHOOL_LEVELS, '办学层次 / level', SCHOOL_LEVEL_LABELS),
    ownership: oneOf(['PUBLIC', 'PRIVATE'], '办学性质 / ownership', {
      PUBLIC: '公办 / public',
      PRIVATE: '民办 / private',
    }),
    region: key('所在地区 / region code'),
    enrolment: integer('在校生数 / present enrolment'),
    groups: texts('所属职业教育集团 / education groups'),
    municipalRecognition: oneOf(RECOGNITIONS, '市级产教融合型院校认定 / municipal recognition', RECOGNITIONS_LABELS),
    municipalRecognizedOn: day('市级认定日期 / day of municipal recognition'),
    provincialRecognition: oneOf(RECOGNITIONS, '省级产教融合型院校认定 / provincial recognition', RECOGNITIONS_LABELS),
    provincialRecognizedOn: day('省级认定日期 / day of provincial recognition'),
  }),
  personal: null,
  references: {},
  entityKey: ({ id }) => ({ code: id }),
});

/** id: school code / major code */
export const MajorRecord = recordType({
  name: 'Major',
  label: '专业 / major',
  labelledBy: ['name', 'school'],
  attributes: z.object({
    schoolCode: key('学校标识码 / school code'),
    majorCode: key('专业代码 / major code'),
    name: text('专业名称 / name'),
    level: oneOf(SCHOOL_LEVELS, '办学层次 / level', SCHOOL_LEVEL_LABELS),
    enrolment: integer('在校生数 / present enrolment'),
    chainCodes: keys('对接的重点产业链 / industry chains'),
    featured: flag('特色专业 / featured'),
    cluster: text('专业群 / cluster'),
    articulation: oneOf(ARTICULATIONS, '贯通培养方式 / articulation', ARTICULATIONS_LABELS),
    articulatedWith: keyOrNull('贯通专业(学校/专业)/ partner major, as school/major'),
    status: oneOf(MAJOR_STATUSES, '招生状态 / status', MAJOR_STATUSES_LABELS),
    courses: z
      .array(
        z.object({
          code: z.string(),
          name: z.string().nullable(),
          hours: z.int().nullable(),
          digital: z.boolean().nullable(),
        }),
      )
      .meta({ description: '课程 / courses' }),
  }),
  personal: null,
  references: {
    school: { type: 'School', via: 'schoolCode', relation: 'keyed' },
    articulatedWith: { type: 'Major', via: 'articulatedWith' },
  },
  entityKey({ id }) {
    const [school, code] = splitId(id, 2) ?? [];
    return { code, school: { code: school } };
  },
});

/** id: school code / year */
export const TeacherStatsRecord = recordType({
  name: 'TeacherStats',
  label: '师资统计 / teacher statistics',
  labelledBy: ['school', 'year'],
  attributes: z.object({
    schoolCode: key('学校标识码 / school code'),
    year: year('年份 / year'),
    fullTime: integer('专任教师数 / full-time teachers'),
    professional: integer('专业课教师数 / teachers of professional courses'),
    dualQualified: integer('双师型教师数 / dual-qualified teachers'),
    degreeQualified: integer('学历达标教师数 / teachers with the required degree'),
    postgraduate: integer('研究生学历教师数 / teachers with a postgraduate degree'),
    practiceMonths5y: decimal('近五年人均企业实践月数 / average months of practice in enterprises, last five years'),
  }),
  personal: null,
  references: { school: { type: 'School', via: 'schoolCode', relation: 'keyed' } },
});

/** id: school code / year */
export const AnnualReturnRecord = recordType({
  name: 'AnnualReturn',
  label: '年度报表 / annual return',
  labelledBy: ['school', 'year'],
  attributes: z.object({
    schoolCode: key('学校标识码 / school code'),
    year: year('年份 / year'),
    students: integer('在校生数 / students'),
    graduates: integer('毕业生数 / graduates'),
    furtherStudy: integer('升学人数 / graduates who went on to higher schools'),
    certificateExamined: integer('参加1+X考核人数 / examined for 1+X certificates'),
    certificateAwarded: integer('取得1+X证书人数 / awarded 1+X certificates'),
    fundingPerStudent: decimal('生均拨款(元)/ funding per student, yuan'),
    digitalClassrooms: integer('信息化课堂数 / digital classrooms'),
    classrooms: integer('课堂总数 / classrooms'),
    surchargeShare: decimal('教育附加用于职教比例(%)/ share of the education surcharge, per cent'),
  }),
  personal: null,
  references: { school: { type: 'School', via: 'schoolCode', relation: 'keyed' } },
});

/** id: the platform's id */
export const BaseRecord = recordType({
  name: 'Base',
  label: '载体与基地 / base',
  labelledBy: ['name'],
  attributes: z.object({
    name: text('名称 / name'),
    kind: oneOf(BASE_KINDS, '类型 / kind', BASE_KINDS_LABELS),
    level: oneOf(['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'], '级别 / level', {
      MUNICIPAL: '市级 / municipal',
      PROVINCIAL: '省级 / provincial',
      NATIONAL: '国家级 / national',
    }),
    status: oneOf(BASE_STATUSES, '建设状态 / status', BASE_STATUSES_LABELS),
    region: key('所在地区 / region code'),
    leadSchoolCode: keyOrNull('牵头院校 / leading school'),
    schoolCodes: keys('成员院校 / member schools'),
    usccs: keys('成员企业 / member enterprises'),
    builtOn: day('建成日期 / day of completion'),
  }),
  personal: null,
  references: { leadSchool: { type: 'School', via: 'leadSchoolCode' } },
  entityKey: ({ system, id }) => ({ system, id }),
});

/** id: the platform's id */
export const SchoolExpertRecord = recordType({
  name: 'SchoolExpert',
  label: '院校专家 / expert of a school',
  labelledBy: ['school', 'title'],
  attributes: z.object({
    schoolCode: key('学校标识码 / school code'),
    title: text('职称 / title'),
    skills: texts('专长 / skills'),
    availableForEnterprise: flag('可到企业服务 / available for enterprises'),
  }),
  personal: z.object({ name: text('姓名 / name') }),
  references: { school: { type: 'School', via: 'schoolCode' } },
});

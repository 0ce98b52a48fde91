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
import { recordType, SCHOOL_LEVELS } from '@queqiao/records';

export const RECOGNITIONS = ['NONE', 'CANDIDATE', 'RECOGNIZED'] as const;
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
export const BASE_STATUSES = ['PLANNED', 'BUILT', 'REVOKED'] as const;
export const ARTICULATIONS = ['THREE_PLUS_TWO', 'THREE_PLUS_THREE', 'FIVE_YEAR', 'NONE'] as const;
export const MAJOR_STATUSES = ['ENROLLING', 'SUSPENDED', 'WITHDRAWN'] as const;

/** id: school code */
export const SchoolRecord = recordType({
  name: 'School',
  attributes: z.object({
    code: key('学校标识码 / school code'),
    name: text('校名 / name'),
    level: oneOf(SCHOOL_LEVELS, '办学层次 / level'),
    ownership: oneOf(['PUBLIC', 'PRIVATE'], '办学性质 / ownership'),
    region: key('所在地区 / region code'),
    enrolment: integer('在校生数 / present enrolment'),
    groups: texts('所属职业教育集团 / education groups'),
    municipalRecognition: oneOf(RECOGNITIONS, '市级产教融合型院校认定 / municipal recognition'),
    municipalRecognizedOn: day('市级认定日期 / day of municipal recognition'),
    provincialRecognition: oneOf(RECOGNITIONS, '省级产教融合型院校认定 / provincial recognition'),
    provincialRecognizedOn: day('省级认定日期 / day of provincial recognition'),
  }),
  personal: null,
  references: {},
});

/** id: school code / major code */
export const MajorRecord = recordType({
  name: 'Major',
  attributes: z.object({
    schoolCode: key('学校标识码 / school code'),
    majorCode: key('专业代码 / major code'),
    name: text('专业名称 / name'),
    level: oneOf(SCHOOL_LEVELS, '办学层次 / level'),
    enrolment: integer('在校生数 / present enrolment'),
    chainCodes: keys('对接的重点产业链 / industry chains'),
    featured: flag('特色专业 / featured'),
    cluster: text('专业群 / cluster'),
    articulation: oneOf(ARTICULATIONS, '贯通培养方式 / articulation'),
    articulatedWith: keyOrNull('贯通专业(学校/专业)/ partner major, as school/major'),
    status: oneOf(MAJOR_STATUSES, '招生状态 / status'),
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
});

/** id: school code / year */
export const TeacherStatsRecord = recordType({
  name: 'TeacherStats',
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
  attributes: z.object({
    name: text('名称 / name'),
    kind: oneOf(BASE_KINDS, '类型 / kind'),
    level: oneOf(['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'], '级别 / level'),
    status: oneOf(BASE_STATUSES, '建设状态 / status'),
    region: key('所在地区 / region code'),
    leadSchoolCode: keyOrNull('牵头院校 / leading school'),
    schoolCodes: keys('成员院校 / member schools'),
    usccs: keys('成员企业 / member enterprises'),
    builtOn: day('建成日期 / day of completion'),
  }),
  personal: null,
  references: { leadSchool: { type: 'School', via: 'leadSchoolCode' } },
});

/** id: the platform's id */
export const SchoolExpertRecord = recordType({
  name: 'SchoolExpert',
  attributes: z.object({
    schoolCode: key('学校标识码 / school code'),
    title: text('职称 / title'),
    skills: texts('专长 / skills'),
    availableForEnterprise: flag('可到企业服务 / available for enterprises'),
  }),
  personal: z.object({ name: text('姓名 / name') }),
  references: { school: { type: 'School', via: 'schoolCode' } },
});

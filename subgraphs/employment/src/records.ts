import { z } from 'zod';
import {
  day,
  flag,
  integer,
  key,
  keyOrNull,
  keys,
  moment,
  oneOf,
  text,
  texts,
  year,
} from '@queqiao/records/attributes';
import { recordType } from '@queqiao/records';

export const EDUCATION_LEVELS = ['POSTGRADUATE', 'BACHELOR', 'JUNIOR_COLLEGE', 'SECONDARY_VOCATIONAL', 'ANY'] as const;
const EDUCATION_LEVELS_LABELS: Readonly<Record<(typeof EDUCATION_LEVELS)[number], string>> = {
  POSTGRADUATE: '研究生 / postgraduate',
  BACHELOR: '本科 / bachelor',
  JUNIOR_COLLEGE: '大专 / junior college',
  SECONDARY_VOCATIONAL: '中专、中职 / secondary vocational',
  ANY: '不限 / any',
};
export const JOB_STATUSES = ['OPEN', 'CLOSED', 'WITHDRAWN'] as const;
const JOB_STATUSES_LABELS: Readonly<Record<(typeof JOB_STATUSES)[number], string>> = {
  OPEN: '招聘中 / open',
  CLOSED: '已结束 / closed',
  WITHDRAWN: '已撤回 / withdrawn',
};
/** 职业技能等级, from 五级/初级工 up to 一级/高级技师. */
export const TRAINING_LEVELS = ['JUNIOR', 'INTERMEDIATE', 'SENIOR', 'TECHNICIAN', 'SENIOR_TECHNICIAN'] as const;
const TRAINING_LEVELS_LABELS: Readonly<Record<(typeof TRAINING_LEVELS)[number], string>> = {
  JUNIOR: '五级(初级工)/ junior',
  INTERMEDIATE: '四级(中级工)/ intermediate',
  SENIOR: '三级(高级工)/ senior',
  TECHNICIAN: '二级(技师)/ technician',
  SENIOR_TECHNICIAN: '一级(高级技师)/ senior technician',
};

/** id: the platform's jobId */
export const JobPostingRecord = recordType({
  name: 'JobPosting',
  label: '招聘岗位 / job posting',
  labelledBy: ['title', 'employerName'],
  attributes: z.object({
    title: text('岗位名称 / title'),
    uscc: key('用人单位 / employer, unified social credit code'),
    employerName: text('用人单位名称 / name of the employer'),
    occupationCode: keyOrNull('职业代码 / occupation code'),
    industryCode: keyOrNull('国民经济行业代码 / industry code'),
    region: key('工作地区 / region code'),
    education: oneOf(EDUCATION_LEVELS, '学历要求 / required education', EDUCATION_LEVELS_LABELS),
    headcount: integer('招聘人数 / headcount'),
    salaryMin: integer('月薪下限(元)/ least pay a month, yuan'),
    salaryMax: integer('月薪上限(元)/ most pay a month, yuan'),
    skills: texts('技能要求 / skills'),
    publishedAt: moment('发布时间 / published at'),
    status: oneOf(JOB_STATUSES, '状态 / status', JOB_STATUSES_LABELS),
  }),
  personal: z.object({ contactName: text('联系人 / contact'), contactPhone: text('联系电话 / phone') }),
  references: { enterprise: { type: 'Enterprise', via: 'uscc' } },
  entityKey: ({ system, id }) => ({ system, id }),
});

/** id: the platform's fairId */
export const JobFairRecord = recordType({
  name: 'JobFair',
  label: '招聘会 / job fair',
  labelledBy: ['name'],
  attributes: z.object({
    name: text('招聘会名称 / name'),
    online: flag('是否线上 / online'),
    region: key('举办地区 / region code'),
    venue: text('地点 / venue'),
    startsAt: moment('开始时间 / starts at'),
    endsAt: moment('结束时间 / ends at'),
    schoolCodes: keys('参加院校 / schools'),
    enterprises: integer('参会企业数 / enterprises'),
    posts: integer('岗位数 / posts'),
  }),
  personal: null,
  references: {},
});

/** id: school code / major code / year */
export const EmploymentOutcomeRecord = recordType({
  name: 'EmploymentOutcome',
  label: '就业情况 / employment outcome',
  labelledBy: ['school', 'majorCode', 'year'],
  attributes: z.object({
    schoolCode: key('学校标识码 / school code'),
    majorCode: key('专业代码 / major code'),
    year: year('届别 / year'),
    graduates: z.int().meta({ description: '毕业生数 / graduates' }),
    employed: z.int().meta({ description: '就业人数 / employed' }),
    matched: integer('对口就业人数 / employed in their own field'),
    furtherStudy: integer('升学人数 / went on to higher schools'),
  }),
  personal: null,
  references: { school: { type: 'School', via: 'schoolCode', relation: 'keyed' } },
});

/** id: the platform's trainingId */
export const TrainingRecord = recordType({
  name: 'Training',
  label: '技能培训 / training',
  labelledBy: ['school', 'level', 'startedOn'],
  attributes: z.object({
    schoolCode: keyOrNull('培训院校 / training school'),
    region: key('地区 / region code'),
    occupationCode: keyOrNull('职业代码 / occupation code'),
    level: oneOf(TRAINING_LEVELS, '技能等级 / level', TRAINING_LEVELS_LABELS),
    participants: integer('培训人次 / participants'),
    certified: integer('取证人数 / certified'),
    startedOn: day('开始日期 / day of start'),
    endedOn: day('结束日期 / day of ending'),
  }),
  personal: null,
  references: { school: { type: 'School', via: 'schoolCode' } },
});

/** id: region code / year */
export const WorkforceRecord = recordType({
  name: 'Workforce',
  label: '劳动力统计 / workforce statistics',
  labelledBy: ['region', 'year'],
  attributes: z.object({
    region: key('地区 / region code'),
    year: year('年份 / year'),
    employed: integer('就业人员 / employed'),
    skilled: integer('技能劳动者 / skilled'),
    highSkilled: integer('高技能人才 / high-skilled'),
  }),
  personal: null,
  references: {},
});

import { z } from 'zod';
import { day, decimal, flag, integer, key, keyOrNull, keys, oneOf, text, texts } from '@queqiao/records/attributes';
import { recordType } from '@queqiao/records';

export const COOPERATION_KINDS = [
  'ORDER_CLASS',
  'INTERNSHIP',
  'CO_BUILT_BASE',
  'APPRENTICESHIP',
  'JOINT_LAB',
  'MIXED_OWNERSHIP_BASE',
  'VISIT',
] as const;
const COOPERATION_KINDS_LABELS: Readonly<Record<(typeof COOPERATION_KINDS)[number], string>> = {
  ORDER_CLASS: '订单班 / order class',
  INTERNSHIP: '实习实训 / internship',
  CO_BUILT_BASE: '共建基地 / co-built base',
  APPRENTICESHIP: '学徒制 / apprenticeship',
  JOINT_LAB: '联合实验室 / joint laboratory',
  MIXED_OWNERSHIP_BASE: '混合所有制实训基地 / base of mixed ownership',
  VISIT: '走访对接 / visit',
};
export const DEMAND_STATUSES = ['OPEN', 'MATCHED', 'SOLVED', 'CLOSED'] as const;
const DEMAND_STATUSES_LABELS: Readonly<Record<(typeof DEMAND_STATUSES)[number], string>> = {
  OPEN: '待对接 / open',
  MATCHED: '已对接 / matched',
  SOLVED: '已解决 / solved',
  CLOSED: '已关闭 / closed',
};
export const APPRAISALS = ['PASSED', 'FAILED', 'PENDING'] as const;
const APPRAISALS_LABELS: Readonly<Record<(typeof APPRAISALS)[number], string>> = {
  PASSED: '通过 / passed',
  FAILED: '未通过 / failed',
  PENDING: '待评价 / pending',
};
export const CULTIVATION_LEVELS = ['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'] as const;
const CULTIVATION_LEVELS_LABELS: Readonly<Record<(typeof CULTIVATION_LEVELS)[number], string>> = {
  MUNICIPAL: '市级 / municipal',
  PROVINCIAL: '省级 / provincial',
  NATIONAL: '国家级 / national',
};
export const CULTIVATION_STATUSES = ['CANDIDATE', 'RECOGNIZED', 'REVOKED'] as const;
const CULTIVATION_STATUSES_LABELS: Readonly<Record<(typeof CULTIVATION_STATUSES)[number], string>> = {
  CANDIDATE: '培育入库 / candidate',
  RECOGNIZED: '已认定 / recognised',
  REVOKED: '已撤销 / revoked',
};

/** id: uscc */
export const EnterpriseRecord = recordType({
  name: 'Enterprise',
  label: '企业 / enterprise',
  labelledBy: ['name'],
  attributes: z.object({
    uscc: key('统一社会信用代码 / unified social credit code'),
    name: text('企业名称 / name'),
    shortName: text('简称 / short name'),
    region: key('所在地区 / region code'),
    park: text('所在园区 / industrial park'),
    industryCode: keyOrNull('国民经济行业代码(GB/T 4754)/ industry code'),
    chainCodes: keys('所属重点产业链 / industry chains'),
    scale: oneOf(['LARGE', 'MEDIUM', 'SMALL', 'MICRO'], '规模 / scale', {
      LARGE: '大型 / large',
      MEDIUM: '中型 / medium',
      SMALL: '小型 / small',
      MICRO: '微型 / micro',
    }),
    keyEnterprise: flag('重点企业 / key enterprise'),
    establishedOn: day('成立日期 / day of establishment'),
    employees: integer('职工人数 / employees'),
  }),
  personal: z.object({ contactName: text('联系人 / contact'), contactPhone: text('联系电话 / phone') }),
  references: {},
  entityKey: ({ id }) => ({ uscc: id }),
});

/** id: chain code */
export const IndustryChainRecord = recordType({
  name: 'IndustryChain',
  label: '产业链 / industry chain',
  labelledBy: ['name'],
  attributes: z.object({
    code: key('产业链代码 / chain code'),
    name: text('产业链名称 / name'),
    region: key('所在地区 / region code'),
    leaderUscc: keyOrNull('链主企业 / leading enterprise'),
  }),
  personal: null,
  references: { leader: { type: 'Enterprise', via: 'leaderUscc' } },
  entityKey: ({ id }) => ({ code: id }),
});

/** id: the platform's id */
export const CultivationRecord = recordType({
  name: 'Cultivation',
  label: '培育与认定 / cultivation and recognition',
  labelledBy: ['enterprise', 'level', 'batch'],
  attributes: z.object({
    uscc: key('统一社会信用代码 / unified social credit code'),
    level: oneOf(CULTIVATION_LEVELS, '级别 / level', CULTIVATION_LEVELS_LABELS),
    status: oneOf(CULTIVATION_STATUSES, '状态 / status', CULTIVATION_STATUSES_LABELS),
    batch: text('批次 / batch'),
    recognizedOn: day('认定日期 / day of recognition'),
    revokedOn: day('撤销日期 / day of revocation'),
  }),
  personal: null,
  references: { enterprise: { type: 'Enterprise', via: 'uscc' } },
});

/** id: the platform's id */
export const TechDemandRecord = recordType({
  name: 'TechDemand',
  label: '技术难题 / technical demand',
  labelledBy: ['title'],
  attributes: z.object({
    uscc: key('统一社会信用代码 / unified social credit code'),
    title: text('难题名称 / title'),
    summary: text('难题简介 / summary'),
    chainCode: keyOrNull('所属产业链 / industry chain'),
    budget: decimal('预算(元)/ budget, yuan'),
    status: oneOf(DEMAND_STATUSES, '状态 / status', DEMAND_STATUSES_LABELS),
    partnerSchoolCode: keyOrNull('合作院校 / partner school'),
  }),
  personal: null,
  references: {
    enterprise: { type: 'Enterprise', via: 'uscc' },
    partnerSchool: { type: 'School', via: 'partnerSchoolCode' },
  },
});

/** id: the platform's id */
export const RdProjectRecord = recordType({
  name: 'RdProject',
  label: '研发项目 / R&D project',
  labelledBy: ['demand', 'enterprise', 'school'],
  attributes: z.object({
    demandId: keyOrNull('对应技术难题 / demand'),
    uscc: key('统一社会信用代码 / unified social credit code'),
    schoolCode: keyOrNull('承担院校 / school'),
    totalCost: decimal('研发经费总额(元)/ total cost, yuan'),
    subsidy: decimal('政府补助(元)/ subsidy, yuan'),
    appraisal: oneOf(APPRAISALS, '综合绩效评价 / appraisal', APPRAISALS_LABELS),
    startedOn: day('立项日期 / day of start'),
  }),
  personal: null,
  references: {
    enterprise: { type: 'Enterprise', via: 'uscc' },
    school: { type: 'School', via: 'schoolCode' },
    demand: { type: 'TechDemand', via: 'demandId' },
  },
});

/** id: the platform's id */
export const EnterpriseExpertRecord = recordType({
  name: 'EnterpriseExpert',
  label: '企业专家 / expert of an enterprise',
  labelledBy: ['enterprise', 'title'],
  attributes: z.object({
    uscc: key('统一社会信用代码 / unified social credit code'),
    title: text('职称 / title'),
    skills: texts('专长 / skills'),
    availableForTeaching: flag('可到校任教 / available for teaching'),
  }),
  personal: z.object({ name: text('姓名 / name') }),
  references: { enterprise: { type: 'Enterprise', via: 'uscc' } },
});

/** id: the platform's id */
export const CooperationRecord = recordType({
  name: 'Cooperation',
  label: '校企合作 / cooperation',
  labelledBy: ['enterprise', 'school', 'kind'],
  attributes: z.object({
    uscc: key('统一社会信用代码 / unified social credit code'),
    schoolCode: key('学校标识码 / school code'),
    kind: oneOf(COOPERATION_KINDS, '合作方式 / kind', COOPERATION_KINDS_LABELS),
    signedOn: day('签约日期 / day of signing'),
    endedOn: day('结束日期 / day of ending'),
    students: integer('涉及学生数 / students'),
  }),
  personal: null,
  references: {
    enterprise: { type: 'Enterprise', via: 'uscc' },
    school: { type: 'School', via: 'schoolCode' },
  },
});

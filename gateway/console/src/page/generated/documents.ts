// Written by `pnpm codegen` from the *.graphql files beside it; not edited by hand.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** 缺失的原因 / why a value is missing */
export type Absence =
  /** 没有平台或人员报送 / nobody has reported it */
  | 'NOT_REPORTED'
  /** 尚未到起算日期 / the demand has not begun */
  | 'NOT_DUE'
  /** 不适用 / does not apply */
  | 'NOT_APPLICABLE'
  /** 无权查看 / the caller may not see it */
  | 'DENIED'
  /** 来源平台不可用 / the platform that knows it is down */
  | 'SOURCE_DOWN'
  /** 超出请求时限 / the request's time ran out */
  | 'OVER_BUDGET'
  /** 来源互相矛盾 / sources contradict each other */
  | 'CONFLICT'
  /** 平台未接入 / the platform is not configured */
  | 'NOT_CONFIGURED'
  /** 数据不足 / too little is known */
  | 'INSUFFICIENT';

/** 批准:编号与所见的摘要 / an approval: the id, and the digest that was seen */
export type ApprovalInput = {
  /** 提案编号 / id of the proposal */
  readonly id: string;
  /** 所见的摘要 / the digest that was seen */
  readonly digest: string;
};

/** 按什么分 / what a value is broken down by */
export type BreakdownBy =
  /** 县区:记录所在地 / region: where the record lies */
  | 'REGION'
  /** 院校:记录所属或所列的院校 / school: those that the record is of, or names */
  | 'SCHOOL'
  /** 办学层次:所属院校的层次 / level: that of its schools */
  | 'LEVEL'
  /** 产业链:记录自身的,否则所属企业的 / chain: the record's own, else those of its enterprises */
  | 'CHAIN';

/** 分项的一行是什么 / what a row of a breakdown is */
export type BreakdownRowKind =
  /** 一个部分 / a part */
  | 'PART'
  /** 不属于任何部分的 / what falls in no part */
  | 'NONE'
  /** 同属几个部分而重复的,为负数,使各行之和等于总数 / what falls in several parts, taken off again so that the rows sum to the whole */
  | 'OVERLAP';

/** 指标的考核周期 / when the demand has to hold */
export type Cadence =
  /** 到期达成 / reached by its due day */
  | 'ONCE'
  /** 每个自然年 / in every calendar year */
  | 'ANNUAL'
  /** 随时,按滚动期间 / at every moment, over a period that moves along */
  | 'ROLLING';

/** 指标如何与目标比较 / how a value is held against its target */
export type Comparator =
  /** 不低于下限 / at least the lower bound */
  | 'AT_LEAST'
  /** 不高于上限 / at most the upper bound */
  | 'AT_MOST'
  /** 在上下限之间 / between the bounds */
  | 'BETWEEN'
  /** 每年高于上一年 / each year above the one before */
  | 'INCREASING'
  /** 每年不低于上一年 / no year below the one before */
  | 'NON_DECREASING';

/** 对一条记录的决定 / a decision about a record as it is proposed */
export type DecisionInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: string;
  /** 平台 / system */
  readonly system: string;
  /** 记录类型 / record type */
  readonly type: string;
  /** 记录号 / id of the record */
  readonly id: string;
  /** 纳入或排除 / include or exclude */
  readonly include: boolean;
  /** 理由 / reason */
  readonly reason: string;
};

/** 投递的状态 / the state of a delivery */
export type DeliveryState =
  /** 待发送 / about to be sent */
  | 'WAITING'
  /** 已送达 / delivered */
  | 'DELIVERED'
  /** 未送达,将重试 / failed, to be tried again */
  | 'FAILED'
  /** 死信:不再重试 / a dead letter: not tried again */
  | 'DEAD';

/** 学历要求 / required education */
export type EducationLevel =
  /** 研究生 / postgraduate */
  | 'POSTGRADUATE'
  /** 本科 / bachelor */
  | 'BACHELOR'
  /** 大专 / junior college */
  | 'JUNIOR_COLLEGE'
  /** 中专、中职 / secondary vocational */
  | 'SECONDARY_VOCATIONAL'
  /** 不限 / any */
  | 'ANY';

/** 证据的次序 / the order of evidence */
export type EvidenceOrder =
  /** 依平台与记录号 / by platform and id */
  | 'RECORD'
  /** 对数值贡献大的在前 / the largest contribution first */
  | 'CONTRIBUTION'
  /** 新近变更的在前 / the newest change first */
  | 'CHANGED';

/** 提出的映射 / a mapping as it is proposed */
export type MappingInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: string;
  /** 记录类型 / record type */
  readonly recordType: string;
  /** 条件 / which records count */
  readonly where?: unknown;
  /** 度量 / how they are counted */
  readonly measure: unknown;
  /** 意见 / comment */
  readonly comment?: string | null | undefined;
};

/** 报送期的状态 / the state of a reporting period */
export type PeriodState =
  /** 开放 / open */
  | 'OPEN'
  /** 已提交关闭,待批准 / its closing was submitted and waits for approval */
  | 'SUBMITTED'
  /** 已关闭:数值已冻结 / closed: its values are frozen */
  | 'CLOSED';

/** 指标进展状态 / state of progress */
export type ProgressStatus =
  /** 已达标 / the target is met */
  | 'MET'
  /** 进展正常 / on the way at the pace that is needed */
  | 'ON_TRACK'
  /** 进展滞后 / below the pace that is needed */
  | 'AT_RISK'
  /** 逾期未达 / not met after the due day */
  | 'OVERDUE'
  /** 尚无数值 / there is no value */
  | 'NO_DATA';

/** 提案的种类 / what is proposed */
export type ProposalKind =
  /** 映射 / a mapping */
  | 'MAPPING'
  /** 停用现行映射 / that the mapping in force is retired */
  | 'RETIREMENT'
  /** 人工报送 / a report */
  | 'REPORT'
  /** 撤回报送 / that a report is withdrawn */
  | 'REPORT_WITHDRAWAL'
  /** 对一条记录的决定 / a decision about a record */
  | 'DECISION'
  /** 撤回对一条记录的决定 / that a decision is withdrawn */
  | 'DECISION_WITHDRAWAL'
  /** 目标 / a target */
  | 'TARGET'
  /** 基期值 / a baseline */
  | 'BASELINE'
  /** 关闭报送期 / that a period is closed */
  | 'PERIOD_CLOSE'
  /** 重新开放报送期 / that a closed period is opened again */
  | 'PERIOD_REOPEN';

/** 提案的状态 / state of a proposal */
export type ProposalState =
  /** 草稿 / draft */
  | 'DRAFT'
  /** 已提交,待批准 / submitted, waits for approval */
  | 'SUBMITTED'
  /** 已批准 / approved */
  | 'APPROVED'
  /** 已驳回 / rejected */
  | 'REJECTED'
  /** 已撤回 / withdrawn */
  | 'WITHDRAWN';

/** 报送 / a report as it is proposed */
export type ReportInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: string;
  /** 数值所属日期 / day that the value is of */
  readonly asOf: string;
  /** 数值;给出分子分母时可不填 / value; may be left out where numerator and denominator are given */
  readonly value?: number | null | undefined;
  /** 分子 / numerator */
  readonly numerator?: number | null | undefined;
  /** 分母 / denominator */
  readonly denominator?: number | null | undefined;
  /** 说明 / note */
  readonly note: string;
  /** 附件的编号,至多 20 个,须由本人经 POST /attachments 上传 / ids of attachments, at most 20, sent by the caller to POST /attachments */
  readonly attachments?: ReadonlyArray<string> | null | undefined;
};

/** 角色,决定一个人可以做什么 / a role: what a person may do */
export type Role =
  /** 门户:公开数据 / a portal: what anybody may ask */
  | 'PORTAL'
  /** 合作方:读取变更 / a partner: reads changes */
  | 'PARTNER'
  /** 管理员:提出映射、报送与决定 / proposes mappings, reports and decisions */
  | 'ADMINISTRATOR'
  /** 审批人:批准、驳回与签认 / approves, rejects and signs */
  | 'APPROVER'
  /** 运维:同步、隔离与移除 / operates sync, quarantine and removals */
  | 'OPERATOR'
  /** 审计:读取审计日志 / reads the audit log */
  | 'AUDITOR'
  /** 人员管理:角色、地区与会话 / says who has which role and region, and ends sessions */
  | 'PERSONS';

/** 办学层次 / level of a school */
export type SchoolLevel =
  /** 中职 / secondary vocational */
  | 'SECONDARY'
  /** 高职 / higher vocational */
  | 'HIGHER'
  /** 本科 / undergraduate */
  | 'UNDERGRADUATE';

/** 走势的步长 / step of a series */
export type SeriesStep =
  /** 月 / month */
  | 'MONTH'
  /** 季 / quarter */
  | 'QUARTER'
  /** 年 / year */
  | 'YEAR';

/** 来源平台的状态 / how a source is doing */
export type SourceStatus =
  /** 正常 / everything could be read */
  | 'UP'
  /** 部分读取失败、尚未读全,或有移除待确认 / part of it could not be read, or was not yet, or removals wait for a decision */
  | 'DEGRADED'
  /** 无法读取 / nothing could be read */
  | 'DOWN';

/** 目标 / a target as it is proposed */
export type TargetInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: string;
  /** 下限,不填不变 / lower bound; unchanged when not given */
  readonly lower?: number | null | undefined;
  /** 上限,不填不变 / upper bound; unchanged when not given */
  readonly upper?: number | null | undefined;
  /** 到期日期,不填不变 / due day; unchanged when not given */
  readonly dueOn?: string | null | undefined;
  /** 理由 / reason */
  readonly reason: string;
};

/** 回调(webhook)的状态 / the state of a webhook */
export type WebhookState =
  /** 待接收方同意 / the receiver has not consented yet */
  | 'PENDING'
  /** 投递中 / events are delivered */
  | 'ACTIVE'
  /** 暂停:有人暂停,或有死信待处理 / nothing is delivered: somebody paused it, or a dead letter waits for a decision */
  | 'PAUSED'
  /** 已终止:接收方答复 410 / over: the receiver answered 410 */
  | 'ENDED';

export type PlatformStatesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlatformStatesQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: SourceStatus, readonly lastSyncedAt: string | null, readonly absence: Absence | null }> };

export type ApproveMutationVariables = Exact<{
  approvals: ReadonlyArray<ApprovalInput> | ApprovalInput;
  comment?: string | null | undefined;
}>;


export type ApproveMutation = { readonly approveProposals: ReadonlyArray<{ readonly id: string, readonly state: ProposalState }> };

export type RejectMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  reason: string;
}>;


export type RejectMutation = { readonly rejectProposals: ReadonlyArray<{ readonly id: string, readonly state: ProposalState }> };

export type WithdrawMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type WithdrawMutation = { readonly withdrawProposals: ReadonlyArray<{ readonly id: string, readonly state: ProposalState }> };

export type RecordTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordTypesQuery = { readonly recordTypes: ReadonlyArray<{ readonly name: string, readonly label: string, readonly labelEnglish: string, readonly systems: ReadonlyArray<string>, readonly attributes: ReadonlyArray<{ readonly name: string, readonly label: string, readonly labelEnglish: string, readonly type: string, readonly operators: ReadonlyArray<string>, readonly measures: ReadonlyArray<string>, readonly reference: string | null, readonly values: ReadonlyArray<{ readonly value: string, readonly label: string, readonly labelEnglish: string }> | null }> }> };

export type SubmitMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  comment?: string | null | undefined;
}>;


export type SubmitMutation = { readonly submitProposals: ReadonlyArray<{ readonly id: string, readonly state: ProposalState }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly subject: string, readonly scopes: ReadonlyArray<string>, readonly regions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly person: { readonly id: string, readonly name: string } | null } };

export type AuditLogQueryVariables = Exact<{
  actor?: string | null | undefined;
  action?: string | null | undefined;
  subject?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { readonly audit: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly seq: number, readonly at: string, readonly actor: string, readonly action: string, readonly subject: string, readonly purpose: string | null, readonly detail: unknown, readonly hash: string, readonly person: { readonly name: string } }> } };

export type ChainBalancesQueryVariables = Exact<{
  region?: string | null | undefined;
}>;


export type ChainBalancesQuery = { readonly industryChains: ReadonlyArray<{ readonly code: string, readonly name: string | null, readonly leader: { readonly uscc: string, readonly name: string | null } | null, readonly jobDemand: { readonly byEducation: ReadonlyArray<{ readonly education: EducationLevel, readonly headcount: number }> } | null, readonly talentSupply: { readonly year: number | null, readonly byLevel: ReadonlyArray<{ readonly level: SchoolLevel, readonly graduates: number }> } | null, readonly talentBalance: { readonly ratio: number | null, readonly byLevel: ReadonlyArray<{ readonly level: SchoolLevel, readonly gap: number, readonly ratio: number | null }> } | null }> | null };

export type InboxProposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxProposalsQuery = { readonly proposals: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ProposalKind, readonly submittedAt: string | null, readonly batch: string | null, readonly document: { readonly number: string }, readonly period: { readonly label: string } | null, readonly indicator: { readonly name: string } | null, readonly author: { readonly name: string } }> } };

export type InboxIndicatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxIndicatorsQuery = { readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly dueOn: string | null, readonly statusSince: string | null, readonly departments: ReadonlyArray<{ readonly name: string }>, readonly responsible: ReadonlyArray<{ readonly dueOn: string | null, readonly person: { readonly id: string, readonly name: string } | null }>, readonly progress: { readonly value: number | null, readonly gap: number | null, readonly status: ProgressStatus, readonly absence: Absence | null, readonly asOf: string }, readonly signOffs: ReadonlyArray<{ readonly id: string, readonly value: number, readonly at: string, readonly differsFromCurrent: boolean, readonly person: { readonly name: string } }> }> };

export type InboxOperationsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxOperationsQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly name: string, readonly held: ReadonlyArray<{ readonly type: string, readonly count: number, readonly share: number, readonly since: string }> }>, readonly quarantineGroups: ReadonlyArray<{ readonly system: string, readonly type: string, readonly code: string, readonly reason: string, readonly count: number, readonly firstAt: string, readonly lastAt: string }> };

export type InboxWebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxWebhooksQuery = { readonly webhooks: ReadonlyArray<{ readonly id: string, readonly url: string, readonly client: string, readonly state: WebhookState, readonly lastError: string | null, readonly lagSeconds: number }> };

export type InboxEffectsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxEffectsQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly held: ReadonlyArray<{ readonly type: string, readonly wouldMove: ReadonlyArray<{ readonly indicator: { readonly name: string } }> }> }> };

export type InboxPeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxPeriodsQuery = { readonly policyDocuments: ReadonlyArray<{ readonly id: string, readonly number: string, readonly periods: ReadonlyArray<{ readonly id: string, readonly label: string, readonly to: string, readonly state: PeriodState }> }> };

export type ProgressPartsFragment = { readonly asOf: string, readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly gap: number | null, readonly status: ProgressStatus, readonly absence: Absence | null, readonly year: number | null, readonly mappingVersion: number | null, readonly reported: boolean, readonly digest: string, readonly forecast: number | null, readonly coverage: { readonly expected: number, readonly reported: number, readonly complete: boolean } | null, readonly line: { readonly from: number, readonly since: string, readonly to: number, readonly dueOn: string } | null };

export type TargetPartsFragment = { readonly id: string, readonly name: string, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly baseline: number | null };

export type IndicatorDetailQueryVariables = Exact<{
  id: string;
}>;


export type IndicatorDetailQuery = { readonly indicator: { readonly additive: boolean, readonly clauses: ReadonlyArray<string>, readonly counting: string, readonly cadence: Cadence, readonly startsOn: string | null, readonly dueOn: string | null, readonly scope: string | null, readonly id: string, readonly name: string, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly baseline: number | null, readonly document: { readonly id: string, readonly number: string, readonly title: string, readonly startsOn: string | null }, readonly departments: ReadonlyArray<{ readonly name: string }>, readonly components: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly mapping: { readonly id: string, readonly version: number, readonly words: string } | null, readonly progress: { readonly asOf: string, readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly gap: number | null, readonly status: ProgressStatus, readonly absence: Absence | null, readonly year: number | null, readonly mappingVersion: number | null, readonly reported: boolean, readonly digest: string, readonly forecast: number | null, readonly provisional: { readonly value: number | null, readonly year: number | null, readonly coverage: { readonly expected: number, readonly reported: number } | null } | null, readonly coverage: { readonly expected: number, readonly reported: number, readonly complete: boolean } | null, readonly line: { readonly from: number, readonly since: string, readonly to: number, readonly dueOn: string } | null }, readonly history: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly asOf: string, readonly value: number | null, readonly status: ProgressStatus, readonly year: number | null, readonly digest: string }> } } | null };

export type IndicatorEvidenceQueryVariables = Exact<{
  id: string;
  counted?: boolean | null | undefined;
  decided?: boolean | null | undefined;
  search?: string | null | undefined;
  order?: EvidenceOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type IndicatorEvidenceQuery = { readonly indicator: { readonly id: string, readonly evidence: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly contribution: number, readonly denominatorContribution: number | null, readonly counted: boolean, readonly reason: string, readonly decision: { readonly include: boolean, readonly reason: string, readonly at: string, readonly person: { readonly name: string } } | null, readonly record: { readonly system: string, readonly type: string, readonly id: string, readonly version: number, readonly label: string } }> } } | null };

export type IndicatorMappingsQueryVariables = Exact<{
  id: string;
}>;


export type IndicatorMappingsQuery = { readonly indicator: { readonly id: string, readonly mapping: { readonly id: string } | null, readonly mappings: ReadonlyArray<{ readonly id: string, readonly version: number, readonly inForce: boolean, readonly since: string | null, readonly until: string | null, readonly shipped: boolean, readonly words: string, readonly digest: string, readonly proposal: { readonly id: string, readonly decidedAt: string | null, readonly author: { readonly name: string }, readonly decidedBy: { readonly name: string } | null } | null }> } | null };

export type IndicatorSignOffsQueryVariables = Exact<{
  id: string;
}>;


export type IndicatorSignOffsQuery = { readonly indicator: { readonly id: string, readonly name: string, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly baseline: number | null, readonly progress: { readonly value: number | null, readonly digest: string, readonly asOf: string, readonly status: ProgressStatus }, readonly signOffs: ReadonlyArray<{ readonly id: string, readonly asOf: string, readonly value: number, readonly digest: string, readonly comment: string | null, readonly at: string, readonly differsFromCurrent: boolean, readonly person: { readonly name: string } }> } | null };

export type SignValueMutationVariables = Exact<{
  indicator: string;
  digest: string;
  comment?: string | null | undefined;
}>;


export type SignValueMutation = { readonly signOff: { readonly id: string } };

export type IndicatorTargetsQueryVariables = Exact<{
  id: string;
}>;


export type IndicatorTargetsQuery = { readonly indicator: { readonly dueOn: string | null, readonly id: string, readonly name: string, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly baseline: number | null, readonly responsible: ReadonlyArray<{ readonly dueOn: string | null, readonly department: { readonly name: string }, readonly person: { readonly id: string, readonly name: string } | null }>, readonly revisions: ReadonlyArray<{ readonly since: string, readonly lower: number | null, readonly upper: number | null, readonly dueOn: string | null, readonly baseline: number | null, readonly reason: string, readonly person: { readonly name: string } }> } | null };

export type SetResponsibleMutationVariables = Exact<{
  indicator: string;
  department: string;
  person?: string | null | undefined;
  dueOn?: string | null | undefined;
  reason: string;
}>;


export type SetResponsibleMutation = { readonly setResponsible: { readonly id: string } };

export type ProposeTargetMutationVariables = Exact<{
  input: TargetInput;
}>;


export type ProposeTargetMutation = { readonly proposeTarget: { readonly id: string } };

export type ProposeBaselineMutationVariables = Exact<{
  indicator: string;
  value: number;
  reason: string;
}>;


export type ProposeBaselineMutation = { readonly proposeBaseline: { readonly id: string } };

export type ProposeDecisionMutationVariables = Exact<{
  input: DecisionInput;
}>;


export type ProposeDecisionMutation = { readonly proposeDecision: { readonly id: string } };

export type ProposeDecisionWithdrawalMutationVariables = Exact<{
  indicator: string;
  system: string;
  type: string;
  id: string;
  reason: string;
}>;


export type ProposeDecisionWithdrawalMutation = { readonly proposeDecisionWithdrawal: { readonly id: string } };

export type ProposeRetirementMutationVariables = Exact<{
  mapping: string;
  reason: string;
}>;


export type ProposeRetirementMutation = { readonly proposeRetirement: { readonly id: string } };

export type IndicatorProposalsQueryVariables = Exact<{
  id: string;
}>;


export type IndicatorProposalsQuery = { readonly indicator: { readonly id: string, readonly proposals: ReadonlyArray<{ readonly id: string, readonly kind: ProposalKind, readonly state: ProposalState, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly comment: string | null, readonly author: { readonly name: string }, readonly decidedBy: { readonly name: string } | null }> } | null };

export type IndicatorBreakdownQueryVariables = Exact<{
  id: string;
  by: BreakdownBy;
}>;


export type IndicatorBreakdownQuery = { readonly indicator: { readonly id: string, readonly breakdown: ReadonlyArray<{ readonly kind: BreakdownRowKind, readonly value: number | null, readonly numerator: number | null, readonly denominator: number | null, readonly records: number, readonly level: SchoolLevel | null, readonly region: { readonly code: string, readonly name: string } | null, readonly school: { readonly code: string, readonly name: string | null } | null, readonly chain: { readonly code: string, readonly name: string | null } | null }> } | null };

export type IndicatorPeriodsQueryVariables = Exact<{
  document: string;
}>;


export type IndicatorPeriodsQuery = { readonly periods: ReadonlyArray<{ readonly id: string, readonly label: string, readonly to: string, readonly state: PeriodState }> };

export type IndicatorSeriesQueryVariables = Exact<{
  id: string;
  step: SeriesStep;
}>;


export type IndicatorSeriesQuery = { readonly indicator: { readonly id: string, readonly series: ReadonlyArray<{ readonly at: string, readonly value: number | null, readonly status: ProgressStatus, readonly lower: number | null, readonly upper: number | null, readonly provisional: boolean }> } | null };

export type PersonNamesQueryVariables = Exact<{
  search: string;
}>;


export type PersonNamesQuery = { readonly personNames: ReadonlyArray<{ readonly id: string, readonly name: string, readonly department: { readonly name: string } | null }> };

export type IndicatorTableQueryVariables = Exact<{ [key: string]: never; }>;


export type IndicatorTableQuery = { readonly policyDocuments: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string, readonly region: { readonly code: string, readonly name: string } }>, readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string, readonly clauses: ReadonlyArray<string>, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly dueOn: string | null, readonly cadence: Cadence, readonly document: { readonly id: string }, readonly departments: ReadonlyArray<{ readonly name: string }>, readonly progress: { readonly value: number | null, readonly gap: number | null, readonly status: ProgressStatus, readonly absence: Absence | null, readonly year: number | null, readonly reported: boolean, readonly coverage: { readonly expected: number, readonly reported: number } | null }, readonly signOffs: ReadonlyArray<{ readonly id: string, readonly differsFromCurrent: boolean }> }> };

export type MappingToEditQueryVariables = Exact<{
  id: string;
}>;


export type MappingToEditQuery = { readonly indicator: { readonly counting: string, readonly id: string, readonly name: string, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly baseline: number | null, readonly progress: { readonly value: number | null, readonly status: ProgressStatus }, readonly mapping: { readonly id: string, readonly version: number, readonly recordType: string, readonly where: unknown, readonly measure: unknown, readonly words: string } | null } | null };

export type PreviewMappingQueryVariables = Exact<{
  input: MappingInput;
}>;


export type PreviewMappingQuery = { readonly previewMapping: { readonly before: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } | null, readonly after: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } | null, readonly entering: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly system: string, readonly type: string, readonly id: string, readonly label: string }> }, readonly leaving: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly system: string, readonly type: string, readonly id: string, readonly label: string }> }, readonly affected: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string, readonly unit: string }, readonly before: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null }, readonly after: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }> } };

export type ProposeMappingMutationVariables = Exact<{
  input: MappingInput;
}>;


export type ProposeMappingMutation = { readonly proposeMapping: { readonly id: string } };

export type WebhookListQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookListQuery = { readonly webhooks: ReadonlyArray<{ readonly id: string, readonly client: string, readonly url: string, readonly operation: string, readonly state: WebhookState, readonly cursor: string | null, readonly lagSeconds: number, readonly lastError: string | null, readonly deliveries: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: DeliveryState, readonly attempts: number, readonly attemptsLeft: number, readonly nextAttemptAt: string | null }> } }> };

export type StreamListQueryVariables = Exact<{ [key: string]: never; }>;


export type StreamListQuery = { readonly subscriptions: ReadonlyArray<{ readonly id: string, readonly caller: string, readonly transport: string, readonly operation: string, readonly cursor: string | null, readonly lagSeconds: number, readonly backlog: number, readonly lastError: string | null, readonly openedAt: string }> };

export type PersonPartsFragment = { readonly id: string, readonly name: string, readonly roles: ReadonlyArray<Role>, readonly issued: boolean, readonly lastSignInAt: string | null, readonly department: { readonly name: string } | null, readonly regions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly sessions: ReadonlyArray<{ readonly id: string, readonly createdAt: string, readonly lastSeenAt: string, readonly address: string | null, readonly current: boolean }> };

export type PersonListQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PersonListQuery = { readonly persons: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly roles: ReadonlyArray<Role>, readonly issued: boolean, readonly lastSignInAt: string | null, readonly department: { readonly name: string } | null, readonly regions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly sessions: ReadonlyArray<{ readonly id: string, readonly createdAt: string, readonly lastSeenAt: string, readonly address: string | null, readonly current: boolean }> }> } };

export type RegionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionNamesQuery = { readonly regions: ReadonlyArray<{ readonly code: string, readonly name: string, readonly parent: { readonly name: string } | null }> };

export type OwnSubjectQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSubjectQuery = { readonly viewer: { readonly subject: string } };

export type SetPersonMutationVariables = Exact<{
  id: string;
  name?: string | null | undefined;
  department?: string | null | undefined;
  roles?: ReadonlyArray<Role> | Role | null | undefined;
  regions?: ReadonlyArray<string> | string | null | undefined;
  reason: string;
}>;


export type SetPersonMutation = { readonly setPerson: { readonly id: string } };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { readonly endSession: string };

export type EffectPartsFragment = { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null };

export type ProposalDetailQueryVariables = Exact<{
  id: string;
}>;


export type ProposalDetailQuery = { readonly proposal: { readonly id: string, readonly kind: ProposalKind, readonly state: ProposalState, readonly batch: string | null, readonly digest: string, readonly stale: boolean, readonly retires: string | null, readonly withdraws: string | null, readonly baseline: number | null, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly comment: string | null, readonly reason: string | null, readonly mayDecide: boolean, readonly whyNot: string | null, readonly author: { readonly id: string, readonly name: string }, readonly decidedBy: { readonly name: string } | null, readonly document: { readonly id: string, readonly number: string, readonly title: string }, readonly indicator: { readonly dueOn: string | null, readonly id: string, readonly name: string, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly baseline: number | null, readonly progress: { readonly value: number | null, readonly mappingVersion: number | null }, readonly mapping: { readonly id: string, readonly version: number, readonly words: string } | null, readonly reports: ReadonlyArray<{ readonly id: string, readonly asOf: string, readonly value: number, readonly withdrawnAt: string | null }> } | null, readonly mapping: { readonly words: string } | null, readonly report: { readonly asOf: string, readonly value: number, readonly numerator: number | null, readonly denominator: number | null, readonly note: string, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly bytes: number }> } | null, readonly record: { readonly system: string, readonly type: string, readonly id: string } | null, readonly decision: { readonly include: boolean, readonly reason: string } | null, readonly period: { readonly label: string, readonly from: string, readonly to: string } | null, readonly target: { readonly lower: number | null, readonly upper: number | null, readonly dueOn: string | null, readonly reason: string } | null } | null };

export type ProposalEffectQueryVariables = Exact<{
  id: string;
}>;


export type ProposalEffectQuery = { readonly proposal: { readonly id: string, readonly preview: { readonly before: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } | null, readonly after: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } | null, readonly entering: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly system: string, readonly type: string, readonly id: string, readonly label: string }> }, readonly leaving: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly system: string, readonly type: string, readonly id: string, readonly label: string }> }, readonly affected: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string, readonly unit: string }, readonly before: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null }, readonly after: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }> } } | null };

export type PreviewPartsFragment = { readonly before: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } | null, readonly after: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } | null, readonly entering: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly system: string, readonly type: string, readonly id: string, readonly label: string }> }, readonly leaving: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly system: string, readonly type: string, readonly id: string, readonly label: string }> }, readonly affected: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string, readonly unit: string }, readonly before: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null }, readonly after: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } }>, readonly warnings: ReadonlyArray<{ readonly code: string, readonly message: string }> };

export type ProposalListQueryVariables = Exact<{
  state?: ProposalState | null | undefined;
  kind?: ProposalKind | null | undefined;
  document?: string | null | undefined;
  decidable?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProposalListQuery = { readonly proposals: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ProposalKind, readonly state: ProposalState, readonly digest: string, readonly batch: string | null, readonly mayDecide: boolean, readonly submittedAt: string | null, readonly decidedAt: string | null, readonly comment: string | null, readonly indicator: { readonly id: string, readonly name: string } | null, readonly author: { readonly name: string }, readonly decidedBy: { readonly name: string } | null }> } };

export type DocumentNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentNamesQuery = { readonly policyDocuments: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string }> };

export type RecordVersionsQueryVariables = Exact<{
  system: string;
  type: string;
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RecordVersionsQuery = { readonly record: { readonly system: string, readonly type: string, readonly id: string, readonly version: number, readonly label: string, readonly removed: boolean, readonly firstSeenAt: string, readonly fetchedAt: string, readonly modifiedAt: string | null, readonly contentHash: string, readonly region: { readonly name: string }, readonly entity:
      | { readonly __typename: 'ConsultationTopic' }
      | { readonly __typename: 'School', readonly name: string | null, readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string }> | null }
      | { readonly __typename: 'Major' }
      | { readonly __typename: 'Base' }
      | { readonly __typename: 'JobPosting' }
      | { readonly __typename: 'Enterprise', readonly name: string | null, readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string }> | null }
      | { readonly __typename: 'IndustryChain' }
     | null, readonly versions: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly fetchedAt: string, readonly modifiedAt: string | null, readonly removed: boolean, readonly contentHash: string, readonly attributes: unknown }> } } | null };

export type ReportedIndicatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportedIndicatorsQuery = { readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly baseline: number | null, readonly document: { readonly id: string, readonly number: string }, readonly components: ReadonlyArray<{ readonly id: string }>, readonly mapping: { readonly id: string } | null, readonly departments: ReadonlyArray<{ readonly name: string }>, readonly reports: ReadonlyArray<{ readonly id: string, readonly asOf: string, readonly value: number, readonly numerator: number | null, readonly denominator: number | null, readonly note: string, readonly at: string, readonly withdrawnAt: string | null, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly bytes: number }>, readonly by: { readonly name: string } }> }> };

export type ProposeReportsMutationVariables = Exact<{
  inputs: ReadonlyArray<ReportInput> | ReportInput;
}>;


export type ProposeReportsMutation = { readonly proposeReports: ReadonlyArray<{ readonly id: string }> };

export type ProposeReportWithdrawalMutationVariables = Exact<{
  report: string;
  reason: string;
}>;


export type ProposeReportWithdrawalMutation = { readonly proposeReportWithdrawal: { readonly id: string } };

export type SigningDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type SigningDocumentsQuery = { readonly viewer: { readonly scopes: ReadonlyArray<string> }, readonly policyDocuments: ReadonlyArray<{ readonly id: string, readonly number: string, readonly title: string }> };

export type SigningSheetQueryVariables = Exact<{
  document: string;
  asOf?: string | null | undefined;
}>;


export type SigningSheetQuery = { readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string, readonly clauses: ReadonlyArray<string>, readonly unit: string, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null, readonly departments: ReadonlyArray<{ readonly name: string }>, readonly progress: { readonly asOf: string, readonly value: number | null, readonly gap: number | null, readonly status: ProgressStatus, readonly absence: Absence | null, readonly reported: boolean, readonly forecast: number | null, readonly digest: string, readonly coverage: { readonly expected: number, readonly reported: number } | null }, readonly signOffs: ReadonlyArray<{ readonly id: string, readonly value: number, readonly at: string, readonly digest: string, readonly comment: string | null, readonly differsFromCurrent: boolean, readonly person: { readonly name: string } }> }> };

export type PeriodListQueryVariables = Exact<{
  document: string;
}>;


export type PeriodListQuery = { readonly periods: ReadonlyArray<{ readonly id: string, readonly label: string, readonly from: string, readonly to: string, readonly state: PeriodState, readonly digest: string | null, readonly closedAt: string | null, readonly closedBy: { readonly name: string } | null }> };

export type PeriodValuesQueryVariables = Exact<{
  document: string;
}>;


export type PeriodValuesQuery = { readonly periods: ReadonlyArray<{ readonly id: string, readonly label: string, readonly from: string, readonly to: string, readonly state: PeriodState, readonly digest: string | null, readonly closedAt: string | null, readonly closedBy: { readonly name: string } | null, readonly values: ReadonlyArray<{ readonly value: number | null, readonly status: ProgressStatus, readonly digest: string, readonly differsFromCurrent: boolean, readonly coverage: { readonly expected: number, readonly reported: number } | null, readonly current: { readonly value: number | null, readonly status: ProgressStatus }, readonly indicator: { readonly id: string, readonly name: string, readonly unit: string, readonly clauses: ReadonlyArray<string>, readonly comparator: Comparator, readonly lower: number | null, readonly upper: number | null } }> }> };

export type ProposePeriodCloseMutationVariables = Exact<{
  document: string;
  from: string;
  to: string;
  comment?: string | null | undefined;
}>;


export type ProposePeriodCloseMutation = { readonly proposePeriodClose: { readonly id: string } };

export type ProposePeriodReopenMutationVariables = Exact<{
  period: string;
  reason: string;
}>;


export type ProposePeriodReopenMutation = { readonly proposePeriodReopen: { readonly id: string } };

export type SourceDetailQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceDetailQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: SourceStatus, readonly lastSyncedAt: string | null, readonly lagSeconds: number | null, readonly records: number, readonly quarantined: number, readonly heldRemovals: number, readonly absence: Absence | null, readonly lastError: string | null, readonly reconciledAt: string | null, readonly silentUpdates: number, readonly silentRemovals: number, readonly futureRecords: number, readonly region: { readonly name: string }, readonly feeds: ReadonlyArray<{ readonly name: string, readonly types: ReadonlyArray<string>, readonly lastWholeAt: string | null, readonly lastRunAt: string | null, readonly expectedEverySeconds: number, readonly error: string | null, readonly errorAt: string | null, readonly runs: { readonly nodes: ReadonlyArray<{ readonly startedAt: string, readonly endedAt: string | null, readonly whole: boolean, readonly records: number, readonly changes: number, readonly removals: number, readonly rejected: number, readonly error: string | null }> } }> }> };

export type SourceHeldQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceHeldQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly held: ReadonlyArray<{ readonly type: string, readonly count: number, readonly share: number, readonly since: string, readonly records: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly system: string, readonly type: string, readonly id: string, readonly label: string, readonly fetchedAt: string }> }, readonly wouldMove: ReadonlyArray<{ readonly indicator: { readonly id: string, readonly name: string, readonly unit: string }, readonly before: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null }, readonly after: { readonly value: number | null, readonly status: ProgressStatus, readonly gap: number | null, readonly year: number | null } }> }> }> };

export type SourceQuarantineQueryVariables = Exact<{
  system: string;
}>;


export type SourceQuarantineQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly lastSyncedAt: string | null }>, readonly quarantineGroups: ReadonlyArray<{ readonly id: string, readonly system: string, readonly type: string, readonly code: string, readonly reason: string, readonly count: number, readonly firstAt: string, readonly lastAt: string, readonly note: string | null, readonly assignee: string | null, readonly notedAt: string | null, readonly assigneePerson: { readonly name: string } | null, readonly notedByPerson: { readonly name: string } | null, readonly sample: { readonly key: string, readonly id: string | null, readonly path: string | null, readonly reason: string, readonly raw: unknown, readonly at: string } }> };

export type QuarantinedRowsQueryVariables = Exact<{
  system: string;
  first: number;
  after?: string | null | undefined;
}>;


export type QuarantinedRowsQuery = { readonly quarantine: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly type: string, readonly id: string | null, readonly code: string, readonly reason: string, readonly path: string | null, readonly raw: unknown, readonly at: string }> } };

export type RereadGroupMutationVariables = Exact<{
  system: string;
}>;


export type RereadGroupMutation = { readonly requestSync: { readonly id: string } };

export type RequestSyncMutationVariables = Exact<{
  system: string;
}>;


export type RequestSyncMutation = { readonly requestSync: { readonly id: string } };

export type ConfirmRemovalsMutationVariables = Exact<{
  system: string;
  type: string;
  count: number;
  reason: string;
}>;


export type ConfirmRemovalsMutation = { readonly confirmRemovals: { readonly id: string } };

export type DiscardRemovalsMutationVariables = Exact<{
  system: string;
  type: string;
  count: number;
  reason: string;
}>;


export type DiscardRemovalsMutation = { readonly discardRemovals: { readonly id: string } };

export type NoteQuarantineGroupMutationVariables = Exact<{
  id: string;
  note: string;
  assignee?: string | null | undefined;
}>;


export type NoteQuarantineGroupMutation = { readonly noteQuarantineGroup: { readonly id: string } };

export type SourceTableQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceTableQuery = { readonly sources: ReadonlyArray<{ readonly id: string, readonly name: string, readonly status: SourceStatus, readonly lastSyncedAt: string | null, readonly lagSeconds: number | null, readonly records: number, readonly quarantined: number, readonly heldRemovals: number, readonly absence: Absence | null, readonly futureRecords: number, readonly silentUpdates: number, readonly silentRemovals: number, readonly region: { readonly name: string } }> };

export type WebhookFactsQueryVariables = Exact<{
  id: string;
}>;


export type WebhookFactsQuery = { readonly webhook: { readonly id: string, readonly client: string, readonly url: string, readonly operation: string, readonly variables: unknown, readonly state: WebhookState, readonly cursor: string | null, readonly lagSeconds: number, readonly lastError: string | null } | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { readonly webhook: { readonly id: string, readonly deliveries: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly cursor: string, readonly state: DeliveryState, readonly attempts: number, readonly attemptsLeft: number, readonly lastStatus: number | null, readonly lastError: string | null, readonly nextAttemptAt: string | null }> } } | null };

export type PauseWebhookMutationVariables = Exact<{
  id: string;
}>;


export type PauseWebhookMutation = { readonly pauseWebhook: { readonly id: string } };

export type ResumeWebhookMutationVariables = Exact<{
  id: string;
}>;


export type ResumeWebhookMutation = { readonly resumeWebhook: { readonly id: string } };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { readonly rotateWebhookSecret: { readonly secret: string } };

export type SendTestEventMutationVariables = Exact<{
  webhook: string;
}>;


export type SendTestEventMutation = { readonly sendTestEvent: { readonly id: string, readonly state: DeliveryState, readonly lastStatus: number | null, readonly lastError: string | null } };

export type ReplayDeliveriesMutationVariables = Exact<{
  webhook: string;
  ids?: ReadonlyArray<string> | string | null | undefined;
}>;


export type ReplayDeliveriesMutation = { readonly replayDeliveries: { readonly id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProgressPartsFragmentDoc = new TypedDocumentString(`
    fragment ProgressParts on IndicatorProgress {
  asOf
  value
  numerator
  denominator
  gap
  status
  absence
  year
  mappingVersion
  reported
  digest
  forecast
  coverage {
    expected
    reported
    complete
  }
  line {
    from
    since
    to
    dueOn
  }
}
    `, {"fragmentName":"ProgressParts"}) as unknown as TypedDocumentString<ProgressPartsFragment, unknown>;
export const TargetPartsFragmentDoc = new TypedDocumentString(`
    fragment TargetParts on Indicator {
  id
  name
  unit
  comparator
  lower
  upper
  baseline
}
    `, {"fragmentName":"TargetParts"}) as unknown as TypedDocumentString<TargetPartsFragment, unknown>;
export const PersonPartsFragmentDoc = new TypedDocumentString(`
    fragment PersonParts on Person {
  id
  name
  department {
    name
  }
  roles
  issued
  regions {
    code
    name
  }
  lastSignInAt
  sessions {
    id
    createdAt
    lastSeenAt
    address
    current
  }
}
    `, {"fragmentName":"PersonParts"}) as unknown as TypedDocumentString<PersonPartsFragment, unknown>;
export const EffectPartsFragmentDoc = new TypedDocumentString(`
    fragment EffectParts on IndicatorProgress {
  value
  status
  gap
  year
}
    `, {"fragmentName":"EffectParts"}) as unknown as TypedDocumentString<EffectPartsFragment, unknown>;
export const PreviewPartsFragmentDoc = new TypedDocumentString(`
    fragment PreviewParts on ProposalPreview {
  before {
    ...EffectParts
  }
  after {
    ...EffectParts
  }
  entering(first: 20) {
    totalCount
    nodes {
      system
      type
      id
      label
    }
  }
  leaving(first: 20) {
    totalCount
    nodes {
      system
      type
      id
      label
    }
  }
  affected {
    indicator {
      id
      name
      unit
    }
    before {
      ...EffectParts
    }
    after {
      ...EffectParts
    }
  }
  warnings {
    code
    message
  }
}
    fragment EffectParts on IndicatorProgress {
  value
  status
  gap
  year
}`, {"fragmentName":"PreviewParts"}) as unknown as TypedDocumentString<PreviewPartsFragment, unknown>;
export const PlatformStatesDocument = new TypedDocumentString(`
    query PlatformStates {
  sources {
    id
    name
    status
    lastSyncedAt
    absence
  }
}
    `) as unknown as TypedDocumentString<PlatformStatesQuery, PlatformStatesQueryVariables>;
export const ApproveDocument = new TypedDocumentString(`
    mutation Approve($approvals: [ApprovalInput!]!, $comment: String) {
  approveProposals(approvals: $approvals, comment: $comment) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ApproveMutation, ApproveMutationVariables>;
export const RejectDocument = new TypedDocumentString(`
    mutation Reject($ids: [ID!]!, $reason: String!) {
  rejectProposals(ids: $ids, reason: $reason) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RejectMutation, RejectMutationVariables>;
export const WithdrawDocument = new TypedDocumentString(`
    mutation Withdraw($ids: [ID!]!) {
  withdrawProposals(ids: $ids) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<WithdrawMutation, WithdrawMutationVariables>;
export const RecordTypesDocument = new TypedDocumentString(`
    query RecordTypes {
  recordTypes {
    name
    label
    labelEnglish
    systems
    attributes {
      name
      label
      labelEnglish
      type
      operators
      measures
      reference
      values {
        value
        label
        labelEnglish
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordTypesQuery, RecordTypesQueryVariables>;
export const SubmitDocument = new TypedDocumentString(`
    mutation Submit($ids: [ID!]!, $comment: String) {
  submitProposals(ids: $ids, comment: $comment) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<SubmitMutation, SubmitMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    subject
    scopes
    regions {
      code
      name
    }
    person {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query AuditLog($actor: ID, $action: String, $subject: String, $since: DateTime, $until: DateTime, $first: Int!, $after: String) {
  audit(
    actor: $actor
    action: $action
    subject: $subject
    since: $since
    until: $until
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      seq
      at
      actor
      person {
        name
      }
      action
      subject
      purpose
      detail
      hash
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const ChainBalancesDocument = new TypedDocumentString(`
    query ChainBalances($region: ID) {
  industryChains(region: $region) {
    code
    name
    leader {
      uscc
      name
    }
    jobDemand {
      byEducation {
        education
        headcount
      }
    }
    talentSupply {
      year
      byLevel {
        level
        graduates
      }
    }
    talentBalance {
      ratio
      byLevel {
        level
        gap
        ratio
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChainBalancesQuery, ChainBalancesQueryVariables>;
export const InboxProposalsDocument = new TypedDocumentString(`
    query InboxProposals {
  proposals(state: SUBMITTED, decidable: true, first: 100) {
    totalCount
    nodes {
      id
      kind
      submittedAt
      batch
      document {
        number
      }
      period {
        label
      }
      indicator {
        name
      }
      author {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InboxProposalsQuery, InboxProposalsQueryVariables>;
export const InboxIndicatorsDocument = new TypedDocumentString(`
    query InboxIndicators {
  indicators {
    id
    name
    unit
    dueOn
    departments {
      name
    }
    responsible {
      person {
        id
        name
      }
      dueOn
    }
    statusSince
    progress {
      value
      gap
      status
      absence
      asOf
    }
    signOffs {
      id
      value
      at
      person {
        name
      }
      differsFromCurrent
    }
  }
}
    `) as unknown as TypedDocumentString<InboxIndicatorsQuery, InboxIndicatorsQueryVariables>;
export const InboxOperationsDocument = new TypedDocumentString(`
    query InboxOperations {
  sources {
    id
    name
    held {
      type
      count
      share
      since
    }
  }
  quarantineGroups {
    system
    type
    code
    reason
    count
    firstAt
    lastAt
  }
}
    `) as unknown as TypedDocumentString<InboxOperationsQuery, InboxOperationsQueryVariables>;
export const InboxWebhooksDocument = new TypedDocumentString(`
    query InboxWebhooks {
  webhooks {
    id
    url
    client
    state
    lastError
    lagSeconds
  }
}
    `) as unknown as TypedDocumentString<InboxWebhooksQuery, InboxWebhooksQueryVariables>;
export const InboxEffectsDocument = new TypedDocumentString(`
    query InboxEffects {
  sources {
    id
    held {
      type
      wouldMove {
        indicator {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InboxEffectsQuery, InboxEffectsQueryVariables>;
export const InboxPeriodsDocument = new TypedDocumentString(`
    query InboxPeriods {
  policyDocuments {
    id
    number
    periods {
      id
      label
      to
      state
    }
  }
}
    `) as unknown as TypedDocumentString<InboxPeriodsQuery, InboxPeriodsQueryVariables>;
export const IndicatorDetailDocument = new TypedDocumentString(`
    query IndicatorDetail($id: ID!) {
  indicator(id: $id) {
    ...TargetParts
    additive
    clauses
    counting
    cadence
    startsOn
    dueOn
    scope
    document {
      id
      number
      title
      startsOn
    }
    departments {
      name
    }
    components {
      id
      name
    }
    mapping {
      id
      version
      words
    }
    progress {
      ...ProgressParts
      provisional {
        value
        year
        coverage {
          expected
          reported
        }
      }
    }
    history(first: 100) {
      totalCount
      nodes {
        asOf
        value
        status
        year
        digest
      }
    }
  }
}
    fragment ProgressParts on IndicatorProgress {
  asOf
  value
  numerator
  denominator
  gap
  status
  absence
  year
  mappingVersion
  reported
  digest
  forecast
  coverage {
    expected
    reported
    complete
  }
  line {
    from
    since
    to
    dueOn
  }
}
fragment TargetParts on Indicator {
  id
  name
  unit
  comparator
  lower
  upper
  baseline
}`) as unknown as TypedDocumentString<IndicatorDetailQuery, IndicatorDetailQueryVariables>;
export const IndicatorEvidenceDocument = new TypedDocumentString(`
    query IndicatorEvidence($id: ID!, $counted: Boolean, $decided: Boolean, $search: String, $order: EvidenceOrder, $first: Int!, $after: String) {
  indicator(id: $id) {
    id
    evidence(
      first: $first
      after: $after
      counted: $counted
      decided: $decided
      search: $search
      order: $order
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        contribution
        denominatorContribution
        counted
        reason
        decision {
          include
          reason
          person {
            name
          }
          at
        }
        record {
          system
          type
          id
          version
          label
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorEvidenceQuery, IndicatorEvidenceQueryVariables>;
export const IndicatorMappingsDocument = new TypedDocumentString(`
    query IndicatorMappings($id: ID!) {
  indicator(id: $id) {
    id
    mapping {
      id
    }
    mappings {
      id
      version
      inForce
      since
      until
      shipped
      words
      digest
      proposal {
        id
        author {
          name
        }
        decidedBy {
          name
        }
        decidedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorMappingsQuery, IndicatorMappingsQueryVariables>;
export const IndicatorSignOffsDocument = new TypedDocumentString(`
    query IndicatorSignOffs($id: ID!) {
  indicator(id: $id) {
    ...TargetParts
    progress {
      value
      digest
      asOf
      status
    }
    signOffs {
      id
      asOf
      value
      digest
      comment
      person {
        name
      }
      at
      differsFromCurrent
    }
  }
}
    fragment TargetParts on Indicator {
  id
  name
  unit
  comparator
  lower
  upper
  baseline
}`) as unknown as TypedDocumentString<IndicatorSignOffsQuery, IndicatorSignOffsQueryVariables>;
export const SignValueDocument = new TypedDocumentString(`
    mutation SignValue($indicator: ID!, $digest: String!, $comment: String) {
  signOff(indicator: $indicator, digest: $digest, comment: $comment) {
    id
  }
}
    `) as unknown as TypedDocumentString<SignValueMutation, SignValueMutationVariables>;
export const IndicatorTargetsDocument = new TypedDocumentString(`
    query IndicatorTargets($id: ID!) {
  indicator(id: $id) {
    ...TargetParts
    dueOn
    responsible {
      department {
        name
      }
      person {
        id
        name
      }
      dueOn
    }
    revisions {
      since
      lower
      upper
      dueOn
      baseline
      reason
      person {
        name
      }
    }
  }
}
    fragment TargetParts on Indicator {
  id
  name
  unit
  comparator
  lower
  upper
  baseline
}`) as unknown as TypedDocumentString<IndicatorTargetsQuery, IndicatorTargetsQueryVariables>;
export const SetResponsibleDocument = new TypedDocumentString(`
    mutation SetResponsible($indicator: ID!, $department: String!, $person: ID, $dueOn: Date, $reason: String!) {
  setResponsible(
    indicator: $indicator
    department: $department
    person: $person
    dueOn: $dueOn
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetResponsibleMutation, SetResponsibleMutationVariables>;
export const ProposeTargetDocument = new TypedDocumentString(`
    mutation ProposeTarget($input: TargetInput!) {
  proposeTarget(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeTargetMutation, ProposeTargetMutationVariables>;
export const ProposeBaselineDocument = new TypedDocumentString(`
    mutation ProposeBaseline($indicator: ID!, $value: Float!, $reason: String!) {
  proposeBaseline(indicator: $indicator, value: $value, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeBaselineMutation, ProposeBaselineMutationVariables>;
export const ProposeDecisionDocument = new TypedDocumentString(`
    mutation ProposeDecision($input: DecisionInput!) {
  proposeDecision(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeDecisionMutation, ProposeDecisionMutationVariables>;
export const ProposeDecisionWithdrawalDocument = new TypedDocumentString(`
    mutation ProposeDecisionWithdrawal($indicator: ID!, $system: ID!, $type: String!, $id: ID!, $reason: String!) {
  proposeDecisionWithdrawal(
    indicator: $indicator
    system: $system
    type: $type
    id: $id
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeDecisionWithdrawalMutation, ProposeDecisionWithdrawalMutationVariables>;
export const ProposeRetirementDocument = new TypedDocumentString(`
    mutation ProposeRetirement($mapping: ID!, $reason: String!) {
  proposeRetirement(mapping: $mapping, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeRetirementMutation, ProposeRetirementMutationVariables>;
export const IndicatorProposalsDocument = new TypedDocumentString(`
    query IndicatorProposals($id: ID!) {
  indicator(id: $id) {
    id
    proposals {
      id
      kind
      state
      submittedAt
      decidedAt
      comment
      author {
        name
      }
      decidedBy {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorProposalsQuery, IndicatorProposalsQueryVariables>;
export const IndicatorBreakdownDocument = new TypedDocumentString(`
    query IndicatorBreakdown($id: ID!, $by: BreakdownBy!) {
  indicator(id: $id) {
    id
    breakdown(by: $by) {
      kind
      value
      numerator
      denominator
      records
      level
      region {
        code
        name
      }
      school {
        code
        name
      }
      chain {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorBreakdownQuery, IndicatorBreakdownQueryVariables>;
export const IndicatorPeriodsDocument = new TypedDocumentString(`
    query IndicatorPeriods($document: ID!) {
  periods(document: $document) {
    id
    label
    to
    state
  }
}
    `) as unknown as TypedDocumentString<IndicatorPeriodsQuery, IndicatorPeriodsQueryVariables>;
export const IndicatorSeriesDocument = new TypedDocumentString(`
    query IndicatorSeries($id: ID!, $step: SeriesStep!) {
  indicator(id: $id) {
    id
    series(step: $step) {
      at
      value
      status
      lower
      upper
      provisional
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorSeriesQuery, IndicatorSeriesQueryVariables>;
export const PersonNamesDocument = new TypedDocumentString(`
    query PersonNames($search: String!) {
  personNames(search: $search, first: 20) {
    id
    name
    department {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PersonNamesQuery, PersonNamesQueryVariables>;
export const IndicatorTableDocument = new TypedDocumentString(`
    query IndicatorTable {
  policyDocuments {
    id
    number
    title
    region {
      code
      name
    }
  }
  indicators {
    id
    name
    clauses
    unit
    comparator
    lower
    upper
    dueOn
    cadence
    document {
      id
    }
    departments {
      name
    }
    progress {
      value
      gap
      status
      absence
      year
      reported
      coverage {
        expected
        reported
      }
    }
    signOffs {
      id
      differsFromCurrent
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorTableQuery, IndicatorTableQueryVariables>;
export const MappingToEditDocument = new TypedDocumentString(`
    query MappingToEdit($id: ID!) {
  indicator(id: $id) {
    ...TargetParts
    counting
    progress {
      value
      status
    }
    mapping {
      id
      version
      recordType
      where
      measure
      words
    }
  }
}
    fragment TargetParts on Indicator {
  id
  name
  unit
  comparator
  lower
  upper
  baseline
}`) as unknown as TypedDocumentString<MappingToEditQuery, MappingToEditQueryVariables>;
export const PreviewMappingDocument = new TypedDocumentString(`
    query PreviewMapping($input: MappingInput!) {
  previewMapping(input: $input) {
    ...PreviewParts
  }
}
    fragment EffectParts on IndicatorProgress {
  value
  status
  gap
  year
}
fragment PreviewParts on ProposalPreview {
  before {
    ...EffectParts
  }
  after {
    ...EffectParts
  }
  entering(first: 20) {
    totalCount
    nodes {
      system
      type
      id
      label
    }
  }
  leaving(first: 20) {
    totalCount
    nodes {
      system
      type
      id
      label
    }
  }
  affected {
    indicator {
      id
      name
      unit
    }
    before {
      ...EffectParts
    }
    after {
      ...EffectParts
    }
  }
  warnings {
    code
    message
  }
}`) as unknown as TypedDocumentString<PreviewMappingQuery, PreviewMappingQueryVariables>;
export const ProposeMappingDocument = new TypedDocumentString(`
    mutation ProposeMapping($input: MappingInput!) {
  proposeMapping(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeMappingMutation, ProposeMappingMutationVariables>;
export const WebhookListDocument = new TypedDocumentString(`
    query WebhookList {
  webhooks {
    id
    client
    url
    operation
    state
    cursor
    lagSeconds
    lastError
    deliveries(first: 1) {
      nodes {
        id
        state
        attempts
        attemptsLeft
        nextAttemptAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookListQuery, WebhookListQueryVariables>;
export const StreamListDocument = new TypedDocumentString(`
    query StreamList {
  subscriptions {
    id
    caller
    transport
    operation
    cursor
    lagSeconds
    backlog
    lastError
    openedAt
  }
}
    `) as unknown as TypedDocumentString<StreamListQuery, StreamListQueryVariables>;
export const PersonListDocument = new TypedDocumentString(`
    query PersonList($search: String, $first: Int!, $after: String) {
  persons(search: $search, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...PersonParts
    }
  }
}
    fragment PersonParts on Person {
  id
  name
  department {
    name
  }
  roles
  issued
  regions {
    code
    name
  }
  lastSignInAt
  sessions {
    id
    createdAt
    lastSeenAt
    address
    current
  }
}`) as unknown as TypedDocumentString<PersonListQuery, PersonListQueryVariables>;
export const RegionNamesDocument = new TypedDocumentString(`
    query RegionNames {
  regions {
    code
    name
    parent {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RegionNamesQuery, RegionNamesQueryVariables>;
export const OwnSubjectDocument = new TypedDocumentString(`
    query OwnSubject {
  viewer {
    subject
  }
}
    `) as unknown as TypedDocumentString<OwnSubjectQuery, OwnSubjectQueryVariables>;
export const SetPersonDocument = new TypedDocumentString(`
    mutation SetPerson($id: ID!, $name: String, $department: String, $roles: [Role!], $regions: [ID!], $reason: String!) {
  setPerson(
    id: $id
    name: $name
    department: $department
    roles: $roles
    regions: $regions
    reason: $reason
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<SetPersonMutation, SetPersonMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id)
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const ProposalDetailDocument = new TypedDocumentString(`
    query ProposalDetail($id: ID!) {
  proposal(id: $id) {
    id
    kind
    state
    batch
    digest
    stale
    retires
    withdraws
    baseline
    submittedAt
    decidedAt
    comment
    reason
    mayDecide
    whyNot
    author {
      id
      name
    }
    decidedBy {
      name
    }
    document {
      id
      number
      title
    }
    indicator {
      ...TargetParts
      dueOn
      progress {
        value
        mappingVersion
      }
      mapping {
        id
        version
        words
      }
      reports {
        id
        asOf
        value
        withdrawnAt
      }
    }
    mapping {
      words
    }
    report {
      asOf
      value
      numerator
      denominator
      note
      attachments {
        id
        name
        bytes
      }
    }
    record {
      system
      type
      id
    }
    decision {
      include
      reason
    }
    period {
      label
      from
      to
    }
    target {
      lower
      upper
      dueOn
      reason
    }
  }
}
    fragment TargetParts on Indicator {
  id
  name
  unit
  comparator
  lower
  upper
  baseline
}`) as unknown as TypedDocumentString<ProposalDetailQuery, ProposalDetailQueryVariables>;
export const ProposalEffectDocument = new TypedDocumentString(`
    query ProposalEffect($id: ID!) {
  proposal(id: $id) {
    id
    preview {
      ...PreviewParts
    }
  }
}
    fragment EffectParts on IndicatorProgress {
  value
  status
  gap
  year
}
fragment PreviewParts on ProposalPreview {
  before {
    ...EffectParts
  }
  after {
    ...EffectParts
  }
  entering(first: 20) {
    totalCount
    nodes {
      system
      type
      id
      label
    }
  }
  leaving(first: 20) {
    totalCount
    nodes {
      system
      type
      id
      label
    }
  }
  affected {
    indicator {
      id
      name
      unit
    }
    before {
      ...EffectParts
    }
    after {
      ...EffectParts
    }
  }
  warnings {
    code
    message
  }
}`) as unknown as TypedDocumentString<ProposalEffectQuery, ProposalEffectQueryVariables>;
export const ProposalListDocument = new TypedDocumentString(`
    query ProposalList($state: ProposalState, $kind: ProposalKind, $document: ID, $decidable: Boolean, $first: Int!, $after: String) {
  proposals(
    state: $state
    kind: $kind
    document: $document
    decidable: $decidable
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      state
      digest
      batch
      mayDecide
      submittedAt
      decidedAt
      comment
      indicator {
        id
        name
      }
      author {
        name
      }
      decidedBy {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalListQuery, ProposalListQueryVariables>;
export const DocumentNamesDocument = new TypedDocumentString(`
    query DocumentNames {
  policyDocuments {
    id
    number
    title
  }
}
    `) as unknown as TypedDocumentString<DocumentNamesQuery, DocumentNamesQueryVariables>;
export const RecordVersionsDocument = new TypedDocumentString(`
    query RecordVersions($system: ID!, $type: String!, $id: ID!, $first: Int!, $after: String) {
  record(system: $system, type: $type, id: $id) {
    system
    type
    id
    version
    label
    removed
    firstSeenAt
    fetchedAt
    modifiedAt
    contentHash
    region {
      name
    }
    entity {
      __typename
      ... on School {
        name
        indicators {
          id
          name
        }
      }
      ... on Enterprise {
        name
        indicators {
          id
          name
        }
      }
    }
    versions(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        fetchedAt
        modifiedAt
        removed
        contentHash
        attributes
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordVersionsQuery, RecordVersionsQueryVariables>;
export const ReportedIndicatorsDocument = new TypedDocumentString(`
    query ReportedIndicators {
  indicators {
    ...TargetParts
    document {
      id
      number
    }
    components {
      id
    }
    mapping {
      id
    }
    departments {
      name
    }
    reports {
      id
      asOf
      value
      numerator
      denominator
      note
      at
      withdrawnAt
      attachments {
        id
        name
        bytes
      }
      by {
        name
      }
    }
  }
}
    fragment TargetParts on Indicator {
  id
  name
  unit
  comparator
  lower
  upper
  baseline
}`) as unknown as TypedDocumentString<ReportedIndicatorsQuery, ReportedIndicatorsQueryVariables>;
export const ProposeReportsDocument = new TypedDocumentString(`
    mutation ProposeReports($inputs: [ReportInput!]!) {
  proposeReports(inputs: $inputs) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeReportsMutation, ProposeReportsMutationVariables>;
export const ProposeReportWithdrawalDocument = new TypedDocumentString(`
    mutation ProposeReportWithdrawal($report: ID!, $reason: String!) {
  proposeReportWithdrawal(report: $report, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeReportWithdrawalMutation, ProposeReportWithdrawalMutationVariables>;
export const SigningDocumentsDocument = new TypedDocumentString(`
    query SigningDocuments {
  viewer {
    scopes
  }
  policyDocuments {
    id
    number
    title
  }
}
    `) as unknown as TypedDocumentString<SigningDocumentsQuery, SigningDocumentsQueryVariables>;
export const SigningSheetDocument = new TypedDocumentString(`
    query SigningSheet($document: ID!, $asOf: DateTime) {
  indicators(document: $document) {
    id
    name
    clauses
    unit
    comparator
    lower
    upper
    departments {
      name
    }
    progress(asOf: $asOf) {
      asOf
      value
      gap
      status
      absence
      reported
      forecast
      digest
      coverage {
        expected
        reported
      }
    }
    signOffs {
      id
      value
      person {
        name
      }
      at
      digest
      comment
      differsFromCurrent
    }
  }
}
    `) as unknown as TypedDocumentString<SigningSheetQuery, SigningSheetQueryVariables>;
export const PeriodListDocument = new TypedDocumentString(`
    query PeriodList($document: ID!) {
  periods(document: $document) {
    id
    label
    from
    to
    state
    digest
    closedAt
    closedBy {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PeriodListQuery, PeriodListQueryVariables>;
export const PeriodValuesDocument = new TypedDocumentString(`
    query PeriodValues($document: ID!) {
  periods(document: $document) {
    id
    label
    from
    to
    state
    digest
    closedAt
    closedBy {
      name
    }
    values {
      value
      status
      digest
      differsFromCurrent
      coverage {
        expected
        reported
      }
      current {
        value
        status
      }
      indicator {
        id
        name
        unit
        clauses
        comparator
        lower
        upper
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeriodValuesQuery, PeriodValuesQueryVariables>;
export const ProposePeriodCloseDocument = new TypedDocumentString(`
    mutation ProposePeriodClose($document: ID!, $from: Date!, $to: Date!, $comment: String) {
  proposePeriodClose(document: $document, from: $from, to: $to, comment: $comment) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposePeriodCloseMutation, ProposePeriodCloseMutationVariables>;
export const ProposePeriodReopenDocument = new TypedDocumentString(`
    mutation ProposePeriodReopen($period: ID!, $reason: String!) {
  proposePeriodReopen(period: $period, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposePeriodReopenMutation, ProposePeriodReopenMutationVariables>;
export const SourceDetailDocument = new TypedDocumentString(`
    query SourceDetail {
  sources {
    id
    name
    status
    lastSyncedAt
    lagSeconds
    records
    quarantined
    heldRemovals
    absence
    lastError
    reconciledAt
    silentUpdates
    silentRemovals
    futureRecords
    region {
      name
    }
    feeds {
      name
      types
      lastWholeAt
      lastRunAt
      expectedEverySeconds
      error
      errorAt
      runs(first: 10) {
        nodes {
          startedAt
          endedAt
          whole
          records
          changes
          removals
          rejected
          error
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SourceDetailQuery, SourceDetailQueryVariables>;
export const SourceHeldDocument = new TypedDocumentString(`
    query SourceHeld {
  sources {
    id
    held {
      type
      count
      share
      since
      records(first: 100) {
        totalCount
        nodes {
          system
          type
          id
          label
          fetchedAt
        }
      }
      wouldMove {
        indicator {
          id
          name
          unit
        }
        before {
          ...EffectParts
        }
        after {
          ...EffectParts
        }
      }
    }
  }
}
    fragment EffectParts on IndicatorProgress {
  value
  status
  gap
  year
}`) as unknown as TypedDocumentString<SourceHeldQuery, SourceHeldQueryVariables>;
export const SourceQuarantineDocument = new TypedDocumentString(`
    query SourceQuarantine($system: ID!) {
  sources {
    id
    lastSyncedAt
  }
  quarantineGroups(system: $system) {
    id
    system
    type
    code
    reason
    count
    firstAt
    lastAt
    note
    assignee
    assigneePerson {
      name
    }
    notedByPerson {
      name
    }
    notedAt
    sample {
      key
      id
      path
      reason
      raw
      at
    }
  }
}
    `) as unknown as TypedDocumentString<SourceQuarantineQuery, SourceQuarantineQueryVariables>;
export const QuarantinedRowsDocument = new TypedDocumentString(`
    query QuarantinedRows($system: ID!, $first: Int!, $after: String) {
  quarantine(system: $system, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      type
      id
      code
      reason
      path
      raw
      at
    }
  }
}
    `) as unknown as TypedDocumentString<QuarantinedRowsQuery, QuarantinedRowsQueryVariables>;
export const RereadGroupDocument = new TypedDocumentString(`
    mutation RereadGroup($system: ID!) {
  requestSync(system: $system) {
    id
  }
}
    `) as unknown as TypedDocumentString<RereadGroupMutation, RereadGroupMutationVariables>;
export const RequestSyncDocument = new TypedDocumentString(`
    mutation RequestSync($system: ID!) {
  requestSync(system: $system) {
    id
  }
}
    `) as unknown as TypedDocumentString<RequestSyncMutation, RequestSyncMutationVariables>;
export const ConfirmRemovalsDocument = new TypedDocumentString(`
    mutation ConfirmRemovals($system: ID!, $type: String!, $count: Int!, $reason: String!) {
  confirmRemovals(system: $system, type: $type, count: $count, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConfirmRemovalsMutation, ConfirmRemovalsMutationVariables>;
export const DiscardRemovalsDocument = new TypedDocumentString(`
    mutation DiscardRemovals($system: ID!, $type: String!, $count: Int!, $reason: String!) {
  discardRemovals(system: $system, type: $type, count: $count, reason: $reason) {
    id
  }
}
    `) as unknown as TypedDocumentString<DiscardRemovalsMutation, DiscardRemovalsMutationVariables>;
export const NoteQuarantineGroupDocument = new TypedDocumentString(`
    mutation NoteQuarantineGroup($id: ID!, $note: String!, $assignee: ID) {
  noteQuarantineGroup(id: $id, note: $note, assignee: $assignee) {
    id
  }
}
    `) as unknown as TypedDocumentString<NoteQuarantineGroupMutation, NoteQuarantineGroupMutationVariables>;
export const SourceTableDocument = new TypedDocumentString(`
    query SourceTable {
  sources {
    id
    name
    status
    lastSyncedAt
    lagSeconds
    records
    quarantined
    heldRemovals
    absence
    futureRecords
    silentUpdates
    silentRemovals
    region {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SourceTableQuery, SourceTableQueryVariables>;
export const WebhookFactsDocument = new TypedDocumentString(`
    query WebhookFacts($id: ID!) {
  webhook(id: $id) {
    id
    client
    url
    operation
    variables
    state
    cursor
    lagSeconds
    lastError
  }
}
    `) as unknown as TypedDocumentString<WebhookFactsQuery, WebhookFactsQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($id: ID!, $first: Int!, $after: String) {
  webhook(id: $id) {
    id
    deliveries(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        cursor
        state
        attempts
        attemptsLeft
        lastStatus
        lastError
        nextAttemptAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const PauseWebhookDocument = new TypedDocumentString(`
    mutation PauseWebhook($id: ID!) {
  pauseWebhook(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<PauseWebhookMutation, PauseWebhookMutationVariables>;
export const ResumeWebhookDocument = new TypedDocumentString(`
    mutation ResumeWebhook($id: ID!) {
  resumeWebhook(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ResumeWebhookMutation, ResumeWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($id: ID!) {
  rotateWebhookSecret(id: $id) {
    secret
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestEventDocument = new TypedDocumentString(`
    mutation SendTestEvent($webhook: ID!) {
  sendTestEvent(webhook: $webhook) {
    id
    state
    lastStatus
    lastError
  }
}
    `) as unknown as TypedDocumentString<SendTestEventMutation, SendTestEventMutationVariables>;
export const ReplayDeliveriesDocument = new TypedDocumentString(`
    mutation ReplayDeliveries($webhook: ID!, $ids: [ID!]) {
  replayDeliveries(webhook: $webhook, ids: $ids) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReplayDeliveriesMutation, ReplayDeliveriesMutationVariables>;
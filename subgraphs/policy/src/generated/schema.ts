// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PolicyFile } from '../documents/policy-file.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { Progress, CountedCoverage } from '../values/progress/progress.ts';
import type { ProgressChange } from '../events/progress-events.ts';
import type { MappingVersion } from '../mapping/mapping-version.ts';
import type { StoredSignOff } from '../proposals/sign-off.ts';
import type { SchoolReference, EnterpriseReference, ChainReference, HeldReference } from '../resolvers/references.ts';
import type { EntityReference } from '../evidence/missing-reporters.ts';
import type { StoredProposal } from '../proposals/proposal.ts';
import type { Preview } from '../proposals/preview.ts';
import type { RecordTypeEntry } from '../mapping/record-type-catalogue.ts';
import type { Attribute as MappingAttribute } from '../mapping/attribute.ts';
import type { BreakdownRow as PartRow } from '../evidence/breakdown.ts';
import type { ReportingPeriod as PeriodOfDocument } from '../periods/read-periods.ts';
import type { StoredAttachment } from '../attachments/attachments.ts';
import type { StoredReport, TargetRevision as RevisedTarget } from '../proposals/stored-facts.ts';
import type { DueReminder } from '../events/due-reminders.ts';
import type { PersonReference } from '../proposals/person.ts';
import type { DecisionMade } from '../evidence/evidence.ts';
import type { SubgraphContext } from '@queqiao/subgraph/request';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 日期,yyyy-MM-dd / a day, yyyy-MM-dd */
  Date: { input: string; output: string; }
  /** 时间,RFC 3339,带时区偏移 / a moment, RFC 3339 with offset */
  DateTime: { input: string; output: string; }
  /** 任意 JSON / any JSON */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** 行政区划(GB/T 2260)/ administrative region */
export type Region = {
  /** 六位区划代码 / six-digit code */
  readonly code: Scalars['ID']['output'];
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
  /** 上级区划 / the region that it lies in */
  readonly parent?: Maybe<Region>;
};

/** 值为何缺失 / why a value is missing */
export type Absence =
  /** 没有平台或人员报送 / no platform or person has reported it */
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
  /** 未接入平台 / no platform is connected */
  | 'NOT_CONFIGURED'
  /** 数据不足,如逐年比较而完整年份不足两年 / too little is known, as fewer than two complete years to compare */
  | 'INSUFFICIENT';

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

/** 指标的考核周期 / when the demand has to hold */
export type Cadence =
  /** 到期达成 / reached by its due day */
  | 'ONCE'
  /** 每个自然年 / in every calendar year */
  | 'ANNUAL'
  /** 随时,按滚动期间 / at every moment, over a period that moves along */
  | 'ROLLING';

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

/** 政策文件 / policy document */
export type PolicyDocument = Node & {
  /** 编号,如 baoji-2024-37 / id, like baoji-2024-37 */
  readonly id: Scalars['ID']['output'];
  /** 文号 / number that the issuer gave it */
  readonly number: Scalars['String']['output'];
  /** 标题 / title */
  readonly title: Scalars['String']['output'];
  /** 发文机关 / issuer */
  readonly issuer: Scalars['String']['output'];
  /** 适用地区 / region that it binds */
  readonly region: Region;
  /** 成文日期 / day of issue */
  readonly issuedOn: Scalars['Date']['output'];
  /** 起始日期 / first day */
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  /** 截止日期,文件未定期限时为空 / last day; null when the document names none */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  /** 报送期,新的在前:各自然年,及另行提交过的期间 / its periods, newest first: calendar years, and those that somebody submitted */
  readonly periods: ReadonlyArray<ReportingPeriod>;
  /** 文件中的量化指标,按条款次序 / its quantified demands, in the order of its clauses */
  readonly indicators: ReadonlyArray<Indicator>;
};

/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type Indicator = Node & {
  /** 编号,如 baoji-2024-37/municipal-enterprises,永不更改 / id, like baoji-2024-37/municipal-enterprises; it never changes */
  readonly id: Scalars['ID']['output'];
  /** 所属文件 / the document that demands it */
  readonly document: PolicyDocument;
  /** 依据条款,如 二.(二).3 / clauses that demand it, like 二.(二).3 */
  readonly clauses: ReadonlyArray<Scalars['String']['output']>;
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
  /** 统计口径 / how the number is counted by default */
  readonly counting: Scalars['String']['output'];
  /** 如何与目标比较 / how the value is held against its target */
  readonly comparator: Comparator;
  /** 下限,现行目标 / lower bound of the target in force */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** 上限,现行目标 / upper bound of the target in force */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** 计量单位:个、户、人、人次、%、元、月 / unit: pieces, enterprises, persons, attendances, per cent, yuan, months */
  readonly unit: Scalars['String']['output'];
  /** 基期值,文件未给出时为空 / value at the start; null when the document gives none */
  readonly baseline?: Maybe<Scalars['Float']['output']>;
  /** 各部分可否相加;比例不可相加,须重新计算 / whether parts may be summed; a ratio never is, it is computed again */
  readonly additive: Scalars['Boolean']['output'];
  /** 调整过的目标的各个版本,新的在前,最后是文件原定目标;未调整时为空列表 / every version of a revised target, newest first, the document's own last; empty when it never was revised */
  readonly revisions: ReadonlyArray<TargetRevision>;
  /** 考核周期 / when the demand has to hold */
  readonly cadence: Cadence;
  /** 起算日期 / day from which it holds */
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  /** 到期日期,长期要求为空 / due day; null for a demand without one */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** 适用范围 / whom or what it covers */
  readonly scope?: Maybe<Scalars['String']['output']>;
  /** 责任部门 / departments that answer for it */
  readonly departments: ReadonlyArray<Department>;
  /** 总数的各组成项,非总数时为空列表 / what a total sums; empty when it is no total */
  readonly components: ReadonlyArray<Indicator>;
  /** 现行映射,没有时为空 / the mapping in force; null when there is none */
  readonly mapping?: Maybe<Mapping>;
  /** 映射的全部版本,新的在前 / all versions of its mapping, newest first */
  readonly mappings: ReadonlyArray<Mapping>;
  /** 进展 / progress */
  readonly progress: IndicatorProgress;
  /** 自何时起为现在的状态,依所记的历次进展;尚未记入时为空 / since when it has had the status that it has now, by its progress as it was written down; null until it is */
  readonly statusSince?: Maybe<Scalars['DateTime']['output']>;
  /** 历次进展,新的在前;年度指标另含各年的数值 / how it went, newest first; of a yearly demand also the value of each year */
  readonly history: IndicatorProgressConnection;
  /** 数值所依据的记录,以及看过而未计入的记录 / the records behind the value, and those that were considered but do not count */
  readonly evidence: EvidenceConnection;
  /** 按月、季或年的走势:各期末当时所知的数值,至多 200 期 / how it went by month, quarter or year: what was known at the end of each, at most 200 */
  readonly series: ReadonlyArray<SeriesPoint>;
  /** 分县区、院校、层次或产业链。可相加的,各行之和等于总数;比例按各部分重新计算 / by county, school, level or chain. Of an additive value the rows sum to the whole; a ratio is computed again for each part */
  readonly breakdown: ReadonlyArray<BreakdownRow>;
  /** 责任部门与责任人,及应完成的日期 / departments and persons that answer for it, and by when */
  readonly responsible: ReadonlyArray<Responsibility>;
  /** 签认,新的在前 / sign-offs, newest first */
  readonly signOffs: ReadonlyArray<SignOff>;
  /** 人工报送,新的在前,含已撤回的 / what people reported, newest first, withdrawn ones too */
  readonly reports: ReadonlyArray<Report>;
  /** 提案,新的在前 / proposals, newest first */
  readonly proposals: ReadonlyArray<Proposal>;
};


/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type IndicatorProgressArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type IndicatorHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type IndicatorEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  counted?: InputMaybe<Scalars['Boolean']['input']>;
  decided?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  order?: InputMaybe<EvidenceOrder>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type IndicatorSeriesArgs = {
  step: SeriesStep;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type IndicatorBreakdownArgs = {
  by: BreakdownBy;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type IndicatorProposalsArgs = {
  state?: InputMaybe<ProposalState>;
};

/** 谁负责,应于何时完成 / who answers, and by when */
export type Responsibility = {
  /** 责任部门 / department */
  readonly department: Department;
  /** 责任人,未指定时为空 / person; null where nobody in particular was named */
  readonly person?: Maybe<Person>;
  /** 应完成的日期,长期要求为空 / by when; null for a demand without a due day */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
};

/** 走势的步长 / step of a series */
export type SeriesStep =
  /** 月 / month */
  | 'MONTH'
  /** 季 / quarter */
  | 'QUARTER'
  /** 年 / year */
  | 'YEAR';

/** 走势中的一点:当时所知 / a point of a series: what was known then */
export type SeriesPoint = {
  /** 该期最后一日;最后一期为所求的最后一日 / the step's last day; of the last step the last day that was asked for */
  readonly at: Scalars['Date']['output'];
  /** 数值 / value */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** 状态 / state */
  readonly status: ProgressStatus;
  /** 当时目标的下限 / lower bound of the target then */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** 当时目标的上限 / upper bound of the target then */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** 该期尚未结束,或数值所属年份当时未报齐 / the step is not over, or not everybody had reported the year of the value */
  readonly provisional: Scalars['Boolean']['output'];
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

/** 分项的一行 / a row of a breakdown */
export type BreakdownRow = {
  /** 这一行是什么 / what it is */
  readonly kind: BreakdownRowKind;
  /** 县区 / region */
  readonly region?: Maybe<Region>;
  /** 院校 / school */
  readonly school?: Maybe<School>;
  /** 办学层次 / level */
  readonly level?: Maybe<SchoolLevel>;
  /** 产业链 / chain */
  readonly chain?: Maybe<IndustryChain>;
  /** 数值 / value */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** 分子,非比例时为空 / numerator; null when the value is no ratio */
  readonly numerator?: Maybe<Scalars['Float']['output']>;
  /** 分母,非比例时为空 / denominator; null when the value is no ratio */
  readonly denominator?: Maybe<Scalars['Float']['output']>;
  /** 计入的记录数;同属几个部分的各计一次 / records that count; one that falls in several parts in each of them */
  readonly records: Scalars['Int']['output'];
};

/** 目标:文件原定的,或一次调整后的 / a target: the document's own, or as it was revised */
export type TargetRevision = {
  /** 自何时起 / since when */
  readonly since: Scalars['DateTime']['output'];
  /** 调整后的下限 / lower bound from then on */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** 调整后的上限 / upper bound from then on */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** 调整后的到期日期 / due day from then on */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** 调整后的基期值 / value at the start from then on */
  readonly baseline?: Maybe<Scalars['Float']['output']>;
  /** 调整原因 / reason */
  readonly reason: Scalars['String']['output'];
  /** 调整人的主体 / subject of whoever changed it */
  readonly by: Scalars['String']['output'];
  /** 调整人 / who changed it */
  readonly person: Person;
};

/** 某一时刻的指标进展 / progress at a moment */
export type IndicatorProgress = {
  /** 截至时间 / the time of the value */
  readonly asOf: Scalars['DateTime']['output'];
  /** 现值 / value */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** 分子,非比例时为空 / numerator; null when the value is no ratio */
  readonly numerator?: Maybe<Scalars['Float']['output']>;
  /** 分母,非比例时为空 / denominator; null when the value is no ratio */
  readonly denominator?: Maybe<Scalars['Float']['output']>;
  /** 距目标的差额,达标时为 0 / what is missing to the target; 0 when met */
  readonly gap?: Maybe<Scalars['Float']['output']>;
  /** 状态 / state */
  readonly status: ProgressStatus;
  /** 数值缺失的原因 / why there is no value */
  readonly absence?: Maybe<Absence>;
  /** 数值所属年份,不分年时为空 / the year that the value is of; null where it is of none */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** 所用映射的版本 / version of the mapping that gave it */
  readonly mappingVersion?: Maybe<Scalars['Int']['output']>;
  /** 是否人工报送 / whether it was reported by hand */
  readonly reported: Scalars['Boolean']['output'];
  /** 输入记录、映射版本、数值、年份、报送情况与目标的摘要:输入相同,摘要相同 / digest over inputs, mapping version, value, year, coverage and target: same inputs, same digest */
  readonly digest: Scalars['String']['output'];
  /** 按目前速度推算的到期值 / value on the due day at the present pace */
  readonly forecast?: Maybe<Scalars['Float']['output']>;
  /** 数值所属年份的报送情况;无特定报送单位时为空 / who should have reported the year of the value, and who has; null where nobody in particular has to */
  readonly coverage?: Maybe<Coverage>;
  /** 更新但尚未报齐的年份的数值,不影响状态 / value of a newer year that not everybody has reported; it moves no status */
  readonly provisional?: Maybe<IndicatorProgress>;
  /** 判定状态所依据的直线,没有时为空 / the line that status is judged against; null where there is none */
  readonly line?: Maybe<ProgressLine>;
};

/** 一个年份的报送情况 / who should have reported a year, and who has */
export type Coverage = {
  /** 应报单位数 / how many should have reported */
  readonly expected: Scalars['Int']['output'];
  /** 已报单位数,所需各项均已填报 / how many have, with every cell that the indicator uses */
  readonly reported: Scalars['Int']['output'];
  /** 是否报齐 / whether all have */
  readonly complete: Scalars['Boolean']['output'];
  /** 未报单位 / who has not */
  readonly missing: RecordEntityConnection;
};


/** 一个年份的报送情况 / who should have reported a year, and who has */
export type CoverageMissingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 从基期到目标的直线:状态与推算值均以此为据 / the straight line from the baseline to the bound: what status and forecast go by */
export type ProgressLine = {
  /** 起点的数值 / height at its beginning */
  readonly from: Scalars['Float']['output'];
  /** 起点的日期 / the day of its beginning */
  readonly since: Scalars['Date']['output'];
  /** 终点的数值,即目标 / height at its end: the bound */
  readonly to: Scalars['Float']['output'];
  /** 终点的日期,即到期日期 / the day of its end: the due day */
  readonly dueOn: Scalars['Date']['output'];
};

/** 记录所指的实体 / what a record is about */
export type RecordEntity = School | Enterprise;

/** 实体 / entities */
export type RecordEntityConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<RecordEntityEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<RecordEntity>;
  /** 翻页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / how many in all; null where nobody knows */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type RecordEntityEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: RecordEntity;
};

/** 历次进展 / progress over time */
export type IndicatorProgressConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<IndicatorProgressEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<IndicatorProgress>;
  /** 翻页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type IndicatorProgressEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: IndicatorProgress;
};

/** 可凭全局编号查找的事物 / a thing that can be found by its global id */
export type Node = {
  /** 全局唯一的编号 / globally unique id */
  readonly id: Scalars['ID']['output'];
};

/** 翻页信息 / where a page ends */
export type PageInfo = {
  /** 后面是否还有 / whether more follows */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** 前面是否还有 / whether something comes before */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** 本页开头的游标 / cursor of the first entry of the page */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** 本页末尾的游标 / cursor of the last entry of the page */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** 一条记录的一个版本 / one version of one record */
export type ExternalRecord = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录类型 / record type */
  readonly type: Scalars['String']['output'];
  /** 记录号 / id */
  readonly id: Scalars['ID']['output'];
  /** 版本 / version */
  readonly version: Scalars['Int']['output'];
};

/** 外部记录 / external records */
export type ExternalRecordConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<ExternalRecordEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<ExternalRecord>;
  /** 翻页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type ExternalRecordEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: ExternalRecord;
};

/** 证据的次序 / the order of evidence */
export type EvidenceOrder =
  /** 依平台与记录号 / by platform and id */
  | 'RECORD'
  /** 对数值贡献大的在前 / the largest contribution first */
  | 'CONTRIBUTION'
  /** 新近变更的在前 / the newest change first */
  | 'CHANGED';

/** 一条计入或看过而未计入的记录:哪个版本,依据哪条规则或哪位人员 / one record that counts, or was considered and does not: which version, and which rule or person said so */
export type Evidence = {
  /** 记录及其版本 / the record, as that version */
  readonly record: ExternalRecord;
  /** 对数值的贡献;比例时为对分子的贡献;未计入为 0 / what it adds to the value, of a ratio to the numerator; 0 when it does not count */
  readonly contribution: Scalars['Float']['output'];
  /** 对分母的贡献,非比例时为空 / what it adds to the denominator; null when the value is no ratio */
  readonly denominatorContribution?: Maybe<Scalars['Float']['output']>;
  /** 是否计入 / whether it counts */
  readonly counted: Scalars['Boolean']['output'];
  /** 计入或未计入的原因 / why it counts, or does not */
  readonly reason: Scalars['String']['output'];
  /** 同上,代码:FULFILS、VALUE_COUNTED_ALREADY、INCLUDED、EXCLUDED、OUT_OF_PERIOD、EMPTY_CELL、FAILS / the same as a code */
  readonly reasonCode: Scalars['String']['output'];
  /** 同上,参数:不满足的条件的属性、运算、值与实际值 / its parameters: of a condition that fails the attribute, operator, values, and what the record has */
  readonly reasonParameters?: Maybe<Scalars['JSON']['output']>;
  /** 人工决定 / what a person decided */
  readonly decision?: Maybe<EvidenceDecision>;
};

/** 证据记录 / evidence */
export type EvidenceConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<EvidenceEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Evidence>;
  /** 翻页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type EvidenceEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: Evidence;
};

/** 对一条记录的人工决定 / what a person decided about a record */
export type EvidenceDecision = {
  /** 纳入或排除 / included or excluded */
  readonly include: Scalars['Boolean']['output'];
  /** 理由 / reason */
  readonly reason: Scalars['String']['output'];
  /** 决定人的主体 / subject of whoever decided */
  readonly by: Scalars['String']['output'];
  /** 决定人 / who decided */
  readonly person: Person;
  /** 时间 / when */
  readonly at: Scalars['DateTime']['output'];
};

/** 签认:有人负责的数值。上游此后的变化不改动它,而显示为 differsFromCurrent / a value that somebody answers for; later changes upstream do not alter it, they show as differsFromCurrent */
export type SignOff = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 指标 / indicator */
  readonly indicator: Indicator;
  /** 数值的截至时间 / the time of the value */
  readonly asOf: Scalars['DateTime']['output'];
  /** 数值 / value */
  readonly value: Scalars['Float']['output'];
  /** 数值的摘要 / digest of the value */
  readonly digest: Scalars['String']['output'];
  /** 意见 / comment */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 签认人的主体 / subject of whoever signed */
  readonly by: Scalars['String']['output'];
  /** 签认人 / who signed */
  readonly person: Person;
  /** 签认时间 / when */
  readonly at: Scalars['DateTime']['output'];
  /** 现值是否已不同 / whether the present value differs */
  readonly differsFromCurrent: Scalars['Boolean']['output'];
};

/** 映射的一个版本:哪些记录计入指标,如何计算 / one version of a mapping: which records count towards an indicator, and how */
export type Mapping = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 指标 / indicator */
  readonly indicator: Indicator;
  /** 版本 / version */
  readonly version: Scalars['Int']['output'];
  /** 是否现行 / whether it is in force */
  readonly inForce: Scalars['Boolean']['output'];
  /** 生效时间,提案中的映射为空 / when it came into force; null while it is only proposed */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** 停用时间,现行时为空 / when it ceased to be in force; null while it is */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
  /** 随系统提供 / came with the hub */
  readonly shipped: Scalars['Boolean']['output'];
  /** 记录类型 / record type */
  readonly recordType: Scalars['String']['output'];
  /** 条件,空为全部 / which records count; null for all */
  readonly where?: Maybe<Scalars['JSON']['output']>;
  /** 度量 / how they are counted */
  readonly measure: Scalars['JSON']['output'];
  /** 内容摘要 / digest of what it says */
  readonly digest: Scalars['String']['output'];
  /** 使其生效的提案;随系统提供的为空 / the proposal that put it in force; null for what came with the hub */
  readonly proposal?: Maybe<Proposal>;
  /** 用一句话表述,中文在前 / the whole as one sentence, Chinese first */
  readonly words: Scalars['String']['output'];
};

/** 人员:由签发方与主体确定 / a person, by issuer and subject */
export type Person = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
};

/** 提出的映射 / a mapping as it is proposed */
export type MappingInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: Scalars['ID']['input'];
  /** 记录类型 / record type */
  readonly recordType: Scalars['String']['input'];
  /** 条件 / which records count */
  readonly where?: InputMaybe<Scalars['JSON']['input']>;
  /** 度量 / how they are counted */
  readonly measure: Scalars['JSON']['input'];
  /** 意见 / comment */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
};

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

/** 提案:凡改动数值或目标者,由一人提出、另一人批准 / a proposal: whatever moves a number or a target is proposed by one person and put in force by another */
export type Proposal = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 种类 / kind */
  readonly kind: ProposalKind;
  /** 状态 / state */
  readonly state: ProposalState;
  /** 指标 / indicator */
  readonly indicator?: Maybe<Indicator>;
  /** 所属文件 / document */
  readonly document: PolicyDocument;
  /** 提出的映射 / the mapping that is proposed */
  readonly mapping?: Maybe<Mapping>;
  /** 拟停用的映射的编号 / id of the mapping that is to be retired */
  readonly retires?: Maybe<Scalars['ID']['output']>;
  /** 提出的报送 / the report that is proposed */
  readonly report?: Maybe<Report>;
  /** 拟撤回的报送的编号 / id of the report that is to be withdrawn */
  readonly withdraws?: Maybe<Scalars['ID']['output']>;
  /** 所决定的记录 / the record that is decided about */
  readonly record?: Maybe<ProposedRecord>;
  /** 提出的决定 / the decision that is proposed */
  readonly decision?: Maybe<EvidenceDecision>;
  /** 提出的目标 / the target that is proposed */
  readonly target?: Maybe<TargetRevision>;
  /** 提出的基期值 / the baseline that is proposed */
  readonly baseline?: Maybe<Scalars['Float']['output']>;
  /** 拟关闭或重新开放的报送期 / the period that is to be closed, or opened again */
  readonly period?: Maybe<ReportingPeriod>;
  /** 同一批提出,一并决定 / proposed together, decided together */
  readonly batch?: Maybe<Scalars['ID']['output']>;
  /** 所提内容及其依据的摘要:批准时须写明 / digest of what is proposed and what it rests on: what an approver names */
  readonly digest: Scalars['String']['output'];
  /** 提交以来,所依据的内容是否已变化 / whether what it rests on has changed since it was submitted */
  readonly stale: Scalars['Boolean']['output'];
  /** 若批准会怎样;已有决定的为空 / what it would do; empty once it is decided */
  readonly preview: ProposalPreview;
  /** 提出人 / author */
  readonly author: Person;
  /** 提交时间 / when it was submitted */
  readonly submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 决定人 / who decided */
  readonly decidedBy?: Maybe<Person>;
  /** 决定时间 / when it was decided */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 提出时的说明 / what was said with it */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** 决定时的说明 / what was said with the decision */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** 您可否批准 / whether the caller may approve it */
  readonly mayDecide: Scalars['Boolean']['output'];
  /** 您为何不可批准 / why not */
  readonly whyNot?: Maybe<Scalars['String']['output']>;
  /** 同上,代码:NOT_SUBMITTED、OWN_PROPOSAL、OTHER_REGION、STALE / the same as a code */
  readonly whyNotCode?: Maybe<Scalars['String']['output']>;
  /** 同上,参数 / its parameters */
  readonly whyNotParameters?: Maybe<Scalars['JSON']['output']>;
};

/** 报送期的状态 / the state of a reporting period */
export type PeriodState =
  /** 开放 / open */
  | 'OPEN'
  /** 已提交关闭,待批准 / its closing was submitted and waits for approval */
  | 'SUBMITTED'
  /** 已关闭:数值已冻结 / closed: its values are frozen */
  | 'CLOSED';

/** 报送期:关闭时,文件全部数值连同摘要一并冻结 / a reporting period: when it is closed, every value of the document is frozen with its digest */
export type ReportingPeriod = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 所属文件 / document */
  readonly document: PolicyDocument;
  /** 名称,如 2025年 / label, like 2025年 */
  readonly label: Scalars['String']['output'];
  /** 第一日 / first day */
  readonly from: Scalars['Date']['output'];
  /** 最后一日 / last day */
  readonly to: Scalars['Date']['output'];
  /** 状态 / state */
  readonly state: PeriodState;
  /** 关闭时期间与各值的摘要,未关闭时为空 / digest of the period and its values when it was closed; null while it is open */
  readonly digest?: Maybe<Scalars['String']['output']>;
  /** 各项数值:已关闭的为冻结值,未关闭的为现值 / its values: frozen where it is closed, as they are where it is open */
  readonly values: ReadonlyArray<PeriodValue>;
  /** 关闭时间 / when it was closed */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 批准关闭的人 / who put the closing in force */
  readonly closedBy?: Maybe<Person>;
};

/** 报送期中一项指标的数值 / the value of an indicator in a period */
export type PeriodValue = {
  /** 指标 / indicator */
  readonly indicator: Indicator;
  /** 数值 / value */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** 状态 / state */
  readonly status: ProgressStatus;
  /** 数值的摘要 / digest of the value */
  readonly digest: Scalars['String']['output'];
  /** 数值所属年份的报送情况 / who should have reported the year of the value, and who had */
  readonly coverage?: Maybe<Coverage>;
  /** 按现有记录,该期数值是否已不同 / whether the value of the period differs by what is known now */
  readonly differsFromCurrent: Scalars['Boolean']['output'];
  /** 按现有记录,该期的数值 / the value of the period by what is known now */
  readonly current: IndicatorProgress;
};

/** 提案所涉的记录 / the record of a proposal */
export type ProposedRecord = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录类型 / record type */
  readonly type: Scalars['String']['output'];
  /** 记录号 / id */
  readonly id: Scalars['ID']['output'];
};

/** 提案 / proposals */
export type ProposalConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<ProposalEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Proposal>;
  /** 翻页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / how many in all; null where nobody knows */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type ProposalEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: Proposal;
};

/** 预览:什么也不写入 / what a proposal would do; nothing is written */
export type ProposalPreview = {
  /** 现在 / as it is */
  readonly before?: Maybe<IndicatorProgress>;
  /** 批准或确认之后 / as it would be */
  readonly after?: Maybe<IndicatorProgress>;
  /** 将计入的记录 / records that would come in */
  readonly entering: ExternalRecordConnection;
  /** 将不再计入的记录 / records that would go out */
  readonly leaving: ExternalRecordConnection;
  /** 随之变动的其他指标,总数在前 / every other indicator that would move, totals first */
  readonly affected: ReadonlyArray<IndicatorEffect>;
  /** 提醒 / warnings */
  readonly warnings: ReadonlyArray<Warning>;
};


/** 预览:什么也不写入 / what a proposal would do; nothing is written */
export type ProposalPreviewEnteringArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 预览:什么也不写入 / what a proposal would do; nothing is written */
export type ProposalPreviewLeavingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 某类记录待确认的移除 / removals of one record type that wait for a decision */
export type HeldRemovals = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录类型 / record type */
  readonly type: Scalars['String']['output'];
  /** 待移除记录的编号 / ids of the records */
  readonly recordIds: ReadonlyArray<Scalars['ID']['output']>;
  /** 确认移除后会变动的指标,总数在前 / the indicators that would move if the removals were confirmed, totals first */
  readonly wouldMove: ReadonlyArray<IndicatorEffect>;
};

/** 对一项指标的影响 / what happens to an indicator */
export type IndicatorEffect = {
  /** 指标 / indicator */
  readonly indicator: Indicator;
  /** 现在 / as it is */
  readonly before: IndicatorProgress;
  /** 批准或确认之后 / as it would be */
  readonly after: IndicatorProgress;
};

/** 提醒 / a warning */
export type Warning = {
  /** 代码 / code */
  readonly code: Scalars['String']['output'];
  /** 说明 / message */
  readonly message: Scalars['String']['output'];
  /** 参数 / parameters */
  readonly parameters?: Maybe<Scalars['JSON']['output']>;
};

/** 人工报送的数值 / a value that somebody reported */
export type Report = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 指标 / indicator */
  readonly indicator: Indicator;
  /** 数值所属日期 / day that the value is of */
  readonly asOf: Scalars['Date']['output'];
  /** 数值 / value */
  readonly value: Scalars['Float']['output'];
  /** 分子 / numerator */
  readonly numerator?: Maybe<Scalars['Float']['output']>;
  /** 分母 / denominator */
  readonly denominator?: Maybe<Scalars['Float']['output']>;
  /** 说明 / note */
  readonly note: Scalars['String']['output'];
  /** 报送人 / who reported it */
  readonly by: Person;
  /** 报送时间 / when */
  readonly at: Scalars['DateTime']['output'];
  /** 撤回时间,未撤回时为空 / when it was withdrawn; null while it holds */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** 附件 / the files behind it */
  readonly attachments: ReadonlyArray<Attachment>;
};

/** 附件:报送所依据的文件 / a file that stands behind a report */
export type Attachment = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 文件名 / name */
  readonly name: Scalars['String']['output'];
  /** 媒体类型,以内容为准 / media type, by its content */
  readonly mediaType: Scalars['String']['output'];
  /** 字节数 / size in bytes */
  readonly bytes: Scalars['Int']['output'];
  /** 内容的 SHA-256,十六进制 / SHA-256 of the content, hex */
  readonly sha256: Scalars['String']['output'];
  /** 下载地址,须有权查看该指标的提案 / where it is; only for those who may see the indicator's proposals */
  readonly url: Scalars['String']['output'];
};

/** 报送 / a report as it is proposed */
export type ReportInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: Scalars['ID']['input'];
  /** 数值所属日期 / day that the value is of */
  readonly asOf: Scalars['Date']['input'];
  /** 数值;给出分子分母时可不填 / value; may be left out where numerator and denominator are given */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
  /** 分子 / numerator */
  readonly numerator?: InputMaybe<Scalars['Float']['input']>;
  /** 分母 / denominator */
  readonly denominator?: InputMaybe<Scalars['Float']['input']>;
  /** 说明 / note */
  readonly note: Scalars['String']['input'];
  /** 附件的编号,至多 20 个,须由本人经 POST /attachments 上传 / ids of attachments, at most 20, sent by the caller to POST /attachments */
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** 对一条记录的决定 / a decision about a record as it is proposed */
export type DecisionInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: Scalars['ID']['input'];
  /** 平台 / system */
  readonly system: Scalars['ID']['input'];
  /** 记录类型 / record type */
  readonly type: Scalars['String']['input'];
  /** 记录号 / id of the record */
  readonly id: Scalars['ID']['input'];
  /** 纳入或排除 / include or exclude */
  readonly include: Scalars['Boolean']['input'];
  /** 理由 / reason */
  readonly reason: Scalars['String']['input'];
};

/** 目标 / a target as it is proposed */
export type TargetInput = {
  /** 指标编号 / id of the indicator */
  readonly indicator: Scalars['ID']['input'];
  /** 下限,不填不变 / lower bound; unchanged when not given */
  readonly lower?: InputMaybe<Scalars['Float']['input']>;
  /** 上限,不填不变 / upper bound; unchanged when not given */
  readonly upper?: InputMaybe<Scalars['Float']['input']>;
  /** 到期日期,不填不变 / due day; unchanged when not given */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** 理由 / reason */
  readonly reason: Scalars['String']['input'];
};

/** 批准:编号与所见的摘要 / an approval: the id, and the digest that was seen */
export type ApprovalInput = {
  /** 提案编号 / id of the proposal */
  readonly id: Scalars['ID']['input'];
  /** 所见的摘要 / the digest that was seen */
  readonly digest: Scalars['String']['input'];
};

/** 记录类型:编辑映射时可用的内容 / a record type: what an editor of mappings can offer */
export type RecordType = {
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
  /** 中文名称 / its name in Chinese */
  readonly label: Scalars['String']['output'];
  /** 英文名称 / its name in English */
  readonly labelEnglish: Scalars['String']['output'];
  /** 提供此类记录的平台 / platforms with such records */
  readonly systems: ReadonlyArray<Scalars['ID']['output']>;
  /** 属性,含引用记录的属性(如 school.level)/ attributes, with those of what it refers to, like school.level */
  readonly attributes: ReadonlyArray<Attribute>;
};

/** 记录的一个属性 / one attribute of a record */
export type Attribute = {
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
  /** 中文名称 / its name in Chinese */
  readonly label: Scalars['String']['output'];
  /** 英文名称 / its name in English */
  readonly labelEnglish: Scalars['String']['output'];
  /** 类型 / type */
  readonly type: Scalars['String']['output'];
  /** 可取的值,不限时为空 / the values that it can have; null when any */
  readonly values?: Maybe<ReadonlyArray<AttributeValue>>;
  /** 条件中可用的运算 / operators of a mapping's condition that it takes */
  readonly operators: ReadonlyArray<Scalars['String']['output']>;
  /** 度量中可用的算法,另有不需属性的 count / measures that it takes; count needs no attribute */
  readonly measures: ReadonlyArray<Scalars['String']['output']>;
  /** 所指记录的类型,不指向记录时为空 / the type of the record whose key it holds; null where it holds none */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** 说明 / description */
  readonly description: Scalars['String']['output'];
};

/** 属性可取的一个值 / a value that an attribute can have */
export type AttributeValue = {
  /** 值 / the value */
  readonly value: Scalars['String']['output'];
  /** 中文名称 / its name in Chinese */
  readonly label: Scalars['String']['output'];
  /** 英文名称 / its name in English */
  readonly labelEnglish: Scalars['String']['output'];
};

/** 部门 / department */
export type Department = {
  /** 部门代码 / department code */
  readonly code?: Maybe<Scalars['ID']['output']>;
  /** 部门名称 / name */
  readonly name: Scalars['String']['output'];
};

/** 院校 / school */
export type School = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 学校标识码 / school code */
  readonly code: Scalars['ID']['output'];
  /** 统计到该院校的指标:现值所依据的记录中有它 / the indicators that count this school: a record behind their present value names it */
  readonly indicators?: Maybe<ReadonlyArray<Indicator>>;
};

/** 企业 / enterprise */
export type Enterprise = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 统一社会信用代码 / unified social credit code */
  readonly uscc: Scalars['ID']['output'];
  /** 统计到该企业的指标:现值所依据的记录中有它 / the indicators that count this enterprise: a record behind their present value names it */
  readonly indicators?: Maybe<ReadonlyArray<Indicator>>;
};

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

/** 办学层次 / level of a school */
export type SchoolLevel =
  /** 中职 / secondary vocational */
  | 'SECONDARY'
  /** 高职 / higher vocational */
  | 'HIGHER'
  /** 本科 / undergraduate */
  | 'UNDERGRADUATE';

/** 产业链用人需求:链上企业招聘中的岗位 / what a chain asks for: open posts of its enterprises */
export type JobDemand = {
  /** 按学历 / by required education */
  readonly byEducation: ReadonlyArray<EducationDemand>;
};

/** 一种学历的需求 / demand for one level of education */
export type EducationDemand = {
  /** 学历要求 / required education */
  readonly education: EducationLevel;
  /** 招聘人数 / headcount */
  readonly headcount: Scalars['Int']['output'];
};

/** 产业链人才供给:链上专业的在校生与毕业生 / what a chain is given: students and graduates of its majors */
export type TalentSupply = {
  /** 全部专业最新一届毕业生数 / graduates of all majors in the newest year */
  readonly graduates: Scalars['Int']['output'];
  /** 按办学层次 / by level */
  readonly byLevel: ReadonlyArray<LevelSupply>;
};

/** 一个办学层次的供给 / what one level gives */
export type LevelSupply = {
  /** 办学层次 / level */
  readonly level: SchoolLevel;
  /** 最新一届毕业生数 / graduates of the newest year */
  readonly graduates: Scalars['Int']['output'];
};

/** 重点产业链:供需在此相会 / key industry chain: where supply and demand meet */
export type IndustryChain = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 产业链代码 / chain code */
  readonly code: Scalars['ID']['output'];
  /** 用人需求 / what the chain asks for */
  readonly jobDemand?: Maybe<JobDemand>;
  /** 人才供给 / what the chain is given */
  readonly talentSupply?: Maybe<TalentSupply>;
  /** 人才供需平衡 / supply against demand */
  readonly talentBalance?: Maybe<TalentBalance>;
};

/** 人才供需平衡:最新一届毕业生与招聘人数 / supply and demand: graduates of the newest year and headcount */
export type TalentBalance = {
  /** 毕业生数与招聘人数之商,不计学历不限的岗位;无需求时为空 / graduates over headcount, without posts for any education; null without demand */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  /** 按办学层次:中职对中专,高职对大专,本科对本科 / by level: secondary against secondary vocational, higher against junior college, undergraduate against bachelor */
  readonly byLevel: ReadonlyArray<LevelBalance>;
};

/** 一个办学层次的供需 / supply against demand of one level */
export type LevelBalance = {
  /** 办学层次 / level */
  readonly level: SchoolLevel;
  /** 缺口:招聘人数减毕业生数,负数为富余 / headcount minus graduates; negative when there are more graduates than posts */
  readonly gap: Scalars['Int']['output'];
  /** 毕业生数与招聘人数之商,无需求时为空 / graduates over headcount; null without demand */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
};

/** 查询 / queries */
export type Query = {
  /** 凭全局编号查找:没有这样的指标或文件时为空 / what has this global id; null where no such indicator or document is */
  readonly node?: Maybe<Node>;
  /** 凭全局编号查找多个,至多 50 个,依编号的次序 / what has these global ids, at most 50, in their order */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** 政策文件 / policy documents */
  readonly policyDocuments: ReadonlyArray<PolicyDocument>;
  /** 按编号查指标,无此指标时为空 / an indicator by its id; null when there is none */
  readonly indicator?: Maybe<Indicator>;
  /** 指标,各条件须同时满足 / indicators for which all conditions hold */
  readonly indicators: ReadonlyArray<Indicator>;
  /** 记录类型及其属性 / record types with their attributes */
  readonly recordTypes: ReadonlyArray<RecordType>;
  /** 映射若批准会怎样,不写入 / what a mapping would do once approved; nothing is written */
  readonly previewMapping: ProposalPreview;
  /** 文件的报送期,新的在前:各自然年,及另行提交过的期间 / the periods of a document, newest first: its calendar years, and those that somebody submitted */
  readonly periods: ReadonlyArray<ReportingPeriod>;
  /** 按编号查提案,无此提案或不在您的地区时为空 / a proposal by its id; null when there is none within the caller's regions */
  readonly proposal?: Maybe<Proposal>;
  /** 提案,新的在前 / proposals, newest first */
  readonly proposals: ProposalConnection;
};


/** 查询 / queries */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** 查询 / queries */
export type QueryIndicatorArgs = {
  id: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryIndicatorsArgs = {
  document?: InputMaybe<Scalars['ID']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<ProgressStatus>;
  statuses?: InputMaybe<ReadonlyArray<ProgressStatus>>;
  department?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** 查询 / queries */
export type QueryPreviewMappingArgs = {
  input: MappingInput;
};


/** 查询 / queries */
export type QueryPeriodsArgs = {
  document: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryProposalArgs = {
  id: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryProposalsArgs = {
  state?: InputMaybe<ProposalState>;
  kind?: InputMaybe<ProposalKind>;
  document?: InputMaybe<Scalars['ID']['input']>;
  decidable?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 变更 / mutations */
export type Mutation = {
  /** 提出映射 / proposes a mapping */
  readonly proposeMapping: Proposal;
  /** 提出停用现行映射 / proposes that the mapping in force is retired */
  readonly proposeRetirement: Proposal;
  /** 提出报送没有平台掌握的数值 / proposes a value that no platform knows */
  readonly proposeReport: Proposal;
  /** 一次提出多项报送,作为一批 / proposes several reports as one batch, all or none */
  readonly proposeReports: ReadonlyArray<Proposal>;
  /** 提出撤回报送:由上一次报送或平台记录取代 / proposes that a report is withdrawn */
  readonly proposeReportWithdrawal: Proposal;
  /** 提出纳入或排除一条记录 / proposes that a record is included or excluded */
  readonly proposeDecision: Proposal;
  /** 提出撤回对一条记录的决定:重新按规则计 / proposes that a decision is withdrawn: the rule counts again */
  readonly proposeDecisionWithdrawal: Proposal;
  /** 提出调整目标,原目标保留 / proposes another target; the old one is kept */
  readonly proposeTarget: Proposal;
  /** 提出基期值 / proposes a baseline */
  readonly proposeBaseline: Proposal;
  /** 提出关闭报送期:批准时冻结文件的全部数值 / proposes that a period is closed: every value of the document is frozen then */
  readonly proposePeriodClose: Proposal;
  /** 提出重新开放已关闭的报送期 / proposes that a closed period is opened again */
  readonly proposePeriodReopen: Proposal;
  /** 提交待批准,全部成功或全部不作 / submits for approval, all or none */
  readonly submitProposals: ReadonlyArray<Proposal>;
  /** 由提出人撤回 / their author takes them back */
  readonly withdrawProposals: ReadonlyArray<Proposal>;
  /** 批准并生效,全部成功或全部不作。提出人不可批准,须写明所见的摘要 / puts in force, all or none; never by their author, who names the digests that they saw */
  readonly approveProposals: ReadonlyArray<Proposal>;
  /** 驳回 / rejects */
  readonly rejectProposals: ReadonlyArray<Proposal>;
  /** 指定责任部门中的责任人与应完成的日期;不填人员即取消指定 / names the person of a department that answers, and by when; nobody when none is given */
  readonly setResponsible: Indicator;
  /** 签认现值;摘要不是现值的,或由您报送的,则拒绝 / signs the present value; refused when the digest is not the current one, and to whoever reported it */
  readonly signOff: SignOff;
};


/** 变更 / mutations */
export type MutationProposeMappingArgs = {
  input: MappingInput;
};


/** 变更 / mutations */
export type MutationProposeRetirementArgs = {
  mapping: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationProposeReportArgs = {
  input: ReportInput;
};


/** 变更 / mutations */
export type MutationProposeReportsArgs = {
  inputs: ReadonlyArray<ReportInput>;
};


/** 变更 / mutations */
export type MutationProposeReportWithdrawalArgs = {
  report: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationProposeDecisionArgs = {
  input: DecisionInput;
};


/** 变更 / mutations */
export type MutationProposeDecisionWithdrawalArgs = {
  indicator: Scalars['ID']['input'];
  system: Scalars['ID']['input'];
  type: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationProposeTargetArgs = {
  input: TargetInput;
};


/** 变更 / mutations */
export type MutationProposeBaselineArgs = {
  indicator: Scalars['ID']['input'];
  value: Scalars['Float']['input'];
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationProposePeriodCloseArgs = {
  document: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
};


/** 变更 / mutations */
export type MutationProposePeriodReopenArgs = {
  period: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationSubmitProposalsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  comment?: InputMaybe<Scalars['String']['input']>;
};


/** 变更 / mutations */
export type MutationWithdrawProposalsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** 变更 / mutations */
export type MutationApproveProposalsArgs = {
  approvals: ReadonlyArray<ApprovalInput>;
  comment?: InputMaybe<Scalars['String']['input']>;
};


/** 变更 / mutations */
export type MutationRejectProposalsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationSetResponsibleArgs = {
  indicator: Scalars['ID']['input'];
  department: Scalars['String']['input'];
  person?: InputMaybe<Scalars['ID']['input']>;
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationSignOffArgs = {
  indicator: Scalars['ID']['input'];
  digest: Scalars['String']['input'];
  comment?: InputMaybe<Scalars['String']['input']>;
};

/** 所求的变更已不再保留:缺的是 from 之后、到 to 为止的变更。请重新取一份全量 / changes that are no longer available: those after from, up to and including to. Start again from a snapshot */
export type Gap = {
  /** 由此继续 / where to go on */
  readonly cursor: Scalars['ID']['output'];
  /** 缺失始于此游标之后 / the gap begins after this cursor */
  readonly from: Scalars['ID']['output'];
  /** 缺失到此游标为止(含)/ the gap ends with this cursor */
  readonly to: Scalars['ID']['output'];
  /** 原因 / why */
  readonly reason: Scalars['String']['output'];
};

/** 指标的一次进展 / one step of an indicator */
export type IndicatorProgressChange = {
  /** 由此继续,与变更的游标通用 / where to go on; the cursors of changes and these are good for each other */
  readonly cursor: Scalars['ID']['output'];
  /** 指标,按现在 / the indicator, as it is now */
  readonly indicator: Indicator;
  /** 此前的进展;首次记入时为空 / what was written down before; null for the first time */
  readonly before?: Maybe<IndicatorProgress>;
  /** 此次记入的进展,重放时不变 / what was written down; the same when it is replayed */
  readonly now: IndicatorProgress;
  /** 引起它的最后一项变更的游标;由决定或日期引起时为空 / cursor of the last change that brought it about; null when a decision or the calendar did */
  readonly cause?: Maybe<Scalars['ID']['output']>;
};

/** 指标订阅中的一项 / an entry of a subscription to indicators */
export type IndicatorProgressEvent = IndicatorProgressChange | Gap;

/** 提醒责任人:到期日将至或已过,而尚未达标 / reminds whoever answers for an indicator that its due day comes near or has passed, while it is not met */
export type IndicatorDue = {
  /** 由此继续,与变更的游标通用 / where to go on; the cursors of changes and these are good for each other */
  readonly cursor: Scalars['ID']['output'];
  /** 指标,按现在 / the indicator, as it is now */
  readonly indicator: Indicator;
  /** 责任部门 / department */
  readonly department: Department;
  /** 责任人 / the person */
  readonly person: Person;
  /** 应完成的日期 / by when */
  readonly dueOn: Scalars['Date']['output'];
  /** 记入时距到期的天数,已过则为负 / how many days were left when it was written down; negative once it had passed */
  readonly daysLeft: Scalars['Int']['output'];
};

/** 到期提醒,或不再保留的一段 / a reminder, or what is no longer kept */
export type IndicatorDueEvent = IndicatorDue | Gap;

/** 订阅 / subscriptions */
export type Subscription = {
  /** 指标的进展,按记入变更日志的先后;同时存入的多项变更合为一次 / progress of indicators in the order of the change log; changes that were stored together are one step */
  readonly indicatorProgress: IndicatorProgressEvent;
  /** 指标状态的转变,每次转变一项;首次记入不是转变 / changes of an indicator's state, one for each; the first state that is written down is none */
  readonly indicatorStatusChanged: IndicatorProgressEvent;
  /** 到期提醒:提前 30 天、7 天、当日与过期各一次,按记入变更日志的先后 / reminders of due days: 30 days before, 7, on the day and once it has passed, in the order of the change log */
  readonly indicatorDue: IndicatorDueEvent;
};


/** 订阅 / subscriptions */
export type SubscriptionIndicatorProgressArgs = {
  document?: InputMaybe<Scalars['ID']['input']>;
  indicators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['ID']['input']>;
};


/** 订阅 / subscriptions */
export type SubscriptionIndicatorStatusChangedArgs = {
  document?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
};


/** 订阅 / subscriptions */
export type SubscriptionIndicatorDueArgs = {
  document?: InputMaybe<Scalars['ID']['input']>;
  indicators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['ID']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Indicator: Indicator;
  HeldRemovals: HeldRemovals;
  School: School;
  Enterprise: Enterprise;
  IndustryChain: IndustryChain;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Indicator:
    ( { __typename: 'Indicator' }
    & GraphQLRecursivePick<FederationTypes['Indicator'], {"id":true}> );
  HeldRemovals:
    ( { __typename: 'HeldRemovals' }
    & GraphQLRecursivePick<FederationTypes['HeldRemovals'], {"system":true,"type":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['HeldRemovals'], {"recordIds":true}> ) );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"code":true}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"uscc":true}> );
  IndustryChain:
    ( { __typename: 'IndustryChain' }
    & GraphQLRecursivePick<FederationTypes['IndustryChain'], {"code":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"jobDemand":{"byEducation":{"education":true,"headcount":true}},"talentSupply":{"graduates":true,"byLevel":{"level":true,"graduates":true}}}> ) );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RecordEntity:
    | ( SchoolReference )
    | ( EnterpriseReference )
  ;
  IndicatorProgressEvent:
    | ( ProgressChange )
    | ( Gap )
  ;
  IndicatorDueEvent:
    | ( DueReminder )
    | ( Gap )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( PolicyFile )
    | ( CatalogueIndicator )
    | ( SchoolReference )
    | ( EnterpriseReference )
    | ( ChainReference )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Region: ResolverTypeWrapper<Region>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Absence: Absence;
  Comparator: Comparator;
  Cadence: Cadence;
  ProgressStatus: ProgressStatus;
  PolicyDocument: ResolverTypeWrapper<PolicyFile>;
  Indicator: ResolverTypeWrapper<CatalogueIndicator>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Responsibility: ResolverTypeWrapper<Omit<Responsibility, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  SeriesStep: SeriesStep;
  SeriesPoint: ResolverTypeWrapper<SeriesPoint>;
  BreakdownBy: BreakdownBy;
  BreakdownRowKind: BreakdownRowKind;
  BreakdownRow: ResolverTypeWrapper<PartRow>;
  TargetRevision: ResolverTypeWrapper<RevisedTarget>;
  IndicatorProgress: ResolverTypeWrapper<Progress>;
  Coverage: ResolverTypeWrapper<CountedCoverage>;
  ProgressLine: ResolverTypeWrapper<ProgressLine>;
  RecordEntity: ResolverTypeWrapper<EntityReference>;
  RecordEntityConnection: ResolverTypeWrapper<Omit<RecordEntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RecordEntityEdge']>, nodes: ReadonlyArray<ResolversTypes['RecordEntity']> }>;
  RecordEntityEdge: ResolverTypeWrapper<Omit<RecordEntityEdge, 'node'> & { node: ResolversTypes['RecordEntity'] }>;
  IndicatorProgressConnection: ResolverTypeWrapper<Omit<IndicatorProgressConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IndicatorProgressEdge']>, nodes: ReadonlyArray<ResolversTypes['IndicatorProgress']> }>;
  IndicatorProgressEdge: ResolverTypeWrapper<Omit<IndicatorProgressEdge, 'node'> & { node: ResolversTypes['IndicatorProgress'] }>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ExternalRecord: ResolverTypeWrapper<ExternalRecord>;
  ExternalRecordConnection: ResolverTypeWrapper<ExternalRecordConnection>;
  ExternalRecordEdge: ResolverTypeWrapper<ExternalRecordEdge>;
  EvidenceOrder: EvidenceOrder;
  Evidence: ResolverTypeWrapper<Omit<Evidence, 'decision'> & { decision?: Maybe<ResolversTypes['EvidenceDecision']> }>;
  EvidenceConnection: ResolverTypeWrapper<Omit<EvidenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EvidenceEdge']>, nodes: ReadonlyArray<ResolversTypes['Evidence']> }>;
  EvidenceEdge: ResolverTypeWrapper<Omit<EvidenceEdge, 'node'> & { node: ResolversTypes['Evidence'] }>;
  EvidenceDecision: ResolverTypeWrapper<DecisionMade>;
  SignOff: ResolverTypeWrapper<StoredSignOff>;
  Mapping: ResolverTypeWrapper<MappingVersion>;
  Person: ResolverTypeWrapper<PersonReference>;
  MappingInput: MappingInput;
  ProposalKind: ProposalKind;
  ProposalState: ProposalState;
  Proposal: ResolverTypeWrapper<StoredProposal>;
  PeriodState: PeriodState;
  ReportingPeriod: ResolverTypeWrapper<PeriodOfDocument>;
  PeriodValue: ResolverTypeWrapper<Omit<PeriodValue, 'indicator' | 'coverage' | 'current'> & { indicator: ResolversTypes['Indicator'], coverage?: Maybe<ResolversTypes['Coverage']>, current: ResolversTypes['IndicatorProgress'] }>;
  ProposedRecord: ResolverTypeWrapper<ProposedRecord>;
  ProposalConnection: ResolverTypeWrapper<Omit<ProposalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProposalEdge']>, nodes: ReadonlyArray<ResolversTypes['Proposal']> }>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ProposalPreview: ResolverTypeWrapper<Preview>;
  HeldRemovals: ResolverTypeWrapper<HeldReference>;
  IndicatorEffect: ResolverTypeWrapper<Omit<IndicatorEffect, 'indicator' | 'before' | 'after'> & { indicator: ResolversTypes['Indicator'], before: ResolversTypes['IndicatorProgress'], after: ResolversTypes['IndicatorProgress'] }>;
  Warning: ResolverTypeWrapper<Warning>;
  Report: ResolverTypeWrapper<StoredReport>;
  Attachment: ResolverTypeWrapper<StoredAttachment>;
  ReportInput: ReportInput;
  DecisionInput: DecisionInput;
  TargetInput: TargetInput;
  ApprovalInput: ApprovalInput;
  RecordType: ResolverTypeWrapper<RecordTypeEntry>;
  Attribute: ResolverTypeWrapper<MappingAttribute>;
  AttributeValue: ResolverTypeWrapper<AttributeValue>;
  Department: ResolverTypeWrapper<Department>;
  School: ResolverTypeWrapper<SchoolReference>;
  Enterprise: ResolverTypeWrapper<EnterpriseReference>;
  EducationLevel: EducationLevel;
  SchoolLevel: SchoolLevel;
  JobDemand: ResolverTypeWrapper<JobDemand>;
  EducationDemand: ResolverTypeWrapper<EducationDemand>;
  TalentSupply: ResolverTypeWrapper<TalentSupply>;
  LevelSupply: ResolverTypeWrapper<LevelSupply>;
  IndustryChain: ResolverTypeWrapper<ChainReference>;
  TalentBalance: ResolverTypeWrapper<TalentBalance>;
  LevelBalance: ResolverTypeWrapper<LevelBalance>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Gap: ResolverTypeWrapper<Gap>;
  IndicatorProgressChange: ResolverTypeWrapper<ProgressChange>;
  IndicatorProgressEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IndicatorProgressEvent']>;
  IndicatorDue: ResolverTypeWrapper<DueReminder>;
  IndicatorDueEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IndicatorDueEvent']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  Region: Region;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  PolicyDocument: PolicyFile;
  Indicator: CatalogueIndicator;
  Float: Scalars['Float']['output'];
  Boolean: Scalars['Boolean']['output'];
  Responsibility: Omit<Responsibility, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  SeriesPoint: SeriesPoint;
  BreakdownRow: PartRow;
  TargetRevision: RevisedTarget;
  IndicatorProgress: Progress;
  Coverage: CountedCoverage;
  ProgressLine: ProgressLine;
  RecordEntity: EntityReference;
  RecordEntityConnection: Omit<RecordEntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecordEntityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RecordEntity']> };
  RecordEntityEdge: Omit<RecordEntityEdge, 'node'> & { node: ResolversParentTypes['RecordEntity'] };
  IndicatorProgressConnection: Omit<IndicatorProgressConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IndicatorProgressEdge']>, nodes: ReadonlyArray<ResolversParentTypes['IndicatorProgress']> };
  IndicatorProgressEdge: Omit<IndicatorProgressEdge, 'node'> & { node: ResolversParentTypes['IndicatorProgress'] };
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  ExternalRecord: ExternalRecord;
  ExternalRecordConnection: ExternalRecordConnection;
  ExternalRecordEdge: ExternalRecordEdge;
  Evidence: Omit<Evidence, 'decision'> & { decision?: Maybe<ResolversParentTypes['EvidenceDecision']> };
  EvidenceConnection: Omit<EvidenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EvidenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Evidence']> };
  EvidenceEdge: Omit<EvidenceEdge, 'node'> & { node: ResolversParentTypes['Evidence'] };
  EvidenceDecision: DecisionMade;
  SignOff: StoredSignOff;
  Mapping: MappingVersion;
  Person: PersonReference;
  MappingInput: MappingInput;
  Proposal: StoredProposal;
  ReportingPeriod: PeriodOfDocument;
  PeriodValue: Omit<PeriodValue, 'indicator' | 'coverage' | 'current'> & { indicator: ResolversParentTypes['Indicator'], coverage?: Maybe<ResolversParentTypes['Coverage']>, current: ResolversParentTypes['IndicatorProgress'] };
  ProposedRecord: ProposedRecord;
  ProposalConnection: Omit<ProposalConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProposalEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Proposal']> };
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ProposalPreview: Preview;
  HeldRemovals: HeldReference;
  IndicatorEffect: Omit<IndicatorEffect, 'indicator' | 'before' | 'after'> & { indicator: ResolversParentTypes['Indicator'], before: ResolversParentTypes['IndicatorProgress'], after: ResolversParentTypes['IndicatorProgress'] };
  Warning: Warning;
  Report: StoredReport;
  Attachment: StoredAttachment;
  ReportInput: ReportInput;
  DecisionInput: DecisionInput;
  TargetInput: TargetInput;
  ApprovalInput: ApprovalInput;
  RecordType: RecordTypeEntry;
  Attribute: MappingAttribute;
  AttributeValue: AttributeValue;
  Department: Department;
  School: SchoolReference;
  Enterprise: EnterpriseReference;
  JobDemand: JobDemand;
  EducationDemand: EducationDemand;
  TalentSupply: TalentSupply;
  LevelSupply: LevelSupply;
  IndustryChain: ChainReference;
  TalentBalance: TalentBalance;
  LevelBalance: LevelBalance;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Gap: Gap;
  IndicatorProgressChange: ProgressChange;
  IndicatorProgressEvent: ResolversUnionTypes<ResolversParentTypes>['IndicatorProgressEvent'];
  IndicatorDue: DueReminder;
  IndicatorDueEvent: ResolversUnionTypes<ResolversParentTypes>['IndicatorDueEvent'];
  Subscription: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
};

export type SemanticNonNullDirectiveArgs = {
  levels?: ReadonlyArray<Scalars['Int']['input']>;
};

export type SemanticNonNullDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = SemanticNonNullDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type RegionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type PolicyDocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PolicyDocument'] = ResolversParentTypes['PolicyDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  periods?: Resolver<ReadonlyArray<ResolversTypes['ReportingPeriod']>, ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator'], FederationReferenceType extends FederationReferenceTypes['Indicator'] = FederationReferenceTypes['Indicator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Indicator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['PolicyDocument'], ParentType, ContextType>;
  clauses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counting?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comparator?: Resolver<ResolversTypes['Comparator'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  additive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['TargetRevision']>, ParentType, ContextType>;
  cadence?: Resolver<ResolversTypes['Cadence'], ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType>;
  mapping?: Resolver<Maybe<ResolversTypes['Mapping']>, ParentType, ContextType>;
  mappings?: Resolver<ReadonlyArray<ResolversTypes['Mapping']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['IndicatorProgress'], ParentType, ContextType, Partial<IndicatorProgressArgs>>;
  statusSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['IndicatorProgressConnection'], ParentType, ContextType, Partial<IndicatorHistoryArgs>>;
  evidence?: Resolver<ResolversTypes['EvidenceConnection'], ParentType, ContextType, RequireFields<IndicatorEvidenceArgs, 'counted' | 'order'>>;
  series?: Resolver<ReadonlyArray<ResolversTypes['SeriesPoint']>, ParentType, ContextType, RequireFields<IndicatorSeriesArgs, 'step'>>;
  breakdown?: Resolver<ReadonlyArray<ResolversTypes['BreakdownRow']>, ParentType, ContextType, RequireFields<IndicatorBreakdownArgs, 'by'>>;
  responsible?: Resolver<ReadonlyArray<ResolversTypes['Responsibility']>, ParentType, ContextType>;
  signOffs?: Resolver<ReadonlyArray<ResolversTypes['SignOff']>, ParentType, ContextType>;
  reports?: Resolver<ReadonlyArray<ResolversTypes['Report']>, ParentType, ContextType>;
  proposals?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType, Partial<IndicatorProposalsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResponsibilityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type SeriesPointResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SeriesPoint'] = ResolversParentTypes['SeriesPoint']> = {
  at?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProgressStatus'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BreakdownRowResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BreakdownRow'] = ResolversParentTypes['BreakdownRow']> = {
  kind?: Resolver<ResolversTypes['BreakdownRowKind'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  chain?: Resolver<Maybe<ResolversTypes['IndustryChain']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TargetRevisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TargetRevision'] = ResolversParentTypes['TargetRevision']> = {
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type IndicatorProgressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorProgress'] = ResolversParentTypes['IndicatorProgress']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProgressStatus'], ParentType, ContextType>;
  absence?: Resolver<Maybe<ResolversTypes['Absence']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mappingVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  forecast?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  provisional?: Resolver<Maybe<ResolversTypes['IndicatorProgress']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['ProgressLine']>, ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['RecordEntityConnection'], ParentType, ContextType, Partial<CoverageMissingArgs>>;
};

export type ProgressLineResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressLine'] = ResolversParentTypes['ProgressLine']> = {
  from?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type RecordEntityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordEntity'] = ResolversParentTypes['RecordEntity']> = {
  __resolveType: TypeResolveFn<'School' | 'Enterprise', ParentType, ContextType>;
};

export type RecordEntityConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordEntityConnection'] = ResolversParentTypes['RecordEntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecordEntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecordEntity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecordEntityEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordEntityEdge'] = ResolversParentTypes['RecordEntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordEntity'], ParentType, ContextType>;
};

export type IndicatorProgressConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorProgressConnection'] = ResolversParentTypes['IndicatorProgressConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IndicatorProgressEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IndicatorProgress']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IndicatorProgressEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorProgressEdge'] = ResolversParentTypes['IndicatorProgressEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IndicatorProgress'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'PolicyDocument' | 'Indicator' | 'School' | 'Enterprise' | 'IndustryChain', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExternalRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExternalRecord'] = ResolversParentTypes['ExternalRecord']> = {
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExternalRecordConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExternalRecordConnection'] = ResolversParentTypes['ExternalRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExternalRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExternalRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExternalRecordEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExternalRecordEdge'] = ResolversParentTypes['ExternalRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExternalRecord'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  record?: Resolver<ResolversTypes['ExternalRecord'], ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  denominatorContribution?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasonParameters?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['EvidenceDecision']>, ParentType, ContextType>;
};

export type EvidenceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EvidenceConnection'] = ResolversParentTypes['EvidenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EvidenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EvidenceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EvidenceEdge'] = ResolversParentTypes['EvidenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type EvidenceDecisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EvidenceDecision'] = ResolversParentTypes['EvidenceDecision']> = {
  include?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SignOffResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SignOff'] = ResolversParentTypes['SignOff']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  differsFromCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MappingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mapping'] = ResolversParentTypes['Mapping']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  where?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProposalKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProposalState'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['PolicyDocument'], ParentType, ContextType>;
  mapping?: Resolver<Maybe<ResolversTypes['Mapping']>, ParentType, ContextType>;
  retires?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['Report']>, ParentType, ContextType>;
  withdraws?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ProposedRecord']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['EvidenceDecision']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['TargetRevision']>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['ReportingPeriod']>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['ProposalPreview'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  whyNot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whyNotCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whyNotParameters?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ReportingPeriodResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReportingPeriod'] = ResolversParentTypes['ReportingPeriod']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['PolicyDocument'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PeriodState'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['PeriodValue']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PeriodValueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PeriodValue'] = ResolversParentTypes['PeriodValue']> = {
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProgressStatus'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType>;
  differsFromCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['IndicatorProgress'], ParentType, ContextType>;
};

export type ProposedRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProposedRecord'] = ResolversParentTypes['ProposedRecord']> = {
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type ProposalPreviewResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProposalPreview'] = ResolversParentTypes['ProposalPreview']> = {
  before?: Resolver<Maybe<ResolversTypes['IndicatorProgress']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['IndicatorProgress']>, ParentType, ContextType>;
  entering?: Resolver<ResolversTypes['ExternalRecordConnection'], ParentType, ContextType, Partial<ProposalPreviewEnteringArgs>>;
  leaving?: Resolver<ResolversTypes['ExternalRecordConnection'], ParentType, ContextType, Partial<ProposalPreviewLeavingArgs>>;
  affected?: Resolver<ReadonlyArray<ResolversTypes['IndicatorEffect']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['Warning']>, ParentType, ContextType>;
};

export type HeldRemovalsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HeldRemovals'] = ResolversParentTypes['HeldRemovals'], FederationReferenceType extends FederationReferenceTypes['HeldRemovals'] = FederationReferenceTypes['HeldRemovals']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HeldRemovals']> | FederationReferenceType, FederationReferenceType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wouldMove?: Resolver<ReadonlyArray<ResolversTypes['IndicatorEffect']>, ParentType, ContextType>;
};

export type IndicatorEffectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorEffect'] = ResolversParentTypes['IndicatorEffect']> = {
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['IndicatorProgress'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['IndicatorProgress'], ParentType, ContextType>;
};

export type WarningResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Warning'] = ResolversParentTypes['Warning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordTypeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordType'] = ResolversParentTypes['RecordType']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEnglish?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systems?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['Attribute']>, ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEnglish?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AttributeValue']>>, ParentType, ContextType>;
  operators?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttributeValueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AttributeValue'] = ResolversParentTypes['AttributeValue']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEnglish?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndustryChainResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndustryChain'] = ResolversParentTypes['IndustryChain'], FederationReferenceType extends FederationReferenceTypes['IndustryChain'] = FederationReferenceTypes['IndustryChain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IndustryChain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  talentBalance?: Resolver<Maybe<ResolversTypes['TalentBalance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TalentBalanceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TalentBalance'] = ResolversParentTypes['TalentBalance']> = {
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  byLevel?: Resolver<ReadonlyArray<ResolversTypes['LevelBalance']>, ParentType, ContextType>;
};

export type LevelBalanceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LevelBalance'] = ResolversParentTypes['LevelBalance']> = {
  level?: Resolver<ResolversTypes['SchoolLevel'], ParentType, ContextType>;
  gap?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  policyDocuments?: Resolver<ReadonlyArray<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<QueryIndicatorArgs, 'id'>>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType, Partial<QueryIndicatorsArgs>>;
  recordTypes?: Resolver<ReadonlyArray<ResolversTypes['RecordType']>, ParentType, ContextType>;
  previewMapping?: Resolver<ResolversTypes['ProposalPreview'], ParentType, ContextType, RequireFields<QueryPreviewMappingArgs, 'input'>>;
  periods?: Resolver<ReadonlyArray<ResolversTypes['ReportingPeriod']>, ParentType, ContextType, RequireFields<QueryPeriodsArgs, 'document'>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<QueryProposalArgs, 'id'>>;
  proposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, Partial<QueryProposalsArgs>>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  proposeMapping?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeMappingArgs, 'input'>>;
  proposeRetirement?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeRetirementArgs, 'mapping' | 'reason'>>;
  proposeReport?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeReportArgs, 'input'>>;
  proposeReports?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<MutationProposeReportsArgs, 'inputs'>>;
  proposeReportWithdrawal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeReportWithdrawalArgs, 'report' | 'reason'>>;
  proposeDecision?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeDecisionArgs, 'input'>>;
  proposeDecisionWithdrawal?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeDecisionWithdrawalArgs, 'indicator' | 'system' | 'type' | 'id' | 'reason'>>;
  proposeTarget?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeTargetArgs, 'input'>>;
  proposeBaseline?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposeBaselineArgs, 'indicator' | 'value' | 'reason'>>;
  proposePeriodClose?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposePeriodCloseArgs, 'document' | 'from' | 'to'>>;
  proposePeriodReopen?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType, RequireFields<MutationProposePeriodReopenArgs, 'period' | 'reason'>>;
  submitProposals?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<MutationSubmitProposalsArgs, 'ids'>>;
  withdrawProposals?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<MutationWithdrawProposalsArgs, 'ids'>>;
  approveProposals?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<MutationApproveProposalsArgs, 'approvals'>>;
  rejectProposals?: Resolver<ReadonlyArray<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<MutationRejectProposalsArgs, 'ids' | 'reason'>>;
  setResponsible?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType, RequireFields<MutationSetResponsibleArgs, 'indicator' | 'department' | 'reason'>>;
  signOff?: Resolver<ResolversTypes['SignOff'], ParentType, ContextType, RequireFields<MutationSignOffArgs, 'indicator' | 'digest'>>;
};

export type GapResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap']> = {
  cursor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorProgressChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorProgressChange'] = ResolversParentTypes['IndicatorProgressChange']> = {
  cursor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['IndicatorProgress']>, ParentType, ContextType>;
  now?: Resolver<ResolversTypes['IndicatorProgress'], ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorProgressEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorProgressEvent'] = ResolversParentTypes['IndicatorProgressEvent']> = {
  __resolveType: TypeResolveFn<'IndicatorProgressChange' | 'Gap', ParentType, ContextType>;
};

export type IndicatorDueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorDue'] = ResolversParentTypes['IndicatorDue']> = {
  cursor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  daysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorDueEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorDueEvent'] = ResolversParentTypes['IndicatorDueEvent']> = {
  __resolveType: TypeResolveFn<'IndicatorDue' | 'Gap', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  indicatorProgress?: SubscriptionResolver<ResolversTypes['IndicatorProgressEvent'], "indicatorProgress", ParentType, ContextType, Partial<SubscriptionIndicatorProgressArgs>>;
  indicatorStatusChanged?: SubscriptionResolver<ResolversTypes['IndicatorProgressEvent'], "indicatorStatusChanged", ParentType, ContextType, Partial<SubscriptionIndicatorStatusChangedArgs>>;
  indicatorDue?: SubscriptionResolver<ResolversTypes['IndicatorDueEvent'], "indicatorDue", ParentType, ContextType, Partial<SubscriptionIndicatorDueArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Region?: RegionResolvers<ContextType>;
  PolicyDocument?: PolicyDocumentResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  SeriesPoint?: SeriesPointResolvers<ContextType>;
  BreakdownRow?: BreakdownRowResolvers<ContextType>;
  TargetRevision?: TargetRevisionResolvers<ContextType>;
  IndicatorProgress?: IndicatorProgressResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  ProgressLine?: ProgressLineResolvers<ContextType>;
  RecordEntity?: RecordEntityResolvers<ContextType>;
  RecordEntityConnection?: RecordEntityConnectionResolvers<ContextType>;
  RecordEntityEdge?: RecordEntityEdgeResolvers<ContextType>;
  IndicatorProgressConnection?: IndicatorProgressConnectionResolvers<ContextType>;
  IndicatorProgressEdge?: IndicatorProgressEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ExternalRecord?: ExternalRecordResolvers<ContextType>;
  ExternalRecordConnection?: ExternalRecordConnectionResolvers<ContextType>;
  ExternalRecordEdge?: ExternalRecordEdgeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceConnection?: EvidenceConnectionResolvers<ContextType>;
  EvidenceEdge?: EvidenceEdgeResolvers<ContextType>;
  EvidenceDecision?: EvidenceDecisionResolvers<ContextType>;
  SignOff?: SignOffResolvers<ContextType>;
  Mapping?: MappingResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ReportingPeriod?: ReportingPeriodResolvers<ContextType>;
  PeriodValue?: PeriodValueResolvers<ContextType>;
  ProposedRecord?: ProposedRecordResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  ProposalPreview?: ProposalPreviewResolvers<ContextType>;
  HeldRemovals?: HeldRemovalsResolvers<ContextType>;
  IndicatorEffect?: IndicatorEffectResolvers<ContextType>;
  Warning?: WarningResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  RecordType?: RecordTypeResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  AttributeValue?: AttributeValueResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  IndustryChain?: IndustryChainResolvers<ContextType>;
  TalentBalance?: TalentBalanceResolvers<ContextType>;
  LevelBalance?: LevelBalanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Gap?: GapResolvers<ContextType>;
  IndicatorProgressChange?: IndicatorProgressChangeResolvers<ContextType>;
  IndicatorProgressEvent?: IndicatorProgressEventResolvers<ContextType>;
  IndicatorDue?: IndicatorDueResolvers<ContextType>;
  IndicatorDueEvent?: IndicatorDueEventResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
};

// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PolicyFile } from '../policy-file/index.ts';
import type { CatalogueIndicator } from '../catalogue/index.ts';
import type { SubjectReference } from '../resolvers/subject.ts';
import type { ChainReference } from '../resolvers/industry-chain.ts';
import type { SubgraphContext } from '@queqiao/kit/request';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  | 'CONFLICT';

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
export type PolicyDocument = {
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
  /** 文件中的量化指标,按条款次序 / its quantified demands, in the order of its clauses */
  readonly indicators: ReadonlyArray<Indicator>;
};

/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type Indicator = {
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
  /** 目标的历次调整,新的在前;原目标不会抹去 / changes of the target, newest first; the old ones are never erased */
  readonly revisions: ReadonlyArray<TargetRevision>;
  /** 考核周期 / when the demand has to hold */
  readonly cadence: Cadence;
  /** 起算日期 / day from which it holds */
  readonly startsOn?: Maybe<Scalars['Date']['output']>;
  /** 到期日期,长期要求为空 / day by which it is due; null for a standing demand */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** 适用范围 / whom or what it covers */
  readonly scope?: Maybe<Scalars['String']['output']>;
  /** 责任部门 / departments that answer for it */
  readonly departments: ReadonlyArray<Department>;
  /** 总数的各组成项,非总数时为空列表 / what a total sums; empty when it is no total */
  readonly components: ReadonlyArray<Indicator>;
  /** 进展 / progress */
  readonly progress: IndicatorProgress;
};


/** 政策文件中的一项量化指标 / one quantified demand of a policy document */
export type IndicatorProgressArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

/** 目标的一次调整 / one change of a target */
export type TargetRevision = {
  /** 自何时起 / since when */
  readonly since: Scalars['DateTime']['output'];
  /** 调整后的下限 / lower bound from then on */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** 调整后的上限 / upper bound from then on */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** 调整后的到期日期 / due day from then on */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** 调整原因 / reason */
  readonly reason: Scalars['String']['output'];
  /** 调整人 / who changed it */
  readonly by: Scalars['String']['output'];
};

/** 某一时刻的指标进展 / progress at a moment */
export type IndicatorProgress = {
  /** 截至时间 / the moment that it is told for */
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
  /** 所用映射的版本 / version of the mapping that gave it */
  readonly mappingVersion?: Maybe<Scalars['Int']['output']>;
  /** 是否人工报送 / whether it was reported by hand */
  readonly reported: Scalars['Boolean']['output'];
  /** 输入记录、映射版本与数值的摘要:输入相同,摘要相同 / digest over inputs, mapping version and value: same inputs, same digest */
  readonly digest: Scalars['String']['output'];
  /** 按目前速度推算的到期值 / value on the due day at the present pace */
  readonly forecast?: Maybe<Scalars['Float']['output']>;
};

/** 部门 / department */
export type Department = {
  /** 部门代码 / department code */
  readonly code?: Maybe<Scalars['ID']['output']>;
  /** 部门名称 / name */
  readonly name: Scalars['String']['output'];
};

/** 院校 / school */
export type School = {
  /** 学校标识码 / school code */
  readonly code: Scalars['ID']['output'];
  /** 办学层次 / level */
  readonly level?: Maybe<SchoolLevel>;
  /** 所在地区 / region where it is */
  readonly region?: Maybe<Region>;
  /** 统计到该院校的指标:所在地区文件中以院校为统计对象者 / the indicators that count this school: those of its region's documents that count schools of its level */
  readonly indicators?: Maybe<ReadonlyArray<Indicator>>;
};

/** 企业 / enterprise */
export type Enterprise = {
  /** 统一社会信用代码 / unified social credit code */
  readonly uscc: Scalars['ID']['output'];
  /** 所在地区 / region where it is */
  readonly region?: Maybe<Region>;
  /** 统计到该企业的指标:所在地区文件中以企业为统计对象者 / the indicators that count this enterprise: those of its region's documents that count enterprises */
  readonly indicators?: Maybe<ReadonlyArray<Indicator>>;
};

/** 学历要求 / education asked for */
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
  /** 按学历 / by education asked for */
  readonly byEducation: ReadonlyArray<EducationDemand>;
};

/** 一种学历的需求 / what is asked for of one education */
export type EducationDemand = {
  /** 学历要求 / education asked for */
  readonly education: EducationLevel;
  /** 招聘人数 / people wanted */
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
export type IndustryChain = {
  /** 产业链代码 / chain code */
  readonly code: Scalars['ID']['output'];
  /** 用人需求 / what the chain asks for */
  readonly jobDemand?: Maybe<JobDemand>;
  /** 人才供给 / what the chain is given */
  readonly talentSupply?: Maybe<TalentSupply>;
  /** 人才供需平衡 / supply against demand */
  readonly talentBalance?: Maybe<TalentBalance>;
};

/** 人才供需平衡:最新一届毕业生与招聘人数 / supply against demand: graduates of the newest year and people wanted */
export type TalentBalance = {
  /** 毕业生数与招聘人数之商,不计学历不限的岗位;无需求时为空 / graduates over people wanted, posts for any education left out; null when nobody is wanted */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  /** 按办学层次:中职对中专,高职对大专,本科对本科 / by level: secondary against secondary vocational, higher against junior college, undergraduate against bachelor */
  readonly byLevel: ReadonlyArray<LevelBalance>;
};

/** 一个办学层次的供需 / supply against demand of one level */
export type LevelBalance = {
  /** 办学层次 / level */
  readonly level: SchoolLevel;
  /** 缺口:招聘人数减毕业生数,负数为富余 / people wanted minus graduates; below zero there are more graduates than posts */
  readonly gap: Scalars['Int']['output'];
  /** 毕业生数与招聘人数之商,无需求时为空 / graduates over people wanted; null when nobody is wanted */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
};

/** 查询 / queries */
export type Query = {
  /** 政策文件 / policy documents */
  readonly policyDocuments: ReadonlyArray<PolicyDocument>;
  /** 按编号查指标,无此指标时为空 / an indicator by its id; null when there is none */
  readonly indicator?: Maybe<Indicator>;
  /** 指标,各条件须同时满足 / indicators for which all conditions hold */
  readonly indicators: ReadonlyArray<Indicator>;
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
  School: School;
  Enterprise: Enterprise;
  IndustryChain: IndustryChain;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Indicator:
    ( { __typename: 'Indicator' }
    & GraphQLRecursivePick<FederationTypes['Indicator'], {"id":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"code":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['School'], {"level":true,"region":{"code":true}}> ) );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"uscc":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Enterprise'], {"region":{"code":true}}> ) );
  IndustryChain:
    ( { __typename: 'IndustryChain' }
    & GraphQLRecursivePick<FederationTypes['IndustryChain'], {"code":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"jobDemand":{"byEducation":{"education":true,"headcount":true}},"talentSupply":{"graduates":true,"byLevel":{"level":true,"graduates":true}}}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
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
  TargetRevision: ResolverTypeWrapper<TargetRevision>;
  IndicatorProgress: ResolverTypeWrapper<IndicatorProgress>;
  Department: ResolverTypeWrapper<Department>;
  School: ResolverTypeWrapper<SubjectReference>;
  Enterprise: ResolverTypeWrapper<SubjectReference>;
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
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Region: Region;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  PolicyDocument: PolicyFile;
  Indicator: CatalogueIndicator;
  Float: Scalars['Float']['output'];
  Boolean: Scalars['Boolean']['output'];
  TargetRevision: TargetRevision;
  IndicatorProgress: IndicatorProgress;
  Department: Department;
  School: SubjectReference;
  Enterprise: SubjectReference;
  JobDemand: JobDemand;
  EducationDemand: EducationDemand;
  TalentSupply: TalentSupply;
  LevelSupply: LevelSupply;
  IndustryChain: ChainReference;
  TalentBalance: TalentBalance;
  LevelBalance: LevelBalance;
  Query: Record<PropertyKey, never>;
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
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType>;
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
  progress?: Resolver<ResolversTypes['IndicatorProgress'], ParentType, ContextType, Partial<IndicatorProgressArgs>>;
};

export type TargetRevisionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TargetRevision'] = ResolversParentTypes['TargetRevision']> = {
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IndicatorProgressResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorProgress'] = ResolversParentTypes['IndicatorProgress']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProgressStatus'], ParentType, ContextType>;
  absence?: Resolver<Maybe<ResolversTypes['Absence']>, ParentType, ContextType>;
  mappingVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  forecast?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
};

export type IndustryChainResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndustryChain'] = ResolversParentTypes['IndustryChain'], FederationReferenceType extends FederationReferenceTypes['IndustryChain'] = FederationReferenceTypes['IndustryChain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IndustryChain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  talentBalance?: Resolver<Maybe<ResolversTypes['TalentBalance']>, ParentType, ContextType>;
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
  policyDocuments?: Resolver<ReadonlyArray<ResolversTypes['PolicyDocument']>, ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<QueryIndicatorArgs, 'id'>>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType, Partial<QueryIndicatorsArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Region?: RegionResolvers<ContextType>;
  PolicyDocument?: PolicyDocumentResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  TargetRevision?: TargetRevisionResolvers<ContextType>;
  IndicatorProgress?: IndicatorProgressResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  IndustryChain?: IndustryChainResolvers<ContextType>;
  TalentBalance?: TalentBalanceResolvers<ContextType>;
  LevelBalance?: LevelBalanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
};

// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { JobPostingWithProvenance, JobFairWithProvenance, EmploymentOutcomeWithProvenance } from '../adapter/normalise.ts';
import type { EnterpriseReference, SchoolReference, MajorReference, IndustryChainReference } from '../resolvers/references.ts';
import type { Provenance as RecordProvenance } from '@queqiao/records/provenance';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** 值的来源与新旧程度 / where a value comes from and how old it is */
export type Provenance = {
  /** 来源平台 / the platform that reported it */
  readonly system: Scalars['ID']['output'];
  /** 平台内的记录号 / id of the record at that platform */
  readonly recordId: Scalars['ID']['output'];
  /** 本库中的版本号,首次同步之前为空 / version as the record store counts; null before the first sync */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** 平台记载的最后修改时间 / when the platform last changed it */
  readonly modifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 取得时间 / when the platform sent it */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** 平台未应答,这是它最后给出的值 / the platform did not answer, and this is the last that it said */
  readonly stale: Scalars['Boolean']['output'];
};

/** 可凭全局编号查找的事物 / a thing that can be found by its global id */
export type Node = {
  /** 全局唯一的编号 / globally unique id */
  readonly id: Scalars['ID']['output'];
};

/** 分页信息 / where a page ends */
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

/** 行政区划(GB/T 2260)/ administrative region */
export type Region = {
  /** 六位区划代码 / six-digit code */
  readonly code: Scalars['ID']['output'];
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
  /** 上级区划 / the region that it lies in */
  readonly parent?: Maybe<Region>;
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

/** 岗位状态 / state of a post */
export type JobStatus =
  /** 招聘中 / open */
  | 'OPEN'
  /** 已结束 / closed */
  | 'CLOSED'
  /** 已撤回:不再列出,按编号仍可查到 / withdrawn: no longer listed, still found by its id */
  | 'WITHDRAWN';

/** 办学层次 / level of a school */
export type SchoolLevel =
  /** 中职 / secondary vocational */
  | 'SECONDARY'
  /** 高职 / higher vocational */
  | 'HIGHER'
  /** 本科 / undergraduate */
  | 'UNDERGRADUATE';

/** 招聘岗位 / a post that an enterprise offers */
export type JobPosting = {
  /** 发布平台 / the platform that lists it */
  readonly system: Scalars['ID']['output'];
  /** 平台内的岗位编号 / id at that platform */
  readonly id: Scalars['ID']['output'];
  /** 岗位名称 / title */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** 用人单位 / employer */
  readonly employer?: Maybe<Enterprise>;
  /** 平台所写的用人单位名称 / name of the employer as the platform writes it */
  readonly employerName?: Maybe<Scalars['String']['output']>;
  /** 工作地区 / region where the work is */
  readonly region?: Maybe<Region>;
  /** 状态 / state */
  readonly status?: Maybe<JobStatus>;
  /** 招聘人数 / headcount */
  readonly headcount?: Maybe<Scalars['Int']['output']>;
  /** 月薪下限(元),面议为空 / least pay a month, yuan; null when negotiable */
  readonly salaryMin?: Maybe<Scalars['Int']['output']>;
  /** 月薪上限(元),面议为空 / most pay a month, yuan; null when negotiable */
  readonly salaryMax?: Maybe<Scalars['Int']['output']>;
  /** 学历要求 / required education */
  readonly education?: Maybe<EducationLevel>;
  /** 职业代码(职业分类大典)/ occupation code */
  readonly occupationCode?: Maybe<Scalars['ID']['output']>;
  /** 国民经济行业代码(GB/T 4754)/ industry code */
  readonly industryCode?: Maybe<Scalars['ID']['output']>;
  /** 技能要求 / required skills */
  readonly skills?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** 发布时间 / when it was published */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 联系人,需要 contact:read 权限,并在 x-purpose 请求头中说明目的;每次读取记入审计日志 / contact: needs the scope contact:read and a purpose in the x-purpose header, and each reading is audited */
  readonly contact?: Maybe<Contact>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 联系人 / contact */
export type Contact = {
  /** 姓名 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 电话 / phone */
  readonly phone?: Maybe<Scalars['String']['output']>;
};

/** 一个专业一届毕业生的去向 / where the graduates of one major and year went */
export type EmploymentOutcome = {
  /** 院校 / the school */
  readonly school: School;
  /** 专业代码 / major code */
  readonly majorCode: Scalars['ID']['output'];
  /** 届别 / year of graduation */
  readonly year: Scalars['Int']['output'];
  /** 毕业生数 / graduates */
  readonly graduates: Scalars['Int']['output'];
  /** 就业人数 / employed */
  readonly employed: Scalars['Int']['output'];
  /** 对口就业人数 / employed in their own field */
  readonly matched?: Maybe<Scalars['Int']['output']>;
  /** 升学人数,不计入就业 / went on to higher schools; not counted as employed */
  readonly furtherStudy?: Maybe<Scalars['Int']['output']>;
  /** 就业率(%)/ employed over graduates, per cent; null without graduates */
  readonly employmentRate?: Maybe<Scalars['Float']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 招聘会 / job fair */
export type JobFair = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 名称 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 是否线上 / whether it is held online */
  readonly online?: Maybe<Scalars['Boolean']['output']>;
  /** 举办地区 / region where it is held */
  readonly region?: Maybe<Region>;
  /** 地点 / venue */
  readonly venue?: Maybe<Scalars['String']['output']>;
  /** 开始时间 / start */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** 结束时间 / end */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** 参加院校 / schools that take part */
  readonly schools?: Maybe<ReadonlyArray<School>>;
  /** 参会企业数 / how many enterprises take part */
  readonly enterprises?: Maybe<Scalars['Int']['output']>;
  /** 提供岗位数 / how many posts are offered */
  readonly posts?: Maybe<Scalars['Int']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 产业链用人需求:链上企业招聘中的岗位 / what a chain asks for: open posts of its enterprises */
export type JobDemand = {
  /** 岗位数 / posts */
  readonly openings: Scalars['Int']['output'];
  /** 招聘人数,未写人数的按 0 计 / headcount; a post without a number counts 0 */
  readonly headcount: Scalars['Int']['output'];
  /** 未写人数的岗位数 / posts without a headcount */
  readonly untold: Scalars['Int']['output'];
  /** 按学历 / by required education */
  readonly byEducation: ReadonlyArray<EducationDemand>;
  /** 按职业 / by occupation */
  readonly byOccupation: ReadonlyArray<OccupationDemand>;
};

/** 一种学历的需求 / demand for one level of education */
export type EducationDemand = {
  /** 学历要求 / required education */
  readonly education: EducationLevel;
  /** 岗位数 / posts */
  readonly openings: Scalars['Int']['output'];
  /** 招聘人数 / headcount */
  readonly headcount: Scalars['Int']['output'];
};

/** 一种职业的需求 / demand for one occupation */
export type OccupationDemand = {
  /** 职业代码(职业分类大典)/ occupation code */
  readonly occupationCode: Scalars['ID']['output'];
  /** 岗位数 / posts */
  readonly openings: Scalars['Int']['output'];
  /** 招聘人数 / headcount */
  readonly headcount: Scalars['Int']['output'];
};

/** 产业链人才供给:链上专业的在校生与毕业生 / what a chain is given: students and graduates of its majors */
export type TalentSupply = {
  /** 在招专业的在校生数 / students of the majors that are enrolling */
  readonly enrolment: Scalars['Int']['output'];
  /** 全部专业最新一届毕业生数 / graduates of all majors in the newest year */
  readonly graduates: Scalars['Int']['output'];
  /** 最新届别,尚无数据时为空 / that year; null when nothing was reported */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** 按办学层次 / by level */
  readonly byLevel: ReadonlyArray<LevelSupply>;
};

/** 一个办学层次的供给 / what one level gives */
export type LevelSupply = {
  /** 办学层次 / level */
  readonly level: SchoolLevel;
  /** 在招专业的在校生数 / students of the majors that are enrolling */
  readonly enrolment: Scalars['Int']['output'];
  /** 最新一届毕业生数 / graduates of the newest year */
  readonly graduates: Scalars['Int']['output'];
};

/** 院校 / school */
export type School = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 学校标识码 / school code */
  readonly code: Scalars['ID']['output'];
  /** 毕业生去向,各专业各届 / where its graduates went, by major and year */
  readonly outcomes?: Maybe<ReadonlyArray<EmploymentOutcome>>;
};


/** 院校 / school */
export type SchoolOutcomesArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 专业 / major of a school */
export type Major = {
  /** 专业代码 / major code */
  readonly code: Scalars['ID']['output'];
  /** 所属院校 / the school */
  readonly school: School;
  /** 毕业生去向,各届 / where its graduates went, by year */
  readonly outcomes?: Maybe<ReadonlyArray<EmploymentOutcome>>;
};


/** 专业 / major of a school */
export type MajorOutcomesArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 企业 / enterprise */
export type Enterprise = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 统一社会信用代码 / unified social credit code */
  readonly uscc: Scalars['ID']['output'];
  /** 招聘中的岗位,各平台合计,新发布的在前 / open posts at all platforms, newest first */
  readonly jobPostings?: Maybe<JobPostingConnection>;
};


/** 企业 / enterprise */
export type EnterpriseJobPostingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 重点产业链:供需在此相会 / key industry chain: where supply and demand meet */
export type IndustryChain = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 产业链代码 / chain code */
  readonly code: Scalars['ID']['output'];
  /** 链上全部企业的统一社会信用代码 / codes of all enterprises of the chain */
  readonly memberUsccs?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** 对接产业链的全部专业 / all majors of the chain */
  readonly memberMajors?: Maybe<ReadonlyArray<ChainMajor>>;
  /** 用人需求 / what the chain asks for */
  readonly jobDemand?: Maybe<JobDemand>;
  /** 人才供给 / what the chain is given */
  readonly talentSupply?: Maybe<TalentSupply>;
};

/** 产业链上的一个专业 / one major of a chain */
export type ChainMajor = {
  /** 学校标识码 / school code */
  readonly schoolCode: Scalars['ID']['output'];
  /** 专业代码 / major code */
  readonly majorCode: Scalars['ID']['output'];
  /** 办学层次 / level */
  readonly level?: Maybe<SchoolLevel>;
  /** 在校生数 / present enrolment */
  readonly enrolment?: Maybe<Scalars['Int']['output']>;
  /** 是否在招 / whether it is enrolling */
  readonly enrolling: Scalars['Boolean']['output'];
};

/** 岗位的筛选条件 / which posts */
export type JobPostingFilter = {
  /** 工作地区,市级代码含其区县;只问服务该地区的平台 / region of the work; a prefecture's code includes its counties; only the platform that serves it is queried */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** 用人单位的统一社会信用代码 / code of the employer */
  readonly uscc?: InputMaybe<Scalars['ID']['input']>;
  /** 状态 / state */
  readonly status?: InputMaybe<JobStatus>;
  /** 学历要求 / required education */
  readonly education?: InputMaybe<EducationLevel>;
  /** 国民经济行业代码(GB/T 4754)/ industry code */
  readonly industryCode?: InputMaybe<Scalars['ID']['input']>;
};

/** 岗位列表的一页 / a page of posts */
export type JobPostingConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<JobPostingEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<JobPosting>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type JobPostingEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 岗位 / the post */
  readonly node: JobPosting;
};

/** 招聘会列表的一页 / a page of job fairs */
export type JobFairConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<JobFairEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<JobFair>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type JobFairEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 招聘会 / the job fair */
  readonly node: JobFair;
};

/** 查询 / queries */
export type Query = {
  /** 按平台与编号查岗位,包括已撤回的 / a post by platform and id, a withdrawn one too; null when unknown */
  readonly jobPosting?: Maybe<JobPosting>;
  /** 岗位列表,不含已撤回的;任一被问的平台不可用时整个列表为空 / posts, without the withdrawn ones; null when one of the queried platforms fails */
  readonly jobPostings?: Maybe<JobPostingConnection>;
  /** 招聘会列表 / job fairs */
  readonly jobFairs?: Maybe<JobFairConnection>;
};


/** 查询 / queries */
export type QueryJobPostingArgs = {
  system: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryJobPostingsArgs = {
  filter?: InputMaybe<JobPostingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 查询 / queries */
export type QueryJobFairsArgs = {
  region?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  JobPosting: JobPosting;
  School: School;
  Major: Major;
  Enterprise: Enterprise;
  IndustryChain: IndustryChain;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  JobPosting:
    ( { __typename: 'JobPosting' }
    & GraphQLRecursivePick<FederationTypes['JobPosting'], {"system":true,"id":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"code":true}> );
  Major:
    ( { __typename: 'Major' }
    & GraphQLRecursivePick<FederationTypes['Major'], {"code":true,"school":{"code":true}}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"uscc":true}> );
  IndustryChain:
    ( { __typename: 'IndustryChain' }
    & GraphQLRecursivePick<FederationTypes['IndustryChain'], {"code":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"memberUsccs":true}>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"memberUsccs":true,"memberMajors":{"schoolCode":true,"majorCode":true,"level":true,"enrolment":true,"enrolling":true}}>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"memberMajors":{"schoolCode":true,"majorCode":true,"level":true,"enrolment":true,"enrolling":true}}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( SchoolReference )
    | ( EnterpriseReference )
    | ( IndustryChainReference )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Provenance: ResolverTypeWrapper<RecordProvenance>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Region: ResolverTypeWrapper<Region>;
  EducationLevel: EducationLevel;
  JobStatus: JobStatus;
  SchoolLevel: SchoolLevel;
  JobPosting: ResolverTypeWrapper<JobPostingWithProvenance>;
  Contact: ResolverTypeWrapper<Contact>;
  EmploymentOutcome: ResolverTypeWrapper<EmploymentOutcomeWithProvenance>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  JobFair: ResolverTypeWrapper<JobFairWithProvenance>;
  JobDemand: ResolverTypeWrapper<JobDemand>;
  EducationDemand: ResolverTypeWrapper<EducationDemand>;
  OccupationDemand: ResolverTypeWrapper<OccupationDemand>;
  TalentSupply: ResolverTypeWrapper<TalentSupply>;
  LevelSupply: ResolverTypeWrapper<LevelSupply>;
  School: ResolverTypeWrapper<SchoolReference>;
  Major: ResolverTypeWrapper<MajorReference>;
  Enterprise: ResolverTypeWrapper<EnterpriseReference>;
  IndustryChain: ResolverTypeWrapper<IndustryChainReference>;
  ChainMajor: ResolverTypeWrapper<ChainMajor>;
  JobPostingFilter: JobPostingFilter;
  JobPostingConnection: ResolverTypeWrapper<Omit<JobPostingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['JobPostingEdge']>, nodes: ReadonlyArray<ResolversTypes['JobPosting']> }>;
  JobPostingEdge: ResolverTypeWrapper<Omit<JobPostingEdge, 'node'> & { node: ResolversTypes['JobPosting'] }>;
  JobFairConnection: ResolverTypeWrapper<Omit<JobFairConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['JobFairEdge']>, nodes: ReadonlyArray<ResolversTypes['JobFair']> }>;
  JobFairEdge: ResolverTypeWrapper<Omit<JobFairEdge, 'node'> & { node: ResolversTypes['JobFair'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Provenance: RecordProvenance;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
  Region: Region;
  JobPosting: JobPostingWithProvenance;
  Contact: Contact;
  EmploymentOutcome: EmploymentOutcomeWithProvenance;
  Float: Scalars['Float']['output'];
  JobFair: JobFairWithProvenance;
  JobDemand: JobDemand;
  EducationDemand: EducationDemand;
  OccupationDemand: OccupationDemand;
  TalentSupply: TalentSupply;
  LevelSupply: LevelSupply;
  School: SchoolReference;
  Major: MajorReference;
  Enterprise: EnterpriseReference;
  IndustryChain: IndustryChainReference;
  ChainMajor: ChainMajor;
  JobPostingFilter: JobPostingFilter;
  JobPostingConnection: Omit<JobPostingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['JobPostingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['JobPosting']> };
  JobPostingEdge: Omit<JobPostingEdge, 'node'> & { node: ResolversParentTypes['JobPosting'] };
  JobFairConnection: Omit<JobFairConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['JobFairEdge']>, nodes: ReadonlyArray<ResolversParentTypes['JobFair']> };
  JobFairEdge: Omit<JobFairEdge, 'node'> & { node: ResolversParentTypes['JobFair'] };
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

export type ProvenanceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'School' | 'Enterprise' | 'IndustryChain', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type JobPostingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobPosting'] = ResolversParentTypes['JobPosting'], FederationReferenceType extends FederationReferenceTypes['JobPosting'] = FederationReferenceTypes['JobPosting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobPosting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  employerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['JobStatus']>, ParentType, ContextType>;
  headcount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salaryMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salaryMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['EducationLevel']>, ParentType, ContextType>;
  occupationCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmploymentOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmploymentOutcome'] = ResolversParentTypes['EmploymentOutcome']> = {
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  majorCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graduates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  employed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  furtherStudy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  employmentRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type JobFairResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobFair'] = ResolversParentTypes['JobFair']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  online?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  schools?: Resolver<Maybe<ReadonlyArray<ResolversTypes['School']>>, ParentType, ContextType>;
  enterprises?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type JobDemandResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobDemand'] = ResolversParentTypes['JobDemand']> = {
  openings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headcount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  untold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byEducation?: Resolver<ReadonlyArray<ResolversTypes['EducationDemand']>, ParentType, ContextType>;
  byOccupation?: Resolver<ReadonlyArray<ResolversTypes['OccupationDemand']>, ParentType, ContextType>;
};

export type EducationDemandResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EducationDemand'] = ResolversParentTypes['EducationDemand']> = {
  education?: Resolver<ResolversTypes['EducationLevel'], ParentType, ContextType>;
  openings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headcount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OccupationDemandResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OccupationDemand'] = ResolversParentTypes['OccupationDemand']> = {
  occupationCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headcount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TalentSupplyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TalentSupply'] = ResolversParentTypes['TalentSupply']> = {
  enrolment?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graduates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  byLevel?: Resolver<ReadonlyArray<ResolversTypes['LevelSupply']>, ParentType, ContextType>;
};

export type LevelSupplyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LevelSupply'] = ResolversParentTypes['LevelSupply']> = {
  level?: Resolver<ResolversTypes['SchoolLevel'], ParentType, ContextType>;
  enrolment?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  graduates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcomes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EmploymentOutcome']>>, ParentType, ContextType, Partial<SchoolOutcomesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MajorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Major'] = ResolversParentTypes['Major'], FederationReferenceType extends FederationReferenceTypes['Major'] = FederationReferenceTypes['Major']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Major']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  outcomes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EmploymentOutcome']>>, ParentType, ContextType, Partial<MajorOutcomesArgs>>;
};

export type EnterpriseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobPostings?: Resolver<Maybe<ResolversTypes['JobPostingConnection']>, ParentType, ContextType, Partial<EnterpriseJobPostingsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndustryChainResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndustryChain'] = ResolversParentTypes['IndustryChain'], FederationReferenceType extends FederationReferenceTypes['IndustryChain'] = FederationReferenceTypes['IndustryChain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IndustryChain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobDemand?: Resolver<Maybe<ResolversTypes['JobDemand']>, ParentType, ContextType>;
  talentSupply?: Resolver<Maybe<ResolversTypes['TalentSupply']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobPostingConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobPostingConnection'] = ResolversParentTypes['JobPostingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobPostingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JobPosting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobPostingEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobPostingEdge'] = ResolversParentTypes['JobPostingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobPosting'], ParentType, ContextType>;
};

export type JobFairConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobFairConnection'] = ResolversParentTypes['JobFairConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobFairEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JobFair']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobFairEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobFairEdge'] = ResolversParentTypes['JobFairEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobFair'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  jobPosting?: Resolver<Maybe<ResolversTypes['JobPosting']>, ParentType, ContextType, RequireFields<QueryJobPostingArgs, 'system' | 'id'>>;
  jobPostings?: Resolver<Maybe<ResolversTypes['JobPostingConnection']>, ParentType, ContextType, RequireFields<QueryJobPostingsArgs, 'first'>>;
  jobFairs?: Resolver<Maybe<ResolversTypes['JobFairConnection']>, ParentType, ContextType, RequireFields<QueryJobFairsArgs, 'first'>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  JobPosting?: JobPostingResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  EmploymentOutcome?: EmploymentOutcomeResolvers<ContextType>;
  JobFair?: JobFairResolvers<ContextType>;
  JobDemand?: JobDemandResolvers<ContextType>;
  EducationDemand?: EducationDemandResolvers<ContextType>;
  OccupationDemand?: OccupationDemandResolvers<ContextType>;
  TalentSupply?: TalentSupplyResolvers<ContextType>;
  LevelSupply?: LevelSupplyResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Major?: MajorResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  IndustryChain?: IndustryChainResolvers<ContextType>;
  JobPostingConnection?: JobPostingConnectionResolvers<ContextType>;
  JobPostingEdge?: JobPostingEdgeResolvers<ContextType>;
  JobFairConnection?: JobFairConnectionResolvers<ContextType>;
  JobFairEdge?: JobFairEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
};

// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SchoolReference, MajorReference, EnterpriseReference, IndustryChainReference } from '../resolvers/references.ts';
import type { BaseWithProvenance, SchoolExpertWithProvenance, TeacherStatsWithProvenance, AnnualReturnWithProvenance } from '../adapter/normalise.ts';
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

/** 办学层次 / level of a school */
export type SchoolLevel =
  /** 中职 / secondary vocational */
  | 'SECONDARY'
  /** 高职 / higher vocational */
  | 'HIGHER'
  /** 本科 / undergraduate */
  | 'UNDERGRADUATE';

/** 办学性质 / who runs a school */
export type SchoolOwnership =
  /** 公办 / public */
  | 'PUBLIC'
  /** 民办 / private */
  | 'PRIVATE';

/** 产教融合型院校认定状态 / recognition of a school */
export type Recognition =
  /** 未申报或未入库 / neither candidate nor recognised */
  | 'NONE'
  /** 入库培育 / candidate */
  | 'CANDIDATE'
  /** 已认定 / recognised */
  | 'RECOGNIZED';

/** 贯通培养方式 / how a secondary major leads on to a higher school */
export type Articulation =
  /** 三加二贯通(3+2)/ three years and two */
  | 'THREE_PLUS_TWO'
  /** 三加三贯通(3+3)/ three years and three */
  | 'THREE_PLUS_THREE'
  /** 五年一贯制 / five years in one */
  | 'FIVE_YEAR'
  /** 无 / none */
  | 'NONE';

/** 专业招生状态 / whether a major takes students */
export type MajorStatus =
  /** 招生 / enrolling */
  | 'ENROLLING'
  /** 停招 / enrolment suspended */
  | 'SUSPENDED'
  /** 撤销 / withdrawn */
  | 'WITHDRAWN';

/** 产教融合载体类型 / kind of a carrier of industry-education integration */
export type BaseKind =
  /** 市域产教联合体 / municipal consortium of industry and education */
  | 'MUNICIPAL_CONSORTIUM'
  /** 行业产教融合共同体 / community of one industry */
  | 'INDUSTRY_COMMUNITY'
  /** 开放型产教融合实践中心 / open practice centre */
  | 'OPEN_PRACTICE_CENTRE'
  /** 产教融合实训基地 / training base */
  | 'TRAINING_BASE'
  /** 创新创业基地 / base of innovation and entrepreneurship */
  | 'ENTREPRENEURSHIP_BASE'
  /** 创新工作室 / innovation studio */
  | 'INNOVATION_STUDIO'
  /** 名师工作室 / studio of a master teacher */
  | 'MASTER_STUDIO'
  /** 职业教育集团 / group of vocational education */
  | 'EDUCATION_GROUP';

/** 载体级别 / level of a carrier */
export type BaseLevel =
  /** 市级 / municipal */
  | 'MUNICIPAL'
  /** 省级 / provincial */
  | 'PROVINCIAL'
  /** 国家级 / national */
  | 'NATIONAL';

/** 载体建设状态 / state of a carrier */
export type BaseStatus =
  /** 筹建 / planned */
  | 'PLANNED'
  /** 建成 / built */
  | 'BUILT'
  /** 撤销 / revoked */
  | 'REVOKED';

/** 院校 / school */
export type School = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 学校标识码 / school code */
  readonly code: Scalars['ID']['output'];
  /** 校名 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 办学层次 / level */
  readonly level?: Maybe<SchoolLevel>;
  /** 办学性质 / who runs it */
  readonly ownership?: Maybe<SchoolOwnership>;
  /** 所在地区 / region where it is */
  readonly region?: Maybe<Region>;
  /** 在校生数 / present enrolment */
  readonly enrolment?: Maybe<Scalars['Int']['output']>;
  /** 所属职业教育集团 / groups of vocational education that it belongs to */
  readonly groups?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** 市级产教融合型院校认定 / municipal recognition */
  readonly municipalRecognition?: Maybe<Recognition>;
  /** 市级认定日期 / day of municipal recognition */
  readonly municipalRecognizedOn?: Maybe<Scalars['Date']['output']>;
  /** 省级产教融合型院校认定 / provincial recognition */
  readonly provincialRecognition?: Maybe<Recognition>;
  /** 省级认定日期 / day of provincial recognition */
  readonly provincialRecognizedOn?: Maybe<Scalars['Date']['output']>;
  /** 开设的专业,含停招与撤销的 / its majors, suspended and withdrawn ones too */
  readonly majors?: Maybe<MajorConnection>;
  /** 师资统计,没有时为空 / statistics of its teachers; null when there are none */
  readonly teacherStats?: Maybe<TeacherStats>;
  /** 年度统计,没有时为空 / its yearly return; null when there is none */
  readonly annualReturn?: Maybe<AnnualReturn>;
  /** 牵头或参加的产教融合载体 / carriers that it leads or is a member of */
  readonly bases?: Maybe<ReadonlyArray<Base>>;
  /** 可到企业服务的教师资源 / its experts */
  readonly experts?: Maybe<ReadonlyArray<SchoolExpert>>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};


/** 院校 / school */
export type SchoolMajorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** 院校 / school */
export type SchoolTeacherStatsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** 院校 / school */
export type SchoolAnnualReturnArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 专业 / major of a school */
export type Major = {
  /** 所属院校 / the school */
  readonly school: School;
  /** 专业代码 / major code */
  readonly code: Scalars['ID']['output'];
  /** 专业名称 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 办学层次 / level */
  readonly level?: Maybe<SchoolLevel>;
  /** 对接的重点产业链 / key industry chains that it serves */
  readonly chains?: Maybe<ReadonlyArray<IndustryChain>>;
  /** 是否特色专业 / whether it is a featured major */
  readonly featured?: Maybe<Scalars['Boolean']['output']>;
  /** 在校生数 / present enrolment */
  readonly enrolment?: Maybe<Scalars['Int']['output']>;
  /** 所属专业群 / cluster that it belongs to */
  readonly cluster?: Maybe<Scalars['String']['output']>;
  /** 贯通培养方式 / how it leads on to a higher school */
  readonly articulation?: Maybe<Articulation>;
  /** 贯通的专业 / the major that it leads on to */
  readonly articulatedWith?: Maybe<Major>;
  /** 招生状态 / whether it takes students */
  readonly status?: Maybe<MajorStatus>;
  /** 课程 / courses */
  readonly courses?: Maybe<ReadonlyArray<Course>>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 课程 / course */
export type Course = {
  /** 课程代码 / course code */
  readonly code: Scalars['ID']['output'];
  /** 课程名称,平台未写时为代码 / name; the code where the name is missing */
  readonly name: Scalars['String']['output'];
  /** 学时 / hours */
  readonly hours?: Maybe<Scalars['Int']['output']>;
  /** 是否数字化课程 / whether it is taught digitally */
  readonly digital?: Maybe<Scalars['Boolean']['output']>;
};

/** 一校一年的师资统计 / teachers of one school in one year */
export type TeacherStats = {
  /** 年份 / year */
  readonly year: Scalars['Int']['output'];
  /** 专任教师数 / full-time teachers */
  readonly fullTime?: Maybe<Scalars['Int']['output']>;
  /** 专业课教师数 / teachers of professional courses */
  readonly professional?: Maybe<Scalars['Int']['output']>;
  /** 双师型教师数 / dual-qualified teachers */
  readonly dualQualified?: Maybe<Scalars['Int']['output']>;
  /** 学历达标教师数 / teachers with the required degree */
  readonly degreeQualified?: Maybe<Scalars['Int']['output']>;
  /** 研究生学历教师数 / teachers with a postgraduate degree */
  readonly postgraduate?: Maybe<Scalars['Int']['output']>;
  /** 近五年人均企业实践月数 / average months of practice in enterprises per teacher, last five years */
  readonly practiceMonths5y?: Maybe<Scalars['Float']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 一校一年的年度统计 / yearly return of one school */
export type AnnualReturn = {
  /** 年份 / year */
  readonly year: Scalars['Int']['output'];
  /** 在校生数 / students */
  readonly students?: Maybe<Scalars['Int']['output']>;
  /** 毕业生数 / graduates */
  readonly graduates?: Maybe<Scalars['Int']['output']>;
  /** 升学人数 / graduates who went on to higher schools */
  readonly furtherStudy?: Maybe<Scalars['Int']['output']>;
  /** 参加1+X考核人数 / examined for 1+X certificates */
  readonly certificateExamined?: Maybe<Scalars['Int']['output']>;
  /** 取得1+X证书人数 / awarded 1+X certificates */
  readonly certificateAwarded?: Maybe<Scalars['Int']['output']>;
  /** 生均拨款(元)/ funding per student, yuan */
  readonly fundingPerStudent?: Maybe<Scalars['Float']['output']>;
  /** 信息化课堂数 / digital classrooms */
  readonly digitalClassrooms?: Maybe<Scalars['Int']['output']>;
  /** 课堂总数 / classrooms */
  readonly classrooms?: Maybe<Scalars['Int']['output']>;
  /** 教育附加用于职教比例(%)/ share of the education surcharge that goes to vocational education, per cent */
  readonly surchargeShare?: Maybe<Scalars['Float']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 院校兼职教师资源 / expert of a school */
export type SchoolExpert = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 所在院校 / the school */
  readonly school: School;
  /** 姓名 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 职称 / professional title */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** 专长 / skills */
  readonly skills?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** 可到企业服务 / available for enterprises */
  readonly availableForEnterprise?: Maybe<Scalars['Boolean']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 产教融合载体:联合体、共同体、实践中心、基地、工作室、集团 / a carrier of industry-education integration */
export type Base = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 名称 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 类型 / kind */
  readonly kind?: Maybe<BaseKind>;
  /** 级别 / level */
  readonly level?: Maybe<BaseLevel>;
  /** 建设状态 / state */
  readonly status?: Maybe<BaseStatus>;
  /** 所在地区 / region where it is */
  readonly region?: Maybe<Region>;
  /** 建成日期 / day of completion */
  readonly builtOn?: Maybe<Scalars['Date']['output']>;
  /** 牵头院校 / the school that leads it */
  readonly leadSchool?: Maybe<School>;
  /** 成员院校 / member schools */
  readonly schools?: Maybe<ReadonlyArray<School>>;
  /** 成员企业 / member enterprises */
  readonly enterprises?: Maybe<ReadonlyArray<Enterprise>>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 企业 / enterprise */
export type Enterprise = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 统一社会信用代码 / unified social credit code */
  readonly uscc: Scalars['ID']['output'];
};

/** 重点产业链:供需在此相会 / key industry chain: where supply and demand meet */
export type IndustryChain = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 产业链代码 / chain code */
  readonly code: Scalars['ID']['output'];
  /** 所在地区:只问服务该地区的平台 / region: only platforms that serve it are queried */
  readonly region?: Maybe<Region>;
  /** 对接产业链的专业,含停招与撤销的 / majors that serve the chain, suspended and withdrawn ones too */
  readonly majors?: Maybe<MajorConnection>;
  /** 对接产业链的全部专业 / all majors of the chain */
  readonly memberMajors?: Maybe<ReadonlyArray<ChainMajor>>;
};


/** 重点产业链:供需在此相会 / key industry chain: where supply and demand meet */
export type IndustryChainMajorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
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

/** 院校的筛选条件 / which schools */
export type SchoolFilter = {
  /** 所在地区,市级代码含其区县 / region; a prefecture's code holds its counties */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** 办学层次 / level */
  readonly level?: InputMaybe<SchoolLevel>;
  /** 校名包含 / part of the name */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** 载体的筛选条件 / which carriers */
export type BaseFilter = {
  /** 所在地区,市级代码含其区县 / region; a prefecture's code holds its counties */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** 类型 / kind */
  readonly kind?: InputMaybe<BaseKind>;
  /** 建设状态 / state */
  readonly status?: InputMaybe<BaseStatus>;
};

/** 院校列表的一页 / a page of schools */
export type SchoolConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<SchoolEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<School>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type SchoolEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 院校 / the school */
  readonly node: School;
};

/** 专业列表的一页 / a page of majors */
export type MajorConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<MajorEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Major>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type MajorEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 专业 / the major */
  readonly node: Major;
};

/** 载体列表的一页 / a page of carriers */
export type BaseConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<BaseEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Base>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type BaseEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 载体 / the carrier */
  readonly node: Base;
};

/** 查询 / queries */
export type Query = {
  /** 按学校标识码查院校 / a school by its code; null when unknown */
  readonly school?: Maybe<School>;
  /** 院校列表 / schools */
  readonly schools?: Maybe<SchoolConnection>;
  /** 产教融合载体列表 / carriers of industry-education integration */
  readonly bases?: Maybe<BaseConnection>;
};


/** 查询 / queries */
export type QuerySchoolArgs = {
  code: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QuerySchoolsArgs = {
  filter?: InputMaybe<SchoolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** 查询 / queries */
export type QueryBasesArgs = {
  filter?: InputMaybe<BaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
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
  School: School;
  Major: Major;
  Base: Base;
  IndustryChain: IndustryChain;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"code":true}> );
  Major:
    ( { __typename: 'Major' }
    & GraphQLRecursivePick<FederationTypes['Major'], {"code":true,"school":{"code":true}}> );
  Base:
    ( { __typename: 'Base' }
    & GraphQLRecursivePick<FederationTypes['Base'], {"system":true,"id":true}> );
  IndustryChain:
    ( { __typename: 'IndustryChain' }
    & GraphQLRecursivePick<FederationTypes['IndustryChain'], {"code":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"region":{"code":true}}>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"region":{"code":true}}>
        | GraphQLRecursivePick<FederationTypes['IndustryChain'], {"region":{"code":true}}> ) );
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
  SchoolLevel: SchoolLevel;
  SchoolOwnership: SchoolOwnership;
  Recognition: Recognition;
  Articulation: Articulation;
  MajorStatus: MajorStatus;
  BaseKind: BaseKind;
  BaseLevel: BaseLevel;
  BaseStatus: BaseStatus;
  School: ResolverTypeWrapper<SchoolReference>;
  Major: ResolverTypeWrapper<MajorReference>;
  Course: ResolverTypeWrapper<Course>;
  TeacherStats: ResolverTypeWrapper<TeacherStatsWithProvenance>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AnnualReturn: ResolverTypeWrapper<AnnualReturnWithProvenance>;
  SchoolExpert: ResolverTypeWrapper<SchoolExpertWithProvenance>;
  Base: ResolverTypeWrapper<BaseWithProvenance>;
  Enterprise: ResolverTypeWrapper<EnterpriseReference>;
  IndustryChain: ResolverTypeWrapper<IndustryChainReference>;
  ChainMajor: ResolverTypeWrapper<ChainMajor>;
  SchoolFilter: SchoolFilter;
  BaseFilter: BaseFilter;
  SchoolConnection: ResolverTypeWrapper<Omit<SchoolConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SchoolEdge']>, nodes: ReadonlyArray<ResolversTypes['School']> }>;
  SchoolEdge: ResolverTypeWrapper<Omit<SchoolEdge, 'node'> & { node: ResolversTypes['School'] }>;
  MajorConnection: ResolverTypeWrapper<Omit<MajorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MajorEdge']>, nodes: ReadonlyArray<ResolversTypes['Major']> }>;
  MajorEdge: ResolverTypeWrapper<Omit<MajorEdge, 'node'> & { node: ResolversTypes['Major'] }>;
  BaseConnection: ResolverTypeWrapper<Omit<BaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BaseEdge']>, nodes: ReadonlyArray<ResolversTypes['Base']> }>;
  BaseEdge: ResolverTypeWrapper<Omit<BaseEdge, 'node'> & { node: ResolversTypes['Base'] }>;
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
  School: SchoolReference;
  Major: MajorReference;
  Course: Course;
  TeacherStats: TeacherStatsWithProvenance;
  Float: Scalars['Float']['output'];
  AnnualReturn: AnnualReturnWithProvenance;
  SchoolExpert: SchoolExpertWithProvenance;
  Base: BaseWithProvenance;
  Enterprise: EnterpriseReference;
  IndustryChain: IndustryChainReference;
  ChainMajor: ChainMajor;
  SchoolFilter: SchoolFilter;
  BaseFilter: BaseFilter;
  SchoolConnection: Omit<SchoolConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SchoolEdge']>, nodes: ReadonlyArray<ResolversParentTypes['School']> };
  SchoolEdge: Omit<SchoolEdge, 'node'> & { node: ResolversParentTypes['School'] };
  MajorConnection: Omit<MajorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MajorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Major']> };
  MajorEdge: Omit<MajorEdge, 'node'> & { node: ResolversParentTypes['Major'] };
  BaseConnection: Omit<BaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BaseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Base']> };
  BaseEdge: Omit<BaseEdge, 'node'> & { node: ResolversParentTypes['Base'] };
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

export type SchoolResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  ownership?: Resolver<Maybe<ResolversTypes['SchoolOwnership']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  enrolment?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  municipalRecognition?: Resolver<Maybe<ResolversTypes['Recognition']>, ParentType, ContextType>;
  municipalRecognizedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provincialRecognition?: Resolver<Maybe<ResolversTypes['Recognition']>, ParentType, ContextType>;
  provincialRecognizedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  majors?: Resolver<Maybe<ResolversTypes['MajorConnection']>, ParentType, ContextType, Partial<SchoolMajorsArgs>>;
  teacherStats?: Resolver<Maybe<ResolversTypes['TeacherStats']>, ParentType, ContextType, Partial<SchoolTeacherStatsArgs>>;
  annualReturn?: Resolver<Maybe<ResolversTypes['AnnualReturn']>, ParentType, ContextType, Partial<SchoolAnnualReturnArgs>>;
  bases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Base']>>, ParentType, ContextType>;
  experts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchoolExpert']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MajorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Major'] = ResolversParentTypes['Major'], FederationReferenceType extends FederationReferenceTypes['Major'] = FederationReferenceTypes['Major']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Major']> | FederationReferenceType, FederationReferenceType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  chains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IndustryChain']>>, ParentType, ContextType>;
  featured?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  enrolment?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  articulation?: Resolver<Maybe<ResolversTypes['Articulation']>, ParentType, ContextType>;
  articulatedWith?: Resolver<Maybe<ResolversTypes['Major']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MajorStatus']>, ParentType, ContextType>;
  courses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Course']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type CourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  digital?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type TeacherStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TeacherStats'] = ResolversParentTypes['TeacherStats']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fullTime?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  professional?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dualQualified?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  degreeQualified?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  postgraduate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  practiceMonths5y?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type AnnualReturnResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnnualReturn'] = ResolversParentTypes['AnnualReturn']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  students?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  graduates?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  furtherStudy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  certificateExamined?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  certificateAwarded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fundingPerStudent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  digitalClassrooms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  classrooms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  surchargeShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type SchoolExpertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SchoolExpert'] = ResolversParentTypes['SchoolExpert']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  school?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  availableForEnterprise?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type BaseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Base'] = ResolversParentTypes['Base'], FederationReferenceType extends FederationReferenceTypes['Base'] = FederationReferenceTypes['Base']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Base']> | FederationReferenceType, FederationReferenceType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['BaseKind']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['BaseLevel']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['BaseStatus']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  builtOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leadSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  schools?: Resolver<Maybe<ReadonlyArray<ResolversTypes['School']>>, ParentType, ContextType>;
  enterprises?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enterprise']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndustryChainResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndustryChain'] = ResolversParentTypes['IndustryChain'], FederationReferenceType extends FederationReferenceTypes['IndustryChain'] = FederationReferenceTypes['IndustryChain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IndustryChain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  majors?: Resolver<Maybe<ResolversTypes['MajorConnection']>, ParentType, ContextType, Partial<IndustryChainMajorsArgs>>;
  memberMajors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChainMajor']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChainMajorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChainMajor'] = ResolversParentTypes['ChainMajor']> = {
  schoolCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  majorCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['SchoolLevel']>, ParentType, ContextType>;
  enrolment?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enrolling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SchoolConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SchoolConnection'] = ResolversParentTypes['SchoolConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SchoolEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['School']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SchoolEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SchoolEdge'] = ResolversParentTypes['SchoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type MajorConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MajorConnection'] = ResolversParentTypes['MajorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MajorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Major']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MajorEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MajorEdge'] = ResolversParentTypes['MajorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Major'], ParentType, ContextType>;
};

export type BaseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BaseConnection'] = ResolversParentTypes['BaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Base']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BaseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BaseEdge'] = ResolversParentTypes['BaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Base'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolArgs, 'code'>>;
  schools?: Resolver<Maybe<ResolversTypes['SchoolConnection']>, ParentType, ContextType, Partial<QuerySchoolsArgs>>;
  bases?: Resolver<Maybe<ResolversTypes['BaseConnection']>, ParentType, ContextType, Partial<QueryBasesArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Major?: MajorResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  TeacherStats?: TeacherStatsResolvers<ContextType>;
  AnnualReturn?: AnnualReturnResolvers<ContextType>;
  SchoolExpert?: SchoolExpertResolvers<ContextType>;
  Base?: BaseResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  IndustryChain?: IndustryChainResolvers<ContextType>;
  ChainMajor?: ChainMajorResolvers<ContextType>;
  SchoolConnection?: SchoolConnectionResolvers<ContextType>;
  SchoolEdge?: SchoolEdgeResolvers<ContextType>;
  MajorConnection?: MajorConnectionResolvers<ContextType>;
  MajorEdge?: MajorEdgeResolvers<ContextType>;
  BaseConnection?: BaseConnectionResolvers<ContextType>;
  BaseEdge?: BaseEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
};

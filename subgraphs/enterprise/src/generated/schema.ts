// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EnterpriseReference, IndustryChainReference, SchoolReference } from '../resolvers/references.ts';
import type { CooperationWithProvenance, TechDemandWithProvenance, RdProjectWithProvenance, CultivationWithProvenance, EnterpriseExpertWithProvenance } from '../adapter/normalise.ts';
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

/** 企业规模 / size of an enterprise */
export type EnterpriseScale =
  /** 大型 / large */
  | 'LARGE'
  /** 中型 / medium */
  | 'MEDIUM'
  /** 小型 / small */
  | 'SMALL'
  /** 微型 / micro */
  | 'MICRO';

/** 校企合作方式 / kind of cooperation between enterprise and school */
export type CooperationKind =
  /** 订单班 / order class */
  | 'ORDER_CLASS'
  /** 实习 / internship */
  | 'INTERNSHIP'
  /** 共建基地 / base built together */
  | 'CO_BUILT_BASE'
  /** 现代学徒制 / apprenticeship */
  | 'APPRENTICESHIP'
  /** 联合实验室 / joint laboratory */
  | 'JOINT_LAB'
  /** 混合所有制实训基地 / training base of mixed ownership */
  | 'MIXED_OWNERSHIP_BASE'
  /** 走访对接 / visit */
  | 'VISIT';

/** 技术难题状态 / state of a technical demand */
export type DemandStatus =
  /** 征集中 / open */
  | 'OPEN'
  /** 已对接 / matched with a partner */
  | 'MATCHED'
  /** 已解决 / solved */
  | 'SOLVED'
  /** 已关闭 / closed */
  | 'CLOSED';

/** 综合绩效评价结论 / outcome of the appraisal */
export type Appraisal =
  /** 通过 / passed */
  | 'PASSED'
  /** 未通过 / failed */
  | 'FAILED'
  /** 待评价 / pending */
  | 'PENDING';

/** 产教融合型企业级别 / level of a cultivated enterprise */
export type CultivationLevel =
  /** 市级 / municipal */
  | 'MUNICIPAL'
  /** 省级 / provincial */
  | 'PROVINCIAL'
  /** 国家级 / national */
  | 'NATIONAL';

/** 培育库状态 / state of an entry of the cultivation list */
export type CultivationStatus =
  /** 入库培育 / candidate */
  | 'CANDIDATE'
  /** 已认定 / recognised */
  | 'RECOGNIZED'
  /** 已撤销 / revoked */
  | 'REVOKED';

/** 企业 / enterprise */
export type Enterprise = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 统一社会信用代码 / unified social credit code */
  readonly uscc: Scalars['ID']['output'];
  /** 企业名称 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 简称 / short name */
  readonly shortName?: Maybe<Scalars['String']['output']>;
  /** 所在地区 / region where it is */
  readonly region?: Maybe<Region>;
  /** 所在园区 / industrial park */
  readonly park?: Maybe<Scalars['String']['output']>;
  /** 国民经济行业代码(GB/T 4754)/ industry code */
  readonly industryCode?: Maybe<Scalars['ID']['output']>;
  /** 所属重点产业链 / key industry chains that it belongs to */
  readonly chains?: Maybe<ReadonlyArray<IndustryChain>>;
  /** 规模 / size */
  readonly scale?: Maybe<EnterpriseScale>;
  /** 是否重点企业 / whether it is a key enterprise */
  readonly keyEnterprise?: Maybe<Scalars['Boolean']['output']>;
  /** 成立日期 / day of establishment */
  readonly establishedOn?: Maybe<Scalars['Date']['output']>;
  /** 职工人数 / number of employees */
  readonly employees?: Maybe<Scalars['Int']['output']>;
  /** 联系人,需要 contact:read 权限,并在 x-purpose 请求头中说明目的;每次读取记入审计日志 / contact: needs the scope contact:read and a purpose in the x-purpose header, and each reading is audited */
  readonly contact?: Maybe<Contact>;
  /** 校企合作 / cooperation with schools */
  readonly cooperations?: Maybe<ReadonlyArray<Cooperation>>;
  /** 技术难题 / technical demands */
  readonly techDemands?: Maybe<ReadonlyArray<TechDemand>>;
  /** 产教融合型企业培育与认定 / cultivation and recognition as an enterprise of industry-education integration */
  readonly cultivation?: Maybe<ReadonlyArray<Cultivation>>;
  /** 企业技术人才 / technical experts */
  readonly experts?: Maybe<ReadonlyArray<EnterpriseExpert>>;
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

/** 一项校企合作 / one cooperation between an enterprise and a school */
export type Cooperation = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 合作方式 / kind */
  readonly kind?: Maybe<CooperationKind>;
  /** 企业 / the enterprise */
  readonly enterprise?: Maybe<Enterprise>;
  /** 院校 / the school */
  readonly school?: Maybe<School>;
  /** 签约日期 / day of signing */
  readonly signedOn?: Maybe<Scalars['Date']['output']>;
  /** 结束日期 / day of ending */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** 涉及学生数 / students concerned */
  readonly students?: Maybe<Scalars['Int']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 企业的一项技术难题 / a technical demand of an enterprise */
export type TechDemand = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 难题名称 / title */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** 简介 / summary */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** 所属产业链 / industry chain */
  readonly chain?: Maybe<IndustryChain>;
  /** 预算(元)/ budget, yuan */
  readonly budget?: Maybe<Scalars['Float']['output']>;
  /** 状态 / state */
  readonly status?: Maybe<DemandStatus>;
  /** 提出企业 / the enterprise that asks */
  readonly enterprise?: Maybe<Enterprise>;
  /** 合作院校 / the school that helps */
  readonly partnerSchool?: Maybe<School>;
  /** 由此立项的研发项目 / research projects that came of it */
  readonly projects?: Maybe<ReadonlyArray<RdProject>>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 校企研发项目 / a research project of an enterprise with a school */
export type RdProject = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 研发经费总额(元)/ total cost, yuan */
  readonly totalCost?: Maybe<Scalars['Float']['output']>;
  /** 政府补助(元)/ subsidy, yuan */
  readonly subsidy?: Maybe<Scalars['Float']['output']>;
  /** 补助占经费比例(%)/ subsidy over total cost, per cent; null when the cost is 0 or missing */
  readonly subsidyShare?: Maybe<Scalars['Float']['output']>;
  /** 综合绩效评价 / appraisal */
  readonly appraisal?: Maybe<Appraisal>;
  /** 立项日期 / day of start */
  readonly startedOn?: Maybe<Scalars['Date']['output']>;
  /** 企业 / the enterprise */
  readonly enterprise?: Maybe<Enterprise>;
  /** 承担院校 / the school */
  readonly school?: Maybe<School>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 产教融合型企业培育库的一条 / one entry of the cultivation list */
export type Cultivation = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 企业 / the enterprise */
  readonly enterprise?: Maybe<Enterprise>;
  /** 级别 / level */
  readonly level?: Maybe<CultivationLevel>;
  /** 状态 / state */
  readonly status?: Maybe<CultivationStatus>;
  /** 批次 / batch */
  readonly batch?: Maybe<Scalars['String']['output']>;
  /** 认定日期 / day of recognition */
  readonly recognizedOn?: Maybe<Scalars['Date']['output']>;
  /** 撤销日期 / day of revocation */
  readonly revokedOn?: Maybe<Scalars['Date']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 企业技术人才 / technical expert of an enterprise */
export type EnterpriseExpert = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 所在企业 / the enterprise */
  readonly enterprise: Enterprise;
  /** 姓名 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 职称 / professional title */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** 专长 / skills */
  readonly skills?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** 可到校任教 / available for teaching */
  readonly availableForTeaching?: Maybe<Scalars['Boolean']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 重点产业链:供需在此相会 / key industry chain: where supply and demand meet */
export type IndustryChain = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 产业链代码 / chain code */
  readonly code: Scalars['ID']['output'];
  /** 名称 / name */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** 所在地区 / region */
  readonly region?: Maybe<Region>;
  /** 链主企业 / leading enterprise */
  readonly leader?: Maybe<Enterprise>;
  /** 链上企业 / enterprises of the chain */
  readonly enterprises?: Maybe<EnterpriseConnection>;
  /** 链上全部企业的统一社会信用代码 / codes of all enterprises of the chain */
  readonly memberUsccs?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};


/** 重点产业链:供需在此相会 / key industry chain: where supply and demand meet */
export type IndustryChainEnterprisesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 院校 / school */
export type School = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 学校标识码 / school code */
  readonly code: Scalars['ID']['output'];
  /** 校企合作 / cooperation with enterprises */
  readonly cooperations?: Maybe<ReadonlyArray<Cooperation>>;
};

/** 企业的筛选条件 / which enterprises */
export type EnterpriseFilter = {
  /** 所在地区,市级代码含其区县;只问服务该地区的平台 / region; a prefecture's code includes its counties; only the platform that serves it is queried */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** 所属重点产业链 / industry chain */
  readonly chain?: InputMaybe<Scalars['ID']['input']>;
  /** 是否重点企业 / key enterprise or not */
  readonly keyEnterprise?: InputMaybe<Scalars['Boolean']['input']>;
  /** 名称包含 / part of the name */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** 企业列表的一页 / a page of enterprises */
export type EnterpriseConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<EnterpriseEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Enterprise>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type EnterpriseEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 企业 / the enterprise */
  readonly node: Enterprise;
};

/** 查询 / queries */
export type Query = {
  /** 按统一社会信用代码查企业 / an enterprise by its code; null when unknown */
  readonly enterprise?: Maybe<Enterprise>;
  /** 企业列表 / enterprises */
  readonly enterprises?: Maybe<EnterpriseConnection>;
  /** 按代码查重点产业链 / a key industry chain by its code; null when unknown */
  readonly industryChain?: Maybe<IndustryChain>;
  /** 重点产业链 / key industry chains */
  readonly industryChains?: Maybe<ReadonlyArray<IndustryChain>>;
};


/** 查询 / queries */
export type QueryEnterpriseArgs = {
  uscc: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryEnterprisesArgs = {
  filter?: InputMaybe<EnterpriseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 查询 / queries */
export type QueryIndustryChainArgs = {
  code: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryIndustryChainsArgs = {
  region?: InputMaybe<Scalars['ID']['input']>;
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
  Enterprise: Enterprise;
  IndustryChain: IndustryChain;
  School: School;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"uscc":true}> );
  IndustryChain:
    ( { __typename: 'IndustryChain' }
    & GraphQLRecursivePick<FederationTypes['IndustryChain'], {"code":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"code":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( EnterpriseReference )
    | ( IndustryChainReference )
    | ( SchoolReference )
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
  EnterpriseScale: EnterpriseScale;
  CooperationKind: CooperationKind;
  DemandStatus: DemandStatus;
  Appraisal: Appraisal;
  CultivationLevel: CultivationLevel;
  CultivationStatus: CultivationStatus;
  Enterprise: ResolverTypeWrapper<EnterpriseReference>;
  Contact: ResolverTypeWrapper<Contact>;
  Cooperation: ResolverTypeWrapper<CooperationWithProvenance>;
  TechDemand: ResolverTypeWrapper<TechDemandWithProvenance>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RdProject: ResolverTypeWrapper<RdProjectWithProvenance>;
  Cultivation: ResolverTypeWrapper<CultivationWithProvenance>;
  EnterpriseExpert: ResolverTypeWrapper<EnterpriseExpertWithProvenance>;
  IndustryChain: ResolverTypeWrapper<IndustryChainReference>;
  School: ResolverTypeWrapper<SchoolReference>;
  EnterpriseFilter: EnterpriseFilter;
  EnterpriseConnection: ResolverTypeWrapper<Omit<EnterpriseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EnterpriseEdge']>, nodes: ReadonlyArray<ResolversTypes['Enterprise']> }>;
  EnterpriseEdge: ResolverTypeWrapper<Omit<EnterpriseEdge, 'node'> & { node: ResolversTypes['Enterprise'] }>;
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
  Enterprise: EnterpriseReference;
  Contact: Contact;
  Cooperation: CooperationWithProvenance;
  TechDemand: TechDemandWithProvenance;
  Float: Scalars['Float']['output'];
  RdProject: RdProjectWithProvenance;
  Cultivation: CultivationWithProvenance;
  EnterpriseExpert: EnterpriseExpertWithProvenance;
  IndustryChain: IndustryChainReference;
  School: SchoolReference;
  EnterpriseFilter: EnterpriseFilter;
  EnterpriseConnection: Omit<EnterpriseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EnterpriseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Enterprise']> };
  EnterpriseEdge: Omit<EnterpriseEdge, 'node'> & { node: ResolversParentTypes['Enterprise'] };
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
  __resolveType: TypeResolveFn<'Enterprise' | 'IndustryChain' | 'School', ParentType, ContextType>;
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

export type EnterpriseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  park?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industryCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  chains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IndustryChain']>>, ParentType, ContextType>;
  scale?: Resolver<Maybe<ResolversTypes['EnterpriseScale']>, ParentType, ContextType>;
  keyEnterprise?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  establishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  cooperations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Cooperation']>>, ParentType, ContextType>;
  techDemands?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TechDemand']>>, ParentType, ContextType>;
  cultivation?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Cultivation']>>, ParentType, ContextType>;
  experts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EnterpriseExpert']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CooperationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Cooperation'] = ResolversParentTypes['Cooperation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CooperationKind']>, ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  signedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  students?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type TechDemandResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TechDemand'] = ResolversParentTypes['TechDemand']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chain?: Resolver<Maybe<ResolversTypes['IndustryChain']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DemandStatus']>, ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  partnerSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RdProject']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type RdProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RdProject'] = ResolversParentTypes['RdProject']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  totalCost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  subsidy?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  subsidyShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  appraisal?: Resolver<Maybe<ResolversTypes['Appraisal']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type CultivationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Cultivation'] = ResolversParentTypes['Cultivation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['CultivationLevel']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CultivationStatus']>, ParentType, ContextType>;
  batch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recognizedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revokedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type EnterpriseExpertResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnterpriseExpert'] = ResolversParentTypes['EnterpriseExpert']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  availableForTeaching?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type IndustryChainResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndustryChain'] = ResolversParentTypes['IndustryChain'], FederationReferenceType extends FederationReferenceTypes['IndustryChain'] = FederationReferenceTypes['IndustryChain']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IndustryChain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  leader?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  enterprises?: Resolver<Maybe<ResolversTypes['EnterpriseConnection']>, ParentType, ContextType, RequireFields<IndustryChainEnterprisesArgs, 'first'>>;
  memberUsccs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cooperations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Cooperation']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnterpriseConnection'] = ResolversParentTypes['EnterpriseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnterpriseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EnterpriseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnterpriseEdge'] = ResolversParentTypes['EnterpriseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType, RequireFields<QueryEnterpriseArgs, 'uscc'>>;
  enterprises?: Resolver<Maybe<ResolversTypes['EnterpriseConnection']>, ParentType, ContextType, RequireFields<QueryEnterprisesArgs, 'first'>>;
  industryChain?: Resolver<Maybe<ResolversTypes['IndustryChain']>, ParentType, ContextType, RequireFields<QueryIndustryChainArgs, 'code'>>;
  industryChains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IndustryChain']>>, ParentType, ContextType, Partial<QueryIndustryChainsArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Cooperation?: CooperationResolvers<ContextType>;
  TechDemand?: TechDemandResolvers<ContextType>;
  RdProject?: RdProjectResolvers<ContextType>;
  Cultivation?: CultivationResolvers<ContextType>;
  EnterpriseExpert?: EnterpriseExpertResolvers<ContextType>;
  IndustryChain?: IndustryChainResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  EnterpriseConnection?: EnterpriseConnectionResolvers<ContextType>;
  EnterpriseEdge?: EnterpriseEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
};

// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TopicWithProvenance, OpinionWithProvenance, ReplyWithProvenance } from '../adapter/normalise.ts';
import type { EnterpriseReference, SchoolReference } from '../resolvers/references.ts';
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

/** 议题状态 / state of a topic */
export type TopicStatus =
  /** 征集中 / opinions are collected */
  | 'COLLECTING'
  /** 协商中 / under consultation */
  | 'CONSULTING'
  /** 办理中 / being handled */
  | 'HANDLING'
  /** 已办结 / closed */
  | 'CLOSED';

/** 意见方 / kind of author of an opinion */
export type OpinionAuthor =
  /** 政协委员 / member of the consultative conference */
  | 'COMMITTEE_MEMBER'
  /** 企业 / enterprise */
  | 'ENTERPRISE'
  /** 院校 / school */
  | 'SCHOOL'
  /** 公众 / the public */
  | 'PUBLIC';

/** 协商议题 / topic of consultation */
export type ConsultationTopic = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 议题 / title */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** 摘要,已净化的 HTML / summary, sanitised HTML */
  readonly summaryHtml?: Maybe<Scalars['String']['output']>;
  /** 类别 / category */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** 地区 / region */
  readonly region?: Maybe<Region>;
  /** 状态 / state */
  readonly status?: Maybe<TopicStatus>;
  /** 承办部门 / department that handles it */
  readonly department?: Maybe<Department>;
  /** 相关企业 / enterprises concerned */
  readonly enterprises?: Maybe<ReadonlyArray<Enterprise>>;
  /** 相关院校 / schools concerned */
  readonly schools?: Maybe<ReadonlyArray<School>>;
  /** 开始时间 / when it was opened */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 办结时间 / when it was closed */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 平台所写的意见数 / number of opinions according to the platform */
  readonly opinionCount?: Maybe<Scalars['Int']['output']>;
  /** 意见 / opinions */
  readonly opinions?: Maybe<OpinionConnection>;
  /** 答复 / replies */
  readonly replies?: Maybe<ReadonlyArray<TopicReply>>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};


/** 协商议题 / topic of consultation */
export type ConsultationTopicOpinionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** 一条意见 / one opinion */
export type Opinion = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 意见方 / kind of author */
  readonly author?: Maybe<OpinionAuthor>;
  /** 内容,已净化的 HTML / content, sanitised HTML */
  readonly contentHtml?: Maybe<Scalars['String']['output']>;
  /** 提出时间 / when it was given */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 一条答复 / one reply */
export type TopicReply = {
  /** 平台内的编号 / id at the platform */
  readonly id: Scalars['ID']['output'];
  /** 答复部门 / department that replies */
  readonly department?: Maybe<Department>;
  /** 内容,已净化的 HTML / content, sanitised HTML */
  readonly contentHtml?: Maybe<Scalars['String']['output']>;
  /** 答复时间 / when it was given */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** 来源与新旧 / source and age */
  readonly provenance?: Maybe<Provenance>;
};

/** 部门 / department */
export type Department = {
  /** 部门代码 / department code */
  readonly code?: Maybe<Scalars['ID']['output']>;
  /** 部门名称 / name */
  readonly name: Scalars['String']['output'];
};

/** 企业 / enterprise */
export type Enterprise = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 统一社会信用代码 / unified social credit code */
  readonly uscc: Scalars['ID']['output'];
  /** 相关的协商议题,最近更新的在前 / topics of consultation that concern it, newest change first */
  readonly consultationTopics?: Maybe<ReadonlyArray<ConsultationTopic>>;
};

/** 院校 / school */
export type School = Node & {
  /** 全局唯一的编号,不透明:供 node 查找和客户端缓存 / globally unique and opaque: for node, and for clients' caches */
  readonly id: Scalars['ID']['output'];
  /** 学校标识码 / school code */
  readonly code: Scalars['ID']['output'];
  /** 相关的协商议题,最近更新的在前 / topics of consultation that concern it, newest change first */
  readonly consultationTopics?: Maybe<ReadonlyArray<ConsultationTopic>>;
};

/** 议题的筛选条件 / which topics */
export type TopicFilter = {
  /** 状态 / state */
  readonly status?: InputMaybe<TopicStatus>;
  /** 相关企业的统一社会信用代码 / code of an enterprise concerned */
  readonly uscc?: InputMaybe<Scalars['ID']['input']>;
  /** 相关院校的学校标识码 / code of a school concerned */
  readonly school?: InputMaybe<Scalars['ID']['input']>;
};

/** 议题列表的一页 / a page of topics */
export type ConsultationTopicConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<ConsultationTopicEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<ConsultationTopic>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type ConsultationTopicEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 议题 / the topic */
  readonly node: ConsultationTopic;
};

/** 意见列表的一页 / a page of opinions */
export type OpinionConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<OpinionEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Opinion>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数,无从得知时为空 / total; null where it is unknown */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type OpinionEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 意见 / the opinion */
  readonly node: Opinion;
};

/** 查询 / queries */
export type Query = {
  /** 按编号查议题,撤回的为空 / a topic by its id; null when unknown or withdrawn */
  readonly consultationTopic?: Maybe<ConsultationTopic>;
  /** 议题列表,最近更新的在前 / topics, newest change first */
  readonly consultationTopics?: Maybe<ConsultationTopicConnection>;
};


/** 查询 / queries */
export type QueryConsultationTopicArgs = {
  id: Scalars['ID']['input'];
  system?: InputMaybe<Scalars['ID']['input']>;
};


/** 查询 / queries */
export type QueryConsultationTopicsArgs = {
  filter?: InputMaybe<TopicFilter>;
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
  ConsultationTopic: ConsultationTopic;
  Enterprise: Enterprise;
  School: School;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ConsultationTopic:
    ( { __typename: 'ConsultationTopic' }
    & GraphQLRecursivePick<FederationTypes['ConsultationTopic'], {"system":true,"id":true}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"uscc":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"code":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( EnterpriseReference )
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
  TopicStatus: TopicStatus;
  OpinionAuthor: OpinionAuthor;
  ConsultationTopic: ResolverTypeWrapper<TopicWithProvenance>;
  Opinion: ResolverTypeWrapper<OpinionWithProvenance>;
  TopicReply: ResolverTypeWrapper<ReplyWithProvenance>;
  Department: ResolverTypeWrapper<Department>;
  Enterprise: ResolverTypeWrapper<EnterpriseReference>;
  School: ResolverTypeWrapper<SchoolReference>;
  TopicFilter: TopicFilter;
  ConsultationTopicConnection: ResolverTypeWrapper<Omit<ConsultationTopicConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ConsultationTopicEdge']>, nodes: ReadonlyArray<ResolversTypes['ConsultationTopic']> }>;
  ConsultationTopicEdge: ResolverTypeWrapper<Omit<ConsultationTopicEdge, 'node'> & { node: ResolversTypes['ConsultationTopic'] }>;
  OpinionConnection: ResolverTypeWrapper<Omit<OpinionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OpinionEdge']>, nodes: ReadonlyArray<ResolversTypes['Opinion']> }>;
  OpinionEdge: ResolverTypeWrapper<Omit<OpinionEdge, 'node'> & { node: ResolversTypes['Opinion'] }>;
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
  ConsultationTopic: TopicWithProvenance;
  Opinion: OpinionWithProvenance;
  TopicReply: ReplyWithProvenance;
  Department: Department;
  Enterprise: EnterpriseReference;
  School: SchoolReference;
  TopicFilter: TopicFilter;
  ConsultationTopicConnection: Omit<ConsultationTopicConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ConsultationTopicEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ConsultationTopic']> };
  ConsultationTopicEdge: Omit<ConsultationTopicEdge, 'node'> & { node: ResolversParentTypes['ConsultationTopic'] };
  OpinionConnection: Omit<OpinionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OpinionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Opinion']> };
  OpinionEdge: Omit<OpinionEdge, 'node'> & { node: ResolversParentTypes['Opinion'] };
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
  __resolveType: TypeResolveFn<'Enterprise' | 'School', ParentType, ContextType>;
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

export type ConsultationTopicResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConsultationTopic'] = ResolversParentTypes['ConsultationTopic'], FederationReferenceType extends FederationReferenceTypes['ConsultationTopic'] = FederationReferenceTypes['ConsultationTopic']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConsultationTopic']> | FederationReferenceType, FederationReferenceType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summaryHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['TopicStatus']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  enterprises?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Enterprise']>>, ParentType, ContextType>;
  schools?: Resolver<Maybe<ReadonlyArray<ResolversTypes['School']>>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  opinionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opinions?: Resolver<Maybe<ResolversTypes['OpinionConnection']>, ParentType, ContextType, Partial<ConsultationTopicOpinionsArgs>>;
  replies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TopicReply']>>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type OpinionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Opinion'] = ResolversParentTypes['Opinion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['OpinionAuthor']>, ParentType, ContextType>;
  contentHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type TopicReplyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TopicReply'] = ResolversParentTypes['TopicReply']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  contentHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uscc?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consultationTopics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsultationTopic']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consultationTopics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsultationTopic']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsultationTopicConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConsultationTopicConnection'] = ResolversParentTypes['ConsultationTopicConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConsultationTopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConsultationTopic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ConsultationTopicEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConsultationTopicEdge'] = ResolversParentTypes['ConsultationTopicEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsultationTopic'], ParentType, ContextType>;
};

export type OpinionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OpinionConnection'] = ResolversParentTypes['OpinionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpinionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Opinion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpinionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OpinionEdge'] = ResolversParentTypes['OpinionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opinion'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  consultationTopic?: Resolver<Maybe<ResolversTypes['ConsultationTopic']>, ParentType, ContextType, RequireFields<QueryConsultationTopicArgs, 'id'>>;
  consultationTopics?: Resolver<Maybe<ResolversTypes['ConsultationTopicConnection']>, ParentType, ContextType, Partial<QueryConsultationTopicsArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Provenance?: ProvenanceResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  ConsultationTopic?: ConsultationTopicResolvers<ContextType>;
  Opinion?: OpinionResolvers<ContextType>;
  TopicReply?: TopicReplyResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  ConsultationTopicConnection?: ConsultationTopicConnectionResolvers<ContextType>;
  ConsultationTopicEdge?: ConsultationTopicEdgeResolvers<ContextType>;
  OpinionConnection?: OpinionConnectionResolvers<ContextType>;
  OpinionEdge?: OpinionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  semanticNonNull?: SemanticNonNullDirectiveResolver<any, any, ContextType>;
};

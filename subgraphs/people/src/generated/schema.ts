// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonReference } from '../person.ts';
import type { ConsoleSession } from '../sessions.ts';
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
  /** 时间,RFC 3339,带时区偏移 / a moment, RFC 3339 with offset */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
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

/** 部门 / department */
export type Department = {
  /** 部门代码 / department code */
  readonly code?: Maybe<Scalars['ID']['output']>;
  /** 部门名称 / name */
  readonly name: Scalars['String']['output'];
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

/** 人员:由签发方与主体确定 / a person, by issuer and subject */
export type Person = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 姓名;未登录者所见与不详时为其主体 / name; the subject where it is not known, and to whoever is not signed in */
  readonly name: Scalars['String']['output'];
  /** 部门,不详时为空 / department; null where it is not known */
  readonly department?: Maybe<Department>;
  /** 所限地区,无则不限 / regions that they are confined to; none: everywhere */
  readonly regions: ReadonlyArray<Region>;
  /** 角色,仅本人与人员管理可读 / roles; for administrators of persons, and one's own */
  readonly roles: ReadonlyArray<Role>;
  /** 角色或地区是否由签发方给出,由其给出的不能在此更改 / whether the issuer carries roles or regions: such cannot be changed here */
  readonly issued: Scalars['Boolean']['output'];
  /** 最近一次登录控制台,仅本人与人员管理可读 / last sign-in to the console; for administrators of persons, and one's own */
  readonly lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** 控制台的会话,新的在前,仅本人与人员管理可读 / sessions in the console, newest first; for administrators of persons, and one's own */
  readonly sessions: ReadonlyArray<Session>;
};

/** 控制台的一次登录 / a session in the console */
export type Session = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 开始于 / since */
  readonly createdAt: Scalars['DateTime']['output'];
  /** 最近使用,精确到分 / last use, to the minute */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** 来自的网络地址 / network address that it came from */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** 是否即本次会话 / whether this is the session that asks */
  readonly current: Scalars['Boolean']['output'];
};

/** 程序,凭自己的令牌访问 / a program with a token of its own */
export type Client = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
};

/** 提问者:可以做什么 / who is asking, and what they may do */
export type Viewer = {
  /** 令牌或会话的主体 / subject of the token or session */
  readonly subject: Scalars['ID']['output'];
  /** 人员;程序自己访问时为空 / the person; null for a program of its own */
  readonly person?: Maybe<Person>;
  /** 所用程序,令牌未注明时为空 / the program that asks; null where the token does not say */
  readonly client?: Maybe<Client>;
  /** 权限 / scopes */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** 所限地区,无则不限 / regions that the caller is confined to; none: everywhere */
  readonly regions: ReadonlyArray<Region>;
  /** 令牌或会话至迟何时结束 / when the token or session ends at the latest */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** 本人何时向签发方证明过身份,会话之外为空 / when the person proved to the issuer who they are; null outside a session */
  readonly authenticatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 人员的一页 / a page of persons */
export type PersonConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Person>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数 / how many in all */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type PersonEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: Person;
};

/** 供选择的人员:仅姓名与部门 / a person to choose: name and department only */
export type PersonName = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 姓名 / name */
  readonly name: Scalars['String']['output'];
  /** 部门,不详时为空 / department; null where it is not known */
  readonly department?: Maybe<Department>;
};

/** 查询 / queries */
export type Query = {
  /** 提问者本人 / who is asking */
  readonly viewer: Viewer;
  /** 登录过的人员,依姓名 / persons who have signed in, by name */
  readonly persons: PersonConnection;
  /** 供管理员指定责任人:姓名已知的人员,依姓名 / persons of a known name, by name: for administrators who name who answers for an indicator */
  readonly personNames: ReadonlyArray<PersonName>;
  /** 所知的全部行政区划,依代码 / every region that the hub knows, by code */
  readonly regions: ReadonlyArray<Region>;
};


/** 查询 / queries */
export type QueryPersonsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 查询 / queries */
export type QueryPersonNamesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** 变更 / mutations */
export type Mutation = {
  /** 更改一个人的姓名、部门、角色与地区;未给出的不变,自己的角色与地区须由他人更改 / changes a person; what is not given stays, and somebody else changes one's own roles and regions */
  readonly setPerson: Person;
  /** 结束一次会话,自己的或(人员管理)任何人的;返回其编号 / ends a session, one's own or, for administrators of persons, anybody's; returns its id */
  readonly endSession: Scalars['ID']['output'];
};


/** 变更 / mutations */
export type MutationSetPersonArgs = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  roles?: InputMaybe<ReadonlyArray<Role>>;
  regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  department?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
};


/** 变更 / mutations */
export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
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
  Person: Person;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Region: ResolverTypeWrapper<Region>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Department: ResolverTypeWrapper<Department>;
  Role: Role;
  Person: ResolverTypeWrapper<PersonReference>;
  Session: ResolverTypeWrapper<ConsoleSession>;
  Client: ResolverTypeWrapper<Client>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PersonEdge']>, nodes: ReadonlyArray<ResolversTypes['Person']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonName: ResolverTypeWrapper<PersonName>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Region: Region;
  ID: Scalars['ID']['output'];
  Department: Department;
  Person: PersonReference;
  Session: ConsoleSession;
  Client: Client;
  Viewer: Omit<Viewer, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  PersonConnection: Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PersonEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Person']> };
  Int: Scalars['Int']['output'];
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonName: PersonName;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export type DepartmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  code?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClientResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  authenticatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPersonsArgs, 'first'>>;
  personNames?: Resolver<ReadonlyArray<ResolversTypes['PersonName']>, ParentType, ContextType, RequireFields<QueryPersonNamesArgs, 'first'>>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  setPerson?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationSetPersonArgs, 'id' | 'reason'>>;
  endSession?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Client?: ClientResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};


// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RecordVersion } from '../reading/record-version.ts';
import type { ChangeNode, GapNode } from '../reading/change-event.ts';
import type { SourceState, HeldOfType } from '../reading/source-reader.ts';
import type { EntityReference } from '../resolvers/record-entity.ts';
import type { WebhookRow, DeliveryRow } from '../webhooks/webhook.ts';
import type { ListedStream } from '../reading/stream-list.ts';
import type { DigestNode } from '../digest/digest-tree.ts';
import type { QuarantinedRow, QuarantinedGroup } from '../reading/quarantine-reader.ts';
import type { FeedOfSource, RunOfFeed } from '../reading/feed-reader.ts';
import type { AuditEntry as LoggedEntry } from '@queqiao/audit';
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
  /** 任意 JSON / any JSON */
  JSON: { input: unknown; output: unknown; }
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

/** 记录所述的事物,经联邦取得其现状 / the entity of a record, in its current state */
export type RecordEntity = {};

/** 外部记录:某平台的一条记录,每个版本都保留 / one record of one platform; every version is stored */
export type ExternalRecord = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录类型,与本图谱的类型同名 / record type, named like the types of this schema */
  readonly type: Scalars['String']['output'];
  /** 记录号,多段以 / 相连 / id; several parts are joined with / */
  readonly id: Scalars['ID']['output'];
  /** 版本,自 1 起 / version, from 1 on */
  readonly version: Scalars['Int']['output'];
  /** 所属地区 / the region that it belongs to */
  readonly region: Region;
  /** 首次见到的时间 / when it was first seen */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** 取得时间:平台最近一次确认现行版本,或旧版本存入的时间 / when the platform last confirmed the present version; of an older one, when it was stored */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** 平台记载的最后修改时间 / when the platform last changed it */
  readonly modifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 是否已从平台移除 / whether the platform no longer has it */
  readonly removed: Scalars['Boolean']['output'];
  /** 名称,或区别于同类的若干属性,中文 / what a person calls it: the name, or the attributes that tell it from others, in Chinese */
  readonly label: Scalars['String']['output'];
  /** 属性的 SHA-256(规范 JSON,十六进制)/ SHA-256 of the attributes as canonical JSON, hex */
  readonly contentHash: Scalars['String']['output'];
  /** 归一化的属性,不含个人信息 / normalised attributes, without personal data */
  readonly attributes: Scalars['JSON']['output'];
  /** 所述事物的现状,已移除或本图谱没有该类型时为空 / its entity in the current state; null when it is removed or this schema has no such type */
  readonly entity?: Maybe<RecordEntity>;
  /** 各版本,新的在前,含换号之前的 / its versions, newest first, those under former keys included */
  readonly versions: ExternalRecordConnection;
};


/** 外部记录:某平台的一条记录,每个版本都保留 / one record of one platform; every version is stored */
export type ExternalRecordVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 外部记录 / external records */
export type ExternalRecordConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<ExternalRecordEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<ExternalRecord>;
  /** 分页信息 / where the page ends */
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

/** 来源平台的状态 / how a source is doing */
export type SourceStatus =
  /** 正常 / everything could be read */
  | 'UP'
  /** 部分读取失败、尚未读全,或有移除待确认 / part of it could not be read, or was not yet, or removals wait for a decision */
  | 'DEGRADED'
  /** 无法读取 / nothing could be read */
  | 'DOWN';

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

/** 来源平台 / a platform that records come from */
export type Source = {
  /** 平台 / system */
  readonly id: Scalars['ID']['output'];
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
  /** 服务地区 / the region that it serves */
  readonly region: Region;
  /** 状态 / status */
  readonly status: SourceStatus;
  /** 全部列表最近一次读完的时间 / when all of its lists were last read to the end */
  readonly lastSyncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 距最近一次读完的秒数 / seconds since then */
  readonly lagSeconds?: Maybe<Scalars['Float']['output']>;
  /** 记录数,不含已移除的 / records, without those removed */
  readonly records: Scalars['Int']['output'];
  /** 隔离中的行数 / rows in quarantine */
  readonly quarantined: Scalars['Int']['output'];
  /** 待确认的移除数 / removals that wait for a decision */
  readonly heldRemovals: Scalars['Int']['output'];
  /** 待确认的移除,按记录类型 / removals that wait for a decision, by record type */
  readonly held: ReadonlyArray<HeldRemovals>;
  /** 最近的错误 / the last error, while it lasts */
  readonly lastError?: Maybe<Scalars['String']['output']>;
  /** 没有数据的原因:平台未接入 / why there is nothing of it: the platform is not configured */
  readonly absence?: Maybe<Absence>;
  /** 修改时间在将来的记录数:照常采用,但不影响读取进度 / records that the platform dated in the future: they count, and move no watermark */
  readonly futureRecords: Scalars['Int']['output'];
  /** 修改时间在将来的记录 / the records that the platform dated in the future */
  readonly recordsInFuture: ExternalRecordConnection;
  /** 未变动修改时间的变更,由整表核对发现,累计 / changes without a time that moved, found by comparing whole lists, so far */
  readonly silentUpdates: Scalars['Int']['output'];
  /** 平台未告知的移除,由整表核对发现,累计 / removals that the platform did not report, found by comparing whole lists, so far */
  readonly silentRemovals: Scalars['Int']['output'];
  /** 增量列表最近一次全部核对完毕的时间 / since when every incremental list has been compared whole */
  readonly reconciledAt?: Maybe<Scalars['DateTime']['output']>;
  /** 读取的列表 / the lists that are read */
  readonly feeds: ReadonlyArray<Feed>;
};


/** 来源平台 / a platform that records come from */
export type SourceRecordsInFutureArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 平台的一个列表 / a list of a platform */
export type Feed = {
  /** 名称 / name */
  readonly name: Scalars['String']['output'];
  /** 其中的记录类型 / the record types in it */
  readonly types: ReadonlyArray<Scalars['String']['output']>;
  /** 最近一次读完整个列表的时间 / when the whole list was last read to its end */
  readonly lastWholeAt?: Maybe<Scalars['DateTime']['output']>;
  /** 最近一次读完的时间 / when a run last came to its end */
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** 预期的读取间隔,秒 / seconds between two runs, as they should be */
  readonly expectedEverySeconds: Scalars['Int']['output'];
  /** 最近的错误 / the last error, while it lasts */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** 出错的时间 / when it occurred */
  readonly errorAt?: Maybe<Scalars['DateTime']['output']>;
  /** 各次读取,新的在前 / its runs, newest first */
  readonly runs: SyncRunConnection;
};


/** 平台的一个列表 / a list of a platform */
export type FeedRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 一次读取 / a run of a feed */
export type SyncRun = {
  /** 开始时间 / when it began */
  readonly startedAt: Scalars['DateTime']['output'];
  /** 结束时间 / when it ended */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 是否读了整个列表 / whether the whole list was read */
  readonly whole: Scalars['Boolean']['output'];
  /** 收到的记录数 / records received */
  readonly records: Scalars['Int']['output'];
  /** 写入的变更数 / changes written */
  readonly changes: Scalars['Int']['output'];
  /** 其中移除的记录数 / records removed among them */
  readonly removals: Scalars['Int']['output'];
  /** 隔离的行数 / rows set aside */
  readonly rejected: Scalars['Int']['output'];
  /** 错误 / why it failed */
  readonly error?: Maybe<Scalars['String']['output']>;
};

/** 各次读取的一页 / a page of runs */
export type SyncRunConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<SyncRunEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<SyncRun>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数 / how many in all */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type SyncRunEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: SyncRun;
};

/** 某类记录待确认的移除 / removals of one record type that wait for a decision */
export type HeldRemovals = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录类型 / record type */
  readonly type: Scalars['String']['output'];
  /** 数量 / how many */
  readonly count: Scalars['Int']['output'];
  /** 占该类记录的百分比 / share of the records of the type, in per cent */
  readonly share: Scalars['Float']['output'];
  /** 自何时起 / since when */
  readonly since: Scalars['DateTime']['output'];
  /** 待移除的记录 / the records */
  readonly records: ExternalRecordConnection;
  /** 待移除记录的编号 / ids of the records */
  readonly recordIds: ReadonlyArray<Scalars['ID']['output']>;
};


/** 某类记录待确认的移除 / removals of one record type that wait for a decision */
export type HeldRemovalsRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 隔离的行:不符合平台约定,暂不采用 / a row that broke its platform's contract and is set aside */
export type Quarantined = {
  /** 此行的键,可据以单独取得 / key of the row, by which it can be asked for */
  readonly key: Scalars['ID']['output'];
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录类型 / record type */
  readonly type: Scalars['String']['output'];
  /** 记录号,无法读出时为空 / id, null where it cannot be read */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** 原因的代码 / what is wrong, as a code */
  readonly code: Scalars['String']['output'];
  /** 原因,不含个人信息 / why, without personal data */
  readonly reason: Scalars['String']['output'];
  /** 位置 / where in the row */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** 平台给出的原始内容,联系人等个人信息已遮蔽 / the original row; personal data is masked */
  readonly raw: Scalars['JSON']['output'];
  /** 隔离时间 / when it was set aside */
  readonly at: Scalars['DateTime']['output'];
};

/** 隔离的行,按原因归并 / rows in quarantine that are wrong alike */
export type QuarantineGroup = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录类型 / record type */
  readonly type: Scalars['String']['output'];
  /** 原因的代码 / what is wrong, as a code */
  readonly code: Scalars['String']['output'];
  /** 原因,以最新一行为例 / why, as of the newest row */
  readonly reason: Scalars['String']['output'];
  /** 行数 / how many rows */
  readonly count: Scalars['Int']['output'];
  /** 最早一行的隔离时间 / when the first of them was set aside */
  readonly firstAt: Scalars['DateTime']['output'];
  /** 最新一行的隔离时间 / when the last of them was set aside */
  readonly lastAt: Scalars['DateTime']['output'];
  /** 最新的一行 / the newest row */
  readonly sample: Quarantined;
  /** 运维人员的备注,未写时为空 / what an operator said of it; null where nobody has */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** 处理人,未指定时为空 / who sees to it; null where nobody in particular does */
  readonly assignee?: Maybe<Scalars['ID']['output']>;
  /** 处理人,如人员所称 / who sees to it, as a person */
  readonly assigneePerson?: Maybe<Person>;
  /** 备注人 / who said it */
  readonly notedBy?: Maybe<Scalars['ID']['output']>;
  /** 备注人,如人员所称 / who said it, as a person */
  readonly notedByPerson?: Maybe<Person>;
  /** 备注时间 / when */
  readonly notedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 隔离的行的一页 / a page of rows in quarantine */
export type QuarantinedConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<QuarantinedEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Quarantined>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数 / how many in all */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type QuarantinedEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: Quarantined;
};

/** 变更的种类 / what a change did */
export type ChangeKind =
  /** 新增,或移除后重现 / new, or back after it was removed */
  | 'CREATED'
  /** 变更 / changed */
  | 'UPDATED'
  /** 移除,或移出读者可见的地区 / gone, or moved out of the regions that the reader may see */
  | 'REMOVED'
  /** 换号:同一事物有了新的键 / the same thing under a new key */
  | 'REKEYED'
  /** 有变更,但读者无权知道内容 / something changed that the reader has no right to */
  | 'REDACTED';

/** 一次变更。record 是变更当时的版本,entity 是事物的现状,二者可以不同 / record is as it was at this change, entity as it is now: the two may differ */
export type Change = {
  /** 此变更的游标 / cursor of this change */
  readonly cursor: Scalars['ID']['output'];
  /** 记入时间 / when it was written down */
  readonly at: Scalars['DateTime']['output'];
  /** 种类 / kind */
  readonly kind: ChangeKind;
  /** 变了的属性;新增与移除时为空表 / attributes that changed; none for what is new or gone */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** 变更后的记录,即该版本 / the record with this change, as that version */
  readonly record: ExternalRecord;
  /** 所述事物的现状 / its entity in the current state */
  readonly entity?: Maybe<RecordEntity>;
  /** 换号之前的记录号 / of REKEYED: the id before */
  readonly formerId?: Maybe<Scalars['ID']['output']>;
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

/** 变更日志中的一项 / an entry of the change log */
export type ChangeEvent = Change | Gap;

/** 变更的筛选条件,不给即不限 / which changes; what is not given does not narrow */
export type ChangeFilter = {
  /** 平台 / systems */
  readonly systems?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 记录类型 / record types */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 种类 / kinds */
  readonly kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  /** 地区,含其下辖 / regions, with what lies in them */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 记录号,含换号之前的 / ids, former ones included */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** 变更日志的一页 / a page of the change log */
export type ChangeConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<ChangeEvent>;
  /** 分页信息;endCursor 越过了无权查看的变更 / where the page ends; endCursor has passed what may not be seen */
  readonly pageInfo: PageInfo;
  /** 最早仍保留的变更,日志为空时为空 / the oldest available change; null when there is none */
  readonly oldest?: Maybe<Scalars['ID']['output']>;
  /** 最新的变更,日志为空时为空 / the newest change; null when there is none */
  readonly newest?: Maybe<Scalars['ID']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type ChangeEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['ID']['output'];
  /** 条目 / entry */
  readonly node: ChangeEvent;
};

/** 审计日志的一条:谁、何时、对何、为何做了或读了什么 / an entry of the audit log: who did or read what, when and why */
export type AuditEntry = {
  /** 序号,从 1 起,不间断 / number, from 1, without gaps */
  readonly seq: Scalars['Int']['output'];
  /** 时间 / when */
  readonly at: Scalars['DateTime']['output'];
  /** 操作人:令牌的主体 / who: the subject of the token */
  readonly actor: Scalars['String']['output'];
  /** 操作人;程序以其主体为名 / who; a program has its subject for a name */
  readonly person: Person;
  /** 操作:变更操作的名称,或 readPersonalData / what: the mutation's name, or readPersonalData */
  readonly action: Scalars['String']['output'];
  /** 对象 / to what */
  readonly subject: Scalars['String']['output'];
  /** 目的:x-purpose 请求头所述 / why: what the x-purpose header said */
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** 其余细节:意见、摘要、所读记录 / the rest: a comment, a digest, the records that were read */
  readonly detail?: Maybe<Scalars['JSON']['output']>;
  /** 哈希:本条各字段与前一条哈希的 SHA-256,取键已排序的 JSON / SHA-256 over this entry's fields and the hash of the one before, as JSON with sorted keys */
  readonly hash: Scalars['String']['output'];
};

/** 人员:由签发方与主体确定 / a person, by issuer and subject */
export type Person = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
};

/** 审计日志的一页 / a page of the audit log */
export type AuditEntryConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数 / how many in all */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type AuditEntryEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: AuditEntry;
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

/** 回调(webhook):把订阅的事件逐一签名投递给接收方 / a webhook: each event of a subscription is signed and delivered to a receiver */
export type Webhook = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 登记者,即令牌的主体 / who registered it: the subject of the token */
  readonly client: Scalars['ID']['output'];
  /** 接收地址 / where it is delivered to */
  readonly url: Scalars['String']['output'];
  /** 订阅操作 / the subscription */
  readonly operation: Scalars['String']['output'];
  /** 变量 / its variables */
  readonly variables?: Maybe<Scalars['JSON']['output']>;
  /** 状态 / state */
  readonly state: WebhookState;
  /** 此前(含)已全部投递 / everything up to here was delivered */
  readonly cursor?: Maybe<Scalars['ID']['output']>;
  /** 最早未投递的变更距今的秒数 / the age of the oldest change that was not delivered yet, in seconds */
  readonly lagSeconds: Scalars['Float']['output'];
  /** 最近的错误 / the last error, while it lasts */
  readonly lastError?: Maybe<Scalars['String']['output']>;
  /** 投递,新的在前 / deliveries, newest first */
  readonly deliveries: DeliveryConnection;
};


/** 回调(webhook):把订阅的事件逐一签名投递给接收方 / a webhook: each event of a subscription is signed and delivered to a receiver */
export type WebhookDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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

/** 一个事件的投递 / the delivery of one event */
export type Delivery = {
  /** 编号,即请求头 webhook-id,各次尝试相同 / id, in the header webhook-id: the same for every attempt */
  readonly id: Scalars['ID']['output'];
  /** 事件的游标 / cursor of the event */
  readonly cursor: Scalars['ID']['output'];
  /** 状态 / state */
  readonly state: DeliveryState;
  /** 尝试次数,含首次 / attempts, the first included */
  readonly attempts: Scalars['Int']['output'];
  /** 还会自动重试几次;为 1 时,再失败即成死信 / how often it is still tried by itself; of 1, the next failure makes it a dead letter */
  readonly attemptsLeft: Scalars['Int']['output'];
  /** 最近一次的 HTTP 状态,无答复时为空 / HTTP status of the last attempt; null without an answer */
  readonly lastStatus?: Maybe<Scalars['Int']['output']>;
  /** 最近一次的错误 / the last error */
  readonly lastError?: Maybe<Scalars['String']['output']>;
  /** 下一次尝试的时间 / when it is tried again */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
};

/** 投递的一页 / a page of deliveries */
export type DeliveryConnection = {
  /** 条目与游标 / entries with their cursors */
  readonly edges: ReadonlyArray<DeliveryEdge>;
  /** 条目 / entries */
  readonly nodes: ReadonlyArray<Delivery>;
  /** 分页信息 / where the page ends */
  readonly pageInfo: PageInfo;
  /** 总数 / how many in all */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** 一个条目与它的游标 / an entry with its cursor */
export type DeliveryEdge = {
  /** 游标 / cursor */
  readonly cursor: Scalars['String']['output'];
  /** 条目 / entry */
  readonly node: Delivery;
};

/** 登记 webhook 所需 / what a webhook is registered with */
export type WebhookInput = {
  /** 接收地址,https / where to deliver, by https */
  readonly url: Scalars['String']['input'];
  /** 订阅操作 / a subscription */
  readonly operation: Scalars['String']['input'];
  /** 变量 / its variables */
  readonly variables?: InputMaybe<Scalars['JSON']['input']>;
  /** 从此游标之后;不给则从此刻起 / after this cursor; from now on when not given */
  readonly after?: InputMaybe<Scalars['ID']['input']>;
};

/** 登记的结果;密钥只显示这一次 / what was registered; the secret is shown this once */
export type WebhookRegistration = {
  /** 登记的回调 / the webhook */
  readonly webhook: Webhook;
  /** 签名密钥(Standard Webhooks)/ the signing secret, as Standard Webhooks take it */
  readonly secret: Scalars['String']['output'];
};

/** 打开着的订阅 / an open stream */
export type StreamInfo = {
  /** 编号 / id */
  readonly id: Scalars['ID']['output'];
  /** 订阅者:令牌的主体 / who: the subject of the token */
  readonly caller: Scalars['String']['output'];
  /** 传输方式 / transport: websocket, sse, multipart, webhook */
  readonly transport: Scalars['String']['output'];
  /** 操作 / operation */
  readonly operation: Scalars['String']['output'];
  /** 已读到之处 / how far it has come */
  readonly cursor?: Maybe<Scalars['ID']['output']>;
  /** 最早未读的变更距今的秒数 / the age of the oldest change that it has not received, in seconds */
  readonly lagSeconds: Scalars['Float']['output'];
  /** 日志中尚未读的变更数 / changes of the log that it has not come to yet */
  readonly backlog: Scalars['Int']['output'];
  /** 最近的错误 / the last error */
  readonly lastError?: Maybe<Scalars['String']['output']>;
  /** 打开的时间 / since when it is open */
  readonly openedAt: Scalars['DateTime']['output'];
};

/** 某类记录副本的校验树的一个节点:副本算出同样的哈希,即与调用者可见的记录逐条同版本。记录号经 SHA-256(system NUL id) 的前若干位分入 2^depth 片叶;叶为其中各行 system NUL id NUL version LF 按字节序相连的 SHA-256,上层为两个下级哈希(字节)相连的 SHA-256,空叶为空串的 SHA-256;已移除的记录不在其中 / a node of the tree that proves a copy of one type complete: ids are spread over 2^depth leaves by the first bits of SHA-256(system NUL id); a leaf is the SHA-256 over its records' lines system NUL id NUL version LF in their byte order, an inner node the SHA-256 over its two children (bytes), an empty leaf the SHA-256 of nothing. Removed records are in no leaf */
export type RecordDigest = {
  /** 记录类型 / record type */
  readonly type: Scalars['String']['output'];
  /** 计算时变更日志的位置 / where the change log stood */
  readonly watermark: Scalars['ID']['output'];
  /** 其中的记录数 / how many records it holds */
  readonly records: Scalars['Int']['output'];
  /** 位串,空串为根 / bits; empty is the root */
  readonly prefix: Scalars['String']['output'];
  /** 散列:SHA-256,小写十六进制 / SHA-256, lower-case hex */
  readonly hash: Scalars['String']['output'];
  /** 两个下级,叶则为空表 / its two children; none of a leaf */
  readonly children: ReadonlyArray<RecordDigest>;
  /** 叶中的记录,上层为空表 / the records of a leaf; none above */
  readonly members: ReadonlyArray<RecordKey>;
};

/** 记录的键与版本 / a record's key and version */
export type RecordKey = {
  /** 平台 / system */
  readonly system: Scalars['ID']['output'];
  /** 记录号 / id */
  readonly id: Scalars['ID']['output'];
  /** 版本 / version */
  readonly version: Scalars['Int']['output'];
};

/** 查询 / queries */
export type Query = {
  /** 变更日志的一页,按记入的先后 / a page of the change log, in its order */
  readonly changes: ChangeConnection;
  /** 变更日志此刻的位置:同一查询中取全量,再由此读后续变更 / where the change log stands: a snapshot beside it, then changes after it */
  readonly watermark: Scalars['ID']['output'];
  /** 某类记录副本的校验树:比较哈希即知副本是否齐全,只须取回不同的部分 / the tree that proves a copy of one type complete: compare hashes, and fetch only what differs */
  readonly digest: RecordDigest;
  /** 此节点打开着的订阅 / streams that are open on this node */
  readonly subscriptions: ReadonlyArray<StreamInfo>;
  /** 自己登记的 webhook;运维人员可见全部 / webhooks that the caller registered; operators see all */
  readonly webhooks: ReadonlyArray<Webhook>;
  /** 一个 webhook:自己的,或(运维)任何人的;没有则为空 / one webhook: the caller's own, or anybody's for operations:read; null where there is none */
  readonly webhook?: Maybe<Webhook>;
  /** 一条外部记录的现行版本 / an external record as it is now */
  readonly record?: Maybe<ExternalRecord>;
  /** 某类外部记录的现行版本,依平台与记录号的次序 / the records of a type as they are now, by platform and id */
  readonly records: ExternalRecordConnection;
  /** 全部来源平台 / all platforms that records come from */
  readonly sources: ReadonlyArray<Source>;
  /** 隔离的行,新的在前 / rows in quarantine, newest first */
  readonly quarantine: QuarantinedConnection;
  /** 按键取得隔离的一行 / a row in quarantine by its key */
  readonly quarantined?: Maybe<Quarantined>;
  /** 隔离的行按原因归并,多的在前 / rows in quarantine by what is wrong, the largest groups first */
  readonly quarantineGroups: ReadonlyArray<QuarantineGroup>;
  /** 审计日志,新的在前;只增不改,可用 pnpm hub audit verify 核对。各条件须同时满足 / the audit log, newest first; only ever appended to, verified by pnpm hub audit verify. All conditions have to hold */
  readonly audit: AuditEntryConnection;
};


/** 查询 / queries */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ChangeFilter>;
};


/** 查询 / queries */
export type QueryDigestArgs = {
  type: Scalars['String']['input'];
  prefix?: InputMaybe<Scalars['String']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
};


/** 查询 / queries */
export type QueryWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryRecordArgs = {
  system: Scalars['ID']['input'];
  type: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryRecordsArgs = {
  type: Scalars['String']['input'];
  system?: InputMaybe<Scalars['ID']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 查询 / queries */
export type QueryQuarantineArgs = {
  system?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** 查询 / queries */
export type QueryQuarantinedArgs = {
  key: Scalars['ID']['input'];
};


/** 查询 / queries */
export type QueryQuarantineGroupsArgs = {
  system?: InputMaybe<Scalars['ID']['input']>;
};


/** 查询 / queries */
export type QueryAuditArgs = {
  actor?: InputMaybe<Scalars['ID']['input']>;
  action?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 变更操作 / mutations */
export type Mutation = {
  /** 确认待定的移除:这些记录确已不在 / confirms removals that are held back: the records are gone */
  readonly confirmRemovals: Source;
  /** 驳回待定的移除:保留这些记录,直到完整的列表再次给出 / discards removals that are held back: the records stay until a whole list tells otherwise */
  readonly discardRemovals: Source;
  /** 为一组隔离的行写备注,并可指定处理人 / says something of rows that are wrong alike, and who sees to it */
  readonly noteQuarantineGroup: QuarantineGroup;
  /** 立即读取一个平台 / has a platform read now */
  readonly requestSync: Source;
  /** 登记 webhook:先征得接收方同意,再按序投递订阅的事件 / registers a webhook: once the receiver consents, events are delivered in order */
  readonly registerWebhook: WebhookRegistration;
  /** 暂停投递 / delivers nothing until it is resumed */
  readonly pauseWebhook: Webhook;
  /** 继续投递;不给游标则越过死信 / goes on; behind the dead letter when no cursor is given */
  readonly resumeWebhook: Webhook;
  /** 删除 webhook 及其投递记录 / deletes a webhook with its deliveries */
  readonly deleteWebhook: Scalars['ID']['output'];
  /** 更换签名密钥,旧密钥再签 24 小时 / rotates the secret; the former one signs beside it for 24 hours */
  readonly rotateWebhookSecret: WebhookRegistration;
  /** 立即发送一个测试事件 / sends a test event at once */
  readonly sendTestEvent: Delivery;
  /** 重发死信,暂停时亦可;不指明则全部 / sends dead letters again, also while paused; all when none are named */
  readonly replayDeliveries: Webhook;
};


/** 变更操作 / mutations */
export type MutationConfirmRemovalsArgs = {
  system: Scalars['ID']['input'];
  type: Scalars['String']['input'];
  count: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


/** 变更操作 / mutations */
export type MutationDiscardRemovalsArgs = {
  system: Scalars['ID']['input'];
  type: Scalars['String']['input'];
  count: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


/** 变更操作 / mutations */
export type MutationNoteQuarantineGroupArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
  assignee?: InputMaybe<Scalars['ID']['input']>;
};


/** 变更操作 / mutations */
export type MutationRequestSyncArgs = {
  system: Scalars['ID']['input'];
};


/** 变更操作 / mutations */
export type MutationRegisterWebhookArgs = {
  input: WebhookInput;
};


/** 变更操作 / mutations */
export type MutationPauseWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** 变更操作 / mutations */
export type MutationResumeWebhookArgs = {
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


/** 变更操作 / mutations */
export type MutationDeleteWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** 变更操作 / mutations */
export type MutationRotateWebhookSecretArgs = {
  id: Scalars['ID']['input'];
};


/** 变更操作 / mutations */
export type MutationSendTestEventArgs = {
  webhook: Scalars['ID']['input'];
};


/** 变更操作 / mutations */
export type MutationReplayDeliveriesArgs = {
  webhook: Scalars['ID']['input'];
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** 订阅:经 WebSocket(graphql-transport-ws)、SSE 或 multipart;各方式的游标通用,变更按日志的先后给出,不缺不重 / subscriptions, by WebSocket (graphql-transport-ws), SSE or multipart: one cursor is good on all of them, changes come in the total order of the log, none missing and none twice */
export type Subscription = {
  /** 变更,按记入的先后(也即每条记录自身的先后);已有的先补上,再接着给新的 / changes in the order of the log, which is also each record's own: those that are there already, then those that come */
  readonly changes: ChangeEvent;
};


/** 订阅:经 WebSocket(graphql-transport-ws)、SSE 或 multipart;各方式的游标通用,变更按日志的先后给出,不缺不重 / subscriptions, by WebSocket (graphql-transport-ws), SSE or multipart: one cursor is good on all of them, changes come in the total order of the log, none missing and none twice */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ChangeFilter>;
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
  ExternalRecord: ExternalRecord;
  HeldRemovals: HeldRemovals;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ExternalRecord:
    ( { __typename: 'ExternalRecord' }
    & ( GraphQLRecursivePick<FederationTypes['ExternalRecord'], {"system":true,"type":true,"id":true,"version":true}>
        | GraphQLRecursivePick<FederationTypes['ExternalRecord'], {"system":true,"type":true,"id":true}> ) );
  HeldRemovals:
    ( { __typename: 'HeldRemovals' }
    & GraphQLRecursivePick<FederationTypes['HeldRemovals'], {"system":true,"type":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RecordEntity: never;
  ChangeEvent:
    | ( ChangeNode )
    | ( GapNode )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Region: ResolverTypeWrapper<Region>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  RecordEntity: ResolverTypeWrapper<EntityReference>;
  ExternalRecord: ResolverTypeWrapper<RecordVersion>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ExternalRecordConnection: ResolverTypeWrapper<Omit<ExternalRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ExternalRecordEdge']>, nodes: ReadonlyArray<ResolversTypes['ExternalRecord']> }>;
  ExternalRecordEdge: ResolverTypeWrapper<Omit<ExternalRecordEdge, 'node'> & { node: ResolversTypes['ExternalRecord'] }>;
  SourceStatus: SourceStatus;
  Absence: Absence;
  Source: ResolverTypeWrapper<SourceState>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Feed: ResolverTypeWrapper<FeedOfSource>;
  SyncRun: ResolverTypeWrapper<RunOfFeed>;
  SyncRunConnection: ResolverTypeWrapper<Omit<SyncRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SyncRunEdge']>, nodes: ReadonlyArray<ResolversTypes['SyncRun']> }>;
  SyncRunEdge: ResolverTypeWrapper<Omit<SyncRunEdge, 'node'> & { node: ResolversTypes['SyncRun'] }>;
  HeldRemovals: ResolverTypeWrapper<HeldOfType>;
  Quarantined: ResolverTypeWrapper<QuarantinedRow>;
  QuarantineGroup: ResolverTypeWrapper<QuarantinedGroup>;
  QuarantinedConnection: ResolverTypeWrapper<Omit<QuarantinedConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['QuarantinedEdge']>, nodes: ReadonlyArray<ResolversTypes['Quarantined']> }>;
  QuarantinedEdge: ResolverTypeWrapper<Omit<QuarantinedEdge, 'node'> & { node: ResolversTypes['Quarantined'] }>;
  ChangeKind: ChangeKind;
  Change: ResolverTypeWrapper<ChangeNode>;
  Gap: ResolverTypeWrapper<GapNode>;
  ChangeEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeEvent']>;
  ChangeFilter: ChangeFilter;
  ChangeConnection: ResolverTypeWrapper<Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['ChangeEvent']> }>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['ChangeEvent'] }>;
  AuditEntry: ResolverTypeWrapper<LoggedEntry>;
  Person: ResolverTypeWrapper<Person>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditEntry']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  WebhookState: WebhookState;
  Webhook: ResolverTypeWrapper<WebhookRow>;
  DeliveryState: DeliveryState;
  Delivery: ResolverTypeWrapper<DeliveryRow>;
  DeliveryConnection: ResolverTypeWrapper<Omit<DeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DeliveryEdge']>, nodes: ReadonlyArray<ResolversTypes['Delivery']> }>;
  DeliveryEdge: ResolverTypeWrapper<Omit<DeliveryEdge, 'node'> & { node: ResolversTypes['Delivery'] }>;
  WebhookInput: WebhookInput;
  WebhookRegistration: ResolverTypeWrapper<Omit<WebhookRegistration, 'webhook'> & { webhook: ResolversTypes['Webhook'] }>;
  StreamInfo: ResolverTypeWrapper<ListedStream>;
  RecordDigest: ResolverTypeWrapper<DigestNode>;
  RecordKey: ResolverTypeWrapper<RecordKey>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Region: Region;
  ID: Scalars['ID']['output'];
  RecordEntity: EntityReference;
  ExternalRecord: RecordVersion;
  Int: Scalars['Int']['output'];
  ExternalRecordConnection: Omit<ExternalRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ExternalRecordEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ExternalRecord']> };
  ExternalRecordEdge: Omit<ExternalRecordEdge, 'node'> & { node: ResolversParentTypes['ExternalRecord'] };
  Source: SourceState;
  Float: Scalars['Float']['output'];
  Feed: FeedOfSource;
  SyncRun: RunOfFeed;
  SyncRunConnection: Omit<SyncRunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SyncRunEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SyncRun']> };
  SyncRunEdge: Omit<SyncRunEdge, 'node'> & { node: ResolversParentTypes['SyncRun'] };
  HeldRemovals: HeldOfType;
  Quarantined: QuarantinedRow;
  QuarantineGroup: QuarantinedGroup;
  QuarantinedConnection: Omit<QuarantinedConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['QuarantinedEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Quarantined']> };
  QuarantinedEdge: Omit<QuarantinedEdge, 'node'> & { node: ResolversParentTypes['Quarantined'] };
  Change: ChangeNode;
  Gap: GapNode;
  ChangeEvent: ResolversUnionTypes<ResolversParentTypes>['ChangeEvent'];
  ChangeFilter: ChangeFilter;
  ChangeConnection: Omit<ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChangeEvent']> };
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['ChangeEvent'] };
  AuditEntry: LoggedEntry;
  Person: Person;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditEntry']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  Webhook: WebhookRow;
  Delivery: DeliveryRow;
  DeliveryConnection: Omit<DeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DeliveryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Delivery']> };
  DeliveryEdge: Omit<DeliveryEdge, 'node'> & { node: ResolversParentTypes['Delivery'] };
  WebhookInput: WebhookInput;
  WebhookRegistration: Omit<WebhookRegistration, 'webhook'> & { webhook: ResolversParentTypes['Webhook'] };
  StreamInfo: ListedStream;
  RecordDigest: DigestNode;
  RecordKey: RecordKey;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
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

export type RecordEntityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordEntity'] = ResolversParentTypes['RecordEntity']> = {
  __resolveType: TypeResolveFn<string, ParentType, ContextType>;
};

export type ExternalRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExternalRecord'] = ResolversParentTypes['ExternalRecord'], FederationReferenceType extends FederationReferenceTypes['ExternalRecord'] = FederationReferenceTypes['ExternalRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExternalRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['RecordEntity']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['ExternalRecordConnection'], ParentType, ContextType, RequireFields<ExternalRecordVersionsArgs, 'first'>>;
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

export type SourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SourceStatus'], ParentType, ContextType>;
  lastSyncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lagSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quarantined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldRemovals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ReadonlyArray<ResolversTypes['HeldRemovals']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  absence?: Resolver<Maybe<ResolversTypes['Absence']>, ParentType, ContextType>;
  futureRecords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordsInFuture?: Resolver<ResolversTypes['ExternalRecordConnection'], ParentType, ContextType, RequireFields<SourceRecordsInFutureArgs, 'first'>>;
  silentUpdates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  silentRemovals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reconciledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  feeds?: Resolver<ReadonlyArray<ResolversTypes['Feed']>, ParentType, ContextType>;
};

export type FeedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Feed'] = ResolversParentTypes['Feed']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lastWholeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expectedEverySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['SyncRunConnection'], ParentType, ContextType, RequireFields<FeedRunsArgs, 'first'>>;
};

export type SyncRunResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SyncRun'] = ResolversParentTypes['SyncRun']> = {
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SyncRunConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SyncRunConnection'] = ResolversParentTypes['SyncRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SyncRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SyncRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SyncRunEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SyncRunEdge'] = ResolversParentTypes['SyncRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SyncRun'], ParentType, ContextType>;
};

export type HeldRemovalsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HeldRemovals'] = ResolversParentTypes['HeldRemovals'], FederationReferenceType extends FederationReferenceTypes['HeldRemovals'] = FederationReferenceTypes['HeldRemovals']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HeldRemovals']> | FederationReferenceType, FederationReferenceType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['ExternalRecordConnection'], ParentType, ContextType, RequireFields<HeldRemovalsRecordsArgs, 'first'>>;
  recordIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QuarantinedResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Quarantined'] = ResolversParentTypes['Quarantined']> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QuarantineGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['QuarantineGroup'] = ResolversParentTypes['QuarantineGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sample?: Resolver<ResolversTypes['Quarantined'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  assigneePerson?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  notedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  notedByPerson?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  notedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QuarantinedConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['QuarantinedConnection'] = ResolversParentTypes['QuarantinedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['QuarantinedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Quarantined']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QuarantinedEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['QuarantinedEdge'] = ResolversParentTypes['QuarantinedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quarantined'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  cursor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ExternalRecord'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['RecordEntity']>, ParentType, ContextType>;
  formerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GapResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap']> = {
  cursor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangeEvent'] = ResolversParentTypes['ChangeEvent']> = {
  __resolveType: TypeResolveFn<'Change' | 'Gap', ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  oldest?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  newest?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeEvent'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookState'], ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['DeliveryConnection'], ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
};

export type DeliveryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attemptsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeliveryEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeliveryEdge'] = ResolversParentTypes['DeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
};

export type WebhookRegistrationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WebhookRegistration'] = ResolversParentTypes['WebhookRegistration']> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StreamInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StreamInfo'] = ResolversParentTypes['StreamInfo']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caller?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transport?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RecordDigestResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordDigest'] = ResolversParentTypes['RecordDigest']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  watermark?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['RecordDigest']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['RecordKey']>, ParentType, ContextType>;
};

export type RecordKeyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordKey'] = ResolversParentTypes['RecordKey']> = {
  system?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  watermark?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['RecordDigest'], ParentType, ContextType, RequireFields<QueryDigestArgs, 'type' | 'prefix' | 'depth'>>;
  subscriptions?: Resolver<ReadonlyArray<ResolversTypes['StreamInfo']>, ParentType, ContextType>;
  webhooks?: Resolver<ReadonlyArray<ResolversTypes['Webhook']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<QueryWebhookArgs, 'id'>>;
  record?: Resolver<Maybe<ResolversTypes['ExternalRecord']>, ParentType, ContextType, RequireFields<QueryRecordArgs, 'system' | 'type' | 'id'>>;
  records?: Resolver<ResolversTypes['ExternalRecordConnection'], ParentType, ContextType, RequireFields<QueryRecordsArgs, 'type' | 'first'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  quarantine?: Resolver<ResolversTypes['QuarantinedConnection'], ParentType, ContextType, RequireFields<QueryQuarantineArgs, 'first'>>;
  quarantined?: Resolver<Maybe<ResolversTypes['Quarantined']>, ParentType, ContextType, RequireFields<QueryQuarantinedArgs, 'key'>>;
  quarantineGroups?: Resolver<ReadonlyArray<ResolversTypes['QuarantineGroup']>, ParentType, ContextType, Partial<QueryQuarantineGroupsArgs>>;
  audit?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditArgs, 'first'>>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmRemovals?: Resolver<ResolversTypes['Source'], ParentType, ContextType, RequireFields<MutationConfirmRemovalsArgs, 'system' | 'type' | 'count' | 'reason'>>;
  discardRemovals?: Resolver<ResolversTypes['Source'], ParentType, ContextType, RequireFields<MutationDiscardRemovalsArgs, 'system' | 'type' | 'count' | 'reason'>>;
  noteQuarantineGroup?: Resolver<ResolversTypes['QuarantineGroup'], ParentType, ContextType, RequireFields<MutationNoteQuarantineGroupArgs, 'id' | 'note'>>;
  requestSync?: Resolver<ResolversTypes['Source'], ParentType, ContextType, RequireFields<MutationRequestSyncArgs, 'system'>>;
  registerWebhook?: Resolver<ResolversTypes['WebhookRegistration'], ParentType, ContextType, RequireFields<MutationRegisterWebhookArgs, 'input'>>;
  pauseWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationPauseWebhookArgs, 'id'>>;
  resumeWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationResumeWebhookArgs, 'id'>>;
  deleteWebhook?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'id'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['WebhookRegistration'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'id'>>;
  sendTestEvent?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType, RequireFields<MutationSendTestEventArgs, 'webhook'>>;
  replayDeliveries?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationReplayDeliveriesArgs, 'webhook'>>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  changes?: SubscriptionResolver<ResolversTypes['ChangeEvent'], "changes", ParentType, ContextType, Partial<SubscriptionChangesArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RecordEntity?: RecordEntityResolvers<ContextType>;
  ExternalRecord?: ExternalRecordResolvers<ContextType>;
  ExternalRecordConnection?: ExternalRecordConnectionResolvers<ContextType>;
  ExternalRecordEdge?: ExternalRecordEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Feed?: FeedResolvers<ContextType>;
  SyncRun?: SyncRunResolvers<ContextType>;
  SyncRunConnection?: SyncRunConnectionResolvers<ContextType>;
  SyncRunEdge?: SyncRunEdgeResolvers<ContextType>;
  HeldRemovals?: HeldRemovalsResolvers<ContextType>;
  Quarantined?: QuarantinedResolvers<ContextType>;
  QuarantineGroup?: QuarantineGroupResolvers<ContextType>;
  QuarantinedConnection?: QuarantinedConnectionResolvers<ContextType>;
  QuarantinedEdge?: QuarantinedEdgeResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Gap?: GapResolvers<ContextType>;
  ChangeEvent?: ChangeEventResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  DeliveryEdge?: DeliveryEdgeResolvers<ContextType>;
  WebhookRegistration?: WebhookRegistrationResolvers<ContextType>;
  StreamInfo?: StreamInfoResolvers<ContextType>;
  RecordDigest?: RecordDigestResolvers<ContextType>;
  RecordKey?: RecordKeyResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};


import type { Queryable } from '@queqiao/store';
import { changedFields } from './changed-fields.ts';
import { column } from './columns.ts';
import type { Draft, Touch } from './draft.ts';
import type { FormerContent } from './former-content.ts';
import type { LogLock } from './log-lock.ts';
import { pastVersions } from './past-versions.ts';
import {
  closeVersions,
  deletePersonal,
  insertPersonal,
  insertRemovals,
  insertVersions,
  touchVersions,
} from './queries.ts';
import type { VersionCounts } from './version-counts.ts';

type CandidateVersion = Exclude<Draft, { readonly kind: 'REMOVED' }>;

interface Placed<D extends Draft> {
  readonly draft: D;
  readonly position: number;
}

const hex = (digest: string): string => Buffer.from(digest, 'latin1').toString('hex');
const list = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(','));

async function writeReceived(
  transaction: Queryable,
  at: string,
  placed: readonly Placed<CandidateVersion>[],
  content: FormerContent,
): Promise<void> {
  if (placed.length === 0) return;
  const past = await pastVersions(
    transaction,
    placed.map(({ draft }) => draft),
  );
  const rows = placed.map(({ draft, position }) => {
    const { kind, told, before } = draft;
    const { record } = told;
    const beside = draft.kind === 'REKEYED' ? (draft.beside?.version ?? 0) : 0;
    const former = kind === 'CREATED' ? undefined : content.get(before.position);
    return {
      ...record,
      told,
      position,
      kind,
      origin: before?.origin ?? null,
      version: Math.max(before?.version ?? 0, beside, past(draft)) + 1,
      firstSeenAt: before?.first_seen_at ?? null,
      changed: former ? changedFields(former.attributes, record.attributes) : [],
      changedPersonal: former ? changedFields(former.personal, record.personal) : [],
      formerId: draft.kind === 'REKEYED' ? draft.formerId : null,
      formerRegion: former && before && before.region !== record.region ? before.region : null,
    };
  });
  await transaction.query(
    insertVersions(
      at,
      rows.map((row) => row.position),
      rows.map((row) => row.origin),
      rows.map((row) => row.version),
      column(rows.map((row) => row.firstSeenAt)),
      column(rows.map((row) => row.modifiedAt)),
      column(rows.map((row) => row.system)),
      column(rows.map((row) => row.type)),
      column(rows.map((row) => row.id)),
      column(rows.map((row) => row.region)),
      column(rows.map((row) => row.kind)),
      column(rows.map((row) => hex(row.told.content))),
      column(rows.map((row) => hex(row.told.told))),
      column(rows.map((row) => row.told.attributes)),
      column(rows.map((row) => list(row.changed))),
      column(rows.map((row) => list(row.changedPersonal))),
      column(rows.map((row) => row.formerId)),
      column(rows.map((row) => row.formerRegion)),
    ),
  );
  const bare = rows.flatMap(({ told, origin, changedPersonal: changed }) =>
    told.personal === null && origin !== null && changed.length > 0 ? [origin] : [],
  );
  if (bare.length > 0) await transaction.query(deletePersonal(bare));
  const personal = rows.flatMap(({ told, origin, position }) =>
    told.personal === null ? [] : [{ origin: origin ?? position, data: told.personal }],
  );
  if (personal.length === 0) return;
  await transaction.query(
    insertPersonal(column(personal.map(({ origin }) => origin)), column(personal.map(({ data }) => data))),
  );
}

async function writeRemovals(
  transaction: Queryable,
  at: string,
  placed: readonly Placed<Extract<Draft, { readonly kind: 'REMOVED' }>>[],
): Promise<void> {
  if (placed.length === 0) return;
  await transaction.query(
    insertRemovals(
      at,
      placed.map(({ position }) => position),
      placed.map(({ draft }) => draft.before.position),
    ),
  );
  await transaction.query(deletePersonal(placed.map(({ draft }) => draft.before.origin)));
}

/** Writes versions in the order given; what they supersede, and what it said, was looked up under the same lock. */
export async function writeVersions(
  transaction: Queryable,
  log: LogLock,
  drafts: readonly Draft[],
  content: FormerContent,
  counts: VersionCounts,
): Promise<void> {
  if (drafts.length === 0) return;
  const placed = drafts.map((draft) => ({ draft, position: log.next() }));
  const closed = placed.flatMap(({ draft, position }) => {
    const superseded = draft.kind === 'REKEYED' ? [draft.before, draft.beside] : [draft.before];
    return superseded.flatMap((version) => (version === null ? [] : [{ from: version.position, until: position }]));
  });
  counts.superseded += closed.length;
  if (closed.length > 0) {
    await transaction.query(
      closeVersions(
        closed.map(({ from }) => from),
        closed.map(({ until }) => until),
      ),
    );
  }
  const removals: Placed<Extract<Draft, { readonly kind: 'REMOVED' }>>[] = [];
  const told: Placed<CandidateVersion>[] = [];
  for (const { draft, position } of placed) {
    if (draft.kind === 'REMOVED') {
      removals.push({ draft, position });
      counts.add(draft.key.system, draft.key.type, -1);
    } else {
      told.push({ draft, position });
      counts.add(draft.told.record.system, draft.told.record.type, draft.kind === 'CREATED' ? 1 : 0);
    }
  }
  await writeReceived(transaction, log.at, told, content);
  await writeRemovals(transaction, log.at, removals);
}

/** Writes down what else platforms told of records that say the same: no version, no change. */
export async function writeTouches(transaction: Queryable, touches: readonly Touch[]): Promise<void> {
  if (touches.length === 0) return;
  await transaction.query(
    touchVersions(
      touches.map(({ present }) => present.position),
      column(touches.map(({ told }) => told.record.modifiedAt)),
      column(touches.map(({ told }) => hex(told.told))),
    ),
  );
}

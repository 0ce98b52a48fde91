import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '@queqiao/store';
import { changedFields } from './changed-fields.ts';
import { column } from './columns.ts';
import type { CandidateVersion, Touch } from './candidate-version.ts';
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

type ReceivedVersion = Exclude<CandidateVersion, { readonly kind: 'REMOVED' }>;

interface Placed<D extends CandidateVersion> {
  readonly candidate: D;
  readonly position: number;
}

const hex = (digest: string): string => Buffer.from(digest, 'latin1').toString('hex');
const list = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(','));

async function writeReceived(
  transaction: Queryable,
  at: string,
  placed: readonly Placed<ReceivedVersion>[],
  content: FormerContent,
): Promise<void> {
  if (placed.length === 0) return;
  const past = await pastVersions(
    transaction,
    placed.map(({ candidate }) => candidate),
  );
  const rows = placed.map(({ candidate, position }) => {
    const { kind, received, before } = candidate;
    const { record } = received;
    const beside = candidate.kind === 'REKEYED' ? (candidate.beside?.version ?? 0) : 0;
    const former = kind === 'CREATED' ? undefined : content.get(before.position);
    return {
      ...record,
      received,
      position,
      kind,
      origin: before?.origin ?? null,
      version: Math.max(before?.version ?? 0, beside, past(candidate)) + 1,
      firstSeenAt: before?.first_seen_at ?? null,
      changed: former ? changedFields(former.attributes, record.attributes) : [],
      changedPersonal: former ? changedFields(former.personal, record.personal) : [],
      isPersonalKept: former !== undefined && isDeepStrictEqual(former.personal, record.personal),
      formerId: candidate.kind === 'REKEYED' ? candidate.formerId : null,
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
      column(rows.map((row) => hex(row.received.content))),
      column(rows.map((row) => hex(row.received.rest))),
      column(rows.map((row) => row.received.attributes)),
      column(rows.map((row) => list(row.changed))),
      column(rows.map((row) => list(row.changedPersonal))),
      column(rows.map((row) => row.formerId)),
      column(rows.map((row) => row.formerRegion)),
    ),
  );
  const bare = rows.flatMap(({ received, origin, changedPersonal: changed }) =>
    received.personal === null && origin !== null && changed.length > 0 ? [origin] : [],
  );
  if (bare.length > 0) await transaction.query(deletePersonal(bare));
  const personal = rows.flatMap(({ received, origin, position, isPersonalKept }) =>
    received.personal === null || isPersonalKept ? [] : [{ origin: origin ?? position, data: received.personal }],
  );
  if (personal.length === 0) return;
  await transaction.query(
    insertPersonal(column(personal.map(({ origin }) => origin)), column(personal.map(({ data }) => data))),
  );
}

async function writeRemovals(
  transaction: Queryable,
  at: string,
  placed: readonly Placed<Extract<CandidateVersion, { readonly kind: 'REMOVED' }>>[],
): Promise<void> {
  if (placed.length === 0) return;
  await transaction.query(
    insertRemovals(
      at,
      placed.map(({ position }) => position),
      placed.map(({ candidate }) => candidate.before.position),
    ),
  );
  await transaction.query(deletePersonal(placed.map(({ candidate }) => candidate.before.origin)));
}

/** Writes versions in the order given; what they supersede, and its content, was read under the same lock. */
export async function writeVersions(
  transaction: Queryable,
  log: LogLock,
  candidates: readonly CandidateVersion[],
  content: FormerContent,
  counts: VersionCounts,
): Promise<void> {
  if (candidates.length === 0) return;
  const placed = candidates.map((candidate) => ({ candidate, position: log.next() }));
  const closed = placed.flatMap(({ candidate, position }) => {
    const superseded = candidate.kind === 'REKEYED' ? [candidate.before, candidate.beside] : [candidate.before];
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
  const removals: Placed<Extract<CandidateVersion, { readonly kind: 'REMOVED' }>>[] = [];
  const received: Placed<ReceivedVersion>[] = [];
  for (const { candidate, position } of placed) {
    if (candidate.kind === 'REMOVED') {
      removals.push({ candidate, position });
      counts.add(candidate.key.system, candidate.key.type, -1);
    } else {
      received.push({ candidate, position });
      counts.add(
        candidate.received.record.system,
        candidate.received.record.type,
        candidate.kind === 'CREATED' ? 1 : 0,
      );
    }
  }
  await writeReceived(transaction, log.at, received, content);
  await writeRemovals(transaction, log.at, removals);
}

/** Writes down what else platforms received of records that say the same: no version, no change. */
export async function writeTouches(transaction: Queryable, touches: readonly Touch[]): Promise<void> {
  if (touches.length === 0) return;
  await transaction.query(
    touchVersions(
      touches.map(({ present }) => present.position),
      column(touches.map(({ received }) => received.record.modifiedAt)),
      column(touches.map(({ received }) => hex(received.rest))),
    ),
  );
}

import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { PARENTS, KEYED_ON, underNewKey } from './parent-references.ts';
import type { CandidateVersion } from './candidate-version.ts';
import { formerContent } from './former-content.ts';
import type { LogLock } from './log-lock.ts';
import { PresentVersions, type PresentVersion } from './present-versions.ts';
import { findKeyed, findRekeyed, forgetRekeyed, rememberRekeyed } from './queries.ts';
import { receivedRecord } from './received-record.ts';
import type { VersionCounts } from './version-counts.ts';
import { writeVersions } from './write-versions.ts';

interface KeyedRow extends PresentVersion {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly attributes: NormalisedRecord['attributes'];
  readonly personal: NormalisedRecord['personal'];
}

/** The candidates that bring the records of a parent, at any system, under its new key. */
async function moveUnder(
  transaction: Queryable,
  type: RecordTypeName,
  former: string,
  key: string,
): Promise<readonly CandidateVersion[]> {
  const references = KEYED_ON.get(type) ?? [];
  const rows = await transaction.query<KeyedRow>(
    findKeyed(
      references.map(({ type: hanging }) => hanging),
      former,
    ),
  );
  const candidates: CandidateVersion[] = [];
  for (const before of rows) {
    const via = references.find((reference) => reference.type === before.type)?.via ?? '';
    const stored = { ...before, modifiedAt: before.modified_at, formerId: null };
    const { system, type: hanging, id, region, attributes, personal, modifiedAt, formerId } = stored;
    const record = underNewKey(
      { system, type: hanging, id, region, attributes, personal, modifiedAt, formerId },
      via,
      former,
      key,
    );
    const present = await PresentVersions.of(transaction, system, [record]);
    const own = present.get(record);
    candidates.push(
      own === undefined || own.removed
        ? { kind: 'REKEYED', received: receivedRecord(record), formerId: id, before, beside: own ?? null }
        : { kind: 'REMOVED', key: { system, type: hanging, id }, before },
    );
  }
  return candidates;
}

/** After parents were written: re-keys the records of those that got a new key. */
export async function rekeyHangingOn(
  transaction: Queryable,
  log: LogLock,
  candidates: readonly CandidateVersion[],
  counts: VersionCounts,
): Promise<void> {
  const created = candidates.flatMap((candidate) => (candidate.kind === 'CREATED' ? [candidate.received.record] : []));
  for (const type of new Set(created.map((record) => record.type))) {
    const ids = created.filter((record) => record.type === type).map(({ id }) => id);
    await transaction.query(forgetRekeyed(type, ids));
  }
  for (const candidate of candidates) {
    if (candidate.kind !== 'REKEYED') continue;
    const { type, id } = candidate.received.record;
    await transaction.query(rememberRekeyed(type, candidate.formerId, id));
    const moved = await moveUnder(transaction, type, candidate.formerId, id);
    await writeVersions(transaction, log, moved, await formerContent(transaction, moved), counts);
  }
}

/** The records whose parent has another key by now, each with what it is under that key. */
export async function followRekeyed(
  transaction: Queryable,
  records: readonly NormalisedRecord[],
): Promise<ReadonlyMap<NormalisedRecord, NormalisedRecord>> {
  const moved = new Map<NormalisedRecord, NormalisedRecord>();
  for (const type of new Set([...PARENTS.values()].map((parent) => parent.type))) {
    const hanging = records.flatMap((record) => {
      const parent = PARENTS.get(record.type);
      if (parent?.type !== type) return [];
      const key = record.attributes[parent.via];
      return typeof key === 'string' ? [{ record, via: parent.via, key }] : [];
    });
    const keys = [...new Set(hanging.map(({ key }) => key))];
    const rows = await transaction.query<{ former_id: string; id: string }>(findRekeyed(type, keys));
    const newKeys = new Map(rows.map((row) => [row.former_id, row.id]));
    for (const { record, via, key } of hanging) {
      const newKey = newKeys.get(key);
      if (newKey !== undefined) moved.set(record, underNewKey(record, via, key, newKey));
    }
  }
  return moved;
}

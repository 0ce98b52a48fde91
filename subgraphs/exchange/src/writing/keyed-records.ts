import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { HOLDERS, KEYED_ON, underNewKey } from './parent-references.ts';
import type { Draft } from './draft.ts';
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

/** The drafts that bring what hangs on a record, at any system, under its new key. */
async function moveUnder(
  transaction: Queryable,
  type: RecordTypeName,
  former: string,
  key: string,
): Promise<readonly Draft[]> {
  const bonds = KEYED_ON.get(type) ?? [];
  const rows = await transaction.query<KeyedRow>(
    findKeyed(
      bonds.map((bond) => bond.type),
      former,
    ),
  );
  const drafts: Draft[] = [];
  for (const before of rows) {
    const via = bonds.find((bond) => bond.type === before.type)?.via ?? '';
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
    drafts.push(
      own === undefined || own.removed
        ? { kind: 'REKEYED', told: receivedRecord(record), formerId: id, before, beside: own ?? null }
        : { kind: 'REMOVED', key: { system, type: hanging, id }, before },
    );
  }
  return drafts;
}

/** After records that others hang on were written: takes along what hangs on those that got a new key. */
export async function rekeyHangingOn(
  transaction: Queryable,
  log: LogLock,
  drafts: readonly Draft[],
  counts: VersionCounts,
): Promise<void> {
  const created = drafts.flatMap((draft) => (draft.kind === 'CREATED' ? [draft.told.record] : []));
  for (const type of new Set(created.map((record) => record.type))) {
    const ids = created.filter((record) => record.type === type).map(({ id }) => id);
    await transaction.query(forgetRekeyed(type, ids));
  }
  for (const draft of drafts) {
    if (draft.kind !== 'REKEYED') continue;
    const { type, id } = draft.told.record;
    await transaction.query(rememberRekeyed(type, draft.formerId, id));
    const moved = await moveUnder(transaction, type, draft.formerId, id);
    await writeVersions(transaction, log, moved, await formerContent(transaction, moved), counts);
  }
}

/** The records whose holder has another key by now, each with what it is under that key. */
export async function followRekeyed(
  transaction: Queryable,
  records: readonly NormalisedRecord[],
): Promise<ReadonlyMap<NormalisedRecord, NormalisedRecord>> {
  const moved = new Map<NormalisedRecord, NormalisedRecord>();
  for (const type of new Set([...HOLDERS.values()].map((holder) => holder.type))) {
    const hanging = records.flatMap((record) => {
      const holder = HOLDERS.get(record.type);
      if (holder?.type !== type) return [];
      const key = record.attributes[holder.via];
      return typeof key === 'string' ? [{ record, via: holder.via, key }] : [];
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

import { digestOf } from './columns.ts';
import type { PresentVersion, PresentVersions, RecordKey } from './present-versions.ts';
import type { ReceivedRecord } from './received-record.ts';

/** A version to be written; `before` is what it supersedes. */
export type Draft =
  | {
      readonly kind: 'CREATED';
      readonly told: ReceivedRecord;
      /** The record's own removal, where it was there before. */
      readonly before: PresentVersion | null;
    }
  | { readonly kind: 'UPDATED'; readonly told: ReceivedRecord; readonly before: PresentVersion }
  | {
      readonly kind: 'REKEYED';
      readonly told: ReceivedRecord;
      readonly formerId: string;
      /** The last version under the former key. */
      readonly before: PresentVersion;
      /** A removed record that had the new key earlier. */
      readonly beside: PresentVersion | null;
    }
  | {
      readonly kind: 'REMOVED';
      readonly key: RecordKey & { readonly system: string };
      readonly before: PresentVersion;
    };

/** A record whose platform calls it changed though it says the same. */
export interface Touch {
  readonly told: ReceivedRecord;
  readonly present: PresentVersion;
}

/** What telling a batch of records comes to. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly touches: readonly Touch[];
  /** Origins of told records that were there before. */
  readonly origins: readonly number[];
}

function sameMoment(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));
}

/**
 * Compares told records, each key once, with what is present. A former key that is present, and is not told any more,
 * makes them the same record.
 */
export function candidateOf(system: string, told: readonly ReceivedRecord[], present: PresentVersions): Drafts {
  const drafts: Draft[] = [];
  const touches: Touch[] = [];
  const origins: number[] = [];
  const taken = new Set(told.map(({ record }) => `${record.type} ${record.id}`));
  for (const each of told) {
    const { type, formerId } = each.record;
    const own = present.get(each.record);
    const formerKey = `${type} ${formerId}`;
    const former = formerId === null || taken.has(formerKey) ? undefined : present.live({ type, id: formerId });
    taken.add(formerKey);
    if (former !== undefined && formerId !== null && own?.removed !== false) {
      drafts.push({ kind: 'REKEYED', told: each, formerId, before: former, beside: own ?? null });
      origins.push(former.origin);
      continue;
    }
    if (former !== undefined && formerId !== null) {
      // Both keys were told before the platform said that they are one: the new one stays.
      drafts.push({ kind: 'REMOVED', key: { system, type, id: formerId }, before: former });
    }
    if (own === undefined || own.removed) {
      drafts.push({ kind: 'CREATED', told: each, before: own ?? null });
      if (own !== undefined) origins.push(own.origin);
      continue;
    }
    origins.push(own.origin);
    if (each.content !== digestOf(own.content_hash) || each.told !== digestOf(own.told_hash)) {
      drafts.push({ kind: 'UPDATED', told: each, before: own });
    } else if (!sameMoment(each.record.modifiedAt, own.modified_at)) {
      touches.push({ told: each, present: own });
    }
  }
  return { drafts, touches, origins };
}

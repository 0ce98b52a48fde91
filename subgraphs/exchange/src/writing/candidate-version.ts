import { digestOf } from './columns.ts';
import type { PresentVersion, PresentVersions, RecordKey } from './present-versions.ts';
import type { ReceivedRecord } from './received-record.ts';

/** A version to be written; `before` is what it supersedes. */
export type CandidateVersion =
  | {
      readonly kind: 'CREATED';
      readonly received: ReceivedRecord;
      /** The record's own removal, where it was there before. */
      readonly before: PresentVersion | null;
    }
  | { readonly kind: 'UPDATED'; readonly received: ReceivedRecord; readonly before: PresentVersion }
  | {
      readonly kind: 'REKEYED';
      readonly received: ReceivedRecord;
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
  readonly received: ReceivedRecord;
  readonly present: PresentVersion;
}

/** What a batch of received records comes to. */
export interface Candidates {
  readonly candidates: readonly CandidateVersion[];
  readonly touches: readonly Touch[];
  /** Origins of received records that were there before. */
  readonly origins: ReadonlyMap<ReceivedRecord, number>;
}

function sameMoment(one: string | null, other: string | null): boolean {
  return one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));
}

/**
 * Compares received records, each key once, with what is present. A former key that is present, and is not received any more,
 * makes them the same record.
 */
export function candidatesOf(
  system: string,
  received: readonly ReceivedRecord[],
  present: PresentVersions,
): Candidates {
  const candidates: CandidateVersion[] = [];
  const touches: Touch[] = [];
  const origins = new Map<ReceivedRecord, number>();
  const taken = new Set(received.map(({ record }) => `${record.type} ${record.id}`));
  for (const each of received) {
    const { type, formerId } = each.record;
    const own = present.get(each.record);
    const formerKey = `${type} ${formerId}`;
    const former = formerId === null || taken.has(formerKey) ? undefined : present.live({ type, id: formerId });
    taken.add(formerKey);
    if (former !== undefined && formerId !== null && own?.removed !== false) {
      candidates.push({ kind: 'REKEYED', received: each, formerId, before: former, beside: own ?? null });
      origins.set(each, former.origin);
      continue;
    }
    if (former !== undefined && formerId !== null) {
      // Both keys were received before the platform said that they are one: the new one stays.
      candidates.push({ kind: 'REMOVED', key: { system, type, id: formerId }, before: former });
    }
    if (own === undefined || own.removed) {
      candidates.push({ kind: 'CREATED', received: each, before: own ?? null });
      if (own !== undefined) origins.set(each, own.origin);
      continue;
    }
    origins.set(each, own.origin);
    if (each.content !== digestOf(own.content_hash) || each.rest !== digestOf(own.told_hash)) {
      candidates.push({ kind: 'UPDATED', received: each, before: own });
    } else if (!sameMoment(each.record.modifiedAt, own.modified_at)) {
      touches.push({ received: each, present: own });
    }
  }
  return { candidates, touches, origins };
}

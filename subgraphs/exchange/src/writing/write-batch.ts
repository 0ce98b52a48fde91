import type { NormalisedRecord } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { PARENTS, KEYED_ON } from './parent-references.ts';
import { candidatesOf, type CandidateVersion } from './candidate-version.ts';
import { formerContent, touchOf } from './former-content.ts';
import { followRekeyed, rekeyHangingOn } from './keyed-records.ts';
import { LogLock } from './log-lock.ts';
import { ownedCandidates } from './owned-records.ts';
import { PresentVersions, type PresentVersion, type RecordKey } from './present-versions.ts';
import { receivedRecord, type ReceivedRecord } from './received-record.ts';
import { VersionCounts } from './version-counts.ts';
import { writeTouches, writeVersions } from './write-versions.ts';

/** What was received of one system, to be stored in one transaction. Each key stands once. */
export interface Batch {
  readonly system: string;
  readonly received: readonly ReceivedRecord[];
  readonly removals: readonly RecordKey[];
  /** Of records that a comparison of the whole list read. Default: they were read as the next that changed. */
  readonly comparison?: Comparison | undefined;
}

/** How records were read that are compared with what an incremental feed gave, which may be read at the same time. */
export interface Comparison {
  /** The position of the change log before they were read: what is there of a later one is newer than they are. */
  readonly position: number;
  /** RFC 3339: what changed before this was read as a change already, had its time moved; null where nothing can be said. */
  readonly passed: string | null;
}

/** What storing a batch came to. */
export interface Written {
  /** Changes in the log. */
  readonly changes: number;
  /** Origins of the records, new ones included; of one whose parent has a new key, under that key. */
  readonly origins: ReadonlyMap<ReceivedRecord, number>;
  /** Of a comparison: records that are new or changed, of which no time of their platform spoke. */
  readonly silentUpdates: number;
  /** Records that were removed, without what went with them. */
  readonly removed: number;
  readonly counts: VersionCounts;
}

const NOTHING: Written = { changes: 0, origins: new Map(), silentUpdates: 0, removed: 0, counts: new VersionCounts() };

/** Their keys, and those that they say they had before. */
function keysOf(received: readonly ReceivedRecord[]): RecordKey[] {
  return received.flatMap(({ record: { type, id, formerId } }) =>
    formerId === null
      ? [{ type, id }]
      : [
          { type, id },
          { type, id: formerId },
        ],
  );
}

function isLater(moment: string | null, than: string | null): boolean {
  return moment !== null && (than === null || Date.parse(moment) > Date.parse(than));
}

/** Whether a candidate version is one of which the time of the last change says nothing. */
function isSilent(candidate: CandidateVersion, passed: string | null): boolean {
  if (candidate.kind === 'REMOVED') return false;
  const { modifiedAt } = candidate.received.record;
  if (passed !== null && !isLater(modifiedAt, passed)) return true;
  return candidate.kind !== 'CREATED' && !isLater(modifiedAt, candidate.before.modified_at);
}

function keyOf({ type, id }: NormalisedRecord): string {
  return `${type} ${id}`;
}

class BatchWriter {
  readonly #transaction: Queryable;
  readonly #log: LogLock;
  readonly #system: string;
  readonly #comparison: Comparison | undefined;
  readonly counts = new VersionCounts();
  readonly origins = new Map<ReceivedRecord, number>();
  silentUpdates = 0;
  removed = 0;

  constructor(transaction: Queryable, log: LogLock, { system, comparison }: Batch) {
    this.#transaction = transaction;
    this.#log = log;
    this.#system = system;
    this.#comparison = comparison;
  }

  async write(all: readonly ReceivedRecord[]): Promise<readonly CandidateVersion[]> {
    if (all.length === 0) return [];
    const present = await PresentVersions.of(this.#transaction, this.#system, keysOf(all));
    const received = this.#notOutdated(all, present);
    const { candidates: differing, touches, origins } = candidatesOf(this.#system, received, present);
    const content = await formerContent(this.#transaction, differing);
    const same = new Map(differing.map((candidate) => [candidate, touchOf(candidate, content)]));
    const candidates = differing.filter((candidate) => same.get(candidate) === null);
    const before = this.#log.newest;
    await writeVersions(this.#transaction, this.#log, candidates, content, this.counts);
    await writeTouches(this.#transaction, [...touches, ...[...same.values()].filter((touch) => touch !== null)]);
    for (const [each, origin] of origins) this.origins.set(each, origin);
    // The origin of what is new is the position that it was given.
    for (const [index, candidate] of candidates.entries()) {
      if (candidate.kind === 'CREATED' && candidate.before === null) {
        this.origins.set(candidate.received, before + index + 1);
      }
    }
    const { passed = null } = this.#comparison ?? {};
    this.silentUpdates += candidates.filter((candidate) => isSilent(candidate, passed)).length;
    return candidates;
  }

  /** Parents come first: their records then move before they are written themselves. */
  async writeParents(received: readonly ReceivedRecord[]): Promise<void> {
    const candidates = await this.write(received);
    await rekeyHangingOn(this.#transaction, this.#log, candidates, this.counts);
  }

  async remove(removals: readonly RecordKey[]): Promise<void> {
    if (removals.length === 0) return;
    const system = this.#system;
    const present = await PresentVersions.of(this.#transaction, system, removals);
    const gone = removals.flatMap(({ type, id }) => {
      const before = present.live({ type, id });
      return before === undefined || this.#isNewer(before)
        ? []
        : [{ kind: 'REMOVED' as const, key: { system, type, id }, before }];
    });
    this.removed = gone.length;
    const owned = await ownedCandidates(this.#transaction, system, gone);
    await writeVersions(this.#transaction, this.#log, [...gone, ...owned], new Map(), this.counts);
  }

  /** Whether a version was written after what is stored now was read. */
  #isNewer({ position }: PresentVersion): boolean {
    return this.#comparison !== undefined && position > this.#comparison.position;
  }

  /** Without the records of which something newer is there; that they are there is noted. */
  #notOutdated(all: readonly ReceivedRecord[], present: PresentVersions): readonly ReceivedRecord[] {
    if (this.#comparison === undefined) return all;
    return all.filter((each) => {
      const { type, formerId } = each.record;
      const own = present.get(each.record);
      const former = formerId === null ? undefined : present.live({ type, id: formerId });
      const newer = [own, former].some((version) => version !== undefined && this.#isNewer(version));
      if (newer && own !== undefined) this.origins.set(each, own.origin);
      return !newer;
    });
  }
}

/**
 * Stores what was received, and the changes that it comes to, in the transaction. Waits for the log's lock first, so that
 * everything it compares with is what the last writer left.
 */
export async function writeBatch(transaction: Queryable, batch: Batch, clock: Clock): Promise<Written> {
  if (batch.received.length === 0 && batch.removals.length === 0) return NOTHING;
  const log = await LogLock.take(transaction, clock);
  const writer = new BatchWriter(transaction, log, batch);
  const parents = batch.received.filter(({ record }) => KEYED_ON.has(record.type));
  const others = batch.received.filter(({ record }) => !KEYED_ON.has(record.type));
  await writer.writeParents(parents);
  await writer.write(await underPresentKeys(transaction, others));
  await writer.remove(batch.removals);
  await writer.counts.write(transaction);
  const { origins, silentUpdates, removed, counts } = writer;
  return { changes: await log.advance(), origins, silentUpdates, removed, counts };
}

/** A platform may go on sending a school's records under its former code: they are stored under the present one. */
async function underPresentKeys(
  transaction: Queryable,
  received: readonly ReceivedRecord[],
): Promise<readonly ReceivedRecord[]> {
  if (!received.some(({ record }) => PARENTS.has(record.type))) return received;
  const moved = await followRekeyed(
    transaction,
    received.map(({ record }) => record),
  );
  if (moved.size === 0) return received;
  const byKey = new Map<string, ReceivedRecord>();
  // What is received under both keys stands as it is received under the present one.
  for (const each of received) {
    const record = moved.get(each.record);
    if (record !== undefined) byKey.set(keyOf(record), receivedRecord(record));
  }
  for (const each of received) if (!moved.has(each.record)) byKey.set(keyOf(each.record), each);
  return [...byKey.values()];
}

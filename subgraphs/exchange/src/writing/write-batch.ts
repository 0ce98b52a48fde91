import type { NormalisedRecord } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { HOLDERS, KEYED_ON } from './parent-references.ts';
import { candidateOf, type Draft } from './draft.ts';
import { formerContent, touchOf } from './former-content.ts';
import { followRekeyed, rekeyHangingOn } from './keyed-records.ts';
import { LogLock } from './log-lock.ts';
import { ownedDrafts } from './owned-records.ts';
import { PresentVersions, type RecordKey } from './present-versions.ts';
import { receivedRecord, type ReceivedRecord } from './received-record.ts';
import { VersionCounts } from './version-counts.ts';
import { writeTouches, writeVersions } from './write-versions.ts';

/** What one system told, to be stored in one transaction. Each key stands once. */
export interface Batch {
  readonly system: string;
  readonly told: readonly ReceivedRecord[];
  readonly removals: readonly RecordKey[];
}

/** What storing a batch came to. */
export interface Written {
  /** Changes in the log. */
  readonly changes: number;
  /** Origins of the told records, new ones included. */
  readonly origins: readonly number[];
  readonly counts: VersionCounts;
}

const NOTHING: Written = { changes: 0, origins: [], counts: new VersionCounts() };

/** Their keys, and those that they say they had before. */
function keysOf(told: readonly ReceivedRecord[]): RecordKey[] {
  return told.flatMap(({ record: { type, id, formerId } }) =>
    formerId === null
      ? [{ type, id }]
      : [
          { type, id },
          { type, id: formerId },
        ],
  );
}

function keyOf({ type, id }: NormalisedRecord): string {
  return `${type} ${id}`;
}

class BatchWriter {
  readonly #transaction: Queryable;
  readonly #log: LogLock;
  readonly #system: string;
  readonly counts = new VersionCounts();
  readonly origins: number[] = [];

  constructor(transaction: Queryable, log: LogLock, system: string) {
    this.#transaction = transaction;
    this.#log = log;
    this.#system = system;
  }

  async tell(told: readonly ReceivedRecord[]): Promise<readonly Draft[]> {
    if (told.length === 0) return [];
    const present = await PresentVersions.of(this.#transaction, this.#system, keysOf(told));
    const { drafts: differing, touches, origins } = candidateOf(this.#system, told, present);
    const content = await formerContent(this.#transaction, differing);
    const same = new Map(differing.map((draft) => [draft, touchOf(draft, content)]));
    const drafts = differing.filter((draft) => same.get(draft) === null);
    const before = this.#log.newest;
    await writeVersions(this.#transaction, this.#log, drafts, content, this.counts);
    await writeTouches(this.#transaction, [...touches, ...[...same.values()].filter((touch) => touch !== null)]);
    for (const origin of origins) this.origins.push(origin);
    // The origin of what is new is the position that it was given.
    for (const [index, draft] of drafts.entries()) {
      if (draft.kind === 'CREATED' && draft.before === null) this.origins.push(before + index + 1);
    }
    return drafts;
  }

  /** Records that others hang on come first: what hangs on them then moves before it is told itself. */
  async tellHolders(told: readonly ReceivedRecord[]): Promise<void> {
    const drafts = await this.tell(told);
    await rekeyHangingOn(this.#transaction, this.#log, drafts, this.counts);
  }

  async remove(removals: readonly RecordKey[]): Promise<void> {
    if (removals.length === 0) return;
    const system = this.#system;
    const present = await PresentVersions.of(this.#transaction, system, removals);
    const gone = removals.flatMap(({ type, id }) => {
      const before = present.live({ type, id });
      return before === undefined ? [] : [{ kind: 'REMOVED' as const, key: { system, type, id }, before }];
    });
    const owned = await ownedDrafts(this.#transaction, system, gone);
    await writeVersions(this.#transaction, this.#log, [...gone, ...owned], new Map(), this.counts);
  }
}

/**
 * Stores what was told, and the changes that it comes to, in the transaction. Waits for the log's lock first, so that
 * everything it compares with is what the last writer left.
 */
export async function writeBatch(transaction: Queryable, batch: Batch, clock: Clock): Promise<Written> {
  if (batch.told.length === 0 && batch.removals.length === 0) return NOTHING;
  const log = await LogLock.take(transaction, clock);
  const writer = new BatchWriter(transaction, log, batch.system);
  const holders = batch.told.filter(({ record }) => KEYED_ON.has(record.type));
  const others = batch.told.filter(({ record }) => !KEYED_ON.has(record.type));
  await writer.tellHolders(holders);
  await writer.tell(await underPresentKeys(transaction, others));
  await writer.remove(batch.removals);
  await writer.counts.write(transaction);
  return { changes: await log.advance(), origins: writer.origins, counts: writer.counts };
}

/** A platform may go on telling under a school's former code what hangs on it: then it is told of the present one. */
async function underPresentKeys(
  transaction: Queryable,
  told: readonly ReceivedRecord[],
): Promise<readonly ReceivedRecord[]> {
  if (!told.some(({ record }) => HOLDERS.has(record.type))) return told;
  const moved = await followRekeyed(
    transaction,
    told.map(({ record }) => record),
  );
  if (moved.size === 0) return told;
  const byKey = new Map<string, ReceivedRecord>();
  // What is told under both keys stands as it is told under the present one.
  for (const each of told) {
    const record = moved.get(each.record);
    if (record !== undefined) byKey.set(keyOf(record), receivedRecord(record));
  }
  for (const each of told) if (!moved.has(each.record)) byKey.set(keyOf(each.record), each);
  return [...byKey.values()];
}

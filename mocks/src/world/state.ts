import { SECOND } from './calendar.ts';
import { Collection } from './collection.ts';
import type { Entity } from './entities/entity.ts';
import type { Deletion } from './entities/enterprise.ts';
import { changedFields, isRecord } from './record-view.ts';
import { RECORD_KINDS } from './record-kind.ts';
import { Random } from './random.ts';
import type { ChangeKind, JournalEntry, WorldOptions } from './types.ts';

/** An installation of the employment family, as the world writes it. */
function employment(system: string) {
  return {
    system,
    jobs: new Collection(system, RECORD_KINDS.jobs),
    fairs: new Collection(system, RECORD_KINDS.fairs),
    outcomes: new Collection(system, RECORD_KINDS.outcomes),
    trainings: new Collection(system, RECORD_KINDS.trainings),
    workforce: new Collection(system, RECORD_KINDS.workforce),
  };
}

function enterprise(system: string) {
  const deletions: Deletion[] = [];
  return {
    system,
    enterprises: new Collection(system, RECORD_KINDS.enterprises),
    chains: new Collection(system, RECORD_KINDS.chains),
    cultivation: new Collection(system, RECORD_KINDS.cultivation),
    demands: new Collection(system, RECORD_KINDS.demands),
    projects: new Collection(system, RECORD_KINDS.projects),
    experts: new Collection(system, RECORD_KINDS.enterpriseExperts),
    cooperations: new Collection(system, RECORD_KINDS.cooperations),
    deletions,
  };
}

function consultation(system: string) {
  return {
    system,
    topics: new Collection(system, RECORD_KINDS.topics),
    opinions: new Collection(system, RECORD_KINDS.opinions),
    replies: new Collection(system, RECORD_KINDS.replies),
  };
}

function education(system: string) {
  return {
    system,
    schools: new Collection(system, RECORD_KINDS.schools),
    majors: new Collection(system, RECORD_KINDS.majors),
    teacherStats: new Collection(system, RECORD_KINDS.teacherStats),
    returns: new Collection(system, RECORD_KINDS.returns),
    bases: new Collection(system, RECORD_KINDS.bases),
    experts: new Collection(system, RECORD_KINDS.schoolExperts),
  };
}

export type EmploymentState = ReturnType<typeof employment>;
export type EducationState = ReturnType<typeof education>;

/** An employer that appears in posts only. */
export interface Employer {
  readonly uscc: string;
  readonly name: string;
  readonly region: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** The share of writes that the platforms stamp with an older time, and the largest difference. */
const LATE_SHARE = 0.04;
const LATEST_SECONDS = 60;

/** All data of the world, and its only writer: each write is journalled. */
export class WorldState {
  readonly options: WorldOptions;
  readonly platforms = {
    qinyun: employment('qinyun'),
    'haixi-employment': employment('haixi-employment'),
    shanqitong: enterprise('shanqitong'),
    qinshangliang: consultation('qinshangliang'),
    zhijiao: education('zhijiao'),
    'haixi-education': education('haixi-education'),
  };
  /** Haixi has no enterprise platform: its employers are known from posts only. */
  haixiEmployers: readonly Employer[] = [];
  readonly journal: JournalEntry[] = [];
  now: number;
  /** The random numbers for all changes after the world was created. */
  readonly random: Random;
  readonly #numbers = new Map<string, number>();

  constructor(options: WorldOptions) {
    this.options = options;
    this.now = options.now;
    this.random = new Random(options.seed, 'evolution');
  }

  /**
   * A new id: the prefix and a running number. `system`: which installation counts by itself; two of them then give the same id to
   * different things.
   */
  nextId(prefix: string, system = ''): string {
    const name = `${system} ${prefix}`;
    const number = (this.#numbers.get(name) ?? 0) + 1;
    this.#numbers.set(name, number);
    return prefix + String(number).padStart(6, '0');
  }

  /** The time stamp of a write now. A late one is some seconds older, but never older than the row's last stamp. */
  stamp(former: Entity | null): number {
    const late = this.random.chance(LATE_SHARE) ? this.random.int(1, LATEST_SECONDS) * SECOND : 0;
    const second = Math.floor((this.now - late) / SECOND) * SECOND;
    return Math.max(second, former?.updatedAt ?? 0);
  }

  /** Adds a row, stamped now. */
  add<T extends Entity>(collection: Collection<T>, row: T): T {
    if (collection.has(collection.key(row))) throw new RangeError(`${collection.key(row)} exists already`);
    return this.#write(collection, null, { ...row, updatedAt: this.stamp(null) });
  }

  /** Changes a row, stamped now unless another time is given; a patch of its key re-keys the record. */
  change<T extends Entity>(collection: Collection<T>, key: string, patch: Partial<T>, updatedAt?: number): T {
    const former = demand(collection, key);
    return this.#write(collection, former, { ...former, ...patch, updatedAt: updatedAt ?? this.stamp(former) });
  }

  /** Removes a row, and adds it to the platform's list of deletions where there is one. */
  remove<T extends Entity>(collection: Collection<T>, key: string): void {
    demand(collection, key);
    this.#bury(collection, key);
    this.removeSilently(collection, key);
  }

  /** Removes a row without an entry in the list of deletions. */
  removeSilently<T extends Entity>(collection: Collection<T>, key: string): void {
    const former = demand(collection, key);
    collection.delete(key);
    if (isRecord(collection.kind, former)) this.journalEntry('REMOVED', collection, key, null, []);
  }

  #write<T extends Entity>(collection: Collection<T>, former: T | null, row: T): T {
    const { kind } = collection;
    const [formerKey, key] = [former === null ? null : kind.key(former), kind.key(row)];
    if (formerKey !== null && formerKey !== key) {
      if (collection.has(key)) throw new RangeError(`${key} exists already`);
      collection.delete(formerKey);
      this.#bury(collection, formerKey);
    }
    collection.put(row);
    const was = former !== null && isRecord(kind, former) ? former : null;
    const is = isRecord(kind, row);
    if (was === null) {
      if (is) this.journalEntry('CREATED', collection, key, null, []);
    } else if (!is) {
      this.journalEntry('REMOVED', collection, kind.key(was), null, []);
    } else {
      const changed = changedFields(kind, was, row);
      const rekeyed = kind.key(was) !== key;
      if (rekeyed) this.journalEntry('REKEYED', collection, key, kind.key(was), changed);
      else if (changed.length > 0) this.journalEntry('UPDATED', collection, key, null, changed);
    }
    return row;
  }

  #bury<T extends Entity>(collection: Collection<T>, id: string): void {
    const { resource } = collection.kind;
    if (resource !== null) this.platforms.shanqitong.deletions.push({ resource, id, deletedAt: this.stamp(null) });
  }

  journalEntry<T extends Entity>(
    kind: ChangeKind,
    { system, kind: { type } }: Collection<T>,
    id: string,
    formerId: string | null,
    fields: readonly string[],
  ): void {
    const seq = this.journal.length + 1;
    this.journal.push({ seq, at: this.now, kind, system, type, id, formerId, changedFields: fields });
  }
}

/** A row by key. Throws a RangeError when there is none. */
export function demand<T extends Entity>(collection: Collection<T>, key: string): T {
  const row = collection.get(key);
  if (row === undefined) throw new RangeError(`${collection.system} has no ${collection.kind.type} ${key}`);
  return row;
}

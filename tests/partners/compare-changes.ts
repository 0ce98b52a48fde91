import { foldChanges, type FoldedChange, type KeyedChange } from './fold-changes.ts';
import { fieldsThatDiffer, type worldRows } from './world-rows.ts';

type Rows = ReturnType<typeof worldRows>;

const SCHOOL_SYSTEMS = ['zhijiao', 'haixi-education'];

export interface Comparison {
  /** What the world did, by its journal. */
  readonly journal: readonly KeyedChange[];
  /** What the log tells of it. */
  readonly log: readonly KeyedChange[];
  /** The world before and after. */
  readonly before: Rows;
  readonly after: Rows;
}

/** What a record was before and is after; of one that came and went, the key that it had first. */
function nameOf({ name, before, after }: FoldedChange): string {
  if (before === null && after === null) return name;
  return before === after ? name : `${before ?? 'nothing'} -> ${after ?? 'nothing'}`;
}

/** What the journal comes to, where anything is left of it: what was changed back, or came and went, need not be told. */
function leftOf(journal: readonly KeyedChange[], before: Rows, after: Rows): Map<string, readonly string[]> {
  const left = new Map<string, readonly string[]>();
  for (const folded of foldChanges(journal)) {
    if (folded.before === null && folded.after === null) continue;
    const stays = folded.before !== null && folded.after !== null;
    const fields = stays
      ? fieldsThatDiffer(before.get(folded.before ?? ''), after.get(folded.after ?? ''), folded.fields)
      : [];
    if (folded.before === folded.after && fields.length === 0) continue;
    left.set(nameOf(folded), fields);
  }
  return left;
}

/**
 * How often a record was told, at most as often as it changed. What hangs on a school moves with it, also what is gone by
 * then: that shows only when its own list is read.
 */
function countOf({ after, told }: FoldedChange): number {
  return after === null ? told.filter((each) => !each.startsWith('REKEYED')).length : told.length;
}

/**
 * What was re-keyed with a school that was gone again before anybody could look: nobody can know that it is the same, so it
 * is told as gone and new. Takes it out of what is left, and gives how it is told.
 */
function unseenRekeys(left: Map<string, unknown>, folded: readonly FoldedChange[], after: Rows): readonly string[] {
  const told = new Set(folded.map(nameOf));
  const names: string[] = [];
  for (const name of left.keys()) {
    const [former = '', key = ''] = name.split(' -> ');
    const [, school = ''] = / EmploymentOutcome (\d+)\//.exec(key) ?? [];
    const apart = [`${former} -> nothing`, `nothing -> ${key}`];
    if (school === '' || SCHOOL_SYSTEMS.some((system) => after.has(`${system} School ${school}`))) continue;
    if (!apart.every((each) => told.has(each))) continue;
    left.delete(name);
    names.push(...apart);
  }
  return names;
}

/**
 * Compares what the world did with what the log tells of it, record by record. Gives every difference in words: a change
 * that was lost, told twice, or told of what did not change. Several changes of a record between two looks are one, so
 * the log may tell fewer, never more.
 */
export function compareChanges({ journal, log, before, after }: Comparison): readonly string[] {
  const faults: string[] = [];
  const happened = new Map(foldChanges(journal).map((folded) => [nameOf(folded), folded]));
  const left = leftOf(journal, before, after);
  const folded = foldChanges(log);
  const apart = new Set(unseenRekeys(left, folded, after));
  for (const told of folded) {
    const name = nameOf(told);
    if (apart.has(name)) continue;
    const world = happened.get(name);
    const fields = left.get(name);
    left.delete(name);
    if (world === undefined) faults.push(`told, and never happened: ${name} (${[...told.fields].join()})`);
    else if (countOf(told) > world.told.length)
      faults.push(`told as ${told.told.join('; ')}, happened as ${world.told.join('; ')}: ${name}`);
    else if (told.before === null || told.after === null) continue;
    else if (told.told.length === 1) {
      const [one, other] = [[...told.fields].toSorted().join(), (fields ?? []).join()];
      if (one !== other) faults.push(`changed ${other || 'nothing'}, told as ${one || 'nothing'}: ${name}`);
    }
  }
  for (const [name, fields] of left) faults.push(`lost: ${name} (${fields.join()})`);
  return faults;
}

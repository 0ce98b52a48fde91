import { foldChanges, type FoldedChange, type KeyedChange } from './fold-changes.ts';
import { fieldsThatDiffer, type worldRows } from './world-rows.ts';

type Rows = ReturnType<typeof worldRows>;

const SCHOOL_SYSTEMS = ['zhijiao', 'haixi-education'];

export interface Comparison {
  /** The world's changes, by its journal. */
  readonly journal: readonly KeyedChange[];
  /** The changes in the log. */
  readonly log: readonly KeyedChange[];
  /** The world before and after. */
  readonly before: Rows;
  readonly after: Rows;
}

/** The state of a record before and after; for one that was created and removed, its first key. */
function nameOf({ name, before, after }: FoldedChange): string {
  if (before === null && after === null) return name;
  return before === after ? name : `${before ?? 'nothing'} -> ${after ?? 'nothing'}`;
}

/** The net result of the journal, if there is one: changes that were undone need not be in the log. */
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
 * How often a record may be in the log: at most as often as it changed. Records that belong to a school are re-keyed with
 * it, also ones that were removed by then: that shows only when their own list is read.
 */
function countOf({ after, kinds }: FoldedChange): number {
  return after === null ? kinds.filter((each) => !each.startsWith('REKEYED')).length : kinds.length;
}

/**
 * Records re-keyed with a school that was removed again before a sync run: a reader cannot know that they are the same, so
 * the log has them as removed and created. Removes them from the rest, and returns their form in the log.
 */
function unseenRekeys(left: Map<string, unknown>, folded: readonly FoldedChange[], after: Rows): readonly string[] {
  const logged = new Set(folded.map(nameOf));
  const names: string[] = [];
  for (const name of left.keys()) {
    const [former = '', key = ''] = name.split(' -> ');
    const [, school = ''] = / EmploymentOutcome (\d+)\//.exec(key) ?? [];
    const apart = [`${former} -> nothing`, `nothing -> ${key}`];
    if (school === '' || SCHOOL_SYSTEMS.some((system) => after.has(`${system} School ${school}`))) continue;
    if (!apart.every((each) => logged.has(each))) continue;
    left.delete(name);
    names.push(...apart);
  }
  return names;
}

/**
 * Compares the world's changes with the log, record by record. Returns every difference as text: a change that is missing,
 * repeated, or that did not happen. Several changes of a record between two sync runs are one, so the log may have fewer,
 * but never more.
 */
export function compareChanges({ journal, log, before, after }: Comparison): readonly string[] {
  const faults: string[] = [];
  const happened = new Map(foldChanges(journal).map((folded) => [nameOf(folded), folded]));
  const left = leftOf(journal, before, after);
  const folded = foldChanges(log);
  const apart = new Set(unseenRekeys(left, folded, after));
  for (const logged of folded) {
    const name = nameOf(logged);
    if (apart.has(name)) continue;
    const world = happened.get(name);
    const fields = left.get(name);
    left.delete(name);
    if (world === undefined) faults.push(`logged, and never happened: ${name} (${[...logged.fields].join()})`);
    else if (countOf(logged) > world.kinds.length)
      faults.push(`logged as ${logged.kinds.join('; ')}, happened as ${world.kinds.join('; ')}: ${name}`);
    else if (logged.before === null || logged.after === null) continue;
    else if (logged.kinds.length === 1) {
      const [one, other] = [[...logged.fields].toSorted().join(), (fields ?? []).join()];
      if (one !== other) faults.push(`changed ${other || 'nothing'}, logged as ${one || 'nothing'}: ${name}`);
    }
  }
  for (const [name, fields] of left) faults.push(`lost: ${name} (${fields.join()})`);
  return faults;
}

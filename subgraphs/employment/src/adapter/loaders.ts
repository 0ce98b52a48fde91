import { askable } from '@queqiao/platform/installations';
import { schoolCodeProblem, usccProblem } from '@queqiao/records/identifiers';
import type { BatchLookup } from '@queqiao/subgraph/loaders';
import { BATCH_LIMITS } from './client.ts';
import type { EmploymentOutcomeWithProvenance, JobPostingWithProvenance } from './normalise.ts';
import type { EmploymentSource } from './source.ts';

/** A post by the platform's id. */
export interface JobKey {
  readonly system: string;
  readonly id: string;
}

/** The batched look-ups for resolvers. */
export interface EmploymentLookups {
  readonly jobsById: BatchLookup<JobKey, JobPostingWithProvenance>;
  /** The open posts of an enterprise, newest first. */
  readonly openJobs: BatchLookup<string, readonly JobPostingWithProvenance[]>;
  /** All outcomes of a school, newest year first. */
  readonly outcomes: BatchLookup<string, readonly EmploymentOutcomeWithProvenance[]>;
}

/** A possible id of a platform. Any other text matches nothing, and would make the platform refuse the whole batch. */
const ID = /^[\x21-\x7e]{1,64}$/;

/** A post's key as one text, unique among all installations. */
export function jobKeyOf({ system, id }: JobKey): string {
  return `${system}/${id}`;
}

interface Grouping<R> {
  readonly keyOf: (row: R) => string;
  readonly order: (one: R, other: R) => number;
}

/** The rows of each key, in order. Many short lists are sorted in less time than one long list. */
function grouped<R>(
  keys: readonly string[],
  rows: readonly R[],
  { keyOf, order }: Grouping<R>,
): Map<string, readonly R[]> {
  const groups = new Map<string, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return new Map(Array.from(groups, ([key, group]) => [key, group.toSorted(order)]));
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function newestJobFirst(
  { record: one }: JobPostingWithProvenance,
  { record: other }: JobPostingWithProvenance,
): number {
  const newest = byText(other.attributes.publishedAt ?? '', one.attributes.publishedAt ?? '');
  return newest === 0 ? byText(jobKeyOf(one), jobKeyOf(other)) : newest;
}

function newestYearFirst(
  { record: one }: EmploymentOutcomeWithProvenance,
  { record: other }: EmploymentOutcomeWithProvenance,
): number {
  const newest = other.attributes.year - one.attributes.year;
  return newest === 0 ? byText(one.id, other.id) : newest;
}

/**
 * The look-ups of the family. An enterprise may post at any installation, and so may a school's graduates be reported, so
 * all installations are queried concurrently; when one fails and has no stored records, the look-up fails: a partial list
 * must not look complete.
 */
export function employmentLookups(sources: readonly EmploymentSource[]): EmploymentLookups {
  async function everywhere<R>(keys: readonly string[], ask: (source: EmploymentSource) => Promise<readonly R[]>) {
    // No request without keys: malformed keys match nothing.
    return keys.length === 0 ? [] : Promise.all(askable(sources).map(ask));
  }

  return {
    jobsById: {
      maxBatchSize: BATCH_LIMITS.jobs,
      keyOf: jobKeyOf,
      async load(keys, { deadline }) {
        const found = new Map<string, JobPostingWithProvenance | Error>();
        const idsBySystem = Map.groupBy(
          keys.filter(({ id }) => ID.test(id)),
          ({ system }) => system,
        );
        await Promise.all(
          sources.map(async (source) => {
            const valid = idsBySystem.get(source.system) ?? [];
            if (valid.length === 0) return;
            try {
              const ids = valid.map(({ id }) => id);
              for (const job of await source.jobs(ids, deadline)) found.set(jobKeyOf(job.record), job);
            } catch (failure) {
              if (!(failure instanceof Error)) throw failure;
              for (const key of valid) found.set(jobKeyOf(key), failure);
            }
          }),
        );
        return found;
      },
    },
    openJobs: {
      maxBatchSize: BATCH_LIMITS.corps,
      async load(usccs, { deadline }) {
        const valid = usccs.filter((uscc) => usccProblem(uscc) === null);
        const lists = await everywhere(valid, (source) => source.openJobs(valid, deadline));
        return grouped(usccs, lists.flat(), { keyOf: ({ record }) => record.attributes.uscc, order: newestJobFirst });
      },
    },
    outcomes: {
      maxBatchSize: BATCH_LIMITS.schools,
      async load(schoolCodes, { deadline }) {
        const valid = schoolCodes.filter((code) => schoolCodeProblem(code) === null);
        const lists = await everywhere(valid, (source) => source.outcomes(valid, deadline));
        // If two platforms report the same school, major and year, the first installation's outcome counts.
        const byId = new Map(lists.toReversed().flatMap((list) => list.map((outcome) => [outcome.record.id, outcome])));
        return grouped(schoolCodes, [...byId.values()], {
          keyOf: ({ record }) => record.attributes.schoolCode,
          order: newestYearFirst,
        });
      },
    },
  };
}

import { askable } from '@queqiao/platform/installations';
import { joinId, schoolCodeProblem } from '@queqiao/records/identifiers';
import { batchLoader, firstFound, type BatchLookup } from '@queqiao/subgraph/loaders';
import type { WithProvenance } from '@queqiao/records/provenance';
import { regionContains } from '@queqiao/records/regions';
import type { Deadline, RequestScope } from '@queqiao/subgraph/request';
import { dayOf, momentOf, systemClock, type Clock } from '@queqiao/records/time';
import { CODES_LIMIT } from './client.ts';
import type {
  AnnualReturnWithProvenance,
  BaseWithProvenance,
  MajorWithProvenance,
  SchoolWithProvenance,
  SchoolExpertWithProvenance,
  TeacherStatsWithProvenance,
} from './normalise.ts';
import { ofYear } from './reported.ts';
import { schoolsOfBase, type EducationSource } from './source.ts';

/** A school and its installation; null where that is unknown. */
interface SchoolAt {
  readonly code: string;
  readonly system: string | null;
}

/** Look-ups for keys that need no limit per call. */
const MANY = 1_000;
/** The years of returns read when no year is given, in steps: most schools have reported one of the first. */
const YEARS_BACK = [
  [0, 1],
  [2, 3, 4, 5],
] as const;

function grouped<S extends WithProvenance>(
  load: (codes: readonly string[], deadline: Deadline) => Promise<readonly S[]>,
  codesOf: (record: S['record']) => readonly string[],
): BatchLookup<string, readonly S[]> {
  return {
    maxBatchSize: MANY,
    async load(codes, { deadline }) {
      const rows = new Map<string, S[]>(codes.map((code) => [code, []]));
      for (const row of await load(codes, deadline)) {
        for (const code of codesOf(row.record)) rows.get(code)?.push(row);
      }
      return rows;
    },
  };
}

function lookupsOf(source: EducationSource) {
  const school: BatchLookup<string, SchoolWithProvenance> = {
    maxBatchSize: CODES_LIMIT,
    load: async (codes, { deadline }) =>
      new Map((await source.schools(codes, deadline)).map((found) => [found.record.id, found])),
  };
  const returns: BatchLookup<number, ReadonlyMap<string, AnnualReturnWithProvenance>> = {
    maxBatchSize: 1,
    load: async ([year = 0], { deadline }) => {
      const rows = await source.returns(year, deadline);
      return new Map([[String(year), new Map(rows.map((row) => [row.record.attributes.schoolCode, row]))]]);
    },
  };
  const chain: BatchLookup<string, readonly MajorWithProvenance[]> = {
    maxBatchSize: 1,
    load: async ([code = ''], { deadline }) => new Map([[code, await source.majorsOfChain(code, deadline)]]),
  };
  const base: BatchLookup<string, BaseWithProvenance> = {
    maxBatchSize: MANY,
    load: async (ids, { deadline }) =>
      new Map((await source.bases(ids, deadline)).map((found) => [found.record.id, found])),
  };
  return {
    source,
    school,
    returns,
    chain,
    base,
    majors: grouped<MajorWithProvenance>(source.majorsOfSchools, ({ attributes }) => [attributes.schoolCode]),
    teacherStats: grouped<TeacherStatsWithProvenance>(source.teacherStats, ({ attributes }) => [attributes.schoolCode]),
    experts: grouped<SchoolExpertWithProvenance>(source.experts, ({ attributes }) => [attributes.schoolCode]),
    bases: grouped<BaseWithProvenance>(source.basesOfSchools, schoolsOfBase),
  };
}
type Lookups = ReturnType<typeof lookupsOf>;

function inOrder<S extends WithProvenance>(rows: readonly S[]): readonly S[] {
  return rows.toSorted((a, b) => (a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id)));
}

/**
 * The look-ups of all installations of the family, batched within an operation. If the installation of a code is known, only
 * that one is queried; otherwise all are queried concurrently, and the first that knows the code answers. A list over
 * several installations fails when one of them does, because a partial list must not look complete.
 */
export class EducationLoaders {
  readonly #installations: readonly (Lookups & { readonly absent: boolean })[];
  readonly #clock: Clock;

  constructor(sources: readonly EducationSource[], clock: Clock = systemClock) {
    this.#installations = sources.map((source) => ({ ...lookupsOf(source), absent: source.absent }));
    this.#clock = clock;
  }

  #at(system: string | null): readonly Lookups[] {
    return system === null
      ? askable(this.#installations)
      : this.#installations.filter(({ source }) => source.system === system);
  }

  /** The installations one of which may know a thing, absent ones included: then nobody can say that it is not there. */
  #may(system: string | null): readonly Lookups[] {
    return system === null ? this.#installations : this.#at(system);
  }

  /** The installations for a region: those within it and the one that contains it. */
  #serving(region: string | null): readonly Lookups[] {
    if (region === null) return askable(this.#installations);
    return this.#installations.filter(
      ({ source }) => regionContains(region, source.region) || regionContains(source.region, region),
    );
  }

  async #everywhere<S extends WithProvenance>(
    installations: readonly Lookups[],
    read: (lookups: Lookups) => Promise<readonly S[] | null>,
  ): Promise<readonly S[]> {
    const lists = await Promise.all(installations.map(read));
    return lists.flatMap((list) => inOrder(list ?? []));
  }

  /** Null for an unknown or malformed code. */
  async school(scope: RequestScope, { code, system }: SchoolAt): Promise<SchoolWithProvenance | null> {
    if (schoolCodeProblem(code) !== null) return null;
    return firstFound(this.#may(system).map(({ school }) => batchLoader(scope, school).load(code)));
  }

  /** All schools of a region, or all. */
  schools({ deadline }: RequestScope, region: string | null): Promise<readonly SchoolWithProvenance[]> {
    return this.#everywhere(this.#serving(region), ({ source }) => source.allSchools(deadline));
  }

  majorsOfSchool(scope: RequestScope, { code, system }: SchoolAt): Promise<readonly MajorWithProvenance[]> {
    return this.#everywhere(this.#at(system), ({ majors }) => batchLoader(scope, majors).load(code));
  }

  /** The majors of a chain, at the platforms of its region; at all of them when the region is unknown. */
  majorsOfChain(
    scope: RequestScope,
    { code: chainCode, region }: { readonly code: string; readonly region: string | null },
  ): Promise<readonly MajorWithProvenance[]> {
    return this.#everywhere(this.#serving(region), ({ chain }) => batchLoader(scope, chain).load(chainCode));
  }

  async major(scope: RequestScope, school: SchoolAt, majorCode: string): Promise<MajorWithProvenance | null> {
    if (schoolCodeProblem(school.code) !== null) return null;
    const id = joinId(school.code, majorCode);
    return firstFound(
      this.#may(school.system).map(async ({ majors }) => {
        const found = await batchLoader(scope, majors).load(school.code);
        return found?.find(({ record }) => record.id === id) ?? null;
      }),
    );
  }

  /** Of the newest year with any figure when no year is given. */
  async teacherStats(
    scope: RequestScope,
    school: SchoolAt,
    year: number | null,
  ): Promise<TeacherStatsWithProvenance | null> {
    const { code, system } = school;
    const rows = this.#at(system).map(({ teacherStats }) => batchLoader(scope, teacherStats).load(code));
    return ofYear(
      (await Promise.all(rows)).flatMap((list) => list ?? []),
      year,
    );
  }

  /** Of the newest year with any figure when no year is given, up to five years back. */
  async annualReturn(
    scope: RequestScope,
    school: SchoolAt,
    year: number | null,
  ): Promise<AnnualReturnWithProvenance | null> {
    if (year !== null) return ofYear(await this.#returns(scope, school, [year]), year);
    const present = Number(dayOf(momentOf(this.#clock)).slice(0, 4));
    for (const back of YEARS_BACK) {
      const years = back.map((count) => present - count);
      const newest = ofYear(await this.#returns(scope, school, years), null);
      if (newest !== null) return newest;
    }
    return null;
  }

  async #returns(
    scope: RequestScope,
    school: SchoolAt,
    years: readonly number[],
  ): Promise<AnnualReturnWithProvenance[]> {
    const found = this.#at(school.system).flatMap(({ returns }) =>
      years.map(async (year) => (await batchLoader(scope, returns).load(year))?.get(school.code)),
    );
    return (await Promise.all(found)).filter((row) => row !== undefined);
  }

  experts(scope: RequestScope, { code, system }: SchoolAt): Promise<readonly SchoolExpertWithProvenance[]> {
    return this.#everywhere(this.#at(system), ({ experts }) => batchLoader(scope, experts).load(code));
  }

  /** Null where the installation does not know the id, and where there is no such installation. */
  base(scope: RequestScope, system: string, id: string): Promise<BaseWithProvenance | null> {
    return firstFound(this.#at(system).map(({ base }) => batchLoader(scope, base).load(id)));
  }

  basesOfSchool(scope: RequestScope, { code, system }: SchoolAt): Promise<readonly BaseWithProvenance[]> {
    return this.#everywhere(this.#at(system), ({ bases }) => batchLoader(scope, bases).load(code));
  }

  /** All bases of a region, or all. */
  bases({ deadline }: RequestScope, region: string | null): Promise<readonly BaseWithProvenance[]> {
    return this.#everywhere(this.#serving(region), ({ source }) => source.allBases(deadline));
  }

  /** Starts reading what the operation will need once its schools are known: an error appears where the data is needed. */
  readAhead({ deadline }: RequestScope, region: string | null, lists: readonly ('schools' | 'teacherStats')[]): void {
    for (const { source } of this.#serving(region)) {
      for (const list of lists) source[list]([], deadline).catch(() => {});
    }
  }
}

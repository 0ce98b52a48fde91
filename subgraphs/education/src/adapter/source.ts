import { recordsOf } from '@queqiao/platform/contracts';
import { indexedList, type IndexedList, type IndexKeys, type ListSnapshot } from '@queqiao/platform/lists';
import {
  live,
  platformFirst,
  type LastKnown,
  type RecordQuery,
  type WithProvenance,
} from '@queqiao/records/provenance';
import type { NormalisedRecord } from '@queqiao/records';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Clock } from '@queqiao/records/time';
import { KEPT, type EducationClient, type ListCall } from './client.ts';
import type {
  Base,
  School,
  AnnualReturnWithProvenance,
  BaseWithProvenance,
  MajorWithProvenance,
  SchoolWithProvenance,
  SchoolExpertWithProvenance,
  TeacherStatsWithProvenance,
} from './normalise.ts';

type ByCodes<S> = (codes: readonly string[], deadline: Deadline) => Promise<readonly S[]>;
type All<S> = (deadline: Deadline) => Promise<readonly S[]>;

/**
 * The queries of one installation: the platform first, the last known records if it fails. Unknown codes are omitted from
 * the result.
 */
export interface EducationSource {
  readonly system: string;
  /** GB/T 2260 code of the region that the installation serves. */
  readonly region: string;
  /** Whether nobody says where it is. */
  readonly absent: boolean;
  /** At most 50 codes. */
  readonly schools: ByCodes<SchoolWithProvenance>;
  readonly allSchools: All<SchoolWithProvenance>;
  readonly majorsOfSchools: ByCodes<MajorWithProvenance>;
  readonly majorsOfChain: (chain: string, deadline: Deadline) => Promise<readonly MajorWithProvenance[]>;
  readonly teacherStats: ByCodes<TeacherStatsWithProvenance>;
  readonly experts: ByCodes<SchoolExpertWithProvenance>;
  /** The returns of all schools for one year; empty when there are none. */
  readonly returns: (year: number, deadline: Deadline) => Promise<readonly AnnualReturnWithProvenance[]>;
  readonly bases: ByCodes<BaseWithProvenance>;
  /** The bases that any of the schools leads or is a member of. */
  readonly basesOfSchools: ByCodes<BaseWithProvenance>;
  readonly allBases: All<BaseWithProvenance>;
}

export interface SourceOptions {
  readonly lastKnown?: LastKnown | undefined;
  readonly clock?: Clock | undefined;
}

/** Pages requested at a time, sized for the lists of one city. */
const WINDOW = { schools: 1, majors: 6, majorsOfOne: 1, teacherStats: 2, bases: 1, experts: 1 } as const;
/** Up to this many schools are requested one by one for their majors; for more, the whole list needs fewer calls. */
const SCHOOLS_ONE_BY_ONE = 4;

/** The schools that lead a base or are members of it. */
export function schoolsOfBase({ attributes: { leadSchoolCode, schoolCodes } }: Base): readonly string[] {
  return leadSchoolCode === null ? schoolCodes : [...new Set([leadSchoolCode, ...schoolCodes])];
}

function allLive<R extends NormalisedRecord>(records: readonly R[], fetchedAt: string): readonly WithProvenance<R>[] {
  return records.map((record) => live(record, fetchedAt));
}

/** The rows of a snapshot under any of the keys, each once. */
function under<R extends NormalisedRecord, I extends string>(
  snapshot: ListSnapshot<R, I>,
  index: I,
  keys: readonly string[],
): readonly WithProvenance<R>[] {
  return allLive([...new Set(keys.flatMap((key) => snapshot.find(index, key)))], snapshot.fetchedAt);
}

/** The lists that the platform cannot filter, read whole and indexed on demand. */
function indexedLists(client: EducationClient, clock: Clock | undefined) {
  function indexed<R extends { readonly id: string }, const I extends string>(
    list: ListCall<R>,
    window: number,
    indexes: Readonly<Record<I, IndexKeys<R>>>,
  ): IndexedList<R, I> {
    return indexedList({
      platform: client.installation,
      read: async (deadline) => {
        const { value, fetchedAt } = await list.whole({ window, uncached: true }, deadline);
        return { value: recordsOf(value), fetchedAt };
      },
      indexes,
      ...KEPT,
      ...(clock && { clock }),
    });
  }
  return {
    schools: indexed(client.schools, WINDOW.schools, {}),
    majors: indexed(client.majors, WINDOW.majors, { school: (major) => major.attributes.schoolCode }),
    teacherStats: indexed(client.teacherStats, WINDOW.teacherStats, {
      school: (stats) => stats.attributes.schoolCode,
    }),
    experts: indexed(client.experts, WINDOW.experts, { school: (expert) => expert.attributes.schoolCode }),
    bases: indexed(client.bases, WINDOW.bases, { id: (base) => base.id, school: schoolsOfBase }),
  };
}

/** The queries of the installation behind a client. */
export function educationSource(client: EducationClient, { lastKnown, clock }: SourceOptions = {}): EducationSource {
  const { system, region, absent = false } = client.installation;
  const lists = indexedLists(client, clock);

  // The only place where the store may replace the platform.
  const ask = <S extends WithProvenance>(
    query: Omit<RecordQuery, 'system'>,
    liveAnswer: () => Promise<readonly S[]>,
    remembered: (records: readonly S[]) => readonly S[] = (records) => records,
  ): Promise<readonly S[]> => platformFirst(lastKnown, { system, ...query }, liveAnswer, remembered);

  async function schoolsLive(codes: readonly string[], deadline: Deadline): Promise<readonly WithProvenance<School>[]> {
    const wanted = new Set(codes);
    const first = await client.schools.page(1, {}, deadline);
    // The schools of a city are one page, which then serves every look-up; of a longer list, only the requested ones are read.
    const { value, fetchedAt } =
      (first.value.hasNext || first.value.mayHaveNext === true) && wanted.size > 0
        ? await client.schools.page(1, { filters: { codes: [...wanted].toSorted().join(',') } }, deadline)
        : first;
    return allLive(
      recordsOf(value.rows).filter((school) => wanted.has(school.id)),
      fetchedAt,
    );
  }

  async function majorsBy(filter: 'schoolCode' | 'chainCode', code: string, deadline: Deadline) {
    const query = { filters: { [filter]: code }, window: WINDOW.majorsOfOne };
    const { value, fetchedAt } = await client.majors.whole(query, deadline);
    return allLive(recordsOf(value), fetchedAt);
  }

  return {
    system,
    region,
    absent,
    schools: (codes, deadline) => ask({ type: 'School', ids: codes }, () => schoolsLive(codes, deadline)),
    allSchools: (deadline) =>
      ask({ type: 'School' }, async () => {
        const { rows, fetchedAt } = await lists.schools.read(deadline);
        return allLive(rows, fetchedAt);
      }),
    majorsOfSchools: (codes, deadline) =>
      ask({ type: 'Major', where: { schoolCode: codes } }, async () => {
        if (codes.length > SCHOOLS_ONE_BY_ONE) return under(await lists.majors.read(deadline), 'school', codes);
        return (await Promise.all(codes.map((code) => majorsBy('schoolCode', code, deadline)))).flat();
      }),
    majorsOfChain: (chain, deadline) =>
      ask({ type: 'Major', where: { chainCodes: [chain] } }, () => majorsBy('chainCode', chain, deadline)),
    teacherStats: (codes, deadline) =>
      ask({ type: 'TeacherStats', where: { schoolCode: codes } }, async () =>
        under(await lists.teacherStats.read(deadline), 'school', codes),
      ),
    experts: (codes, deadline) =>
      ask({ type: 'SchoolExpert', where: { schoolCode: codes } }, async () =>
        under(await lists.experts.read(deadline), 'school', codes),
      ),
    returns: (year, deadline) =>
      ask({ type: 'AnnualReturn', where: { year: [year] } }, async () => {
        const answer = await client.returns(year, {}, deadline);
        return answer === null ? [] : allLive(recordsOf(answer.value), answer.fetchedAt);
      }),
    bases: (ids, deadline) =>
      ask({ type: 'Base', ids }, async () => under(await lists.bases.read(deadline), 'id', ids)),
    basesOfSchools(codes, deadline) {
      const wanted = new Set(codes);
      return ask<BaseWithProvenance>(
        { type: 'Base' },
        async () => under(await lists.bases.read(deadline), 'school', codes),
        (bases) => bases.filter(({ record }) => schoolsOfBase(record).some((code) => wanted.has(code))),
      );
    },
    allBases: (deadline) =>
      ask({ type: 'Base' }, async () => {
        const { rows, fetchedAt } = await lists.bases.read(deadline);
        return allLive(rows, fetchedAt);
      }),
  };
}

import type { Collection } from '../collection.ts';
import type { Entity } from '../entities/entity.ts';
import { inventSchoolCode } from '../generate/schools.ts';
import type { WorldState } from '../state.ts';
import { dropPartner } from './education.ts';
import { goodRow, regionOf } from './find.ts';
import type { Operation } from './operation.ts';

type EducationSystem = 'zhijiao' | 'haixi-education';
type OfSchool = Entity & { readonly schoolCode: string };

function removeOf<T extends OfSchool>(state: WorldState, list: Collection<T>, code: string): void {
  for (const row of list.by('schoolCode', code)) state.remove(list, list.key(row));
}

/** Patches the rows of a list that name the school. */
function changeWhere<T extends Entity>(
  state: WorldState,
  list: Collection<T>,
  names: (row: T) => boolean,
  patch: (row: T) => Partial<T>,
): void {
  for (const row of list.ordered().filter(names)) state.change(list, list.key(row), patch(row));
}

/** Replaces a school, or removes it, wherever platforms refer to it. */
function replaceMentions(state: WorldState, system: EducationSystem, code: string, by: string | null): void {
  const { education, employment } = regionOf(state, system);
  const replaced = (codes: readonly string[]): string[] => [
    ...new Set(codes.flatMap((each) => (each === code ? (by === null ? [] : [by]) : [each]))),
  ];
  const lists = ({ schoolCodes }: { readonly schoolCodes: readonly string[] }): boolean => schoolCodes.includes(code);
  changeWhere(
    state,
    education.bases,
    (row) => row.leadSchoolCode === code || lists(row),
    (row) => ({
      leadSchoolCode: row.leadSchoolCode === code ? by : row.leadSchoolCode,
      schoolCodes: replaced(row.schoolCodes),
    }),
  );
  changeWhere(state, employment.fairs, lists, (row) => ({ schoolCodes: replaced(row.schoolCodes) }));
  if (system !== 'zhijiao') return;
  const { shanqitong, qinshangliang } = state.platforms;
  changeWhere(
    state,
    shanqitong.demands,
    (row) => row.partnerSchoolCode === code,
    () => ({ partnerSchoolCode: by }),
  );
  changeWhere(
    state,
    shanqitong.projects,
    (row) => row.schoolCode === code,
    () => ({ schoolCode: by }),
  );
  changeWhere(
    state,
    qinshangliang.topics,
    (row) => row.withdrawnAt === null && lists(row),
    (row) => ({
      schoolCodes: replaced(row.schoolCodes),
    }),
  );
  for (const { id } of shanqitong.cooperations.by('schoolCode', code)) {
    if (by === null) state.remove(shanqitong.cooperations, id);
    else state.change(shanqitong.cooperations, id, { schoolCode: by });
  }
}

/** Gives the school a new code and re-keys its majors, statistics, returns and outcomes. */
export function rekeySchool(state: WorldState, { system, code, newCode }: Operation<'rekeySchool'>): void {
  const { education, employment, plan } = regionOf(state, system);
  const school = goodRow(education.schools, code);
  const by = newCode ?? inventSchoolCode(education, plan.codePrefix, school.level, state.random);
  state.change(education.schools, code, { code: by, formerCode: code });
  const move = <T extends OfSchool>(list: Collection<T>): void => {
    for (const row of list.by('schoolCode', code)) state.change(list, list.key(row), { schoolCode: by } as Partial<T>);
  };
  move(education.majors);
  move(education.teacherStats);
  move(education.returns);
  move(employment.outcomes);
  move(education.experts);
  move(employment.trainings);
  changeWhere(
    state,
    education.majors,
    (row) => row.articulatedWith?.schoolCode === code,
    (row) => ({
      articulatedWith: { schoolCode: by, majorCode: row.articulatedWith?.majorCode ?? '' },
    }),
  );
  replaceMentions(state, system, code, by);
}

/** Removes the school with its majors and figures. Outcomes and trainings remain, since they are history. */
function dissolve(state: WorldState, system: EducationSystem, code: string): void {
  const { education } = regionOf(state, system);
  state.remove(education.schools, code);
  for (const { majorCode } of education.majors.by('schoolCode', code)) {
    state.remove(education.majors, `${code}/${majorCode}`);
    dropPartner(state, education, `${code}/${majorCode}`);
  }
  removeOf(state, education.teacherStats, code);
  removeOf(state, education.returns, code);
}

export function removeSchool(state: WorldState, system: EducationSystem, code: string): void {
  const { experts, schools } = state.platforms[system];
  goodRow(schools, code);
  dissolve(state, system, code);
  removeOf(state, experts, code);
  replaceMentions(state, system, code, null);
}

/** Merges one school into another, which receives its teachers, its cooperations and the majors that it lacks. */
export function mergeSchool(state: WorldState, { system, code, into }: Operation<'mergeSchool'>): void {
  const { majors, schools, experts } = state.platforms[system];
  const [gone, heir] = [goodRow(schools, code), goodRow(schools, into)];
  if (code === into) throw new RangeError(`${code} cannot go up in itself`);
  const taken = majors
    .by('schoolCode', code)
    .filter(
      (major) => major.faulty === null && major.level === heir.level && !majors.has(`${into}/${major.majorCode}`),
    );
  dissolve(state, system, code);
  state.change(schools, into, { enrolment: heir.enrolment + gone.enrolment });
  for (const major of taken) state.add(majors, { ...major, schoolCode: into });
  for (const { id } of experts.by('schoolCode', code)) state.change(experts, id, { schoolCode: into });
  replaceMentions(state, system, code, into);
}

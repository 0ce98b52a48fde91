import { dayOf } from '../calendar.ts';
import type { Base, BaseKind, Major, School, SchoolExpert, TeacherStats } from '../entities/education.ts';
import { inventBase } from '../generate/bases.ts';
import { inventMajor } from '../generate/majors.ts';
import { inventSchoolExpert } from '../generate/school-experts.ts';
import { inventSchool } from '../generate/schools.ts';
import { demand, type EducationState, type WorldState } from '../state.ts';
import { MAJOR_CATALOGUE } from '../vocabulary/majors.ts';
import { checkedPatch, goodKeys, goodRow, regionOf } from './find.ts';
import type { Operation } from './operation.ts';
import { PATCHES } from './patches.ts';

export function addSchool(state: WorldState, { system, level, patch }: Operation<'addSchool'>): void {
  const { education, plan } = regionOf(state, system);
  const school = inventSchool(state, education, state.random, plan, level, state.random.int(300, 1500));
  state.add(education.schools, { ...school, ...checkedPatch<School>('School', patch) });
}

export function addMajor(state: WorldState, { system, schoolCode, majorCode, patch }: Operation<'addMajor'>): void {
  const { education, plan } = regionOf(state, system);
  const school = goodRow(education.schools, schoolCode);
  const entry = MAJOR_CATALOGUE[school.level].find(({ code }) => code === majorCode) ?? {
    code: majorCode,
    name: '新设专业',
    chains: [],
  };
  const major = inventMajor(state, state.random, school, entry, state.random.int(20, 90), plan.chains ? 0 : null);
  state.add(education.majors, { ...major, ...checkedPatch<Major>('Major', patch) });
}

/** What a major leads to, and what leads to it, stays written down when it no longer enrols. */
export function setMajorStatus(state: WorldState, { system, id, status }: Operation<'setMajorStatus'>): void {
  const { majors } = state.platforms[system];
  goodRow(majors, id);
  state.change(majors, id, { status });
}

/** Removes a major from the articulations of others. */
export function dropPartner(state: WorldState, { majors }: EducationState, id: string): void {
  const leading = majors
    .ordered()
    .filter(({ articulatedWith: partner }) => partner !== null && `${partner.schoolCode}/${partner.majorCode}` === id);
  for (const major of leading) state.change(majors, majors.key(major), { articulatedWith: null });
}

/** A late school reports a year's figures: those of the year before, unless patched. */
export function reportTeacherStats(
  state: WorldState,
  { system, schoolCode, year, patch }: Operation<'reportTeacherStats'>,
): void {
  const { teacherStats, schools } = state.platforms[system];
  goodRow(schools, schoolCode);
  const before = demand(teacherStats, `${schoolCode}/${year - 1}`);
  state.add(teacherStats, { ...before, faulty: null, year, ...checkedPatch<TeacherStats>('TeacherStats', patch) });
}

export function planBase(state: WorldState, { system, kind, patch }: Operation<'planBase'>): void {
  const { education, plan } = regionOf(state, system);
  const checked: BaseKind = PATCHES.Base.shape.kind.parse(kind);
  const { cooperations } = state.platforms.shanqitong;
  const usccs =
    system === 'zhijiao'
      ? cooperations
          .ordered()
          .filter(({ faulty }) => faulty === null)
          .map(({ uscc }) => uscc)
      : state.haixiEmployers.map(({ uscc }) => uscc);
  const members = { schools: goodKeys(education.schools), enterprises: state.random.sample([...new Set(usccs)], 6) };
  const base = inventBase(state, education, state.random, plan, checked, 'PLANNED', members);
  state.add(education.bases, { ...base, ...checkedPatch<Base>('Base', patch) });
}

export function buildBase(state: WorldState, { system, id }: Operation<'buildBase'>): void {
  state.change(state.platforms[system].bases, id, { status: 'BUILT', builtOn: dayOf(state.now) });
}

export function revokeBase(state: WorldState, { system, id }: Operation<'revokeBase'>): void {
  state.change(state.platforms[system].bases, id, { status: 'REVOKED' });
}

export function addSchoolExpert(state: WorldState, { system, schoolCode, patch }: Operation<'addSchoolExpert'>): void {
  const { schools, experts } = state.platforms[system];
  const expert = inventSchoolExpert(state, state.random, goodRow(schools, schoolCode));
  state.add(experts, { ...expert, ...checkedPatch<SchoolExpert>('SchoolExpert', patch) });
}

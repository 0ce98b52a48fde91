import { yearOf } from '../calendar.ts';
import type { Base, Major } from '../entities/education.ts';
import type { WorldOperationInput } from '../operations/operation.ts';
import { PATCHES } from '../operations/patches.ts';
import type { WorldState } from '../state.ts';
import { MAJOR_CATALOGUE } from '../vocabulary/majors.ts';
import { given, nudged, pickEducation, pickRow, type Chooser } from './pick.ts';

type Patch = Extract<WorldOperationInput, { op: 'update' }>['patch'];

const base = (suits: (row: Base) => boolean, op: 'buildBase' | 'revokeBase'): Chooser => {
  return (state) => {
    const system = pickEducation(state);
    return given(pickRow(state, state.platforms[system].bases, suits), ({ id }) => ({ op, system, id }));
  };
};

const planBase: Chooser = (state) => {
  const kind = state.random.pick(PATCHES.Base.shape.kind.options);
  return [{ op: 'planBase', system: pickEducation(state), kind }];
};

const updateBase: Chooser = (state) => {
  const system = pickEducation(state);
  return given(
    pickRow(state, state.platforms[system].bases, ({ usccs }) => usccs.length > 0),
    ({ id, usccs }) => {
      return { op: 'update', system, type: 'Base', id, patch: { usccs: usccs.slice(1) } };
    },
  );
};

const removeBase: Chooser = (state) => {
  const system = pickEducation(state);
  const planned = pickRow(state, state.platforms[system].bases, ({ status }) => status === 'PLANNED');
  return given(planned, ({ id }) => ({ op: 'remove', system, type: 'Base', id }));
};

const major = (
  state: WorldState,
  system: 'zhijiao' | 'haixi-education',
  suits?: (row: Major) => boolean,
): Major | null => pickRow(state, state.platforms[system].majors, suits);
const idOf = ({ schoolCode, majorCode }: Pick<Major, 'schoolCode' | 'majorCode'>): string =>
  `${schoolCode}/${majorCode}`;

const setMajorStatus: Chooser = (state) => {
  const system = pickEducation(state);
  return given(major(state, system), (row) => {
    const status = row.status === 'ENROLLING' ? state.random.pick(['SUSPENDED', 'WITHDRAWN'] as const) : 'ENROLLING';
    return { op: 'setMajorStatus', system, id: idOf(row), status };
  });
};

const updateMajor: Chooser = (state) => {
  const system = pickEducation(state);
  return given(major(state, system), (row) => {
    const patch: Patch = state.random.chance(0.6)
      ? { enrolment: nudged(state, row.enrolment ?? 40, 1, 2000) }
      : {
          courses: row.courses.map((course, place) => ({
            ...course,
            digital: place === 0 ? !course.digital : course.digital,
          })),
        };
    return { op: 'update', system, type: 'Major', id: idOf(row), patch };
  });
};

const featureMajor: Chooser = (state) => {
  const system = pickEducation(state);
  return given(major(state, system), (row) => {
    return { op: 'update', system, type: 'Major', id: idOf(row), patch: { featured: !row.featured } };
  });
};

const articulateMajor: Chooser = (state) => {
  const system = pickEducation(state);
  const lower = major(state, system, ({ level, status }) => level === 'SECONDARY' && status === 'ENROLLING');
  const higher = major(state, system, ({ level, status }) => level === 'HIGHER' && status === 'ENROLLING');
  if (lower === null || higher === null) return [];
  const { schoolCode, majorCode } = higher;
  const patch =
    lower.articulation === 'NONE' || state.random.chance(0.5)
      ? { articulation: state.random.pick(['THREE_PLUS_TWO', 'FIVE_YEAR']), articulatedWith: { schoolCode, majorCode } }
      : { articulation: 'NONE', articulatedWith: null };
  return [{ op: 'update', system, type: 'Major', id: idOf(lower), patch }];
};

const addMajor: Chooser = (state) => {
  const system = pickEducation(state);
  const { schools, majors } = state.platforms[system];
  const school = pickRow(state, schools);
  if (school === null) return [];
  const missing = MAJOR_CATALOGUE[school.level].filter(({ code }) => !majors.has(`${school.code}/${code}`));
  if (missing.length === 0) return [];
  return [{ op: 'addMajor', system, schoolCode: school.code, majorCode: state.random.pick(missing).code }];
};

const removeMajor: Chooser = (state) => {
  const system = pickEducation(state);
  return given(major(state, system), (row) => ({ op: 'remove', system, type: 'Major', id: idOf(row) }));
};

/** Practice is never corrected above the school's earlier report. */
const reviseTeachers: Chooser = (state) => {
  const system = pickEducation(state);
  const { teacherStats } = state.platforms[system];
  return given(pickRow(state, teacherStats), (row) => {
    const practice = row.practiceMonths5y ?? 0;
    const patch = {
      dualQualified: state.random.chance(0.05)
        ? null
        : nudged(state, row.dualQualified ?? 10, 0, row.professional ?? 10),
      postgraduate: nudged(state, row.postgraduate ?? 10, 0, row.fullTime ?? 10),
      ...(row.year === yearOf(state.options.now) - 1 && practice > 4
        ? { practiceMonths5y: Math.round((practice - 0.1) * 10) / 10 }
        : {}),
    };
    return { op: 'update', system, type: 'TeacherStats', id: teacherStats.key(row), patch };
  });
};

const reportTeachers: Chooser = (state) => {
  const { schools, teacherStats } = state.platforms.zhijiao;
  const year = yearOf(state.options.now) - 1;
  const late = pickRow(
    state,
    schools,
    ({ code }) => !teacherStats.has(`${code}/${year}`) && teacherStats.has(`${code}/${year - 1}`),
  );
  return given(late, ({ code }) => ({ op: 'reportTeacherStats', system: 'zhijiao', schoolCode: code, year }));
};

const reviseReturn: Chooser = (state) => {
  const system = pickEducation(state);
  const { returns } = state.platforms[system];
  return given(pickRow(state, returns), (row) => {
    const patch = {
      furtherStudy: nudged(state, row.furtherStudy ?? 10, 0, row.graduates ?? 10),
      certificateAwarded: state.random.chance(0.05)
        ? null
        : nudged(state, row.certificateAwarded ?? 10, 0, row.certificateExamined ?? 10),
      digitalClassrooms: nudged(state, row.digitalClassrooms ?? 5, 0, row.classrooms ?? 5),
    };
    return { op: 'update', system, type: 'AnnualReturn', id: returns.key(row), patch };
  });
};

/** The surcharge belongs to the prefecture: every school's return of a year has the same share. */
const reviseSurcharge: Chooser = (state) => {
  const { returns } = state.platforms['haixi-education'];
  const row = pickRow(state, returns, ({ surchargeShare }) => surchargeShare !== null);
  if (row === null) return [];
  const surchargeShare = Math.round(((row.surchargeShare ?? 0) + state.random.int(-9, 9) / 10) * 10) / 10;
  return returns
    .ordered()
    .filter(({ year, faulty }) => year === row.year && faulty?.quarantined !== true)
    .map((each) => ({
      op: 'update',
      system: 'haixi-education',
      type: 'AnnualReturn',
      id: returns.key(each),
      patch: { surchargeShare },
    }));
};

const addExpert: Chooser = (state) => {
  const system = pickEducation(state);
  return given(pickRow(state, state.platforms[system].schools), ({ code }) => ({
    op: 'addSchoolExpert',
    system,
    schoolCode: code,
  }));
};

const updateExpert: Chooser = (state) => {
  const system = pickEducation(state);
  return given(pickRow(state, state.platforms[system].experts), ({ id, availableForEnterprise }) => {
    return {
      op: 'update',
      system,
      type: 'SchoolExpert',
      id,
      patch: { availableForEnterprise: !availableForEnterprise },
    };
  });
};

const removeExpert: Chooser = (state) => {
  const system = pickEducation(state);
  return given(pickRow(state, state.platforms[system].experts), ({ id }) => ({
    op: 'remove',
    system,
    type: 'SchoolExpert',
    id,
  }));
};

export const EDUCATION_CHANGES: readonly (readonly [weight: number, Chooser])[] = [
  [8, planBase],
  [10, base(({ status }) => status === 'PLANNED', 'buildBase')],
  [7, base(({ status }) => status === 'BUILT', 'revokeBase')],
  [8, updateBase],
  [2, removeBase],
  [10, setMajorStatus],
  [15, updateMajor],
  [10, featureMajor],
  [10, articulateMajor],
  [8, addMajor],
  [3, removeMajor],
  [15, reviseTeachers],
  [1, reportTeachers],
  [15, reviseReturn],
  [2, reviseSurcharge],
  [6, addExpert],
  [6, updateExpert],
  [4, removeExpert],
];

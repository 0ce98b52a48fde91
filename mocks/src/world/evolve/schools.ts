import { dayOf } from '../calendar.ts';
import type { Recognition, School } from '../entities/education.ts';
import type { WorldState } from '../state.ts';
import { given, nudged, pickEducation, pickRow, type Chooser } from './pick.ts';

const NEXT: Readonly<Record<Recognition, Recognition>> = {
  NONE: 'CANDIDATE',
  CANDIDATE: 'RECOGNIZED',
  RECOGNIZED: 'NONE',
};

function recognition(state: WorldState, school: School) {
  const on = (next: Recognition): string | null => (next === 'RECOGNIZED' ? dayOf(state.now) : null);
  if (state.random.chance(0.7)) {
    const next = NEXT[school.municipalRecognition];
    return { municipalRecognition: next, municipalRecognizedOn: on(next) };
  }
  const next = NEXT[school.provincialRecognition];
  return { provincialRecognition: next, provincialRecognizedOn: on(next) };
}

const updateSchool: Chooser = (state) => {
  const system = pickEducation(state);
  return given(pickRow(state, state.platforms[system].schools), ({ code, enrolment }) => {
    return {
      op: 'update',
      system,
      type: 'School',
      id: code,
      patch: { enrolment: nudged(state, enrolment, 100, 60_000) },
    };
  });
};

// The policies concern vocational schools; universities are not recognised.
const recognizeSchool: Chooser = (state) => {
  const system = pickEducation(state);
  const school = pickRow(state, state.platforms[system].schools, ({ level }) => level !== 'UNDERGRADUATE');
  return given(school, (row) => ({
    op: 'update',
    system,
    type: 'School',
    id: row.code,
    patch: recognition(state, row),
  }));
};

const addSchool: Chooser = () => [{ op: 'addSchool', system: 'zhijiao' }];

// A platform reports only one former code: a school that was re-keyed once is not re-keyed again.
const rekeySchool: Chooser = (state) => {
  const system = pickEducation(state);
  const school = pickRow(state, state.platforms[system].schools, ({ formerCode }) => formerCode === null);
  return given(school, ({ code }) => ({ op: 'rekeySchool', system, code }));
};

const removeSchool: Chooser = (state) => {
  const school = pickRow(state, state.platforms.zhijiao.schools, ({ level }) => level === 'SECONDARY');
  return given(school, ({ code }) => ({ op: 'remove', system: 'zhijiao', type: 'School', id: code }));
};

const mergeSchool: Chooser = (state) => {
  const { schools } = state.platforms.zhijiao;
  const gone = pickRow(state, schools, ({ level }) => level === 'SECONDARY');
  const heir = pickRow(state, schools, ({ level, code }) => level === 'SECONDARY' && code !== gone?.code);
  return gone === null || heir === null
    ? []
    : [{ op: 'mergeSchool', system: 'zhijiao', code: gone.code, into: heir.code }];
};

export const SCHOOL_CHANGES: readonly (readonly [weight: number, Chooser])[] = [
  [15, updateSchool],
  [8, recognizeSchool],
  [2, addSchool],
  [1, rekeySchool],
  [1, removeSchool],
  [1, mergeSchool],
];

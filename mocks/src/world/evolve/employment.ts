import type { WorldOperationInput } from '../operations/operation.ts';
import type { WorldState } from '../state.ts';
import { inventPerson, inventPhone } from '../vocabulary/people.ts';
import { given, nudged, pickEducation, pickEmployment, pickRow, type Chooser } from './pick.ts';

function jobPatch(
  state: WorldState,
  headcount: number | null,
): Extract<WorldOperationInput, { op: 'update' }>['patch'] {
  const { random } = state;
  switch (random.int(1, 4)) {
    case 1:
      return { headcount: nudged(state, headcount ?? 3, 1, 60) };
    case 2: {
      const salaryMin = random.int(28, 90) * 100;
      return { salaryMin, salaryMax: salaryMin + random.int(5, 40) * 100 };
    }
    case 3:
      return { education: random.pick(['BACHELOR', 'JUNIOR_COLLEGE', 'SECONDARY_VOCATIONAL', 'ANY'] as const) };
    default:
      return { contactName: inventPerson(random), contactPhone: inventPhone(random) };
  }
}

const createJob: Chooser = (state) => [{ op: 'createJob', system: pickEmployment(state) }];

const updateJob: Chooser = (state) => {
  const system = pickEmployment(state);
  const job = pickRow(state, state.platforms[system].jobs, ({ status }) => status === 'OPEN');
  return given(job, ({ id, headcount }) => ({
    op: 'update',
    system,
    type: 'JobPosting',
    id,
    patch: jobPatch(state, headcount),
  }));
};

const closeJob: Chooser = (state) => {
  const system = pickEmployment(state);
  const job = pickRow(state, state.platforms[system].jobs, ({ status }) => status === 'OPEN');
  return given(job, ({ id }) => ({ op: 'closeJob', system, id }));
};

const withdrawJob: Chooser = (state) => {
  const system = pickEmployment(state);
  const job = pickRow(state, state.platforms[system].jobs, ({ status }) => status !== 'WITHDRAWN');
  return given(job, ({ id }) => ({ op: 'withdrawJob', system, id }));
};

const announceFair: Chooser = (state) => [{ op: 'announceFair', system: pickEmployment(state) }];

const updateFair: Chooser = (state) => {
  const system = pickEmployment(state);
  return given(pickRow(state, state.platforms[system].fairs), ({ id, posts }) => {
    return { op: 'update', system, type: 'JobFair', id, patch: { posts: nudged(state, posts, 1, 5000) } };
  });
};

/** Outcomes are revised late: a graduate found work after the report. */
const reviseOutcome: Chooser = (state) => {
  const system = pickEducation(state) === 'zhijiao' ? 'qinyun' : 'haixi-employment';
  const { outcomes } = state.platforms[system];
  return given(pickRow(state, outcomes), (row) => {
    const employed = nudged(state, row.employed, 0, row.graduates);
    const matched = row.matched === null ? null : Math.min(row.matched, employed);
    return { op: 'update', system, type: 'EmploymentOutcome', id: outcomes.key(row), patch: { employed, matched } };
  });
};

const addTraining: Chooser = (state) => [{ op: 'addTraining', system: pickEmployment(state) }];

const updateTraining: Chooser = (state) => {
  const system = pickEmployment(state);
  return given(pickRow(state, state.platforms[system].trainings), ({ id, participants }) => {
    const now = nudged(state, participants, 1, 5000);
    return {
      op: 'update',
      system,
      type: 'Training',
      id,
      patch: { participants: now, certified: Math.round(now * 0.9) },
    };
  });
};

const reviseWorkforce: Chooser = (state) => {
  const system = pickEducation(state) === 'zhijiao' ? 'qinyun' : 'haixi-employment';
  const { workforce } = state.platforms[system];
  return given(pickRow(state, workforce), (row) => {
    const skilled = nudged(state, row.skilled, 1, row.employed);
    const patch = { skilled, highSkilled: Math.min(skilled, nudged(state, row.highSkilled, 1, skilled)) };
    return { op: 'update', system, type: 'Workforce', id: workforce.key(row), patch };
  });
};

export const EMPLOYMENT_CHANGES: readonly (readonly [weight: number, Chooser])[] = [
  [180, createJob],
  [140, updateJob],
  [80, closeJob],
  [40, withdrawJob],
  [8, announceFair],
  [6, updateFair],
  [20, reviseOutcome],
  [15, addTraining],
  [8, updateTraining],
  [6, reviseWorkforce],
];

import type { WorldState } from '../state.ts';
import { generateArticulation } from './articulation.ts';
import { generateBases } from './bases.ts';
import { generateConsultation } from './consultation.ts';
import { generateCooperation } from './cooperation.ts';
import { generateCultivation } from './cultivation.ts';
import { generateEnterprises } from './enterprises.ts';
import { generateFairs } from './fairs.ts';
import { generateInnovation } from './innovation.ts';
import { generateBaojiJobs, generateHaixiEmployers, generateHaixiJobs } from './jobs.ts';
import { generateMajors, spoilMajors } from './majors.ts';
import { generateOutcomes } from './outcomes.ts';
import { misdateSome } from './misdated.ts';
import { BAOJI_PLAN, HAIXI_PLAN, type EducationPlan } from './plan.ts';
import { generateSchoolExperts } from './school-experts.ts';
import { generateSchools, spoilSchools } from './schools.ts';
import { generateStatistics } from './statistics.ts';
import { generateTrainings, generateWorkforce } from './workforce.ts';

function generateRegion(
  state: WorldState,
  employment: 'qinyun' | 'haixi-employment',
  education: 'zhijiao' | 'haixi-education',
  plan: EducationPlan,
): void {
  const { [employment]: jobs, [education]: schools } = state.platforms;
  generateSchools(state, schools, plan);
  generateMajors(state, schools, plan);
  generateArticulation(state, schools, plan);
  generateStatistics(state, schools, plan);
  generateBases(state, schools, plan);
  generateSchoolExperts(state, schools, plan);
  generateOutcomes(state, jobs, schools, plan);
  generateTrainings(state, jobs, schools, plan);
  generateWorkforce(state, jobs, plan);
  generateFairs(state, jobs, schools, plan);
  // Last, so that no good row refers to a quarantined one.
  spoilMajors(state, schools);
  spoilSchools(state, schools, plan);
}

/** Fills an empty world. Rows are created after the rows that they refer to. */
export function generateWorld(state: WorldState): void {
  generateEnterprises(state);
  generateHaixiEmployers(state);
  generateRegion(state, 'qinyun', 'zhijiao', BAOJI_PLAN);
  generateRegion(state, 'haixi-employment', 'haixi-education', HAIXI_PLAN);
  generateCooperation(state);
  generateInnovation(state);
  generateCultivation(state);
  generateBaojiJobs(state);
  generateHaixiJobs(state);
  generateConsultation(state);
  if (state.options.silent === true) misdateSome(state);
}

import { joinId } from '@queqiao/records/identifiers';
import type { Installation } from '@queqiao/platform/installations';
import type { WithProvenance } from '@queqiao/records/provenance';
import type { RecordOf } from '@queqiao/records';
import type {
  EmploymentOutcomeRecord,
  JobFairRecord,
  JobPostingRecord,
  TrainingRecord,
  WorkforceRecord,
} from '../records.ts';
import type { FairRow, JobRow, OutcomeRow, TrainingRow, WorkforceRow } from './rows.ts';

export type JobPosting = RecordOf<typeof JobPostingRecord>;
export type JobFair = RecordOf<typeof JobFairRecord>;
export type EmploymentOutcome = RecordOf<typeof EmploymentOutcomeRecord>;
export type Training = RecordOf<typeof TrainingRecord>;
export type Workforce = RecordOf<typeof WorkforceRecord>;

export type JobPostingWithProvenance = WithProvenance<JobPosting>;
export type JobFairWithProvenance = WithProvenance<JobFair>;
export type EmploymentOutcomeWithProvenance = WithProvenance<EmploymentOutcome>;

/** The source of a row. */
type Origin = Pick<Installation, 'system' | 'region'>;

export function normaliseJob(origin: Origin, row: JobRow): JobPosting {
  const region = row.areaCode ?? origin.region;
  return {
    system: origin.system,
    type: 'JobPosting',
    id: row.jobId,
    region,
    attributes: {
      title: row.jobName,
      uscc: row.corpUscc,
      employerName: row.corpName,
      occupationCode: row.occupationCode,
      industryCode: row.industryCode,
      region,
      education: row.eduReq,
      headcount: row.headcount,
      salaryMin: row.salaryMin,
      salaryMax: row.salaryMax,
      skills: row.skills,
      publishedAt: row.pubTime,
      status: row.status,
    },
    personal: { contactName: row.contactName, contactPhone: row.contactPhone },
    modifiedAt: row.updTime,
    formerId: null,
  };
}

export function normaliseFair(origin: Origin, row: FairRow): JobFair {
  const region = row.areaCode ?? origin.region;
  return {
    system: origin.system,
    type: 'JobFair',
    id: row.fairId,
    region,
    attributes: {
      name: row.fairName,
      online: row.mode === null ? null : row.mode === 'ONLINE',
      region,
      venue: row.venue,
      startsAt: row.startTime,
      endsAt: row.endTime,
      schoolCodes: row.schoolCodes,
      enterprises: row.corpCount,
      posts: row.jobCount,
    },
    personal: null,
    modifiedAt: row.updTime,
    formerId: null,
  };
}

export function normaliseOutcome(origin: Origin, row: OutcomeRow): EmploymentOutcome {
  const { updTime, ...attributes } = row;
  return {
    system: origin.system,
    type: 'EmploymentOutcome',
    id: joinId(row.schoolCode, row.majorCode, row.year),
    region: origin.region,
    attributes,
    personal: null,
    modifiedAt: updTime,
    formerId: null,
  };
}

export function normaliseTraining(origin: Origin, row: TrainingRow): Training {
  const region = row.areaCode ?? origin.region;
  return {
    system: origin.system,
    type: 'Training',
    id: row.trainingId,
    region,
    attributes: {
      schoolCode: row.orgCode,
      region,
      occupationCode: row.occupationCode,
      level: row.level,
      participants: row.participants,
      certified: row.certified,
      startedOn: row.startDate,
      endedOn: row.endDate,
    },
    personal: null,
    modifiedAt: row.updTime,
    formerId: null,
  };
}

export function normaliseWorkforce(origin: Origin, row: WorkforceRow): Workforce {
  const { areaCode, updTime, ...attributes } = row;
  return {
    system: origin.system,
    type: 'Workforce',
    id: joinId(areaCode, row.year),
    region: areaCode,
    attributes: { region: areaCode, ...attributes },
    personal: null,
    modifiedAt: updTime,
    formerId: null,
  };
}

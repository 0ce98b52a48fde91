import type { Entity } from './entity.ts';

export type EducationLevel = 'POSTGRADUATE' | 'BACHELOR' | 'JUNIOR_COLLEGE' | 'SECONDARY_VOCATIONAL' | 'ANY';
export type JobStatus = 'OPEN' | 'CLOSED' | 'WITHDRAWN';
export type TrainingLevel = 'JUNIOR' | 'INTERMEDIATE' | 'SENIOR' | 'TECHNICIAN' | 'SENIOR_TECHNICIAN';

export interface JobPosting extends Entity {
  readonly id: string;
  readonly title: string;
  readonly uscc: string;
  readonly employerName: string;
  readonly occupationCode: string | null;
  readonly industryCode: string | null;
  readonly region: string;
  readonly education: EducationLevel;
  /** Null where the employer does not report it. */
  readonly headcount: number | null;
  /** Yuan a month; both null when negotiable (面议). */
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
  readonly skills: readonly string[];
  readonly contactName: string;
  readonly contactPhone: string;
  /** ms since the epoch */
  readonly publishedAt: number;
  readonly status: JobStatus;
  /** When it became CLOSED or WITHDRAWN (it leaves the list 90 days later); null while open. */
  readonly endedAt: number | null;
}

export interface JobFair extends Entity {
  readonly id: string;
  readonly name: string;
  readonly online: boolean;
  readonly region: string;
  readonly venue: string | null;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly schoolCodes: readonly string[];
  readonly enterprises: number;
  readonly posts: number;
}

/** Key: schoolCode/majorCode/year. */
export interface EmploymentOutcome extends Entity {
  readonly schoolCode: string;
  readonly majorCode: string;
  readonly year: number;
  readonly graduates: number;
  readonly employed: number;
  readonly matched: number | null;
  readonly furtherStudy: number | null;
}

export interface Training extends Entity {
  readonly id: string;
  readonly schoolCode: string;
  readonly region: string;
  readonly occupationCode: string | null;
  readonly level: TrainingLevel;
  readonly participants: number;
  readonly certified: number | null;
  /** yyyy-MM-dd */
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** Key: region/year. */
export interface Workforce extends Entity {
  readonly region: string;
  readonly year: number;
  readonly employed: number;
  readonly skilled: number;
  readonly highSkilled: number;
}

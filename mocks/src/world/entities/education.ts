import type { Entity } from './entity.ts';

export type SchoolLevel = 'SECONDARY' | 'HIGHER' | 'UNDERGRADUATE';
export type Recognition = 'NONE' | 'CANDIDATE' | 'RECOGNIZED';
type Articulation = 'THREE_PLUS_TWO' | 'THREE_PLUS_THREE' | 'FIVE_YEAR' | 'NONE';
type MajorStatus = 'ENROLLING' | 'SUSPENDED' | 'WITHDRAWN';
export type BaseKind =
  | 'MUNICIPAL_CONSORTIUM'
  | 'INDUSTRY_COMMUNITY'
  | 'OPEN_PRACTICE_CENTRE'
  | 'TRAINING_BASE'
  | 'ENTREPRENEURSHIP_BASE'
  | 'INNOVATION_STUDIO'
  | 'MASTER_STUDIO'
  | 'EDUCATION_GROUP';
type BaseLevel = 'MUNICIPAL' | 'PROVINCIAL' | 'NATIONAL';
export type BaseStatus = 'PLANNED' | 'BUILT' | 'REVOKED';

/** Key: code. */
export interface School extends Entity {
  readonly code: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly ownership: 'PUBLIC' | 'PRIVATE';
  readonly region: string;
  readonly groups: readonly string[];
  readonly municipalRecognition: Recognition;
  readonly municipalRecognizedOn: string | null;
  readonly provincialRecognition: Recognition;
  readonly provincialRecognizedOn: string | null;
  readonly enrolment: number;
  readonly formerCode: string | null;
}

export interface Course {
  readonly code: string;
  readonly name: string;
  readonly hours: number | null;
  readonly digital: boolean;
}

/** Key: schoolCode/majorCode. */
export interface Major extends Entity {
  readonly schoolCode: string;
  readonly majorCode: string;
  readonly name: string;
  readonly level: SchoolLevel;
  readonly enrolment: number | null;
  readonly chainCodes: readonly string[];
  readonly featured: boolean;
  readonly cluster: string | null;
  readonly articulation: Articulation;
  readonly articulatedWith: { readonly schoolCode: string; readonly majorCode: string } | null;
  readonly status: MajorStatus;
  readonly courses: readonly Course[];
}

/** Key: schoolCode/year. A null was not reported. */
export interface TeacherStats extends Entity {
  readonly schoolCode: string;
  readonly year: number;
  readonly fullTime: number | null;
  readonly professional: number | null;
  readonly dualQualified: number | null;
  readonly degreeQualified: number | null;
  readonly postgraduate: number | null;
  readonly practiceMonths5y: number | null;
}

/** Key: schoolCode/year. A null is an empty cell: not reported. The platform does not return `updatedAt`. */
export interface AnnualReturn extends Entity {
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly year: number;
  readonly students: number | null;
  readonly graduates: number | null;
  readonly furtherStudy: number | null;
  readonly certificateExamined: number | null;
  readonly certificateAwarded: number | null;
  readonly fundingPerStudent: number | null;
  readonly digitalClassrooms: number | null;
  readonly classrooms: number | null;
  /** Per cent; only haixi-education reports it, null elsewhere. */
  readonly surchargeShare: number | null;
}

export interface Base extends Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: BaseKind;
  readonly level: BaseLevel;
  readonly status: BaseStatus;
  readonly region: string;
  readonly leadSchoolCode: string | null;
  readonly schoolCodes: readonly string[];
  readonly usccs: readonly string[];
  readonly builtOn: string | null;
}

export interface SchoolExpert extends Entity {
  readonly id: string;
  readonly schoolCode: string;
  readonly name: string;
  readonly title: string;
  readonly skills: readonly string[];
  readonly availableForEnterprise: boolean;
}

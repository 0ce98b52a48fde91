import type { Entity } from './entity.ts';

export type EnterpriseScale = 'LARGE' | 'MEDIUM' | 'SMALL' | 'MICRO';
export type CooperationKind =
  'ORDER_CLASS' | 'INTERNSHIP' | 'CO_BUILT_BASE' | 'APPRENTICESHIP' | 'JOINT_LAB' | 'MIXED_OWNERSHIP_BASE' | 'VISIT';
type DemandStatus = 'OPEN' | 'MATCHED' | 'SOLVED' | 'CLOSED';
type Appraisal = 'PASSED' | 'FAILED' | 'PENDING';
export type CultivationLevel = 'MUNICIPAL' | 'PROVINCIAL' | 'NATIONAL';
export type CultivationStatus = 'CANDIDATE' | 'RECOGNIZED' | 'REVOKED';

/** Key: uscc. */
export interface Enterprise extends Entity {
  readonly uscc: string;
  readonly name: string;
  readonly shortName: string;
  readonly region: string;
  readonly park: string | null;
  readonly industryCode: string;
  readonly chainCodes: readonly string[];
  readonly scale: EnterpriseScale;
  readonly keyEnterprise: boolean;
  /** yyyy-MM-dd */
  readonly establishedOn: string;
  readonly employees: number | null;
  readonly contactName: string;
  readonly contactPhone: string;
  /** Its former code, if it got a new one. */
  readonly formerUscc: string | null;
}

/** Key: code. */
export interface IndustryChain extends Entity {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly leaderUscc: string | null;
}

export interface Cultivation extends Entity {
  readonly id: string;
  readonly uscc: string;
  readonly level: CultivationLevel;
  readonly status: CultivationStatus;
  readonly batch: string;
  readonly recognizedOn: string | null;
  readonly revokedOn: string | null;
}

export interface TechDemand extends Entity {
  readonly id: string;
  readonly uscc: string;
  readonly title: string;
  readonly summary: string;
  readonly chainCode: string | null;
  /** yuan */
  readonly budget: number | null;
  readonly status: DemandStatus;
  readonly partnerSchoolCode: string | null;
}

export interface RdProject extends Entity {
  readonly id: string;
  readonly demandId: string | null;
  readonly uscc: string;
  readonly schoolCode: string | null;
  /** yuan */
  readonly totalCost: number;
  readonly subsidy: number;
  readonly appraisal: Appraisal;
  readonly startedOn: string;
}

export interface EnterpriseExpert extends Entity {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly title: string;
  readonly skills: readonly string[];
  readonly availableForTeaching: boolean;
}

export interface Cooperation extends Entity {
  readonly id: string;
  readonly uscc: string;
  readonly schoolCode: string;
  readonly kind: CooperationKind;
  readonly signedOn: string;
  readonly endedOn: string | null;
  readonly students: number | null;
}

/** One entry of the list of deletions, the only call that reports them. In the order of writing. */
export interface Deletion {
  /** The call's name: enterprises, cultivation, tech-demands, rd-projects, experts, cooperations. */
  readonly resource: string;
  readonly id: string;
  /** ms since the epoch */
  readonly deletedAt: number;
}

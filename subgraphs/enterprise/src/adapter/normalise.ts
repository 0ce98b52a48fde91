import type { Installation } from '@queqiao/platform/installations';
import type { WithProvenance } from '@queqiao/records/provenance';
import type { RecordOf } from '@queqiao/records';
import type {
  CooperationRecord,
  CultivationRecord,
  EnterpriseExpertRecord,
  EnterpriseRecord,
  IndustryChainRecord,
  RdProjectRecord,
  TechDemandRecord,
} from '../records.ts';
import type {
  ChainRow,
  CooperationRow,
  CultivationRow,
  DemandRow,
  EnterpriseRow,
  ExpertRow,
  ProjectRow,
} from './rows.ts';

export type Enterprise = RecordOf<typeof EnterpriseRecord>;
export type IndustryChain = RecordOf<typeof IndustryChainRecord>;
export type Cultivation = RecordOf<typeof CultivationRecord>;
export type TechDemand = RecordOf<typeof TechDemandRecord>;
export type RdProject = RecordOf<typeof RdProjectRecord>;
export type EnterpriseExpert = RecordOf<typeof EnterpriseExpertRecord>;
export type Cooperation = RecordOf<typeof CooperationRecord>;

export type EnterpriseWithProvenance = WithProvenance<Enterprise>;
export type IndustryChainWithProvenance = WithProvenance<IndustryChain>;
export type CultivationWithProvenance = WithProvenance<Cultivation>;
export type TechDemandWithProvenance = WithProvenance<TechDemand>;
export type RdProjectWithProvenance = WithProvenance<RdProject>;
export type EnterpriseExpertWithProvenance = WithProvenance<EnterpriseExpert>;
export type CooperationWithProvenance = WithProvenance<Cooperation>;

/** The source of a row. */
type Origin = Pick<Installation, 'system' | 'region'>;

export function normaliseEnterprise(origin: Origin, row: EnterpriseRow): Enterprise {
  const region = row.region_code ?? origin.region;
  return {
    system: origin.system,
    type: 'Enterprise',
    id: row.uscc,
    region,
    attributes: {
      uscc: row.uscc,
      name: row.name,
      shortName: row.short_name,
      region,
      park: row.park,
      industryCode: row.industry_code,
      chainCodes: row.chain_codes,
      scale: row.scale,
      keyEnterprise: row.key_enterprise,
      establishedOn: row.established_on,
      employees: row.employees,
    },
    personal: { contactName: row.contact?.name ?? null, contactPhone: row.contact?.phone ?? null },
    modifiedAt: row.modified_at,
    formerId: row.former_uscc,
  };
}

export function normaliseChain(origin: Origin, row: ChainRow): IndustryChain {
  const region = row.region_code ?? origin.region;
  return {
    system: origin.system,
    type: 'IndustryChain',
    id: row.code,
    region,
    attributes: { code: row.code, name: row.name, region, leaderUscc: row.leader_uscc },
    personal: null,
    modifiedAt: row.modified_at,
    formerId: null,
  };
}

export function normaliseCultivation(origin: Origin, row: CultivationRow): Cultivation {
  return {
    system: origin.system,
    type: 'Cultivation',
    id: row.id,
    region: origin.region,
    attributes: {
      uscc: row.uscc,
      level: row.level,
      status: row.status,
      batch: row.batch,
      recognizedOn: row.recognized_on,
      revokedOn: row.revoked_on,
    },
    personal: null,
    modifiedAt: row.modified_at,
    formerId: null,
  };
}

export function normaliseDemand(origin: Origin, row: DemandRow): TechDemand {
  return {
    system: origin.system,
    type: 'TechDemand',
    id: row.id,
    region: origin.region,
    attributes: {
      uscc: row.uscc,
      title: row.title,
      summary: row.summary,
      chainCode: row.chain_code,
      budget: row.budget_cny,
      status: row.status,
      partnerSchoolCode: row.partner_school_code,
    },
    personal: null,
    modifiedAt: row.modified_at,
    formerId: null,
  };
}

export function normaliseProject(origin: Origin, row: ProjectRow): RdProject {
  return {
    system: origin.system,
    type: 'RdProject',
    id: row.id,
    region: origin.region,
    attributes: {
      demandId: row.demand_id,
      uscc: row.uscc,
      schoolCode: row.school_code,
      totalCost: row.total_cost_cny,
      subsidy: row.subsidy_cny,
      appraisal: row.appraisal,
      startedOn: row.started_on,
    },
    personal: null,
    modifiedAt: row.modified_at,
    formerId: null,
  };
}

export function normaliseExpert(origin: Origin, row: ExpertRow): EnterpriseExpert {
  return {
    system: origin.system,
    type: 'EnterpriseExpert',
    id: row.id,
    region: origin.region,
    attributes: {
      uscc: row.uscc,
      title: row.title,
      skills: row.skills,
      availableForTeaching: row.available_for_teaching,
    },
    personal: { name: row.name },
    modifiedAt: row.modified_at,
    formerId: null,
  };
}

export function normaliseCooperation(origin: Origin, row: CooperationRow): Cooperation {
  return {
    system: origin.system,
    type: 'Cooperation',
    id: row.id,
    region: origin.region,
    attributes: {
      uscc: row.uscc,
      schoolCode: row.school_code,
      kind: row.kind,
      signedOn: row.signed_on,
      endedOn: row.ended_on,
      students: row.students,
    },
    personal: null,
    modifiedAt: row.modified_at,
    formerId: null,
  };
}

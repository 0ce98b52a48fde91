import { joinId } from '@queqiao/records/identifiers';
import type { Installation } from '@queqiao/platform/installations';
import type { RecordOf } from '@queqiao/records';
import type {
  AnnualReturnRecord,
  BaseRecord,
  MajorRecord,
  SchoolExpertRecord,
  SchoolRecord,
  TeacherStatsRecord,
} from '../records.ts';
import type { WithProvenance } from '@queqiao/records/provenance';
import type { ReturnRow } from './return-row.ts';
import type { BaseRow, ExpertRow, MajorRow, SchoolRow, TeacherStatsRow } from './rows.ts';

export type School = RecordOf<typeof SchoolRecord>;
export type Major = RecordOf<typeof MajorRecord>;
export type TeacherStats = RecordOf<typeof TeacherStatsRecord>;
export type AnnualReturn = RecordOf<typeof AnnualReturnRecord>;
export type Base = RecordOf<typeof BaseRecord>;
export type SchoolExpert = RecordOf<typeof SchoolExpertRecord>;

export type SchoolWithProvenance = WithProvenance<School>;
export type MajorWithProvenance = WithProvenance<Major>;
export type TeacherStatsWithProvenance = WithProvenance<TeacherStats>;
export type AnnualReturnWithProvenance = WithProvenance<AnnualReturn>;
export type BaseWithProvenance = WithProvenance<Base>;
export type SchoolExpertWithProvenance = WithProvenance<SchoolExpert>;

/** The source of a row. */
type Origin = Pick<Installation, 'system' | 'region'>;

export function normaliseSchool(origin: Origin, row: SchoolRow): School {
  const region = row.regionCode ?? origin.region;
  const municipal = row.fusion?.municipal ?? null;
  const provincial = row.fusion?.provincial ?? null;
  return {
    system: origin.system,
    type: 'School',
    id: row.schoolCode,
    region,
    attributes: {
      code: row.schoolCode,
      name: row.name,
      level: row.level,
      ownership: row.ownership,
      region,
      enrolment: row.enrolment,
      groups: row.groups,
      municipalRecognition: municipal?.status ?? null,
      municipalRecognizedOn: municipal?.recognizedOn ?? null,
      provincialRecognition: provincial?.status ?? null,
      provincialRecognizedOn: provincial?.recognizedOn ?? null,
    },
    personal: null,
    modifiedAt: row.updatedAt,
    formerId: row.formerCode,
  };
}

export function normaliseMajor(origin: Origin, row: MajorRow): Major {
  const partner = row.articulatedWith;
  return {
    system: origin.system,
    type: 'Major',
    id: joinId(row.schoolCode, row.majorCode),
    region: origin.region,
    attributes: {
      schoolCode: row.schoolCode,
      majorCode: row.majorCode,
      name: row.name,
      level: row.level,
      enrolment: row.enrolment,
      chainCodes: row.chainCodes,
      featured: row.featured,
      cluster: row.clusterName,
      articulation: row.articulation,
      articulatedWith: partner === null ? null : joinId(partner.schoolCode, partner.majorCode),
      status: row.status,
      courses: row.courses,
    },
    personal: null,
    modifiedAt: row.updatedAt,
    formerId: null,
  };
}

export function normaliseTeacherStats(origin: Origin, row: TeacherStatsRow): TeacherStats {
  const { updatedAt, ...attributes } = row;
  return {
    system: origin.system,
    type: 'TeacherStats',
    id: joinId(row.schoolCode, row.year),
    region: origin.region,
    attributes,
    personal: null,
    modifiedAt: updatedAt,
    formerId: null,
  };
}

export function normaliseReturn(origin: Origin, row: ReturnRow): AnnualReturn {
  return {
    system: origin.system,
    type: 'AnnualReturn',
    id: joinId(row.schoolCode, row.year),
    region: origin.region,
    attributes: row,
    personal: null,
    modifiedAt: null,
    formerId: null,
  };
}

export function normaliseBase(origin: Origin, row: BaseRow): Base {
  const region = row.regionCode ?? origin.region;
  return {
    system: origin.system,
    type: 'Base',
    id: row.id,
    region,
    attributes: {
      name: row.name,
      kind: row.kind,
      level: row.level,
      status: row.status,
      region,
      leadSchoolCode: row.leadSchool,
      schoolCodes: row.members?.schools ?? [],
      usccs: row.members?.enterprises ?? [],
      builtOn: row.builtOn,
    },
    personal: null,
    modifiedAt: row.updatedAt,
    formerId: null,
  };
}

export function normaliseExpert(origin: Origin, row: ExpertRow): SchoolExpert {
  return {
    system: origin.system,
    type: 'SchoolExpert',
    id: row.id,
    region: origin.region,
    attributes: {
      schoolCode: row.schoolCode,
      title: row.title,
      skills: row.skills,
      availableForEnterprise: row.availableForEnterprise,
    },
    personal: { name: row.name },
    modifiedAt: row.updatedAt,
    formerId: null,
  };
}

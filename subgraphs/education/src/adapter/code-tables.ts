import { codeTable } from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import { SCHOOL_LEVELS } from '@queqiao/records';
import { ARTICULATIONS, BASE_KINDS, BASE_STATUSES, MAJOR_STATUSES, RECOGNITIONS } from '../records.ts';

const OWNERSHIPS = ['PUBLIC', 'PRIVATE'] as const;
const BASE_LEVELS = ['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'] as const;

// The family's own words, for installations whose crosswalk lacks the table.
const USUAL = {
  ownership: { 公办: 'PUBLIC', 民办: 'PRIVATE' },
  recognition: { none: 'NONE', candidate: 'CANDIDATE', recognized: 'RECOGNIZED' },
  articulation: { '3+2': 'THREE_PLUS_TWO', '3+3': 'THREE_PLUS_THREE', 五年一贯制: 'FIVE_YEAR', none: 'NONE' },
  majorStatus: { 招生: 'ENROLLING', 停招: 'SUSPENDED', 撤销: 'WITHDRAWN' },
  baseLevel: { 市级: 'MUNICIPAL', 省级: 'PROVINCIAL', 国家级: 'NATIONAL' },
  baseStatus: { 筹建: 'PLANNED', 建成: 'BUILT', 撤销: 'REVOKED' },
} as const;

/**
 * The code tables of one installation, as fields of its rows. Its crosswalk must define `schoolLevel` and `baseKind`, and
 * may define `ownership`, `recognition`, `articulation`, `majorStatus`, `baseLevel` and `baseStatus`. Throws a TypeError
 * when one is missing or maps to an unknown value.
 */
export function codeTables(installation: Pick<Installation, 'system' | 'crosswalk'>) {
  return {
    schoolLevel: codeTable(installation, 'schoolLevel', SCHOOL_LEVELS),
    ownership: codeTable(installation, 'ownership', OWNERSHIPS, USUAL.ownership),
    recognition: codeTable(installation, 'recognition', RECOGNITIONS, USUAL.recognition),
    articulation: codeTable(installation, 'articulation', ARTICULATIONS, USUAL.articulation),
    majorStatus: codeTable(installation, 'majorStatus', MAJOR_STATUSES, USUAL.majorStatus),
    baseKind: codeTable(installation, 'baseKind', BASE_KINDS),
    baseLevel: codeTable(installation, 'baseLevel', BASE_LEVELS, USUAL.baseLevel),
    baseStatus: codeTable(installation, 'baseStatus', BASE_STATUSES, USUAL.baseStatus),
  };
}

import { codeWords, type CodeWords } from '../../installations/code-words.ts';
import type { Installation } from '../../installations/installation.ts';
import { offsetTime } from '../platform-time.ts';
import { column, mistypedJson, required, RowShape, type RowStyle } from '../row-shape.ts';
import type { Base, Entity, Major, School, SchoolExpert, TeacherStats } from '../../world/index.ts';

const HABITS: RowStyle = { nulls: 'either', mistype: mistypedJson };

// The family's usual words, for tables that an installation does not define.
const OWNERSHIP = { 公办: 'PUBLIC', 民办: 'PRIVATE' };
const BASE_LEVEL = { 市级: 'MUNICIPAL', 省级: 'PROVINCIAL', 国家级: 'NATIONAL' };
const BASE_STATUS = { 筹建: 'PLANNED', 建成: 'BUILT', 撤销: 'REVOKED' };
const MAJOR_STATUS = { 招生: 'ENROLLING', 停招: 'SUSPENDED', 撤销: 'WITHDRAWN' };
const ARTICULATION = { '3+2': 'THREE_PLUS_TWO', '3+3': 'THREE_PLUS_THREE', 五年一贯制: 'FIVE_YEAR', none: 'NONE' };
const RECOGNITION = { none: 'NONE', candidate: 'CANDIDATE', recognized: 'RECOGNIZED' };

/** How this installation writes the rows of each list. */
export interface EducationShapes {
  readonly schools: RowShape<School>;
  readonly majors: RowShape<Major>;
  readonly teacherStats: RowShape<TeacherStats>;
  readonly bases: RowShape<Base>;
  readonly experts: RowShape<SchoolExpert>;
}

const updatedAt = ({ updatedAt: at }: Entity) => offsetTime(at);

export function educationShapes(installation: Installation): EducationShapes {
  const level = codeWords(installation, 'schoolLevel');
  return {
    schools: schoolShape(installation, level),
    majors: majorShape(installation, level),
    teacherStats: TEACHER_STATS,
    bases: baseShape(installation),
    experts: EXPERT,
  };
}

function schoolShape(installation: Installation, level: CodeWords): RowShape<School> {
  const ownership = codeWords(installation, 'ownership', OWNERSHIP);
  const recognition = codeWords(installation, 'recognition', RECOGNITION);
  return new RowShape<School>(HABITS, [
    required('schoolCode', 'code', (school) => school.code),
    column('name', 'name', (school) => school.name),
    required('level', 'level', (school) => level(school.level)),
    column('ownership', 'ownership', (school) => ownership(school.ownership)),
    column('regionCode', 'region', (school) => school.region),
    column('groups', 'groups', (school) => school.groups),
    column('fusion', ['municipalRecognition', 'provincialRecognition'], (school) => ({
      municipal: { status: recognition(school.municipalRecognition), recognizedOn: school.municipalRecognizedOn },
      provincial: { status: recognition(school.provincialRecognition), recognizedOn: school.provincialRecognizedOn },
    })),
    column('enrolment', 'enrolment', (school) => school.enrolment),
    column('formerCode', 'formerCode', (school) => school.formerCode),
    required('updatedAt', 'updatedAt', updatedAt),
  ]);
}

function majorShape(installation: Installation, level: CodeWords): RowShape<Major> {
  const articulation = codeWords(installation, 'articulation', ARTICULATION);
  const status = codeWords(installation, 'majorStatus', MAJOR_STATUS);
  return new RowShape<Major>(HABITS, [
    required('schoolCode', 'schoolCode', (major) => major.schoolCode),
    required('majorCode', 'majorCode', (major) => major.majorCode),
    column('name', 'name', (major) => major.name),
    column('level', 'level', (major) => level(major.level)),
    column('enrolment', 'enrolment', (major) => major.enrolment),
    column('chainCodes', 'chainCodes', (major) => major.chainCodes),
    column('featured', 'featured', (major) => major.featured),
    column('clusterName', 'cluster', (major) => major.cluster),
    column('articulation', 'articulation', (major) => articulation(major.articulation)),
    column('articulatedWith', 'articulatedWith', (major) => major.articulatedWith),
    column('status', 'status', (major) => status(major.status)),
    column('courses', 'courses', (major) => major.courses),
    required('updatedAt', 'updatedAt', updatedAt),
  ]);
}

const TEACHER_STATS = new RowShape<TeacherStats>(HABITS, [
  required('schoolCode', 'schoolCode', (stats) => stats.schoolCode),
  required('year', 'year', (stats) => stats.year),
  column('fullTime', 'fullTime', (stats) => stats.fullTime),
  column('professional', 'professional', (stats) => stats.professional),
  column('dualQualified', 'dualQualified', (stats) => stats.dualQualified),
  column('degreeQualified', 'degreeQualified', (stats) => stats.degreeQualified),
  column('postgraduate', 'postgraduate', (stats) => stats.postgraduate),
  column('practiceMonths5y', 'practiceMonths5y', (stats) => stats.practiceMonths5y),
  required('updatedAt', 'updatedAt', updatedAt),
]);

function baseShape(installation: Installation): RowShape<Base> {
  const kind = codeWords(installation, 'baseKind');
  const level = codeWords(installation, 'baseLevel', BASE_LEVEL);
  const status = codeWords(installation, 'baseStatus', BASE_STATUS);
  return new RowShape<Base>(HABITS, [
    required('id', 'id', (base) => base.id),
    column('name', 'name', (base) => base.name),
    required('kind', 'kind', (base) => kind(base.kind)),
    column('regionCode', 'region', (base) => base.region),
    column('leadSchool', 'leadSchoolCode', (base) => base.leadSchoolCode),
    column('members', ['schoolCodes', 'usccs'], (base) => ({ schools: base.schoolCodes, enterprises: base.usccs })),
    column('level', 'level', (base) => level(base.level)),
    required('status', 'status', (base) => status(base.status)),
    column('builtOn', 'builtOn', (base) => base.builtOn),
    required('updatedAt', 'updatedAt', updatedAt),
  ]);
}

const EXPERT = new RowShape<SchoolExpert>(HABITS, [
  required('id', 'id', (expert) => expert.id),
  required('schoolCode', 'schoolCode', (expert) => expert.schoolCode),
  column('name', 'name', (expert) => expert.name),
  column('title', 'title', (expert) => expert.title),
  column('skills', 'skills', (expert) => expert.skills),
  column('availableForEnterprise', 'availableForEnterprise', (expert) => expert.availableForEnterprise),
  required('updatedAt', 'updatedAt', updatedAt),
]);

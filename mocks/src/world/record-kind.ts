import type { Opinion, Reply, Topic } from './entities/consultation.ts';
import type { AnnualReturn, Base, Major, School, SchoolExpert, TeacherStats } from './entities/education.ts';
import type { EmploymentOutcome, JobFair, JobPosting, Training, Workforce } from './entities/employment.ts';
import type {
  Cooperation,
  Cultivation,
  Enterprise,
  EnterpriseExpert,
  IndustryChain,
  RdProject,
  TechDemand,
} from './entities/enterprise.ts';
import type { Entity } from './entities/entity.ts';

/** How the rows of one list become records of a hub. */
export interface RecordKind<T extends Entity> {
  /** The hub's record type. */
  readonly type: string;
  /** The hub's record id. */
  readonly key: (row: T) => string;
  /** The references that the list can be searched by. */
  readonly indexes: readonly (keyof T & string)[];
  /** Fields of a row that are no attributes of the record. */
  readonly ignored: readonly (keyof T & string)[];
  /** Whether the platform still reports the row as existing. */
  readonly exists: (row: T) => boolean;
  /** The name of the call in the platform's list of deletions; null where it has no such list. */
  readonly resource: string | null;
}

function kind<T extends Entity>(
  type: string,
  key: (row: T) => string,
  more: Partial<Omit<RecordKind<T>, 'type' | 'key'>> = {},
): RecordKind<T> {
  return { type, key, indexes: [], ignored: [], exists: () => true, resource: null, ...more };
}

const byId = (row: { readonly id: string }): string => row.id;
const bySchoolAndYear = (row: { readonly schoolCode: string; readonly year: number }): string =>
  `${row.schoolCode}/${row.year}`;

export const RECORD_KINDS = {
  jobs: kind<JobPosting>('JobPosting', byId, {
    indexes: ['uscc'],
    ignored: ['id', 'endedAt'],
    exists: (row) => row.status !== 'WITHDRAWN',
  }),
  fairs: kind<JobFair>('JobFair', byId, { ignored: ['id'] }),
  outcomes: kind<EmploymentOutcome>('EmploymentOutcome', (row) => `${row.schoolCode}/${row.majorCode}/${row.year}`, {
    indexes: ['schoolCode'],
  }),
  trainings: kind<Training>('Training', byId, { indexes: ['schoolCode'], ignored: ['id'] }),
  workforce: kind<Workforce>('Workforce', (row) => `${row.region}/${row.year}`),
  enterprises: kind<Enterprise>('Enterprise', (row) => row.uscc, {
    indexes: ['chainCodes'],
    ignored: ['formerUscc'],
    resource: 'enterprises',
  }),
  chains: kind<IndustryChain>('IndustryChain', (row) => row.code),
  cultivation: kind<Cultivation>('Cultivation', byId, { indexes: ['uscc'], ignored: ['id'], resource: 'cultivation' }),
  demands: kind<TechDemand>('TechDemand', byId, { indexes: ['uscc'], ignored: ['id'], resource: 'tech-demands' }),
  projects: kind<RdProject>('RdProject', byId, { indexes: ['uscc'], ignored: ['id'], resource: 'rd-projects' }),
  enterpriseExperts: kind<EnterpriseExpert>('EnterpriseExpert', byId, {
    indexes: ['uscc'],
    ignored: ['id'],
    resource: 'experts',
  }),
  cooperations: kind<Cooperation>('Cooperation', byId, {
    indexes: ['uscc', 'schoolCode'],
    ignored: ['id'],
    resource: 'cooperations',
  }),
  topics: kind<Topic>('ConsultationTopic', byId, {
    ignored: ['id', 'withdrawnAt'],
    exists: (row) => row.withdrawnAt === null,
  }),
  opinions: kind<Opinion>('Opinion', byId, { indexes: ['topicId'], ignored: ['id'] }),
  replies: kind<Reply>('TopicReply', byId, { indexes: ['topicId'], ignored: ['id'] }),
  schools: kind<School>('School', (row) => row.code, { ignored: ['formerCode'] }),
  majors: kind<Major>('Major', (row) => `${row.schoolCode}/${row.majorCode}`, {
    indexes: ['schoolCode', 'chainCodes'],
  }),
  teacherStats: kind<TeacherStats>('TeacherStats', bySchoolAndYear, { indexes: ['schoolCode'] }),
  returns: kind<AnnualReturn>('AnnualReturn', bySchoolAndYear, { indexes: ['schoolCode'], ignored: ['schoolName'] }),
  bases: kind<Base>('Base', byId, { ignored: ['id'] }),
  schoolExperts: kind<SchoolExpert>('SchoolExpert', byId, { indexes: ['schoolCode'], ignored: ['id'] }),
};

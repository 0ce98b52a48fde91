import { ConsultationTopicRecord, OpinionRecord, TopicReplyRecord } from './consultation.ts';
import {
  AnnualReturnRecord,
  BaseRecord,
  MajorRecord,
  SchoolExpertRecord,
  SchoolRecord,
  TeacherStatsRecord,
} from './education.ts';
import {
  EmploymentOutcomeRecord,
  JobFairRecord,
  JobPostingRecord,
  TrainingRecord,
  WorkforceRecord,
} from './employment.ts';
import {
  CooperationRecord,
  CultivationRecord,
  EnterpriseExpertRecord,
  EnterpriseRecord,
  IndustryChainRecord,
  RdProjectRecord,
  TechDemandRecord,
} from './enterprise.ts';
import type { RecordTypeName } from './record.ts';
import type { RecordType } from './record-type.ts';

/** Every record type by its name. */
export const RECORD_TYPES: Readonly<Record<RecordTypeName, RecordType>> = {
  School: SchoolRecord,
  Major: MajorRecord,
  TeacherStats: TeacherStatsRecord,
  AnnualReturn: AnnualReturnRecord,
  Base: BaseRecord,
  SchoolExpert: SchoolExpertRecord,
  Enterprise: EnterpriseRecord,
  IndustryChain: IndustryChainRecord,
  Cultivation: CultivationRecord,
  TechDemand: TechDemandRecord,
  RdProject: RdProjectRecord,
  EnterpriseExpert: EnterpriseExpertRecord,
  Cooperation: CooperationRecord,
  JobPosting: JobPostingRecord,
  JobFair: JobFairRecord,
  EmploymentOutcome: EmploymentOutcomeRecord,
  Training: TrainingRecord,
  Workforce: WorkforceRecord,
  ConsultationTopic: ConsultationTopicRecord,
  Opinion: OpinionRecord,
  TopicReply: TopicReplyRecord,
};

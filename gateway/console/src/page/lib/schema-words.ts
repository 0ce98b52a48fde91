import { defineWords } from './words.ts';
import type { ProgressStatus, ProposalKind, ProposalState, SchoolLevel } from '../generated/documents.ts';

/** What the schema's enums are called on screens. */
export const STATUS_WORDS = defineWords<Readonly<Record<ProgressStatus, string>>>({
  zh: { MET: '已达标', ON_TRACK: '进展正常', AT_RISK: '进展滞后', OVERDUE: '逾期未达', NO_DATA: '尚无数值' },
  en: { MET: 'Met', ON_TRACK: 'On track', AT_RISK: 'At risk', OVERDUE: 'Overdue', NO_DATA: 'No value' },
});

export const PROPOSAL_KIND_WORDS = defineWords<Readonly<Record<ProposalKind, string>>>({
  zh: {
    MAPPING: '映射',
    RETIREMENT: '停用映射',
    REPORT: '人工报送',
    REPORT_WITHDRAWAL: '撤回报送',
    DECISION: '记录的纳入或排除',
    DECISION_WITHDRAWAL: '撤回对记录的决定',
    TARGET: '目标调整',
    BASELINE: '基期值',
    PERIOD_CLOSE: '关闭报送期',
    PERIOD_REOPEN: '重新开放报送期',
  },
  en: {
    MAPPING: 'Mapping',
    RETIREMENT: 'Retirement of a mapping',
    REPORT: 'Reported value',
    REPORT_WITHDRAWAL: 'Withdrawal of a report',
    DECISION: 'Decision about a record',
    DECISION_WITHDRAWAL: 'Withdrawal of a decision',
    TARGET: 'Target',
    BASELINE: 'Baseline',
    PERIOD_CLOSE: 'Closing of a period',
    PERIOD_REOPEN: 'Reopening of a period',
  },
});

export const PROPOSAL_STATE_WORDS = defineWords<Readonly<Record<ProposalState, string>>>({
  zh: { DRAFT: '草稿', SUBMITTED: '已提交,待批准', APPROVED: '已批准并生效', REJECTED: '已驳回', WITHDRAWN: '已撤回' },
  en: {
    DRAFT: 'Draft',
    SUBMITTED: 'Submitted, waits for approval',
    APPROVED: 'Approved and in force',
    REJECTED: 'Rejected',
    WITHDRAWN: 'Withdrawn',
  },
});

export const SCHOOL_LEVEL_WORDS = defineWords<Readonly<Record<SchoolLevel, string>>>({
  zh: { SECONDARY: '中职', HIGHER: '高职', UNDERGRADUATE: '本科' },
  en: { SECONDARY: 'Secondary', HIGHER: 'Higher vocational', UNDERGRADUATE: 'Undergraduate' },
});

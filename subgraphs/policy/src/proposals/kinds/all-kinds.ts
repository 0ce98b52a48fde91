import type { ProposalKind } from '../proposal.ts';
import type { ProposalRules } from '../proposal-kind.ts';
import { DECISION, DECISION_WITHDRAWAL } from './decision.ts';
import { MAPPING, RETIREMENT } from './mapping.ts';
import { PERIOD_CLOSE, PERIOD_REOPEN } from './period.ts';
import { REPORT, REPORT_WITHDRAWAL } from './report.ts';
import { TARGET } from './target.ts';

/** The rules of every kind of proposal. */
export const RULES: Readonly<Record<ProposalKind, ProposalRules>> = {
  MAPPING,
  RETIREMENT,
  REPORT,
  REPORT_WITHDRAWAL,
  DECISION,
  DECISION_WITHDRAWAL,
  TARGET,
  BASELINE: TARGET,
  PERIOD_CLOSE,
  PERIOD_REOPEN,
};

import { z } from 'zod';

export const PROPOSAL_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;

export const PROPOSAL_KINDS = [
  'MAPPING',
  'RETIREMENT',
  'REPORT',
  'REPORT_WITHDRAWAL',
  'DECISION',
  'DECISION_WITHDRAWAL',
  'TARGET',
  'BASELINE',
  'PERIOD_CLOSE',
  'PERIOD_REOPEN',
] as const;

/** What the list of proposals is narrowed to. */
export const proposalsSearch = z.object({
  state: z.enum(PROPOSAL_STATES).optional().catch(undefined),
  kind: z.enum(PROPOSAL_KINDS).optional().catch(undefined),
  document: z.string().optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});

import type { ResolvedMapping, ResolvedSide } from '../mapping/resolved-mapping.ts';
import { evidenceReason, type EvidenceReason } from './evidence-reason.ts';
import type { EvidenceRow } from './evidence-sql.ts';

/** What somebody decided about a record: the schema's `EvidenceDecision`. */
export interface DecisionMade {
  readonly include: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** One record that counts, or was considered and does not: the schema's `Evidence`. */
export interface Evidence {
  readonly record: { readonly system: string; readonly type: string; readonly id: string; readonly version: number };
  readonly contribution: number;
  readonly denominatorContribution: number | null;
  readonly counted: boolean;
  /** Chinese, then English. */
  readonly reason: string;
  readonly reasonCode: EvidenceReason['code'];
  readonly reasonParameters: EvidenceReason['parameters'];
  readonly decision: DecisionMade | null;
}

/** Whether a record is the first that has a value: only that one adds to a distinct count. */
export type IsFirst = (row: EvidenceRow, side: 'numerator' | 'denominator') => boolean;

function contributionOf(
  { aggregate }: ResolvedSide,
  row: EvidenceRow,
  side: 'numerator' | 'denominator',
  isFirst: IsFirst,
) {
  const reported = row[side];
  if (!row.counted || reported === null) return 0;
  if (aggregate.kind === 'countDistinct') return isFirst(row, side) ? 1 : 0;
  return Number(reported);
}

function decisionOf({
  include,
  decision_reason: reason,
  decided_by: by,
  decided_at: at,
}: EvidenceRow): DecisionMade | null {
  return include === null || reason === null || by === null || at === null ? null : { include, reason, by, at };
}

/** What the store knows of a record as people read it. */
export function evidenceOf(rule: ResolvedMapping, version: number, row: EvidenceRow, isFirst: IsFirst): Evidence {
  const { system, type, id, counted } = row;
  const contribution = contributionOf(rule.numerator, row, 'numerator', isFirst);
  const counts = ['count', 'countDistinct'].includes(rule.numerator.aggregate.kind);
  const { code, message, parameters } = evidenceReason(rule, version, row, !counts || contribution > 0);
  return {
    record: { system, type, id, version: row.version },
    contribution,
    denominatorContribution:
      rule.denominator === null ? null : contributionOf(rule.denominator, row, 'denominator', isFirst),
    counted,
    reason: message,
    reasonCode: code,
    reasonParameters: parameters,
    decision: decisionOf(row),
  };
}

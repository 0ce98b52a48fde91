import type { ResolvedMapping, ResolvedSide } from '../mapping/resolved-mapping.ts';
import { conditionText, conjuncts } from '../mapping/condition-text.ts';
import { EMPTY_CELL, type EvidenceRow } from './evidence-sql.ts';

/** One record that counts, or was considered and does not: the schema's `Evidence`. */
export interface Evidence {
  readonly record: { readonly system: string; readonly type: string; readonly id: string; readonly version: number };
  readonly contribution: number;
  readonly denominatorContribution: number | null;
  readonly counted: boolean;
  /** Chinese, then English. */
  readonly reason: string;
  readonly decision: {
    readonly include: boolean;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
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
}: EvidenceRow): Evidence['decision'] {
  return include === null || reason === null || by === null || at === null ? null : { include, reason, by, at };
}

function whyNot(rule: ResolvedMapping, { failed, actual }: EvidenceRow): string {
  if (failed === 0) {
    const period = rule.period?.text ?? '';
    return `${period} 不在指标的周期内 / not in the indicator’s period`;
  }
  if (failed === EMPTY_CELL)
    return '所需数据有空缺,分子分母均不计 / a cell is empty: it is left out of both sides of the ratio';
  const condition = failed === null ? undefined : conjuncts(rule.where)[failed - 1];
  if (condition === undefined) return '不符合映射的条件 / does not fulfil the mapping';
  const text = conditionText(condition);
  if (!('path' in condition)) return `不满足条件:${text} / fails the condition ${text}`;
  const reported = actual ?? '—';
  return `不满足条件:${text},实为 ${reported} / fails the condition ${text}: it is ${reported}`;
}

function reasonOf(rule: ResolvedMapping, version: number, row: EvidenceRow, adds: boolean): string {
  const { include, counted, decision_reason: said } = row;
  if (include === true && counted) return `人工纳入:${said} / included by hand: ${said}`;
  if (include === false) return `人工排除:${said} / excluded by hand: ${said}`;
  if (!counted) return whyNot(rule, row);
  const fulfils = `符合映射第 ${version} 版的条件 / fulfils version ${version} of the mapping`;
  return adds
    ? fulfils
    : `${fulfils};其值已由另一条记录计入,或不在分子之内 / its value is counted by another record, or it is not in the numerator`;
}

/** What the store knows of a record as people read it. */
export function evidenceOf(rule: ResolvedMapping, version: number, row: EvidenceRow, isFirst: IsFirst): Evidence {
  const { system, type, id, counted } = row;
  const contribution = contributionOf(rule.numerator, row, 'numerator', isFirst);
  const counts = ['count', 'countDistinct'].includes(rule.numerator.aggregate.kind);
  return {
    record: { system, type, id, version: row.version },
    contribution,
    denominatorContribution:
      rule.denominator === null ? null : contributionOf(rule.denominator, row, 'denominator', isFirst),
    counted,
    reason: reasonOf(rule, version, row, !counts || contribution > 0),
    decision: decisionOf(row),
  };
}

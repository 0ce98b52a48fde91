import { ruleOf } from './mapping-version.ts';
import type { Condition, ResolvedSide } from './resolved-mapping.ts';

const SIGNS = { eq: '=', ne: '≠', gte: '≥', lte: '≤' } as const;

function list(values: readonly unknown[]): string {
  return values.length > 5 ? `${values.slice(0, 5).join(', ')}, …` : values.join(', ');
}

/** A condition as people read it: attributes and values by their names, what joins them in Chinese and English. */
export function conditionText(condition: Condition): string {
  switch (condition.op) {
    case 'eq':
    case 'ne':
    case 'gte':
    case 'lte':
      return `${condition.path.text} ${SIGNS[condition.op]} ${String(condition.value)}`;
    case 'in':
      return `${condition.path.text} ∈ (${list(condition.values)})`;
    case 'exists':
      return `${condition.path.text} 已填报 (reported)`;
    case 'within':
      return `${condition.path.text} 在 ${condition.duration} 之内 (within)`;
    case 'not':
      return `非 (not): ${conditionText(condition.of)}`;
    case 'all':
      return condition.of.length === 0 ? '恒成立 (always)' : `[${condition.of.map(conditionText).join(' 且 (and) ')}]`;
    case 'any':
      return condition.of.length === 0 ? '恒不成立 (never)' : `[${condition.of.map(conditionText).join(' 或 (or) ')}]`;
    default:
      return condition satisfies never;
  }
}

/** The conditions that a counted record fulfils, all of them. */
export function conjuncts(condition: Condition | null): readonly Condition[] {
  if (condition === null) return [];
  return condition.op === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}

function sideText({ aggregate, where }: ResolvedSide): string {
  const what = {
    count: '记录数',
    countDistinct: '不同的',
    sum: '合计',
    min: '最小的',
    max: '最大的',
    latest: '最新的',
  }[aggregate.kind];
  const of = 'path' in aggregate ? ` ${aggregate.path.text}` : '';
  return `${what}${of}${where === null ? '' : `(其中 ${conditionText(where)})`}`;
}

/** A mapping as one sentence; what it says as JSON where the record types no longer have what it names. */
export function ruleText(version: Parameters<typeof ruleOf>[0]): string {
  const rule = ruleOf(version);
  const { recordType, where, measure } = version;
  if (rule === null) return JSON.stringify({ recordType, where, measure });
  const conditions = [
    ...(rule.period === null ? [] : [`${rule.period.text} 在指标周期内`]),
    ...(rule.where === null ? [] : [conditionText(rule.where)]),
  ];
  const measured =
    rule.denominator === null
      ? sideText(rule.numerator)
      : `${sideText(rule.numerator)} ÷ ${sideText(rule.denominator)}`;
  return `${recordType} 中${conditions.length === 0 ? '全部记录' : `满足 ${conditions.join(' 且 ')} 的记录`}:${measured}`;
}

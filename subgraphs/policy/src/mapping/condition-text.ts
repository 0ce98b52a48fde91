import type { Condition } from './resolved-mapping.ts';

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

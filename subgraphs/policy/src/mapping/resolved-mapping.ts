import type { RecordTypeName } from '@queqiao/records';
import type { AttributePath } from './attribute-path.ts';
import type { MappingRule, Scalar } from './mapping-rule.ts';

/** A predicate whose paths are known to exist and whose values fit them. */
export type Condition =
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'eq' | 'ne' | 'gte' | 'lte'; readonly path: AttributePath; readonly value: Scalar }
  | { readonly op: 'in'; readonly path: AttributePath; readonly values: readonly Scalar[] }
  | { readonly op: 'exists'; readonly path: AttributePath }
  /** An ISO 8601 duration back from the moment that is asked for. */
  | { readonly op: 'within'; readonly path: AttributePath; readonly duration: string };

export type ResolvedAggregate =
  | { readonly kind: 'count' }
  | { readonly kind: 'countDistinct' | 'sum' | 'min' | 'max' | 'latest'; readonly path: AttributePath };

/** One side of a ratio; `where` narrows the mapping's. */
export interface ResolvedSide {
  readonly aggregate: ResolvedAggregate;
  readonly where: Condition | null;
}

/** A mapping that can be evaluated. */
export interface ResolvedMapping {
  readonly rule: MappingRule;
  readonly recordType: RecordTypeName;
  /** Without the indicator's period, which stands apart. */
  readonly where: Condition | null;
  /** Where a record lies: the region of what it is of; null where the record has a region of its own. */
  readonly place: AttributePath | null;
  /** The day, moment or year that the indicator's period is about; null when the mapping does not ask for it. */
  readonly period: AttributePath | null;
  /** Of a ratio the numerator; otherwise the whole measure. */
  readonly numerator: ResolvedSide;
  /** Null when the measure is no ratio. */
  readonly denominator: ResolvedSide | null;
}

/** Every path that a condition reads. */
export function pathsOfCondition(condition: Condition | null): readonly AttributePath[] {
  if (condition === null) return [];
  if ('path' in condition) return [condition.path];
  return condition.op === 'not' ? pathsOfCondition(condition.of) : condition.of.flatMap(pathsOfCondition);
}

function pathsOfSide(side: ResolvedSide | null): readonly AttributePath[] {
  if (side === null) return [];
  const { aggregate, where } = side;
  return 'path' in aggregate ? [aggregate.path, ...pathsOfCondition(where)] : pathsOfCondition(where);
}

/** Every path that the mapping reads. */
export function pathsOf({ where, place, period, numerator, denominator }: ResolvedMapping): readonly AttributePath[] {
  return [
    ...pathsOfCondition(where),
    ...(place === null ? [] : [place]),
    ...(period === null ? [] : [period]),
    ...pathsOfSide(numerator),
    ...pathsOfSide(denominator),
  ];
}

import type { RecordTypeName } from '@queqiao/records';
import { readAttributePath, type AttributePath } from './attribute-path.ts';
import type { Attribute } from './attribute.ts';
import {
  distinctProblem,
  durationProblem,
  numberProblem,
  orderProblem,
  periodProblem,
  valueProblem,
} from './comparison.ts';
import { pointerOf, type MappingFault } from './mapping-faults.ts';
import { INDICATOR_PERIOD, type Aggregate, type Predicate, type RatioSide, type Scalar } from './mapping-rule.ts';
import type { Condition, ResolvedAggregate, ResolvedSide } from './resolved-mapping.ts';

type Place = readonly PropertyKey[];
type Problem = (attribute: Attribute) => string | null;

/** Holds for every record: what is left where a period was taken out, or a part has a fault. */
const HOLDS: Condition = { op: 'all', of: [] };

/** Turns the written tree into one whose paths are resolved, and collects every fault on the way. */
export class MappingResolver {
  readonly #type: RecordTypeName;
  readonly faults: MappingFault[] = [];
  /** Where the indicator's own period was asked for. */
  period: AttributePath | null = null;

  constructor(type: RecordTypeName) {
    this.#type = type;
  }

  #fault(place: Place, reason: string): void {
    this.faults.push({ pointer: pointerOf(place), reason });
  }

  #path(text: string, place: Place, problem: Problem): AttributePath | null {
    const path = readAttributePath(this.#type, text);
    const found = 'problem' in path ? path.problem : problem(path.attribute);
    if (found !== null) this.#fault(place, found);
    return 'problem' in path || found !== null ? null : path;
  }

  #values(path: AttributePath, values: readonly unknown[], placeOf: (index: number) => Place): boolean {
    const problems = values.map((value) => valueProblem(path.attribute, value));
    for (const [index, problem] of problems.entries()) if (problem !== null) this.#fault(placeOf(index), problem);
    return problems.every((problem) => problem === null);
  }

  /** The indicator's period, taken out of the conjunction that holds it. */
  #ownPeriod(text: string, place: Place, asPeriod: boolean): Condition {
    if (!asPeriod) this.#fault(place, '指标的周期只能作为 where 的直接条件 (belongs directly into where or its all)');
    else if (this.period !== null)
      this.#fault(place, '指标的周期只能用一次 (the indicator’s period can be asked for once)');
    else this.period = this.#path(text, [...place, 0], periodProblem);
    return HOLDS;
  }

  #within([text, duration]: readonly [string, string], place: Place, asPeriod: boolean): Condition {
    if (duration === INDICATOR_PERIOD) return this.#ownPeriod(text, place, asPeriod);
    const path = this.#path(text, [...place, 0], periodProblem);
    const problem = path === null ? null : durationProblem(path.attribute, duration);
    if (problem !== null) this.#fault([...place, 1], problem);
    return path === null || problem !== null ? HOLDS : { op: 'within', path, duration };
  }

  #comparison(op: 'eq' | 'ne' | 'gte' | 'lte', [text, value]: readonly [string, Scalar], at: Place) {
    const path = this.#path(text, [...at, 0], op === 'eq' || op === 'ne' ? () => null : orderProblem);
    const good = path !== null && this.#values(path, [value], () => [...at, 1]);
    return good ? ({ op, path, value } satisfies Condition) : HOLDS;
  }

  #in([text, values]: readonly [string, readonly Scalar[]], place: Place): Condition {
    const path = this.#path(text, [...place, 0], () => null);
    const good = path !== null && this.#values(path, values, (index) => [...place, 1, index]);
    return good ? { op: 'in', path, values } : HOLDS;
  }

  /** Resolves a predicate. `asPeriod`: it is part of the conjunction that every counted record fulfils. */
  condition(predicate: Predicate, place: Place, asPeriod: boolean): Condition {
    if ('all' in predicate) {
      return { op: 'all', of: predicate.all.map((part, n) => this.condition(part, [...place, 'all', n], asPeriod)) };
    }
    if ('any' in predicate) {
      return { op: 'any', of: predicate.any.map((part, n) => this.condition(part, [...place, 'any', n], false)) };
    }
    if ('not' in predicate) return { op: 'not', of: this.condition(predicate.not, [...place, 'not'], false) };
    if ('eq' in predicate) return this.#comparison('eq', predicate.eq, [...place, 'eq']);
    if ('ne' in predicate) return this.#comparison('ne', predicate.ne, [...place, 'ne']);
    if ('gte' in predicate) return this.#comparison('gte', predicate.gte, [...place, 'gte']);
    if ('lte' in predicate) return this.#comparison('lte', predicate.lte, [...place, 'lte']);
    if ('in' in predicate) return this.#in(predicate.in, [...place, 'in']);
    if ('within' in predicate) return this.#within(predicate.within, [...place, 'within'], asPeriod);
    const path = this.#path(predicate.exists, [...place, 'exists'], () => null);
    return path === null ? HOLDS : { op: 'exists', path };
  }

  aggregate(aggregate: Aggregate, place: Place): ResolvedAggregate {
    if ('count' in aggregate) return { kind: 'count' };
    if ('countDistinct' in aggregate) {
      const path = this.#path(aggregate.countDistinct, [...place, 'countDistinct'], distinctProblem);
      return path === null ? { kind: 'count' } : { kind: 'countDistinct', path };
    }
    for (const [kind, text] of Object.entries(aggregate) as ['sum' | 'min' | 'max' | 'latest', string][]) {
      const path = this.#path(text, [...place, kind], numberProblem);
      if (path !== null) return { kind, path };
    }
    return { kind: 'count' };
  }

  side({ where, ...aggregate }: RatioSide, place: Place): ResolvedSide {
    return {
      aggregate: this.aggregate(aggregate, place),
      where: where === undefined ? null : this.condition(where, [...place, 'where'], false),
    };
  }

  /** A sum over a count is an average, not a share: both sides have to count, or both to sum. */
  ratio(sides: { readonly numerator: RatioSide; readonly denominator: RatioSide }, place: Place): void {
    if ('sum' in sides.numerator !== 'sum' in sides.denominator) {
      this.#fault(place, '分子与分母应同为计数或同为求和 (both sides must count, or both must sum)');
    }
  }
}

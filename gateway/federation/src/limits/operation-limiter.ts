import type { Schema } from '@apollo/federation-internals';
import {
  getIntrospectionQuery,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
import { costDirectivesOf } from './cost-directives.ts';
import { costRun, evaluate, type CostFormula, type CostSize } from './cost-formula.ts';
import { DEFAULT_OPERATION_LIMITS, type OperationLimits } from './limits.ts';
import { OperationCosts } from './operation-cost.ts';
import { RequestError } from './request-error.ts';
import { tooLarge } from './too-large.ts';

export interface OperationLimiterOptions {
  /** The client's schema. */
  readonly schema: GraphQLSchema;
  /** Contains the cost directives. */
  readonly supergraph: Schema;
  readonly limits?: Partial<Pick<OperationLimits, 'cost' | 'values'>>;
}

export interface LimitedRequest {
  /** Valid, and within the limits of its size (`DocumentCache`). */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The allowed introspection, as a multiple of the introspection query of all tools. */
const INTROSPECTION_FACTOR = 2;

/**
 * Refuses operations whose answer would be too large, by the list sizes in the schema. Computes a formula for each
 * operation once, while the operation is cached, and evaluates it for the variables of each request.
 */
export class OperationLimiter {
  readonly #costs: OperationCosts;
  readonly #limits: Pick<OperationLimits, 'cost' | 'values'>;
  readonly #introspectionLimit: number;
  readonly #formulas = new WeakMap<OperationDefinitionNode, CostFormula>();

  constructor({ schema, supergraph, limits = {} }: OperationLimiterOptions) {
    this.#costs = new OperationCosts(schema, costDirectivesOf(supergraph));
    this.#limits = { ...DEFAULT_OPERATION_LIMITS, ...limits };
    this.#introspectionLimit = INTROSPECTION_FACTOR * this.#standardIntrospection();
  }

  /**
   * The upper bound of the request's cost. Lists of the answer count as long as the schema and the variables say.
   */
  measure({ document, operation, variables }: LimitedRequest): CostSize {
    return evaluate(this.#formulaOf(document, operation), costRun(variables));
  }

  /** The error for a request over the limits, with the code BAD_USER_INPUT; null when it is within the limits. */
  check({ document, operation, variables }: LimitedRequest): RequestError | null {
    const run = costRun(variables);
    const { cost, values, introspection } = evaluate(this.#formulaOf(document, operation), run);
    if (run.refusal !== null) return new RequestError(run.refusal, { code: ErrorCode.BAD_USER_INPUT });
    const excess = [
      { limit: 'cost', value: cost, most: this.#limits.cost },
      { limit: 'values', value: values, most: this.#limits.values },
      { limit: 'introspection', value: introspection, most: this.#introspectionLimit },
    ] as const;
    const first = excess.find(({ value, most }) => value > most);
    return first ? tooLarge({ ...first, value: Math.ceil(first.value), most: Math.floor(first.most) }) : null;
  }

  #formulaOf(document: DocumentNode, operation: OperationDefinitionNode): CostFormula {
    let formula = this.#formulas.get(operation);
    if (formula === undefined) {
      formula = this.#costs.formula(document, operation);
      this.#formulas.set(operation, formula);
    }
    return formula;
  }

  /** The introspection query of tools, with all its options. */
  #standardIntrospection(): number {
    const document = parse(
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    );
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new TypeError('The introspection query has no operation.');
    return evaluate(this.#costs.formula(document, operation), costRun({})).introspection;
  }
}

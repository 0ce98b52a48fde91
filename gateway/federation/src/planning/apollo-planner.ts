import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { operationPlan } from './apollo-plan.ts';
import type { OperationPlan, Planner } from './operation-plan.ts';
import { TooComplexError } from './too-complex-error.ts';

/**
 * The planner's search limits. By default it compares up to 10,000 plans and any number of ways to reach a field. Where
 * subgraphs share the fields that lead from entity to entity, both grow exponentially with the depth of an operation: 400
 * characters took it a minute. In typical graphs a field is reached in at most five ways; above 200 the planner refuses.
 * Above 100 plans it takes the best so far: in random graphs where nearly everything is shared, such plans have 2.5 % more
 * fetches than the best of 10,000, and take a tenth of the time.
 */
const SEARCH_BOUNDS = { pathsLimit: 200, maxEvaluatedPlans: 100 };

/** The planner's messages for an operation beyond its limits (query-planner 2.14 has plain errors for that). */
const BEYOND_BOUNDS = /^(Too many options generated|Number of non-local selections exceeds|Exceeded maximum recursive)/;

/**
 * Plans with Apollo's query planner (Elastic License 2.0) on the calling thread, which is blocked meanwhile.
 * `WorkerPlanner` does the same on another thread. No other module of the gateway knows the planner's shapes.
 */
export class ApolloPlanner implements Planner {
  readonly #planner: QueryPlanner;
  readonly #supergraph: Supergraph;

  constructor(supergraphSdl: string) {
    this.#supergraph = Supergraph.build(supergraphSdl, {
      supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
      validateSupergraph: false,
    });
    this.#planner = new QueryPlanner(this.#supergraph, {
      // Paths then contain the types of a fetch; otherwise two fetches below different types are merged into one.
      typeConditionedFetching: true,
      debug: SEARCH_BOUNDS,
    });
  }

  /** Rejects with a TooComplexError beyond the planner's limits, and with the planner's own errors. */
  async plan(document: DocumentNode): Promise<OperationPlan> {
    try {
      const operation = operationFromDocument(this.#supergraph.apiSchema(), document, { validate: false });
      return operationPlan(this.#planner.buildQueryPlan(operation));
    } catch (error) {
      throw isBeyondBounds(error) ? new TooComplexError() : error;
    }
  }
}

/** A RangeError means an operation nested too deeply for the stack, or too large for a collection. */
function isBeyondBounds(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && BEYOND_BOUNDS.test(error.message));
}

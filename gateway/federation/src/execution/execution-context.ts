import type { SubgraphClient } from '../clients/subgraph-client.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { SupergraphFacts } from '../planning/supergraph-facts.ts';
import type { Failure, SubgraphError } from './failure.ts';
import type { Failures } from './failures.ts';

/** The state that all fetches of one operation share. */
export interface ExecutionContext {
  readonly data: DataObject;
  readonly failures: Failures;
  /** The client's variables, by the names under which they are sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly facts: SupergraphFacts;
  /** The context that the request's sender gave for subgraphs. */
  readonly requestContext: unknown;
  /** Whether some object appears at several places of the data. */
  readonly sharing: { any: boolean };
  /** What clients may see of a subgraph's error. */
  readonly failureOf: (error: SubgraphError) => Failure;
  /** Receives the details that clients may not see. */
  readonly report: (subgraph: string, error: unknown) => void;
}

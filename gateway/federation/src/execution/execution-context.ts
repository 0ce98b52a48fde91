import type { SubgraphClient } from '../clients/subgraph-client.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { SupergraphFacts } from '../planning/supergraph-facts.ts';
import type { Failure, SubgraphError } from './failure.ts';
import type { Failures } from './failures.ts';

/** What all fetches of one operation share. */
export interface ExecutionContext {
  readonly data: DataObject;
  readonly failures: Failures;
  /** The client's values, by the names under which they are sent on. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly facts: SupergraphFacts;
  /** What the request's sender gave for subgraphs to see. */
  readonly requestContext: unknown;
  /** Whether some object stands at several places of the data. */
  readonly sharing: { any: boolean };
  /** What a client may know of a subgraph's error. */
  readonly failureOf: (error: SubgraphError) => Failure;
  /** Given what a client may not know. */
  readonly report: (subgraph: string, error: unknown) => void;
}

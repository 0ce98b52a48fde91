import type { DocumentNode, OperationTypeNode } from 'graphql';

/**
 * A plan as any planner may give it: which subgraph is asked what, in which order. The shapes are those that
 * federation planners have in common, so that another planner can take the present one's place.
 */
export type PlanNode =
  | { readonly kind: 'sequence'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly PlanNode[] }
  | PlannedFetch;

/** One request to one subgraph. */
export interface PlannedFetch {
  readonly kind: 'fetch';
  readonly subgraph: string;
  /** Where in the data its entities stand. Empty for root fields. */
  readonly path: readonly PathStep[];
  /** What of each entity is sent as its representation; null for a fetch of root fields. */
  readonly requires: readonly Requirement[] | null;
  readonly document: DocumentNode;
  readonly operationKind: OperationTypeNode;
  /** Names of the client's variables that the document uses. */
  readonly variables: readonly string[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/** One step on the way to a fetch's entities. */
export interface PathStep {
  /** A name in the data, or `@`: every item of a list. */
  readonly name: string;
  /** Null: every object; else the object types of those reached by this step that the fetch is for. */
  readonly types: ReadonlySet<string> | null;
}

/** A selection over data that is there: what a representation is made of. */
export type Requirement =
  | {
      readonly kind: 'field';
      /** In the data. */
      readonly name: string;
      /** In the representation, where that is another. */
      readonly sentAs?: string;
      readonly requires: readonly Requirement[] | null;
    }
  | { readonly kind: 'fragment'; readonly on: string | null; readonly requires: readonly Requirement[] };

/** A change to be made to a representation or to an answer; path elements are response names or `... on Type`. */
export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: unknown }
  | { readonly kind: 'rename'; readonly path: readonly string[]; readonly to: string };

/** A whole plan. A subscription's events come from `primary`; `root` is then what each event still needs, or null. */
export interface OperationPlan {
  readonly primary: PlannedFetch | null;
  readonly root: PlanNode | null;
}

/** What plans operations over one supergraph. The documents have no `@skip` and `@include`. */
export interface Planner {
  /** Rejects when the operation cannot be planned (too many selections to weigh, for one). The operation is valid. */
  readonly plan: (document: DocumentNode) => Promise<OperationPlan>;
  /** Lets go of what planning needs besides memory. */
  readonly close?: () => Promise<void>;
}

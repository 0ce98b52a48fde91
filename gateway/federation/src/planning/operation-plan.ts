import type { DocumentNode, OperationTypeNode } from 'graphql';

/**
 * A plan of any planner: which subgraphs are queried, in which order. The shapes are those that federation planners have
 * in common, so that another planner can replace the present one.
 */
export type PlanNode =
  | { readonly kind: 'sequence'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly PlanNode[] }
  | PlannedFetch;

/** One request to one subgraph. */
export interface PlannedFetch {
  readonly kind: 'fetch';
  readonly subgraph: string;
  /** The path of its entities in the data. Empty for root fields. */
  readonly path: readonly PathStep[];
  /** The selection of each entity that is sent as its representation; null for a fetch of root fields. */
  readonly requires: readonly Requirement[] | null;
  readonly document: DocumentNode;
  readonly operationKind: OperationTypeNode;
  /** Names of the client's variables that the document uses. */
  readonly variables: readonly string[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/** One step on the path to a fetch's entities. */
export interface PathStep {
  /** A name in the data, or `@`: every item of a list. */
  readonly name: string;
  /** Null: every object; otherwise the object types at this step that the fetch is for. */
  readonly types: ReadonlySet<string> | null;
}

/** A selection over existing data: the fields of a representation. */
export type Requirement =
  | {
      readonly kind: 'field';
      /** In the data. */
      readonly name: string;
      /** In the representation, where the name is different. */
      readonly sentAs?: string;
      readonly requires: readonly Requirement[] | null;
    }
  | { readonly kind: 'fragment'; readonly on: string | null; readonly requires: readonly Requirement[] };

/** A change to a representation or an answer; path elements are response names or `... on Type`. */
export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: unknown }
  | { readonly kind: 'rename'; readonly path: readonly string[]; readonly to: string };

/** A whole plan. A subscription's events come from `primary`; `root` is then the remaining part for each event, or null. */
export interface OperationPlan {
  readonly primary: PlannedFetch | null;
  readonly root: PlanNode | null;
}

/** Plans operations over one supergraph. The documents have no `@skip` and `@include`. */
export interface Planner {
  /** Rejects when the operation cannot be planned (for example, too many alternatives). The operation is valid. */
  readonly plan: (document: DocumentNode) => Promise<OperationPlan>;
  /** Releases resources of planning other than memory. */
  readonly close?: () => Promise<void>;
}

import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import {
  QueryPlanner,
  type FetchDataRewrite,
  type FetchNode,
  type PlanNode as ApolloNode,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse, type DocumentNode } from 'graphql';
import type {
  OperationPlan,
  PathStep,
  PlannedFetch,
  Planner,
  PlanNode,
  Requirement,
  Rewrite,
} from './operation-plan.ts';

/** Plans with Apollo's query planner (Elastic License 2.0). Nothing else of the gateway knows its shapes. */
export class ApolloPlanner implements Planner {
  readonly #planner: QueryPlanner;
  readonly #supergraph: Supergraph;

  constructor(supergraphSdl: string) {
    this.#supergraph = Supergraph.build(supergraphSdl, {
      supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
      validateSupergraph: false,
    });
    this.#planner = new QueryPlanner(this.#supergraph, { typeConditionedFetching: true });
  }

  async plan(document: DocumentNode): Promise<OperationPlan> {
    const operation = operationFromDocument(this.#supergraph.apiSchema(), document, { validate: false });
    const { node } = this.#planner.buildQueryPlan(operation);
    if (!node) return { primary: null, root: null };
    if (node.kind === 'Subscription') {
      return { primary: fetchOf(node.primary, []), root: node.rest ? nodeOf(node.rest, []) : null };
    }
    return { primary: null, root: nodeOf(node, []) };
  }
}

function nodeOf(node: ApolloNode, path: readonly PathStep[]): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((child) => nodeOf(child, path)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((child) => nodeOf(child, path)) };
    case 'Flatten':
      return nodeOf(node.node, [...path, ...node.path.flatMap((element) => stepOf(String(element)))]);
    case 'Condition':
      throw new TypeError('The planner gave a condition though the document has none.');
    case 'Fetch':
      return fetchOf(node, path);
    case 'Defer':
      throw new TypeError('The planner gave a deferred node though incremental delivery is off.');
    default:
      node satisfies never;
      throw new TypeError('The planner gave a node of unknown kind.');
  }
}

function fetchOf(node: FetchNode, path: readonly PathStep[]): PlannedFetch {
  if (node.contextRewrites?.length) throw new TypeError('Arguments from context (@fromContext) are not supported.');
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    path,
    requires: node.requires ? node.requires.map(requirementOf) : null,
    document: node.operationDocumentNode ?? parse(node.operation, { noLocation: true }),
    operationKind: node.operationKind,
    variables: node.variableUsages ?? [],
    inputRewrites: (node.inputRewrites ?? []).map(rewriteOf),
    outputRewrites: (node.outputRewrites ?? []).map(rewriteOf),
  };
}

function stepOf(element: string): PathStep[] {
  const [, name = '', types] = /^(.*?)(?:\|\[(.*)\])?$/u.exec(element) ?? [];
  return name === '' ? [] : [{ name, types: types === undefined ? null : new Set(types.split(',')) }];
}

function requirementOf(node: QueryPlanSelectionNode): Requirement {
  if (node.kind === 'InlineFragment') {
    return { kind: 'fragment', on: node.typeCondition ?? null, requires: node.selections.map(requirementOf) };
  }
  return {
    kind: 'field',
    name: node.alias ?? node.name,
    requires: node.selections?.length ? node.selections.map(requirementOf) : null,
  };
}

function rewriteOf(rewrite: FetchDataRewrite): Rewrite {
  return rewrite.kind === 'ValueSetter'
    ? { kind: 'set', path: rewrite.path, value: rewrite.setValueTo }
    : { kind: 'rename', path: rewrite.path, to: rewrite.renameKeyTo };
}

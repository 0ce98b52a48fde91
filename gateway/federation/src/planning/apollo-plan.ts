import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode as ApolloNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import type { OperationPlan, PathStep, PlannedFetch, PlanNode, Requirement, Rewrite } from './operation-plan.ts';

/** Converts a plan of Apollo's query planner to the shapes that all planners have in common. */
export function operationPlan({ node }: QueryPlan): OperationPlan {
  if (!node) return { primary: null, root: null };
  if (node.kind === 'Subscription') {
    return { primary: fetchOf(node.primary, []), root: node.rest ? nodeOf(node.rest, []) : null };
  }
  return { primary: null, root: nodeOf(node, []) };
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

/**
 * An element of a path: a response name or `@`, then the object types that it is narrowed to, as in `@|[Book,Film]`. A
 * path begins with an empty element, which has no meaning.
 */
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

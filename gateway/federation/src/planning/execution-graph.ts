import { fetchProgram, type FetchProgram } from './fetch-program.ts';
import type { OperationPlan, PathStep, PlannedFetch, PlanNode, Requirement } from './operation-plan.ts';
import { pathsOf } from './outline.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

/** One place of the data that a fetch fills, and the targets that must be filled before it. */
export interface FetchTarget {
  readonly index: number;
  readonly path: readonly PathStep[];
  /** The number of requests before it, one after the other. */
  readonly level: number;
  readonly group: FetchGroup;
  readonly dependsOn: readonly FetchTarget[];
  readonly dependents: FetchTarget[];
}

/** One request to one subgraph, for one target or for several whose requests would be equal. */
export interface FetchGroup {
  readonly index: number;
  readonly program: FetchProgram;
  readonly targets: FetchTarget[];
}

/**
 * A plan as a graph of real dependencies. The planner's sequences are stricter than necessary: a target depends only on
 * earlier targets that return its parent objects and its required fields, so that a subgraph that hangs delays only the
 * fields that depend on its data.
 */
export interface ExecutionGraph {
  readonly targets: readonly FetchTarget[];
  readonly groups: readonly FetchGroup[];
  /** A subscription's primary fetch, which each event answers; null otherwise. */
  readonly primary: FetchTarget | null;
  /** Every path of names that some fetch returns, joined by `.`. */
  readonly provided: ReadonlySet<string>;
}

/** Builds the graph of a plan. */
export function executionGraph(plan: OperationPlan, facts: SupergraphFacts): ExecutionGraph {
  const targets: FetchTarget[] = [];
  const groups = new Map<string, FetchGroup>();
  const provided: ReadonlySet<string>[] = [];

  const add = (fetch: PlannedFetch, before: readonly FetchTarget[]): FetchTarget => {
    const prefix = prefixOf(fetch.path);
    const needs = fetch.requires && [...stepsTo(fetch.path), ...leavesOf(fetch.requires, prefix)];
    const dependsOn = (needs && providersOf(needs, before, provided)) ?? before;
    const program = fetchProgram(fetch, facts);
    const level = dependsOn.reduce((highest, { level: each }) => Math.max(highest, each + 1), 0);
    const key = fetch.requires ? `${level} ${program.signature}` : `root ${targets.length}`;
    const group = groups.get(key) ?? { index: groups.size, program, targets: [] };
    groups.set(key, group);
    const target: FetchTarget = { index: targets.length, path: fetch.path, level, group, dependsOn, dependents: [] };
    for (const other of dependsOn) other.dependents.push(target);
    group.targets.push(target);
    targets.push(target);
    provided.push(pathsOf(program.outline, prefix));
    return target;
  };

  const walkInTurn = (nodes: readonly PlanNode[], before: readonly FetchTarget[]): readonly FetchTarget[] => {
    const done: FetchTarget[] = [];
    for (const child of nodes) done.push(...walk(child, [...before, ...done]));
    return done;
  };

  const walk = (node: PlanNode | null, before: readonly FetchTarget[]): readonly FetchTarget[] => {
    if (!node) return [];
    switch (node.kind) {
      case 'fetch':
        return [add(node, before)];
      case 'parallel':
        return node.nodes.flatMap((child) => walk(child, before));
      case 'sequence':
        return walkInTurn(node.nodes, before);
      default:
        return node satisfies never;
    }
  };

  const primary = plan.primary && add(plan.primary, []);
  walk(plan.root, primary ? [primary] : []);
  return {
    targets,
    groups: [...groups.values()],
    primary,
    provided: new Set(provided.flatMap((paths) => Array.from(paths))),
  };
}

/** The targets that return the needed paths; null when no target returns one of them. */
function providersOf(
  needs: readonly string[],
  before: readonly FetchTarget[],
  provided: readonly ReadonlySet<string>[],
): readonly FetchTarget[] | null {
  const providers = new Set<FetchTarget>();
  for (const need of needs) {
    const givers = before.filter(({ index }) => provided[index]?.has(need));
    if (givers.length === 0) return null;
    for (const giver of givers) providers.add(giver);
  }
  return before.filter((target) => providers.has(target));
}

/** The path of a fetch's entities, by names only. */
function prefixOf(path: readonly PathStep[]): string {
  return path
    .map(({ name }) => name)
    .filter((name) => name !== '@')
    .join('.');
}

/** The paths of `__typename` on the way, where the way continues for some types only. */
function stepsTo(path: readonly PathStep[]): string[] {
  return path.flatMap(({ types }, index) => {
    const prefix = prefixOf(path.slice(0, index + 1));
    return types ? [prefix === '' ? '__typename' : `${prefix}.__typename`] : [];
  });
}

function leavesOf(requires: readonly Requirement[], prefix: string): string[] {
  return requires.flatMap((requirement) => {
    if (requirement.kind === 'fragment') return leavesOf(requirement.requires, prefix);
    const path = prefix === '' ? requirement.name : `${prefix}.${requirement.name}`;
    return requirement.requires ? leavesOf(requirement.requires, path) : [path];
  });
}

import { fetchProgram, type FetchProgram } from './fetch-program.ts';
import { keysOf } from './keys-first.ts';
import type { OperationPlan, PlannedFetch, PlanNode, Requirement } from './operation-plan.ts';
import { pathsOf } from './outline.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';

/** One place of the answer that a fetch fills, and the places that must be filled before. */
export interface Place {
  readonly index: number;
  readonly path: readonly string[];
  /** Steps of requests on which this place waits, counted from 0. */
  readonly level: number;
  readonly step: Step;
  readonly dependsOn: readonly Place[];
  readonly dependents: Place[];
}

/** One request to one subgraph, for one place or for several whose requests would be equal. */
export interface Step {
  readonly index: number;
  readonly program: FetchProgram;
  readonly places: Place[];
}

/**
 * A plan as a graph of what really waits for what. The planner's sequences say more than is needed: a place depends
 * only on those before it that give what it stands in and what it requires, so that a subgraph that hangs holds up
 * nothing but what is made of its data.
 */
export interface Schedule {
  readonly places: readonly Place[];
  readonly steps: readonly Step[];
  /** A subscription's own fetch, which each event answers; null otherwise. */
  readonly primary: Place | null;
}

/**
 * Builds the schedule of a plan. `isNear` says of which subgraphs a second request costs next to nothing: what others
 * need to know of their objects is then asked first, and on its own (see `keysOf`).
 */
export function scheduleOf(
  plan: OperationPlan,
  facts: SupergraphFacts,
  isNear: (subgraph: string) => boolean = () => false,
): Schedule {
  const places: Place[] = [];
  const steps = new Map<string, Step>();
  const provided: ReadonlySet<string>[] = [];
  const keyPlaces = new Map<string, Place>();

  const add = (fetch: PlannedFetch, before: readonly Place[]): Place => {
    const prefix = prefixOf(fetch);
    const needs = fetch.requires && leavesOf(fetch.requires, prefix);
    const providers = needs && providersOf(needs, before, provided);
    return put(fetch, providers ? providers.map((provider) => keyPlaceOf(provider, needs)) : before);
  };

  /** The place that gives only what is needed of a provider; the provider itself where that would win nothing. */
  const keyPlaceOf = (provider: Place, needs: readonly string[]): Place => {
    const { plan: shared, subgraph } = provider.step.program;
    if (!isNear(subgraph)) return provider;
    // A step's program is that of its first place: this place may be another.
    const fetch = { ...shared, path: provider.path };
    const prefix = prefixOf(fetch);
    const given = needs.filter((need) => provided[provider.index]?.has(need));
    const keys = keysOf(fetch, new Set(given.map((need) => (prefix === '' ? need : need.slice(prefix.length + 1)))));
    if (!keys) return provider;
    const name = `${provider.index} ${given.toSorted().join(' ')}`;
    const known = keyPlaces.get(name);
    if (known) return known;
    const place = put(keys, provider.dependsOn);
    keyPlaces.set(name, place);
    return place;
  };

  const put = (fetch: PlannedFetch, dependsOn: readonly Place[]): Place => {
    const program = fetchProgram(fetch, facts);
    const level = dependsOn.reduce((highest, { level: each }) => Math.max(highest, each + 1), 0);
    const key = fetch.requires ? `${level} ${program.signature}` : `root ${places.length}`;
    const step = steps.get(key) ?? { index: steps.size, program, places: [] };
    steps.set(key, step);
    const place: Place = { index: places.length, path: fetch.path, level, step, dependsOn, dependents: [] };
    for (const other of dependsOn) other.dependents.push(place);
    step.places.push(place);
    places.push(place);
    provided.push(pathsOf(program.outline, prefixOf(fetch)));
    return place;
  };

  const walkInTurn = (nodes: readonly PlanNode[], before: readonly Place[]): readonly Place[] => {
    const done: Place[] = [];
    for (const child of nodes) done.push(...walk(child, [...before, ...done]));
    return done;
  };

  const walk = (node: PlanNode | null, before: readonly Place[]): readonly Place[] => {
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
  return { places, steps: [...steps.values()], primary };
}

/** The places that give what is needed; null when one of the paths is given by none of them. */
function providersOf(
  needs: readonly string[],
  before: readonly Place[],
  provided: readonly ReadonlySet<string>[],
): readonly Place[] | null {
  const providers = new Set<Place>();
  for (const need of needs) {
    const givers = before.filter(({ index }) => provided[index]?.has(need));
    if (givers.length === 0) return null;
    for (const giver of givers) providers.add(giver);
  }
  return before.filter((place) => providers.has(place));
}

/** Where a fetch's entities stand, by response names only. */
function prefixOf({ path }: PlannedFetch): string {
  return path.filter((element) => element !== '@').join('.');
}

function leavesOf(requires: readonly Requirement[], prefix: string): string[] {
  return requires.flatMap((requirement) => {
    if (requirement.kind === 'fragment') return leavesOf(requirement.requires, prefix);
    const path = prefix === '' ? requirement.name : `${prefix}.${requirement.name}`;
    return requirement.requires ? leavesOf(requirement.requires, path) : [path];
  });
}

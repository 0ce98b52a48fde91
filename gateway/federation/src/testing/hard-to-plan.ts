import { planningSupergraph } from '../planning/planning-supergraph.ts';
import { supergraphFacts } from '../planning/supergraph-facts.ts';
import { federationRig, type TestSubgraph } from './federation-rig.ts';

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Five subgraphs that share the fields which lead from entity to entity: a field is reached in many ways. */
export const SHARING_SUBGRAPHS: Readonly<Record<string, TestSubgraph>> = subgraphs(
  (s) => `type Query { t: T @shareable }
    type T @key(fields: "id") { id: ID! own${s}: String ${range(12)
      .map((f) => `f${f}: T @shareable`)
      .join(' ')} }`,
);

/** Two fields at each of `depth` levels, written as one fragment for each level. */
export function sharedOperation(depth: number): string {
  const fragments = range(depth).map(
    (level) => `fragment A${level} on T { a: f${level} { ...A${level + 1} } b: f${level + 1} { ...A${level + 1} } }`,
  );
  return `{ t { ...A0 } } ${fragments.join(' ')} fragment A${depth} on T { own1 }`;
}

/** Five subgraphs that each know thirty implementations of one interface: each level of a selection multiplies them. */
export const CROWDED_SUBGRAPHS: Readonly<Record<string, TestSubgraph>> = subgraphs(
  (s) => `type Query { i: I @shareable easy${s}: String } interface I { id: ID! n: I }
    ${range(30)
      .map((t) => `type A${t} implements I @key(fields: "id") { id: ID! n: I @shareable own${s}: String }`)
      .join(' ')}`,
);

/** Keeps a planner busy for seconds. Those of different `shape` differ in more than their aliases. */
export function crowdedOperation(shape = 0, alias = 'n'): string {
  return `{ i { ${'id '.repeat(shape)} ${`${alias}: n { `.repeat(11)} id ${'} '.repeat(11)} } }`;
}

/** What a planner of these subgraphs' supergraph is given. */
export function plannerSdl(graph: Readonly<Record<string, TestSubgraph>>): string {
  const { supergraph } = federationRig(graph);
  return planningSupergraph(supergraph, supergraphFacts(supergraph.document)).sdl;
}

function subgraphs(sdl: (index: number) => string): Readonly<Record<string, TestSubgraph>> {
  return Object.fromEntries(range(5).map((index) => [`s${index}`, { sdl: sdl(index) }]));
}

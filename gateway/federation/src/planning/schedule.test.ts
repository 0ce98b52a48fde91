import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { federationRig } from '../testing/federation-rig.ts';
import { LIBRARY } from '../testing/library-graph.ts';
import { ApolloPlanner } from './apollo-planner.ts';
import { scheduleOf, type Place } from './schedule.ts';
import { supergraphFacts } from './supergraph-facts.ts';

const { supergraph } = federationRig(LIBRARY);
const planner = new ApolloPlanner(supergraph.supergraph);
const facts = supergraphFacts(supergraph.document);

const nameOf = ({ step, path }: Place): string => `${step.program.subgraph} ${path.join('.')}`.trim();

/** What is asked, where, and after what: like `stock book < catalogue, people book.authors.@`. */
function linesOf(query: string, isNear = false): string[] {
  const { places } = scheduleOf(planner.plan(parse(query), undefined), facts, () => isNear);
  return places.map((place) => `${nameOf(place)} < ${place.dependsOn.map(nameOf).join(', ')}`.trim());
}

test('waits for exactly the fetches that give what is required, at any depth', () => {
  expect(linesOf('{ book(id: "b1") { summary copies { number } weight } }')).toEqual([
    'catalogue <',
    'stock book < catalogue',
    'credits book < catalogue',
    'people book.authors.@ < credits book',
    'stock book < catalogue, people book.authors.@',
  ]);
});

test('asks root fields of all subgraphs at once', () => {
  expect(linesOf('{ people { name } branches { city } books { title } }')).toEqual([
    'people <',
    'branches <',
    'catalogue <',
  ]);
});

test('puts equal fetches at one depth into one step, and unequal depths into two', () => {
  const query =
    '{ a: book(id: "b1") { copies { number } } b: books { copies { number } sequel { copies { number } } } }';
  const { steps } = scheduleOf(planner.plan(parse(query), undefined), facts);
  expect(steps.map(({ program, places }) => [program.subgraph, places.length])).toEqual([
    ['catalogue', 1],
    ['stock', 3],
  ]);
});

test('asks a near subgraph for the keys that others wait for on their own', () => {
  const query = '{ book(id: "b1") { size { width } sequel { title } copies { number } } }';
  expect(linesOf(query, false)).toEqual(['catalogue <', 'stock book < catalogue']);
  expect(linesOf(query, true)).toEqual(['catalogue <', 'catalogue <', 'stock book < catalogue']);
});

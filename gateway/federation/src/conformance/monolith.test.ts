import * as fc from 'fast-check';
import {
  buildSchema,
  execute,
  isObjectType,
  parse,
  printSchema,
  validate,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import type { SubgraphClient } from '../clients/subgraph-client.ts';
import { federationRig } from '../testing/federation-rig.ts';
import { LIBRARY, LIBRARY_RESOLVERS } from '../testing/library-graph.ts';
import { randomOperation, type RandomOperation } from '../testing/random-operation.ts';

const RUNS = 300;

const down = new Set<string>();
/** Fetches start at once, or wait a moment for equal ones. */
const rigs = [0, 1].map((batchWindowMs) =>
  federationRig(LIBRARY, { batchWindowMs, wrap: (client) => failing(client) }),
);
const { apiSchema } = rigs[0]!.gateway.supergraph;
const monolith = plainSchema(apiSchema);

function failing(client: SubgraphClient): SubgraphClient {
  const ask: SubgraphClient['ask'] = (request) =>
    down.has(client.name) ? Promise.reject(new Error('down')) : client.ask(request);
  return { name: client.name, batchWindowMs: 0, close: () => client.close(), ask };
}

function plainSchema(api: GraphQLSchema): GraphQLSchema {
  const schema = buildSchema(printSchema(api));
  for (const [typeName, resolvers] of Object.entries(LIBRARY_RESOLVERS)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new TypeError(typeName);
    for (const [name, resolve] of Object.entries(resolvers)) {
      type.getFields()[name]!.resolve = (parent, args) => (resolve as (...all: unknown[]) => unknown)(parent, args);
    }
  }
  return schema;
}

async function expected({ query, variables }: RandomOperation): Promise<unknown> {
  const document = parse(query);
  fc.pre(validate(monolith, document).length === 0);
  const { data, errors } = await execute({ schema: monolith, document, variableValues: variables });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

test('answers any operation as one plain schema over the same data does', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomOperation(apiSchema), async (operation) => {
      const wanted = await expected(operation);
      for (const rig of rigs) {
        const { data, errors } = await rig.ask(operation.query, { variables: operation.variables });
        expect(errors).toBeUndefined();
        expect(data).toStrictEqual(wanted);
        // The order of fields is part of the answer.
        expect(JSON.stringify(data)).toBe(JSON.stringify(wanted));
      }
    }),
    { numRuns: RUNS },
  );
});

/** Every place where the answer lacks what the whole graph has. */
function* missing(actual: unknown, wanted: unknown, path: readonly (string | number)[]): Generator<typeof path> {
  if (actual === null && wanted !== null) {
    yield path;
  } else if (typeof wanted === 'object' && wanted !== null) {
    if (typeof actual !== 'object') throw new Error(`not an object at ${JSON.stringify(path)}`);
    for (const [key, value] of Object.entries(wanted)) {
      const step = Array.isArray(wanted) ? Number(key) : key;
      yield* missing((actual as Record<string, unknown>)[key], value, [...path, step]);
    }
  } else if (actual !== wanted) {
    throw new Error(`${String(actual)} instead of ${String(wanted)} at ${JSON.stringify(path)}`);
  }
}

function pathsOf({ extensions }: GraphQLError): (string | number)[][] {
  return extensions['paths'] as (string | number)[][];
}

function isNullAlong(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const key of path) {
    if (value === null) return true;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value === null;
}

const covers = (error: readonly unknown[], place: readonly unknown[]): boolean =>
  place.every((step, i) => error[i] === step);

test(
  'gives all that subgraphs which are up can give, and one error for each that is down, at every missing place',
  { timeout: 120_000 },
  async () => {
    const property = fc.asyncProperty(
      randomOperation(apiSchema),
      fc.subarray(Object.keys(LIBRARY), { minLength: 1 }),
      fc.constantFrom(...rigs),
      async (operation, names, rig) => {
        const wanted = await expected(operation);
        for (const name of names) down.add(name);
        const { data, errors = [] } = await rig.ask(operation.query, {
          variables: operation.variables,
          errors: 'compact',
        });
        down.clear();
        const causes = errors.map(({ extensions }) => extensions?.['subgraph']);
        expect(new Set(causes).size).toBe(causes.length);
        expect(names).toEqual(expect.arrayContaining(causes));
        const told = errors.map(pathsOf);
        const gaps = [...missing(data, wanted, [])];
        expect(gaps.filter((place) => !told.flat().some((path) => covers(path, place)))).toEqual([]);
        // Nobody can know what a subgraph that is down would have said: a null there may be told though it is right.
        expect(told.flat().filter((path) => !isNullAlong(data, path))).toEqual([]);
        expect(errors.map(({ path }) => path)).toEqual(told.map(([first]) => first));
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  },
);

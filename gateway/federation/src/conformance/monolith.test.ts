import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archive, ARCHIVE_IDS, type World } from '../testing/archive-graph.ts';
import { difference, plainAnswer } from '../testing/difference.ts';
import { reachedRig, REACHES, type FederationRig } from '../testing/federation-rig.ts';
import { plainSchema } from '../testing/plain-schema.ts';
import { randomOperation } from '../testing/random-operation.ts';

/** Operations compared for each way to reach the subgraphs; the long proof compares 100,000 in all. */
const RUNS = Number(process.env['TEST_COMPARISONS'] ?? 300) / REACHES.length;
const SEED = process.env['TEST_COMPARISON_SEED'];

const world: World = { touches: 0 };
const graph = archive(world);
const rigs = new Map<string, FederationRig>();

beforeAll(async () => {
  for (const reach of REACHES) rigs.set(reach, await reachedRig(graph.subgraphs, reach));
});
afterAll(async () => {
  for (const rig of rigs.values()) await rig[Symbol.asyncDispose]();
});

test.for(REACHES)(
  'answers any operation as one plain schema over the same data does, with subgraphs %s',
  { timeout: 60_000 + RUNS * 200 },
  async (reach) => {
    const rig = rigs.get(reach)!;
    const { apiSchema } = rig.gateway.supergraph;
    const plain = plainSchema(apiSchema, graph.resolvers);
    await fc.assert(
      fc.asyncProperty(randomOperation(apiSchema, { ids: ARCHIVE_IDS, mutations: true }), async (operation) => {
        world.touches = 0;
        const wanted = await plainAnswer(plain, operation);
        fc.pre(wanted !== null);
        world.touches = 0;
        const actual = await rig.ask(operation.query, { variables: operation.variables });
        expect(difference(actual, wanted)).toBeNull();
      }),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED) }) },
    );
  },
);

// node compare.ts [operations] [reach] [seed]: compares random operations with graphql-js over one plain schema. Exits
// with 1, and prints the operation, when they differ.
import * as fc from 'fast-check';
import { archive, ARCHIVE_IDS } from '../testing/archive-graph.ts';
import { difference, plainAnswer } from '../testing/difference.ts';
import { reachedRig, type Reach } from '../testing/federation-rig.ts';
import { plainSchema } from '../testing/plain-schema.ts';
import { randomOperation } from '../testing/random-operation.ts';

const [, , operations = '1000', reach = 'in process', seed = String(Date.now())] = process.argv;
const world = { touches: 0 };
const graph = archive(world);
await using rig = await reachedRig(graph.subgraphs, reach as Reach);
const { apiSchema } = rig.gateway.supergraph;
const plain = plainSchema(apiSchema, graph.resolvers);
let [compared, withErrors] = [0, 0];

const property = fc.asyncProperty(
  randomOperation(apiSchema, { ids: ARCHIVE_IDS, mutations: true }),
  async (operation) => {
    world.touches = 0;
    const wanted = await plainAnswer(plain, operation);
    if (!wanted) return;
    compared++;
    if (wanted.errors) withErrors++;
    world.touches = 0;
    const found = difference(await rig.ask(operation.query, { variables: operation.variables }), wanted);
    if (found !== null) throw new Error(found);
  },
);
const outcome = await fc.check(property, { numRuns: Number(operations), seed: Number(seed) | 0, endOnFailure: true });
console.log(
  `${outcome.numRuns} operations (${compared} valid, ${withErrors} with errors) ${reach}, seed ${outcome.seed}`,
);
if (outcome.failed) {
  const [operation] = outcome.counterexample ?? [];
  console.log(`${String(outcome.errorInstance)}\n${operation?.query} ${JSON.stringify(operation?.variables)}`);
  process.exitCode = 1;
}

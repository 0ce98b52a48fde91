import type { Worker } from 'node:worker_threads';
import * as fc from 'fast-check';
import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archive, ARCHIVE_IDS } from '../../testing/archive-graph.ts';
import { federationRig } from '../../testing/federation-rig.ts';
import {
  CROWDED_SUBGRAPHS,
  crowdedOperation,
  plannerSdl,
  SHARING_SUBGRAPHS,
  sharedOperation,
} from '../../testing/hard-to-plan.ts';
import { randomOperation } from '../../testing/random-operation.ts';
import { ApolloPlanner } from '../apollo-planner.ts';
import type { Planner } from '../operation-plan.ts';
import { WorkerPlanner, type WorkerPlannerOptions } from './worker-planner.ts';

// Threads are real. What they are allowed is CPU time, so that a busy machine changes nothing.

const TOO_COMPLEX = { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('too complex to plan') };
const CROWDED = plannerSdl(CROWDED_SUBGRAPHS);

/** The threads that this test has started, and how many of them were there at once. */
let threads: Set<Worker>;
let started = 0;
let mostAtOnce = 0;
function count(worker: Worker): void {
  threads.add(worker);
  started += 1;
  mostAtOnce = Math.max(mostAtOnce, threads.size);
  worker.once('exit', () => threads.delete(worker));
}
beforeEach(() => {
  threads = new Set();
  started = mostAtOnce = 0;
  process.on('worker', count);
});
afterEach(() => void process.off('worker', count));

function crowdedPlanner(options?: WorkerPlannerOptions): WorkerPlanner & AsyncDisposable {
  const planner = new WorkerPlanner(CROWDED, options);
  return Object.assign(planner, { [Symbol.asyncDispose]: () => planner.close() });
}
const plan = (planner: Planner, text: string) => planner.plan(parse(text));

test('plans as the planner in this thread does', async () => {
  const { supergraph, gateway } = federationRig(archive({ touches: 0 }).subgraphs);
  await using disposed = new AsyncDisposableStack();
  disposed.defer(() => gateway.close());
  const sdl = plannerSdl(archive({ touches: 0 }).subgraphs);
  const planner = new WorkerPlanner(sdl);
  disposed.defer(() => planner.close());
  const here = new ApolloPlanner(sdl);
  const operations = randomOperation(supergraph.apiSchema, { ids: ARCHIVE_IDS, mutations: true });
  for (const { query } of fc.sample(operations, { numRuns: 40, seed: 7 })) {
    const [there, wanted] = await Promise.allSettled([plan(planner, query), plan(here, query)]);
    if (wanted.status === 'fulfilled') expect(there).toEqual(wanted);
    else expect(there).toMatchObject({ status: 'rejected', reason: { message: (wanted.reason as Error).message } });
  }
});

test('plans what subgraphs with much in common can answer in many ways', async () => {
  const planner = new WorkerPlanner(plannerSdl(SHARING_SUBGRAPHS), { budgetMs: 5000 });
  await expect(plan(planner, sharedOperation(8))).resolves.toMatchObject({ root: expect.anything() });
  await planner.close();
  expect(started).toBe(2);
});

test('refuses an operation that takes too long to plan, while others are planned', async () => {
  await using planner = crowdedPlanner();
  const order: string[] = [];
  const hostile = plan(planner, crowdedOperation()).catch((error: unknown) => (order.push('hostile'), error));
  const easy = plan(planner, '{ easy1 }').then((planned) => (order.push('easy'), planned));
  expect(await hostile).toMatchObject(TOO_COMPLEX);
  expect(await easy).toMatchObject({ root: { subgraph: 's1' } });
  expect(order).toContain('easy');
});

test('starts another thread before one is ended, so that others do not wait while it reads the supergraph', async () => {
  await using planner = crowdedPlanner();
  await plan(planner, '{ easy1 }');
  const left = Array.from(threads, async (worker) => {
    // Not `once`: it rejects where the thread runs out of memory before its time is over.
    await new Promise((resolve) => worker.once('exit', resolve));
    return threads.size;
  });
  await expect(plan(planner, crowdedOperation())).rejects.toMatchObject(TOO_COMPLEX);
  expect(await Promise.all(left)).toEqual([1]);
  expect(await plan(planner, '{ easy2 }')).toMatchObject({ root: { subgraph: 's2' } });
  expect(started).toBe(2);
});

test('remembers what was refused, under other aliases and with other values too', async () => {
  await using planner = crowdedPlanner();
  await expect(plan(planner, crowdedOperation())).rejects.toMatchObject(TOO_COMPLEX);
  await plan(planner, '{ easy1 }');
  const before = started;
  for (const alias of ['a', 'b', 'c']) {
    await expect(plan(planner, crowdedOperation(0, alias))).rejects.toMatchObject(TOO_COMPLEX);
  }
  expect(started).toBe(before);
});

test('refuses an operation that takes too much memory to plan, and plans the others', async () => {
  await using planner = crowdedPlanner({ budgetMs: 60_000, heapMb: 100 });
  const hostile = plan(planner, crowdedOperation());
  const others = [1, 2, 3].map((n) => plan(planner, `{ easy${n} }`));
  await expect(hostile).rejects.toMatchObject(TOO_COMPLEX);
  expect(await Promise.all(others)).toHaveLength(3);
});

test('keeps at most three threads, however many hostile operations come', { timeout: 300_000 }, async () => {
  await using planner = crowdedPlanner({ budgetMs: 100, mostWaitMs: 250_000 });
  const hostile = Array.from({ length: 8 }, (_, shape) => plan(planner, crowdedOperation(shape)));
  const easy = plan(planner, '{ easy1 }');
  await expect(Promise.race([easy.then(() => 'easy'), Promise.allSettled(hostile)])).resolves.toBe('easy');
  for (const each of hostile) await expect(each).rejects.toMatchObject(TOO_COMPLEX);
  expect(mostAtOnce).toBeLessThanOrEqual(3);
});

test('plans again what a thread was planning that ended for another reason', async () => {
  await using planner = crowdedPlanner();
  await plan(planner, '{ easy1 }');
  const planning = plan(planner, '{ easy2 }');
  for (const worker of threads) void worker.terminate();
  expect(await planning).toMatchObject({ root: { subgraph: 's2' } });
});

test('refuses an operation during which two threads ended for another reason', async () => {
  await using planner = crowdedPlanner({ budgetMs: 60_000, heapMb: 2000 });
  await plan(planner, '{ easy1 }');
  const planning = plan(planner, crowdedOperation()).catch((error: unknown) => error);
  for (const worker of threads) void worker.terminate();
  // A thread says that it is ready, then it is sent the operation again.
  process.once('worker', (worker) => worker.once('message', () => void worker.terminate()));
  expect(await planning).toMatchObject(TOO_COMPLEX);
  expect(await plan(planner, '{ easy2 }')).toMatchObject({ root: { subgraph: 's2' } });
});

test('starts no thread for each operation when none can start', async () => {
  const planner = new WorkerPlanner('this is no supergraph');
  for (let asked = 0; asked < 20; asked += 1)
    await expect(plan(planner, `{ a${asked} }`)).rejects.toThrow(/supergraph|Syntax/i);
  expect(started).toBeLessThanOrEqual(3);
  await planner.close();
});

test('refuses what would have to wait, when too many others do', async () => {
  await using planner = crowdedPlanner({ mostWaiting: 2 });
  const asked = [0, 1, 2, 3, 4].map((n) => plan(planner, `{ a${n}: easy${n} }`));
  const outcomes = await Promise.allSettled(asked);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const each of refused) {
    expect(each).toMatchObject({ reason: { extensions: { code: 'RATE_LIMITED', retryAfter: 1 } } });
  }
});

test('refuses what has waited too long for others to be planned', async () => {
  await using planner = crowdedPlanner({ budgetMs: 60_000, heapMb: 2000, mostWaitMs: 10 });
  await plan(planner, '{ easy1 }').catch(() => undefined);
  const busy = plan(planner, crowdedOperation()).catch((error: unknown) => error);
  const waiting = plan(planner, crowdedOperation(1)).catch((error: unknown) => error);
  const third = plan(planner, crowdedOperation(2)).catch((error: unknown) => error);
  expect(await third).toMatchObject({ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } });
  await planner.close();
  await Promise.all([busy, waiting]);
});

test('leaves no thread once it is closed, whatever they were doing', async () => {
  const planner = new WorkerPlanner(CROWDED);
  const planning = [plan(planner, crowdedOperation()), plan(planner, '{ easy1 }'), plan(planner, crowdedOperation(1))];
  const outcomes = Promise.allSettled(planning);
  await planner.close();
  expect(threads.size).toBe(0);
  for (const outcome of await outcomes) expect(outcome.status).toBe('rejected');
  await expect(plan(planner, '{ easy1 }')).rejects.toThrow('closed');
});

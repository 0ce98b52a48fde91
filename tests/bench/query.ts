import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createHub, readEnvironment, type Hub } from '@queqiao/hub';
import { loadInstallations, resolveInstallation, type Installation } from '@queqiao/platform/installations';
import { connectControl, type MockControl } from '@queqiao/mocks';
import { subgraphNames } from '@queqiao/families';
import { request } from 'undici';
import { z } from 'zod';
import { CHAIN_QUESTION } from '../src/questions.ts';
import { CHAIN_NAMES, platformChains } from './platform-chains.ts';

// pnpm bench query: the platform calls of the main question, and the hub's time relative to the slowest chain of platform
// calls that the answer needs. Both are measured alternately in one run: only their ratio is meaningful.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '12' },
    scale: { type: 'string', default: '1' },
    latency: { type: 'string', multiple: true, default: ['0', '50', '200'] },
  },
});
const ROUNDS = Number(values.rounds);
const WARM_UP = 3;
/** Warm questions of one round: the CPU time of a thread is counted in steps of 4 ms on many machines. */
const WARM_ASKS = 10;
const LATENCIES = values.latency.map(Number);

const ready = z.object({
  type: z.literal('ready'),
  control: z.string(),
  environment: z.record(z.string(), z.string()),
});

const mocks = fork(fileURLToPath(import.meta.resolve('@queqiao/mocks/main')), ['--seed', '1', '--scale', values.scale]);
const [message] = (await once(mocks, 'message')) as [unknown];
const { control: controlUrl, environment: mockVariables } = ready.parse(message);
const control = connectControl(controlUrl);
const dataFolder = await mkdtemp(join(tmpdir(), 'queqiao-bench-'));
const variables = {
  // The mocks have addresses: to the hub they are real.
  DEVELOPMENT: 'true',
  ...mockVariables,
  PORT: '0',
  LOG_LEVEL: 'silent',
  QUEQIAO_DATA: dataFolder,
  REQUEST_BUDGET_MS: '30000',
};
const files = loadInstallations();
const installations = files.flatMap((file): Installation[] => {
  const resolved = resolveInstallation(file, variables);
  return resolved.mocked ? [] : [resolved.installation];
});

try {
  const code = await chainCode(control);
  await control.setLatency(0);
  console.log(`chain ${code}, scale ${values.scale}, ${ROUNDS} rounds after ${WARM_UP} to warm up; medians`);
  for (const latency of LATENCIES) await report(latency, code);
} finally {
  mocks.kill('SIGTERM');
  await rm(dataFolder, { recursive: true, force: true });
}

async function report(latency: number, code: string): Promise<void> {
  await control.setLatency(latency);
  const times: Record<string, number[]> = { hub: [], warm: [], warmCpu: [] };
  let cold = 0;
  let warm = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const counted = round >= WARM_UP;
    for (const name of CHAIN_NAMES) {
      // Separate clients for each chain: a cached answer would save the next one a call.
      await using direct = await platformChains(installations, code);
      const took = await timed(direct.chains[name]);
      if (counted) (times[name] ??= []).push(took);
    }
    await using hub = await coldHub();
    await control.resetCounters();
    const coldMs = await timed(() => ask(hub, code));
    cold = await platformCalls(control);
    await control.resetCounters();
    const began = process.threadCpuUsage();
    const warmMs = await timed(async () => {
      for (let count = 0; count < WARM_ASKS; count++) await ask(hub, code);
    });
    const { user, system } = process.threadCpuUsage(began);
    warm = await platformCalls(control);
    if (counted) {
      times['hub']?.push(coldMs);
      times['warm']?.push(warmMs / WARM_ASKS);
      times['warmCpu']?.push((user + system) / 1000 / WARM_ASKS);
    }
  }
  const { hub = [], warm: warmTimes = [], warmCpu = [], ...chains } = times;
  const [slowest, direct] = Object.entries(chains)
    .map(([name, took]): [string, number] => [name, median(took)])
    .reduce((one, other) => (other[1] > one[1] ? other : one));
  console.log(`\nevery platform answers after ${latency} ms`);
  console.log(`  platform calls: ${cold} cold, ${warm} warm`);
  console.log(`  slowest chain called directly (${slowest}): ${direct.toFixed(1)} ms`);
  console.log(`  hub, cold: ${median(hub).toFixed(1)} ms, ${(median(hub) / direct).toFixed(2)} times the direct chain`);
  if (latency > 0) console.log(`  hub, cold: ${(median(hub) / latency).toFixed(2)} round trips`);
  console.log(
    `  hub, warm: ${median(warmTimes).toFixed(1)} ms, ${median(warmCpu).toFixed(1)} ms of CPU in the hub's main thread`,
  );
}

/** A hub with empty caches, its tokens fetched ahead. */
async function coldHub(): Promise<Hub> {
  const environment = readEnvironment(variables, subgraphNames(), files);
  const hub = await createHub({ environment, variables: {}, sync: false });
  await ask(hub, null);
  await untilTokensAreThere();
  return hub;
}

async function untilTokensAreThere(): Promise<void> {
  for (;;) {
    const counters = await control.counters();
    const employment = ['qinyun', 'haixi-employment'].map((system) => counters[system]);
    if (employment.every((count) => (count?.calls['auth/token'] ?? 0) > 0 && count?.inFlight === 0)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function ask(hub: Hub, code: string | null): Promise<void> {
  const body = code === null ? { query: '{ policyDocuments { id } }' } : { query: CHAIN_QUESTION, variables: { code } };
  const answer = await request(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { errors } = (await answer.body.json()) as { errors?: unknown };
  if (errors) throw new Error(`the question was not answered whole: ${JSON.stringify(errors)}`);
}

/** The chain with the most members. */
async function chainCode(from: MockControl): Promise<string> {
  const chained = z.object({ chainCodes: z.array(z.string()) });
  const members = new Map<string, number>();
  for (let offset = 0, total = 1; offset < total; offset += 1000) {
    const page = await from.entities('shanqitong', 'enterprises', offset, 1000);
    total = page.total;
    for (const entity of page.entities) {
      for (const code of chained.parse(entity).chainCodes) members.set(code, (members.get(code) ?? 0) + 1);
    }
  }
  const [largest] = [...members].toSorted(([, one], [, other]) => other - one);
  if (!largest) throw new Error('the world has no chains');
  return largest[0];
}

async function platformCalls(from: MockControl): Promise<number> {
  return Object.values(await from.counters()).reduce((sum, { total }) => sum + total, 0);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

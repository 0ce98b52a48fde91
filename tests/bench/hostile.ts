import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArgs } from 'node:util';
import { Client } from 'undici';
import { startTestHub } from '../src/test-hub.ts';
import { HOSTILE_KINDS, TRIVIAL, type HostileCall, type HostileKind } from './hostile-kinds.ts';

// pnpm bench hostile: what the hub spends on each kind of hostile request, before it fetches anything, as a multiple of what
// it spends on a trivial one. CPU time of the whole process (the planning threads and this client included), so that a
// busy machine changes little; memory is what the heap has grown by, and what the process has grown by at its largest.
// Ends with 1 when a kind takes more than 20 times as much, or 50 MB.

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' }, only: { type: 'string' } } });
const ROUNDS = Number(values.rounds);
const MOST_TIMES = 20;
const MOST_MB = 50;
const MB = 1_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Measured {
  readonly status: number;
  readonly answerBytes: number;
  readonly cpuMs: number;
  readonly heapMb: number;
  readonly residentMb: number;
}

await using hub = await startTestHub();
const client = new Client(hub.hub.url, { pipelining: 1, headersTimeout: 120_000, bodyTimeout: 120_000 });
let variant = 0;

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function send({ path = '/graphql', method = 'POST', headers, body }: HostileCall) {
  try {
    const answer = await client.request({
      path,
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body }),
    });
    return { status: answer.statusCode, answerBytes: (await answer.body.arrayBuffer()).byteLength };
  } catch {
    // The hub may close the connection while a body is too long.
    return { status: 0, answerBytes: 0 };
  }
}

/** CPU time of one request, in ms. */
async function cpuOf(call: HostileCall): Promise<number> {
  const before = process.cpuUsage();
  await send(call);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function measure(kind: HostileKind, rounds: number): Promise<Measured> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await cpuOf(kind(variant++)));
  // Once more for the memory: collecting garbage goes on beside the request, and would count as its time.
  const call = kind(variant++);
  collectGarbage();
  const heap = process.memoryUsage().heapUsed;
  const resident = process.resourceUsage().maxRSS;
  const answer = await send(call);
  return {
    ...answer,
    cpuMs: median(times),
    heapMb: (process.memoryUsage().heapUsed - heap) / MB,
    residentMb: ((process.resourceUsage().maxRSS - resident) * 1024) / MB,
  };
}

await measure(TRIVIAL, 200);
const trivial = await measure(TRIVIAL, 100);
await hub.callsSince();
console.log(`a trivial request: ${trivial.cpuMs.toFixed(2)} ms of CPU; medians of ${ROUNDS}`);
console.log('times    ms CPU  heap MB  process MB  status  answer  kind');
let beyond = 0;
for (const [name, kind] of Object.entries(HOSTILE_KINDS)) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  const { cpuMs, heapMb, residentMb, status, answerBytes } = await measure(kind, ROUNDS);
  const times = cpuMs / trivial.cpuMs;
  const isBeyond = times > MOST_TIMES || Math.max(heapMb, residentMb) > MOST_MB;
  if (isBeyond) beyond += 1;
  const calls = await hub.callsSince();
  console.log(
    [
      times.toFixed(1).padStart(5),
      cpuMs.toFixed(1).padStart(8),
      heapMb.toFixed(1).padStart(8),
      residentMb.toFixed(1).padStart(11),
      String(status).padStart(7),
      String(answerBytes).padStart(7),
      ` ${name}${isBeyond ? '  BEYOND' : ''}${calls > 0 ? `  (${calls} platform calls)` : ''}`,
    ].join(' '),
  );
}
await client.close();
if (beyond > 0) {
  console.error(`${beyond} kinds take more than ${MOST_TIMES} times as much as a trivial request, or ${MOST_MB} MB`);
  process.exitCode = 1;
}

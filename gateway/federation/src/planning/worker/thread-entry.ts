import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import { ApolloPlanner } from '../apollo-planner.ts';
import { TooComplexError } from '../too-complex-error.ts';
import type { PlanningThreadData, PlanningThreadMessage } from './messages.ts';

// A planning thread. An error during its start ends it, and is passed to the thread that started it.

if (parentPort === null) throw new TypeError('this module is a thread of its own');
const port = parentPort;
const { supergraphSdl } = workerData as PlanningThreadData;
const planner = new ApolloPlanner(supergraphSdl);

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function answerTo(text: string): Promise<PlanningThreadMessage> {
  try {
    const plan = await planner.plan(parse(text, { noLocation: true }));
    return { kind: 'planned', plan, cpuMs: cpuMs() };
  } catch (error) {
    // A text that is nested too deeply for the parser.
    if (error instanceof TooComplexError || error instanceof RangeError) return { kind: 'too complex', cpuMs: cpuMs() };
    return { kind: 'failed', error, cpuMs: cpuMs() };
  }
}

port.on('message', async (text: string) => {
  const answer = await answerTo(text);
  try {
    port.postMessage(answer);
  } catch {
    // A plan that is nested too deeply to be sent.
    port.postMessage({ kind: 'too complex', cpuMs: cpuMs() } satisfies PlanningThreadMessage);
  }
});
port.postMessage({ kind: 'ready', cpuMs: cpuMs() } satisfies PlanningThreadMessage);

import { parentPort, workerData } from 'node:worker_threads';
import { startEngine, type EngineLocation } from './engine.ts';
import { limitOptimizing } from './limit-optimizing.ts';
import { OPENING, type Answer } from './messages.ts';
import { pgliteDatabase } from './pglite-database.ts';
import { failureOf, serveDatabase } from './serve-database.ts';

// The thread of the embedded engine.

if (parentPort === null) throw new TypeError('this module is a thread of its own');
const port = parentPort;
const send = (answer: Answer): void => port.postMessage(answer);
limitOptimizing();
try {
  const engine = await startEngine(workerData as EngineLocation);
  serveDatabase(pgliteDatabase(engine), port);
  send({ kind: 'done', number: OPENING, rows: [] });
} catch (error) {
  send({ kind: 'failed', number: OPENING, failure: failureOf(error) });
}

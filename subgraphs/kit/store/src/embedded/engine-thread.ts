import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { startEngine, type EngineLocation } from './engine.ts';
import { OPENING, type Answer } from './messages.ts';
import { pgliteDatabase } from './pglite-database.ts';
import { failureOf, serveDatabase } from './serve-database.ts';

// The thread that the embedded engine runs on.

if (parentPort === null) throw new TypeError('this module is a thread of its own');
const port = parentPort;
const tell = (answer: Answer): void => port.postMessage(answer);
// V8 optimizes the engine's functions on all its threads at once, and each of them keeps the memory that it took for that.
setFlagsFromString('--wasm-num-compilation-tasks=1');
try {
  const engine = await startEngine(workerData as EngineLocation);
  serveDatabase(pgliteDatabase(engine), port);
  tell({ kind: 'done', number: OPENING, rows: [] });
} catch (error) {
  tell({ kind: 'failed', number: OPENING, failure: failureOf(error) });
}

import { setFlagsFromString } from 'node:v8';

/** Fifteen times of V8's own choice. */
const TIERING_BUDGET = 200_000_000;

/**
 * Lets V8 optimize fewer functions of WebAssembly, and one at a time; call it before the engine is started. V8 counts a
 * large function for hot that is not, optimizes on four threads at once, and each of these keeps the memory of the
 * largest function that it had: 90 MB. With a third of the functions optimized a first load takes less CPU, not more.
 */
export function limitOptimizing(): void {
  setFlagsFromString('--wasm-num-compilation-tasks=1');
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
}

import { setFlagsFromString } from 'node:v8';

/** Fifteen times V8's default. */
const TIERING_BUDGET = 200_000_000;

/**
 * Makes V8 optimize fewer functions of WebAssembly, and one at a time; call it before the engine is started. V8 counts a
 * large function as hot that is not, optimizes on four threads at once, and each of them retains the memory of its largest
 * function: 90 MB. With a third of the functions optimized a first load takes less CPU, not more.
 */
export function limitOptimizing(): void {
  setFlagsFromString('--wasm-num-compilation-tasks=1');
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
}

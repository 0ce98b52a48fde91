import { setFlagsFromString } from 'node:v8';
import type { PGlite } from '@electric-sql/pglite';

/** `RawParseMode` of PostgreSQL: a statement as a client sends it. */
const RAW_PARSE_DEFAULT = 0;
/** How PostgreSQL writes an empty tree of nodes. */
const EMPTY_TREE = '<>';
/** Functions that V8's optimizing compiler may take: the first, which is an import and has no code, or all. */
const NONE = 0;
const ALL = -1;

/**
 * Keeps PostgreSQL's largest functions out of V8's optimizing compiler, for as long as the process lives: each is one
 * `switch` over all kinds of nodes. V8 takes them for hot after a hundred calls, though a statement spends next to nothing
 * in them, and the thread that optimizes one keeps the memory that this took. Measured with
 * `--trace-wasm-compilation-times`, in MB: `raw_parser` 600, `outNode` 87, `copyObjectImpl` 41, `nodeRead` 35; all others
 * together, one after the other, take 34 at the most.
 *
 * V8 compiles a function when it is first called, and there decides whether it may be optimized later: so these are
 * called once, before any statement is run, while nothing may. Passes over a function that the engine does not have.
 */
export function keepInBaseline({ Module }: PGlite): void {
  const call = (name: string, ...values: readonly number[]): void => {
    const run: unknown = Reflect.get(Module, name);
    if (typeof run === 'function') run(...values);
  };
  const stack = Module.stackSave();
  setFlagsFromString(`--wasm-tier-up-filter=${NONE}`);
  try {
    call('_raw_parser', Module.stringToUTF8OnStack('select 1'), RAW_PARSE_DEFAULT);
    call('_copyObjectImpl', 0);
    call('_nodeToString', 0);
    call('_stringToNode', Module.stringToUTF8OnStack(EMPTY_TREE));
  } finally {
    setFlagsFromString(`--wasm-tier-up-filter=${ALL}`);
    Module.stackRestore(stack);
  }
}

import { setFlagsFromString } from 'node:v8';
import type { PGlite } from '@electric-sql/pglite';

/** `RawParseMode` of PostgreSQL: a statement as a client sends it. */
const RAW_PARSE_DEFAULT = 0;
/** The functions that V8's optimizing compiler may compile: the first, which is an import without code, or all. */
const NONE = 0;
const ALL = -1;

/**
 * Excludes PostgreSQL's parser from V8's optimizing compiler, for the lifetime of the process. `base_yyparse` is one function
 * of 105 kB; V8 considers it hot after a hundred tokens, and optimizing it takes 600 MB for a second, at every start. The
 * gain would be about 20 µs a statement.
 *
 * V8 compiles a function on its first call, and decides then whether it may be optimized later: so the parser is called
 * once, before any statement runs, while no function may be. Does nothing where the engine has no such function.
 */
export function keepParserInBaseline({ Module }: PGlite): void {
  const parse: unknown = Reflect.get(Module, '_raw_parser');
  if (typeof parse !== 'function') return;
  const stack = Module.stackSave();
  setFlagsFromString(`--wasm-tier-up-filter=${NONE}`);
  try {
    parse(Module.stringToUTF8OnStack('select 1'), RAW_PARSE_DEFAULT);
  } finally {
    setFlagsFromString(`--wasm-tier-up-filter=${ALL}`);
    Module.stackRestore(stack);
  }
}

import { setFlagsFromString } from 'node:v8';
import type { PGlite } from '@electric-sql/pglite';

/** `RawParseMode` of PostgreSQL: a statement as a client sends it. */
const RAW_PARSE_DEFAULT = 0;
/** Functions that V8's optimizing compiler may take: the first, which is an import and has no code, or all. */
const NONE = 0;
const ALL = -1;

/**
 * Keeps PostgreSQL's parser out of V8's optimizing compiler, for as long as the process lives. `base_yyparse` is one
 * function of 105 kB; V8 takes it for hot after a hundred tokens, and optimizing it takes 600 MB for a second, at every
 * start. What that would gain is some 20 µs a statement.
 *
 * V8 compiles a function when it is first called, and there decides whether it may be optimized later: so the parser
 * is called once, before any statement is run, while nothing may. Does nothing where the engine has no such function.
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

import { clientName } from '../planning/safe-names.ts';
import type { Failures } from './failures.ts';
import type { Failure, PathElement } from './failure.ts';

/** Where a value stands in the answer, from the inside out; null while places are not told. */
export interface Trail {
  readonly above: Trail | null;
  readonly key: PathElement;
}

/** One writing of one answer. */
export interface CompletionRun {
  readonly failures: Failures;
  /** Answers to `__schema` and `__type`, by response name. */
  readonly introspection: Readonly<Record<string, unknown>>;
  /** Something is missing for which places must be told, in a run that tells none. */
  unexplained: boolean;
}

/** The root of all trails of a run that tells places. */
export const ROOT_TRAIL: Trail = Object.freeze({ above: null, key: '' });

/** A null that its parent may not hold: the nearest nullable value above becomes null. */
export const UNBEARABLE: unique symbol = Symbol('null where none may be');

/** Makes the client's value of a subgraph's; `holder` and `key` tell whose it is, for noted failures. */
export type Complete = (
  run: CompletionRun,
  value: unknown,
  holder: object,
  key: PathElement,
  trail: Trail | null,
) => unknown;

function pathOf(trail: Trail): PathElement[] {
  const path: PathElement[] = [];
  for (let at: Trail = trail; at.above; at = at.above) path.push(at.key);
  return path.toReversed();
}

/** Tells the noted reason of a null its place; false when there is none. */
export function explain(run: CompletionRun, holder: object, key: PathElement, trail: Trail): boolean {
  const mark = run.failures.at(holder, key);
  if (!mark) return false;
  const below = mark.below.map((step) => (typeof step === 'string' ? clientName(step) : step));
  run.failures.place(mark.failure, [...pathOf(trail), ...below]);
  return true;
}

/** Tells a failure that belongs to this place itself. */
export function placeHere(run: CompletionRun, failure: Failure, trail: Trail): void {
  run.failures.place(run.failures.known(failure), pathOf(trail));
}

import type { NormalSelection } from '../planning/normal-selection.ts';
import type { AnswerErrors } from './answer-errors.ts';
import { elementsOf, type AnswerPath, type PathElement } from './answer-path.ts';
import type { Failure } from './failure.ts';
import type { Failures } from './failures.ts';

/** The state of shaping one answer. */
export interface CompletionRun {
  readonly failures: Failures;
  readonly errors: AnswerErrors;
  /** Answers to `__schema` and `__type`, by response name. */
  readonly introspection: Readonly<Record<string, unknown>>;
  /** A missing value must be reported, in a run that does not track paths. */
  unreported: boolean;
}

/** A null in a non-null position: the nearest nullable value above becomes null (GraphQL specification 6.4.4). */
export const NULL_BUBBLE: unique symbol = Symbol('null that goes up');

/**
 * Converts a value of the data to the client's value. `holder` and `key` are its position in the data, used to find marked
 * failures; `path` is its path in the answer, null in a run that reports nothing.
 */
export type Complete = (
  run: CompletionRun,
  value: unknown,
  holder: object,
  key: PathElement,
  path: AnswerPath | null,
) => unknown;

/**
 * Reports the marked reasons of a null, each with the path of the error: below the null where that is a non-null field.
 * False when there is none.
 */
export function reportNull(
  run: CompletionRun,
  { holder, key, path }: { readonly holder: object; readonly key: PathElement; readonly path: AnswerPath },
  selections: readonly NormalSelection[],
): boolean {
  const marks = run.failures.at(holder, key);
  for (const { failure, below } of marks) {
    run.errors.add(failure, [...elementsOf(path), ...responsePathOf(below, selections)]);
  }
  return marks.length > 0;
}

/** Reports a subgraph's error for a value that it returned nevertheless. */
export function reportOfValue(run: CompletionRun, holder: object, key: PathElement, path: AnswerPath): void {
  for (const { failure, ofValue } of run.failures.at(holder, key)) if (ofValue) reportHere(run, failure, path);
}

export function reportHere(run: CompletionRun, failure: Failure, path: AnswerPath): void {
  run.errors.add(failure, elementsOf(path));
}

/** Converts a data path to the client's names; it ends before fields that the client did not select. */
function responsePathOf(path: readonly PathElement[], selections: readonly NormalSelection[]): PathElement[] {
  const [key, ...rest] = path;
  if (key === undefined) return [];
  if (typeof key === 'number') return [key, ...responsePathOf(rest, selections)];
  const fields = fieldsCalled(key, selections);
  const [first] = fields;
  if (!first) return [];
  return [
    first.responseName,
    ...responsePathOf(
      rest,
      fields.flatMap(({ selections: below }) => below ?? []),
    ),
  ];
}

function fieldsCalled(
  dataName: string,
  selections: readonly NormalSelection[],
): readonly Extract<NormalSelection, { kind: 'field' }>[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'fragment') return fieldsCalled(dataName, selection.selections);
    return selection.kind === 'field' && selection.dataName === dataName ? [selection] : [];
  });
}

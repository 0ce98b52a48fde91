import { GraphQLError } from 'graphql';
import type { PathElement } from './answer-path.ts';
import type { Failure } from './failure.ts';

/** How errors with one cause are reported. */
export type ErrorForm = 'each' | 'compact';

interface Cause {
  readonly id: string;
  readonly failure: Failure;
  /** The paths of all errors of this cause by their text, in the order of the answer; null for one without a path. */
  readonly paths: Map<string, readonly PathElement[] | null>;
}

/**
 * The errors of one answer: one for each missing field, each with its own path (GraphQL specification 7.1.2).
 * `extensions.cause` is equal for errors of one cause, that is with the same message and extensions.
 */
export class AnswerErrors {
  readonly #causes = new Map<string, Cause>();
  /** The same failure may be added for many fields: its text is built once. */
  readonly #causeOf = new Map<Failure, Cause>();
  readonly #entries: { readonly cause: Cause; readonly path: readonly PathElement[] | null }[] = [];

  /** Two fetches can fail for one reason at one place: that is one error. */
  add(failure: Failure, path: readonly PathElement[] | null): void {
    const cause = this.#causeFor(failure);
    const text = JSON.stringify(path);
    if (path && cause.paths.has(text)) return;
    cause.paths.set(text, path);
    this.#entries.push({ cause, path });
  }

  #causeFor(failure: Failure): Cause {
    let cause = this.#causeOf.get(failure);
    if (!cause) {
      const text = JSON.stringify([failure.message, Object.entries(failure.extensions).toSorted(byName)]);
      cause = this.#causes.get(text) ?? { id: String(this.#causes.size + 1), failure, paths: new Map() };
      this.#causes.set(text, cause);
      this.#causeOf.set(failure, cause);
    }
    return cause;
  }

  /** In compact form there is one error for each cause, with every path in `extensions.paths`. */
  all(form: ErrorForm): GraphQLError[] {
    if (form === 'each') return this.#entries.map(({ cause, path }) => errorOf(cause, path));
    return Array.from(this.#causes.values(), (cause) => {
      const paths = Array.from(cause.paths.values()).filter((path) => path !== null);
      return errorOf(cause, paths[0] ?? null, { paths });
    });
  }
}

function errorOf(
  { id, failure }: Cause,
  path: readonly PathElement[] | null,
  further: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(failure.message, {
    ...(path && { path }),
    extensions: { ...failure.extensions, cause: id, ...further },
  });
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

import type { OutlineField } from '../planning/outline.ts';
import type { DataObject, RequiredSelection } from '../planning/representation.ts';
import type { SupergraphTypes } from '../planning/supergraph-types.ts';
import { causeOf, errorOf, type Failure, type PathElement } from './failure.ts';
import type { GraphQLError } from 'graphql';

/** Why a value is null: the cause, and how far below the null the error really was. */
export interface Mark {
  readonly failure: Failure;
  readonly below: readonly PathElement[];
}

/**
 * What went wrong in one operation. A cause is noted on the object whose field (or the list whose item) is null for
 * it; where the object stands in the answer is known only when the answer is written, so one note serves every place
 * that shares the object, and what the client did not ask for is never told.
 */
export class Failures {
  readonly #marks = new Map<object, Map<PathElement, Mark>>();
  readonly #byCause = new Map<string, Failure>();
  readonly #placed = new Set<Failure>();
  readonly #pathless = new Set<Failure>();

  /** True once anything went wrong. */
  get any(): boolean {
    return this.#byCause.size > 0;
  }

  /** The failure with the same cause that is known already, or this one. */
  known(failure: Failure): Failure {
    const cause = causeOf(failure);
    const known = this.#byCause.get(cause);
    if (known) return known;
    this.#byCause.set(cause, failure);
    return failure;
  }

  /** Notes why a value is null; the first note stands. */
  mark(holder: object, key: PathElement, failure: Failure, below: readonly PathElement[] = []): void {
    let marks = this.#marks.get(holder);
    if (!marks) this.#marks.set(holder, (marks = new Map()));
    if (!marks.has(key)) marks.set(key, { failure: this.known(failure), below });
  }

  at(holder: object, key: PathElement): Mark | undefined {
    return this.#marks.get(holder)?.get(key);
  }

  /** Notes a failure at the first null on a path below `root`. False when there is none: then nothing is missing. */
  markAlong(root: object, path: readonly PathElement[], failure: Failure): boolean {
    let holder: unknown = root;
    for (const [depth, key] of path.entries()) {
      if (typeof holder !== 'object' || holder === null) return false;
      const value = (holder as DataObject)[key];
      if (value === null || value === undefined) {
        this.mark(holder, key, failure, path.slice(depth + 1));
        return true;
      }
      holder = value;
    }
    return false;
  }

  /** Notes a failure on every field of the outline that is not there; false when all are. */
  markMissing(
    target: DataObject,
    outline: readonly OutlineField[],
    failure: Failure,
    types: SupergraphTypes,
    deep: boolean,
  ): boolean {
    const typeName = target['__typename'];
    let marked = false;
    for (const { name, on, fields } of outline) {
      if (name === '__typename') continue;
      if (typeof typeName === 'string' && !on.every((condition) => types.matches(typeName, condition))) continue;
      const value = target[name];
      if (value === null || value === undefined) {
        this.mark(target, name, failure);
        marked = true;
      } else if (deep && fields.length > 0) {
        for (const object of objectsIn(value)) {
          marked = this.markMissing(object, fields, failure, types, deep) || marked;
        }
      }
    }
    return marked;
  }

  /** Why something that is required of an entity is null; undefined when nothing is, or for no noted reason. */
  causeOfMissing(source: DataObject, required: RequiredSelection): Failure | undefined {
    for (const { name, nested } of required.fieldsOf(source['__typename'])) {
      const value = source[name];
      if (value === null || value === undefined) {
        const mark = this.at(source, name);
        if (mark) return mark.failure;
      } else if (nested) {
        for (const object of objectsIn(value)) {
          const cause = this.causeOfMissing(object, nested);
          if (cause) return cause;
        }
      }
    }
    return undefined;
  }

  /** Tells where in the answer a failure shows; called in the order of the answer. */
  place(failure: Failure, path: PathElement[]): void {
    failure.paths.push(path);
    this.#placed.add(failure);
  }

  /** An error that says no place, and for which nothing is missing. */
  addPathless(failure: Failure): void {
    this.#pathless.add(this.known(failure));
  }

  /** One error per cause, in the order in which they show in the answer. */
  errors(): GraphQLError[] {
    const pathless = this.#pathless.difference(this.#placed);
    return [...this.#placed, ...pathless].map(errorOf);
  }
}

function* objectsIn(value: unknown): Generator<DataObject> {
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item);
  else if (typeof value === 'object' && value !== null) yield value as DataObject;
}

import { fieldValue, isMissing, objectsIn, type DataObject } from '../planning/data-object.ts';
import type { OutlineField } from '../planning/outline.ts';
import type { RequiredSelection } from '../planning/representation.ts';
import type { SupergraphTypes } from '../planning/supergraph-types.ts';
import type { PathElement } from './answer-path.ts';
import type { Failure } from './failure.ts';

/** Why a value is missing, and the path from it to the error (in names of the data). */
export interface Mark {
  readonly failure: Failure;
  readonly below: readonly PathElement[];
  /** The subgraph reports an error for a value that it returned nevertheless. */
  readonly ofValue: boolean;
}

/**
 * The failures of one operation's fetches. A failure is marked on the object whose field (or the list whose item) is
 * missing. The path in the answer is known only when the answer is shaped, so one mark serves every place that shares the
 * object, and fields that the client did not select are never reported.
 */
export class Failures {
  readonly #marks = new Map<object, Map<PathElement, Mark[]>>();
  readonly #pathless: Failure[] = [];
  #any = false;

  /** True after the first failure. */
  get any(): boolean {
    return this.#any;
  }

  /** Failures without a path, for which no value is missing. */
  get pathless(): readonly Failure[] {
    return this.#pathless;
  }

  mark(holder: object, key: PathElement, failure: Failure, below: readonly PathElement[] = [], ofValue = false): void {
    this.#any = true;
    let marks = this.#marks.get(holder);
    if (!marks) this.#marks.set(holder, (marks = new Map()));
    const known = marks.get(key);
    // An object that several places share is visited once for each of them.
    if (known?.some((each) => each.failure === failure && each.below.join() === below.join())) return;
    const mark = { failure, below, ofValue };
    if (known) known.push(mark);
    else marks.set(key, [mark]);
  }

  at(holder: object, key: PathElement): readonly Mark[] {
    return this.#marks.get(holder)?.get(key) ?? [];
  }

  addPathless(failure: Failure): void {
    this.#any = true;
    this.#pathless.push(failure);
  }

  /**
   * Marks a failure at the first missing value on a path below `root`. If no value on it is missing, at its end: the subgraph
   * then reports an error for a value that it returned. False when the path does not exist.
   */
  markAlong(root: object, path: readonly PathElement[], failure: Failure): boolean {
    let holder: object = root;
    for (const [depth, key] of path.entries()) {
      const value = fieldValue(holder as DataObject, String(key));
      if (isMissing(value) || depth === path.length - 1) {
        this.mark(holder, key, failure, path.slice(depth + 1), !isMissing(value));
        return true;
      }
      if (typeof value !== 'object') return false;
      holder = value;
    }
    return false;
  }

  /** Marks a failure on every missing field of the outline that has no reason yet; false when there is none. */
  markMissing(target: DataObject, outline: readonly OutlineField[], failure: Failure, types: SupergraphTypes): boolean {
    const typeName = target['__typename'];
    let marked = false;
    for (const { name, on, fields } of outline) {
      if (name === '__typename') {
        // An object with an interface's name as `__typename` has no known concrete type yet.
        if (typeof typeName === 'string' && types.isAbstract(typeName)) this.mark(target, name, failure);
        continue;
      }
      if (typeof typeName === 'string' && !on.every((condition) => types.matches(typeName, condition))) continue;
      const value = fieldValue(target, name);
      if (isMissing(value)) {
        if (this.at(target, name).length > 0) continue;
        this.mark(target, name, failure);
        marked = true;
      } else if (fields) {
        for (const object of objectsIn(value)) marked = this.markMissing(object, fields, failure, types) || marked;
      }
    }
    return marked;
  }

  /** Why a required value of an entity is missing; undefined when none is, or the reason is unknown. */
  causeOfMissing(source: DataObject, required: RequiredSelection): Failure | undefined {
    for (const { name, nested } of required.fieldsOf(source['__typename'])) {
      const value = fieldValue(source, name);
      if (isMissing(value)) {
        const [mark] = this.at(source, name);
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
}

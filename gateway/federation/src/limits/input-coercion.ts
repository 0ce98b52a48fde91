import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
} from 'graphql';

/** The path and the message of an invalid value. */
export interface InputFault {
  /** Like `.ids[0]`, empty for the value itself. */
  readonly path: string;
  readonly reason: string;
}

/** The path from the root to a value; written out only for a fault. */
interface Path {
  readonly above: Path | null;
  readonly key: string | number;
}

/** Longer names are no misspellings: a search for suggestions would take long. */
const LONGEST_MISSPELLING = 100;

/**
 * Coerces input values as graphql-js does (https://spec.graphql.org/draft/#sec-Input-Coercion), and stops after a few
 * faults: graphql-js continues through hundreds of thousands of wrong items, and repeats the whole value for each. The
 * nesting of values must have been checked, because this recurses into them.
 */
export class InputCoercion {
  readonly faults: InputFault[] = [];
  readonly #mostFaults: number;

  constructor(mostFaults: number) {
    this.#mostFaults = mostFaults;
  }

  /** Whether checking stops. */
  get exhausted(): boolean {
    return this.faults.length >= this.#mostFaults;
  }

  /** The value for resolvers. Meaningless once there is a fault. */
  coerce(value: unknown, type: GraphQLInputType, path: Path | null = null): unknown {
    if (isNonNullType(type)) {
      if (value !== null && value !== undefined) return this.coerce(value, type.ofType, path);
      return this.#fault(path, `Expected non-nullable type "${String(type)}" not to be null.`);
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) return this.#coerceList(value, type.ofType, path);
    if (isInputObjectType(type)) return this.#coerceObject(value, type, path);
    return this.#coerceLeaf(value, type, path);
  }

  #coerceList(value: unknown, itemType: GraphQLInputType, path: Path | null): unknown {
    // A single value is coerced to a list of one.
    if (!Array.isArray(value)) return [this.coerce(value, itemType, path)];
    const coerced: unknown[] = [];
    for (const [key, item] of value.entries()) {
      coerced.push(this.coerce(item, itemType, { above: path, key }));
      if (this.exhausted) break;
    }
    return coerced;
  }

  #coerceObject(value: unknown, type: GraphQLInputObjectType, path: Path | null): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.#fault(path, `Expected type "${type.name}" to be an object.`);
    }
    const given: Readonly<Record<string, unknown>> = value as Readonly<Record<string, unknown>>;
    const fields = type.getFields();
    const coerced: Record<string, unknown> = Object.create(null);
    for (const field of Object.values(fields)) {
      const fieldValue = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
      if (fieldValue !== undefined) {
        coerced[field.name] = this.coerce(fieldValue, field.type, { above: path, key: field.name });
      } else if (field.defaultValue !== undefined) {
        coerced[field.name] = field.defaultValue;
      } else if (isNonNullType(field.type)) {
        this.#fault(path, `Field "${field.name}" of required type "${String(field.type)}" was not provided.`);
      }
      if (this.exhausted) return coerced;
    }
    for (const name of Object.keys(given)) {
      if (fields[name]) continue;
      this.#fault(
        path,
        `Field ${quoted(name)} is not defined by type "${type.name}", which has ${Object.keys(fields).join(', ')}.`,
      );
      if (this.exhausted) return coerced;
    }
    if (type.isOneOf) this.#checkOneOf(coerced, type, path);
    return coerced;
  }

  #checkOneOf(coerced: Readonly<Record<string, unknown>>, type: GraphQLInputObjectType, path: Path | null): void {
    const [key, another] = Object.keys(coerced);
    if (key === undefined || another !== undefined) {
      this.#fault(path, `Exactly one key must be specified for OneOf type "${type.name}".`);
    } else if (coerced[key] === null) {
      this.#fault({ above: path, key }, `Field "${key}" must be non-null.`);
    }
  }

  #coerceLeaf(value: unknown, type: GraphQLLeafType, path: Path | null): unknown {
    try {
      const parsed = isEnumType(type)
        ? type.parseValue(value, typeof value === 'string' && value.length > LONGEST_MISSPELLING)
        : type.parseValue(value);
      if (parsed !== undefined) return parsed;
      return this.#fault(path, `Expected type "${type.name}".`);
    } catch (error) {
      return this.#fault(path, error instanceof Error ? error.message : `Expected type "${type.name}".`);
    }
  }

  #fault(path: Path | null, reason: string): undefined {
    if (!this.exhausted) this.faults.push({ path: written(path), reason });
    return undefined;
  }
}

function written(path: Path | null): string {
  if (!path) return '';
  return written(path.above) + (typeof path.key === 'number' ? `[${path.key}]` : `.${path.key}`);
}

function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_MISSPELLING ? `${name.slice(0, LONGEST_MISSPELLING)}…` : name);
}

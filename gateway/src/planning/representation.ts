import type { Requirement } from './operation-plan.ts';
import type { TypeConditions } from './type-conditions.ts';

export type DataObject = Record<string, unknown>;

interface RequiredField {
  readonly name: string;
  /** `"name":`, ready to be written. */
  readonly label: string;
  readonly nested: RequiredSelection | null;
}

/**
 * What a fetch must know of an entity, compiled: writes representations as JSON text (which also tells equal ones
 * apart) and as values, and finds what is missing.
 */
export class RequiredSelection {
  readonly #requires: readonly Requirement[];
  readonly #types: TypeConditions;
  readonly #byType = new Map<unknown, readonly RequiredField[]>();

  constructor(requires: readonly Requirement[], types: TypeConditions) {
    this.#requires = requires;
    this.#types = types;
  }

  /** The fields required of an object of this type (undefined when it does not say its type). */
  fieldsOf(typeName: unknown): readonly RequiredField[] {
    let fields = this.#byType.get(typeName);
    if (!fields) {
      const collected = new Map<string, Requirement[] | null>();
      this.#collect(this.#requires, typeName, collected);
      fields = Array.from(collected, ([name, requires]) => ({
        name,
        label: `${JSON.stringify(name)}:`,
        nested: requires && new RequiredSelection(requires, this.#types),
      }));
      this.#byType.set(typeName, fields);
    }
    return fields;
  }

  #collect(requires: readonly Requirement[], typeName: unknown, into: Map<string, Requirement[] | null>): void {
    for (const requirement of requires) {
      if (requirement.kind === 'field') {
        const nested = requirement.requires && [...(into.get(requirement.name) ?? []), ...requirement.requires];
        into.set(requirement.name, nested);
      } else if (
        requirement.on === null ||
        (typeof typeName === 'string' && this.#types.matches(typeName, requirement.on))
      ) {
        this.#collect(requirement.requires, typeName, into);
      }
    }
  }

  /** The representation as JSON; null when something that it needs is not there. */
  text(source: DataObject): string | null {
    let text = '';
    for (const { name, label, nested } of this.fieldsOf(source['__typename'])) {
      const value = source[name];
      if (value === undefined) return null;
      const written = nested ? textOf(value, nested) : JSON.stringify(value);
      if (written === null) return null;
      text += text === '' ? `{${label}${written}` : `,${label}${written}`;
    }
    return text === '' ? null : `${text}}`;
  }

  /** The representation as a value; null when something that it needs is not there. */
  value(source: DataObject): DataObject | null {
    const result: DataObject = {};
    for (const { name, nested } of this.fieldsOf(source['__typename'])) {
      const value = source[name];
      if (value === undefined) return null;
      const taken = nested ? valueOf(value, nested) : value;
      if (taken === undefined) return null;
      result[name] = taken;
    }
    return result;
  }
}

function textOf(value: unknown, selection: RequiredSelection): string | null {
  if (value === null) return 'null';
  if (!Array.isArray(value)) return selection.text(value as DataObject);
  const items = value.map((item) => textOf(item, selection));
  return items.includes(null) ? null : `[${items.join(',')}]`;
}

function valueOf(value: unknown, selection: RequiredSelection): unknown {
  if (value === null) return null;
  if (!Array.isArray(value)) return selection.value(value as DataObject) ?? undefined;
  const items = value.map((item) => valueOf(item, selection));
  return items.includes(undefined) ? undefined : items;
}

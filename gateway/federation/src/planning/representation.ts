import { Kind, type TypeNode } from 'graphql';
import { fieldValue, isMissing, type DataObject } from './data-object.ts';
import type { Requirement } from './operation-plan.ts';
import type { SupergraphFacts } from './supergraph-facts.ts';
import { namedTypeOf } from './supergraph-types.ts';

interface RequiredField {
  /** In the data. */
  readonly name: string;
  /** In the representation. */
  readonly sentAs: string;
  /** `"sentAs":`, ready to be concatenated. */
  readonly label: string;
  readonly nested: RequiredSelection | null;
  /** Undefined for a name that is not in the supergraph, such as an alias. */
  readonly type: TypeNode | undefined;
  /** Without it the representation identifies no entity. */
  readonly isKey: boolean;
}

/**
 * The compiled representation of a fetch's entities: writes representations as JSON text (which is also used to compare
 * them) and as values. A missing field is sent as null where its type allows that; otherwise there is no representation,
 * because the result computed from it would be wrong.
 */
export class RequiredSelection {
  readonly #requires: readonly Requirement[];
  readonly #facts: SupergraphFacts;
  /** Null below the entity itself. */
  readonly #subgraph: string | null;
  /** The type of objects without `__typename`. */
  readonly #declared: string | undefined;
  readonly #byType = new Map<unknown, readonly RequiredField[]>();
  readonly #soleKeys = new Map<unknown, string | null>();

  constructor(requires: readonly Requirement[], facts: SupergraphFacts, subgraph: string | null, declared?: string) {
    this.#requires = requires;
    this.#facts = facts;
    this.#subgraph = subgraph;
    this.#declared = declared;
  }

  /** The required fields of an object of this type (undefined when it has no `__typename`). */
  fieldsOf(typeName: unknown): readonly RequiredField[] {
    let fields = this.#byType.get(typeName);
    if (!fields) {
      const known = typeof typeName === 'string' ? typeName : this.#declared;
      const collected = new Map<string, { sentAs: string; requires: Requirement[] | null }>();
      this.#collect(this.#requires, known, collected);
      fields = Array.from(collected, ([name, { sentAs, requires }]) => this.#field(name, sentAs, requires, known));
      this.#byType.set(typeName, fields);
    }
    return fields;
  }

  /**
   * The single field that distinguishes representations of a type, where there is one and it is not an object: most entities
   * have such a key, and comparing it avoids writing the representation of every object that represents the same entity.
   */
  soleKeyOf(typeName: unknown): string | null {
    let key = this.#soleKeys.get(typeName);
    if (key === undefined) {
      const [only, ...others] = this.fieldsOf(typeName).filter(({ name }) => name !== '__typename');
      key = only && others.length === 0 && !only.nested ? only.name : null;
      this.#soleKeys.set(typeName, key);
    }
    return key;
  }

  #field(name: string, sentAs: string, requires: Requirement[] | null, typeName: string | undefined): RequiredField {
    const type = typeName === undefined ? undefined : this.#facts.types.fieldType(typeName, sentAs);
    const isKey =
      this.#subgraph !== null &&
      (name === '__typename' || this.#facts.keys.isNeeded(this.#subgraph, typeName ?? '', name));
    const nested = requires && new RequiredSelection(requires, this.#facts, null, type && namedTypeOf(type));
    return { name, sentAs, label: `${JSON.stringify(sentAs)}:`, nested, type, isKey };
  }

  #collect(
    requires: readonly Requirement[],
    typeName: string | undefined,
    into: Map<string, { sentAs: string; requires: Requirement[] | null }>,
  ): void {
    for (const requirement of requires) {
      if (requirement.kind === 'field') {
        const { name, sentAs = name } = requirement;
        const known = into.get(name)?.requires ?? [];
        into.set(name, { sentAs, requires: requirement.requires && [...known, ...requirement.requires] });
      } else if (
        requirement.on === null ||
        (typeName !== undefined && this.#facts.types.matches(typeName, requirement.on))
      ) {
        this.#collect(requirement.requires, typeName, into);
      }
    }
  }

  /** The representation as JSON; null when there is none. */
  text(source: DataObject): string | null {
    const typeName = source['__typename'];
    let text = '';
    for (const { name, label, nested, type, isKey } of this.fieldsOf(typeName)) {
      const value = name === '__typename' ? typeName : fieldValue(source, name);
      if (isKey && value === undefined) return null;
      const written = textOf(value, type, nested);
      if (written === null) return null;
      text += text === '' ? `{${label}${written}` : `,${label}${written}`;
    }
    return text === '' ? null : `${text}}`;
  }

  /** The representation as a new value; null when there is none. */
  value(source: DataObject): DataObject | null {
    const text = this.text(source);
    return text === null ? null : (JSON.parse(text) as DataObject);
  }
}

/** A value as its type's JSON; null when it is missing and non-null. */
function textOf(value: unknown, type: TypeNode | undefined, nested: RequiredSelection | null): string | null {
  const isRequired = type?.kind === Kind.NON_NULL_TYPE;
  const written = bareTextOf(value, isRequired ? type.type : type, nested);
  return written ?? (isRequired ? null : 'null');
}

function bareTextOf(value: unknown, type: TypeNode | undefined, nested: RequiredSelection | null): string | null {
  if (isMissing(value)) return null;
  if (!nested) return JSON.stringify(value);
  if (typeof value !== 'object') return null;
  if (!Array.isArray(value)) return nested.text(value as DataObject);
  const itemType = type?.kind === Kind.LIST_TYPE ? type.type : undefined;
  const items = value.map((item) => textOf(item, itemType, nested));
  return items.includes(null) ? null : `[${items.join(',')}]`;
}

import { Kind, type ConstDirectiveNode, type DocumentNode, type ValueNode } from 'graphql';

/** What a caller must have: every rule of a list, and of each rule one of its alternatives whole. */
export type AccessRule =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly alternatives: readonly (readonly string[])[] }
  | { readonly kind: 'policies'; readonly alternatives: readonly (readonly string[])[] };

/** The supergraph's `@authenticated`, `@requiresScopes` and `@policy`, by type and by field. */
export class AccessRules {
  readonly #ofType = new Map<string, readonly AccessRule[]>();
  readonly #ofField = new Map<string, readonly AccessRule[]>();
  /** Interfaces and the objects that implement them. */
  readonly #implementers = new Map<string, string[]>();

  constructor(supergraph: DocumentNode) {
    for (const definition of supergraph.definitions) {
      if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
      const typeName = definition.name.value;
      this.#add(this.#ofType, typeName, definition.directives);
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
        continue;
      }
      for (const field of definition.fields ?? []) {
        this.#add(this.#ofField, `${typeName}.${field.name.value}`, field.directives);
      }
      for (const { name } of definition.interfaces ?? []) {
        this.#implementers.set(name.value, [...(this.#implementers.get(name.value) ?? []), typeName]);
      }
    }
  }

  #add(rules: Map<string, readonly AccessRule[]>, key: string, directives: readonly unknown[] | undefined): void {
    const found = ((directives ?? []) as readonly ConstDirectiveNode[]).flatMap(ruleOf);
    if (found.length > 0) rules.set(key, found);
  }

  get any(): boolean {
    return this.#ofType.size + this.#ofField.size > 0;
  }

  /**
   * The rules for asking a field of a type that gives `returns`. A field of an interface may come from any object that
   * implements it, so all of their rules hold; a fragment on one object asks for that one's only.
   */
  of(typeName: string, fieldName: string, returns: string): readonly AccessRule[] {
    const owners = [typeName, ...(this.#implementers.get(typeName) ?? [])];
    return [
      ...owners.flatMap((owner) => this.#ofType.get(owner) ?? []),
      ...owners.flatMap((owner) => this.#ofField.get(`${owner}.${fieldName}`) ?? []),
      ...(this.#ofType.get(returns) ?? []),
    ];
  }
}

function ruleOf(directive: ConstDirectiveNode): AccessRule[] {
  const argument = directive.arguments?.[0]?.value;
  switch (directive.name.value) {
    case 'authenticated':
      return [{ kind: 'authenticated' }];
    case 'requiresScopes':
      return [{ kind: 'scopes', alternatives: alternativesOf(argument) }];
    case 'policy':
      return [{ kind: 'policies', alternatives: alternativesOf(argument) }];
    default:
      return [];
  }
}

function alternativesOf(value: ValueNode | undefined): string[][] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.map((alternative) =>
    alternative.kind === Kind.LIST
      ? alternative.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []))
      : [],
  );
}

import type { Schema } from '@apollo/federation-internals';
import type { ArgumentNode } from 'graphql';
import { distinctRules, type AccessRule } from './access-rule.ts';
import { DeclaredRules } from './declared-rules.ts';
import { fieldRules } from './field-rules.ts';
import { InputRules } from './input-rules.ts';

const NO_RULES: readonly AccessRule[] = [];

/**
 * A supergraph's `@authenticated`, `@requiresScopes` and `@policy`, whatever they are called in it, as rules for asking
 * for a field. Semantics: https://www.apollographql.com/docs/graphos/routing/security/authorization
 */
export class AccessRules {
  readonly #fields: ReadonlyMap<string, readonly AccessRule[]>;
  readonly #inputs: InputRules;

  /** Throws a TypeError when the supergraph has a rule that cannot be understood or enforced. */
  constructor(supergraph: Schema) {
    const declared = new DeclaredRules(supergraph);
    this.#fields = declared.any ? fieldRules(supergraph, declared) : new Map();
    this.#inputs = new InputRules(supergraph, declared);
  }

  /** Whether there is any rule at all. */
  get any(): boolean {
    return this.#fields.size > 0 || this.#inputs.any;
  }

  /**
   * The rules for asking for a field of a type, with these arguments. A field of an interface may come from any object
   * that implements it, so all of their rules hold; a fragment on one object asks for that one's only. `__typename` has
   * none: whoever may reach an object may know what it is.
   */
  of(typeName: string, fieldName: string, given: readonly ArgumentNode[] = []): readonly AccessRule[] {
    const coordinate = `${typeName}.${fieldName}`;
    const rules = this.#fields.get(coordinate) ?? NO_RULES;
    if (given.length === 0 || !this.#inputs.any) return rules;
    const asked = given.flatMap(({ name, value }) => this.#inputs.of(`${coordinate}(${name.value}:)`, value));
    return asked.length === 0 ? rules : distinctRules([...rules, ...asked]);
  }
}

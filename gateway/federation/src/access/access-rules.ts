import type { Schema } from '@apollo/federation-internals';
import type { ArgumentNode } from 'graphql';
import { distinctRules, type AccessRule } from './access-rule.ts';
import { DeclaredRules } from './declared-rules.ts';
import { fieldRules } from './field-rules.ts';
import { InputRules } from './input-rules.ts';

const NO_RULES: readonly AccessRule[] = [];

/**
 * A supergraph's `@authenticated`, `@requiresScopes` and `@policy`, under any names, as rules for selecting fields.
 * Semantics: https://www.apollographql.com/docs/graphos/routing/security/authorization
 */
export class AccessRules {
  readonly #fields: ReadonlyMap<string, readonly AccessRule[]>;
  readonly #inputs: InputRules;

  /** Throws a TypeError when a rule of the supergraph cannot be understood or enforced. */
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
   * The rules for selecting a field of a type with these arguments. A field of an interface may come from any object that
   * implements it, so all of their rules apply; a fragment on one object needs only that object's rules. `__typename` has
   * none: a caller who may reach an object may know its type.
   */
  of(typeName: string, fieldName: string, given: readonly ArgumentNode[] = []): readonly AccessRule[] {
    const coordinate = `${typeName}.${fieldName}`;
    const rules = this.#fields.get(coordinate) ?? NO_RULES;
    if (given.length === 0 || !this.#inputs.any) return rules;
    const argumentRules = given.flatMap(({ name, value }) => this.#inputs.of(`${coordinate}(${name.value}:)`, value));
    return argumentRules.length === 0 ? rules : distinctRules([...rules, ...argumentRules]);
  }
}

import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import type { AccessCaller } from './access-caller.ts';
import type { AccessRule } from './access-rule.ts';
import type { AccessRules } from './access-rules.ts';
import { satisfies } from './denial.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The rules for the fields of a document, whatever the values of `@skip` and `@include`. Computed once for a document;
 * which fields a caller may read then depends only on the few distinct rules.
 */
export class OperationAccess {
  readonly #document: DocumentNode;
  readonly #rules: AccessRule[] = [];
  readonly #ruleIndexes = new Map<FieldNode, readonly number[]>();

  /** `schema` is the client's, and the document must be valid for it; a TypeError is thrown for a field that it lacks. */
  constructor(document: DocumentNode, schema: GraphQLSchema, rules: AccessRules) {
    this.#document = document;
    if (!rules.any) return;
    const indexes = new Map<string, number>();
    const typeInfo = new TypeInfo(schema);
    const enter = (field: FieldNode): void => {
      const parent = typeInfo.getParentType();
      if (!parent || !typeInfo.getFieldDef()) {
        throw new TypeError(`The document asks for ${field.name.value} of a type that has no such field.`);
      }
      const found = rules.of(parent.name, field.name.value, field.arguments);
      if (found.length === 0) return;
      const known = found.map((rule) => {
        const key = JSON.stringify(rule);
        const index = indexes.get(key) ?? this.#rules.push(rule) - 1;
        indexes.set(key, index);
        return index;
      });
      this.#ruleIndexes.set(field, known);
    };
    visit(document, visitWithTypeInfo(typeInfo, { Field: { enter } }));
  }

  /** The rules of this document that a caller does not meet, as a key: callers with equal keys see the same fields. */
  keyFor(caller: AccessCaller): string {
    return this.#rules.map((rule) => (satisfies(caller, rule) ? '1' : '0')).join('');
  }

  /** The first rule that withholds a field from callers with this key. */
  withheldBy(field: FieldNode, key: string): AccessRule | undefined {
    const index = this.#ruleIndexes.get(field)?.find((each) => key[each] !== '1');
    return index === undefined ? undefined : this.#rules[index];
  }

  /** The document without the fields withheld from callers with this key; an object with no field left gets `__typename`. */
  documentFor(key: string): DocumentNode {
    if (!key.includes('0')) return this.#document;
    return visit(this.#document, {
      Field: { enter: (field) => (this.withheldBy(field, key) ? null : undefined) },
      SelectionSet: {
        leave: (node) => (node.selections.length === 0 ? { ...node, selections: [TYPENAME] } : undefined),
      },
    });
  }
}

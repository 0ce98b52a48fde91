import {
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isCondition } from './conditions.ts';

/**
 * The variables whose values change what an operation selects: those of `@skip` and `@include`, and those that may be
 * null where null is an error (GraphQL specification 6.4.1: the field then fails, and its resolver is not called). All
 * other values are sent to the subgraphs unchanged.
 */
export class DecisiveVariables {
  readonly #names: readonly string[];
  readonly #fallible: ReadonlySet<FieldNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    const nullable = new Set(
      (operation.variableDefinitions ?? [])
        .filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
        .map(({ variable }) => variable.name.value),
    );
    const names = new Set<string>();
    const fallible = new Set<FieldNode>();
    const fields: FieldNode[] = [];
    const typeInfo = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(typeInfo, {
        Field: { enter: (field) => void fields.push(field), leave: () => void fields.pop() },
        VariableDefinition: () => false,
        Directive: ({ name, arguments: given }) => {
          const value = given?.[0]?.value;
          if (isCondition(name.value) && value?.kind === Kind.VARIABLE) names.add(value.name.value);
          return false;
        },
        Variable: ({ name }) => {
          if (!nullable.has(name.value) || !isNonNullType(typeInfo.getInputType())) return;
          names.add(name.value);
          const field = fields.at(-1);
          if (field) fallible.add(field);
        },
      }),
    );
    this.#names = [...names].toSorted();
    this.#fallible = fallible;
  }

  /** Equal for values under which the operation selects the same. */
  keyFor(values: Readonly<Record<string, unknown>>): string {
    return this.#names.map((name) => signOf(values, name)).join('');
  }

  /** Whether a field's arguments can be invalid for some value of a variable that validation accepts. */
  canFail(field: FieldNode): boolean {
    return this.#fallible.has(field);
  }
}

function signOf(values: Readonly<Record<string, unknown>>, name: string): string {
  if (!Object.hasOwn(values, name)) return '-';
  const value = values[name];
  if (value === null || value === undefined) return 'n';
  return value === true ? '1' : '0';
}

import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { stringArgument } from './string-argument.ts';
import { subgraphNames } from './subgraph-names.ts';
import { namedTypeOf, type SupergraphTypes } from './supergraph-types.ts';

type FieldsDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A field of the planner's supergraph that represents another with the arguments of a requirement. */
export interface StandIn {
  readonly name: string;
  readonly field: string;
  readonly arguments: readonly ConstArgumentNode[];
}

/**
 * Fields that are required with arguments (`@requires(fields: "price(in: USD)")`). Apollo's planner fetches them under
 * their plain names, so that two of them, or one and the client's own, would share one value (query-planner 2.14). In the
 * planner's supergraph each distinct required field with arguments is a separate field without any, and `restorePlan`
 * replaces it with the original.
 */
export class RequiredArguments {
  /** The supergraph for planning: the original one, where no field is required with arguments. */
  readonly document: DocumentNode;
  readonly #standIns = new Map<string, StandIn>();
  readonly #byUse = new Map<string, string>();
  /** `Type.field` of fields that are required with arguments. */
  readonly #withArguments = new Set<string>();
  /** Stand-ins to be declared, by type and field. */
  readonly #declared = new Map<string, Map<string, Set<string>>>();
  /** By the enum value of the subgraph and the field with the requirement: its stand-ins. */
  readonly #needs = new Map<string, Set<string>>();
  readonly #types: SupergraphTypes;
  readonly #prefix: string;

  constructor(supergraph: DocumentNode, types: SupergraphTypes, prefix: string) {
    this.#types = types;
    this.#prefix = prefix;
    this.#eachRequirement(supergraph, (typeName, _field, selection) => {
      this.#walk(typeName, selection, (owner, { name, arguments: given }) => {
        if (given?.length) this.#withArguments.add(`${owner}.${name.value}`);
      });
      return null;
    });
    if (this.#withArguments.size === 0) {
      this.document = supergraph;
      return;
    }
    const rewritten = this.#eachRequirement(supergraph, (typeName, use, selection) =>
      this.#replaced(typeName, use, selection),
    );
    this.document = this.#withDeclarations(rewritten);
  }

  get any(): boolean {
    return this.#standIns.size > 0;
  }

  standIn(name: string): StandIn | undefined {
    return this.#standIns.get(name);
  }

  /** The stand-ins that a subgraph's field needs, on any type. */
  neededBy(subgraph: string, field: string): ReadonlySet<string> {
    return this.#needs.get(`${subgraph} ${field}`) ?? new Set();
  }

  /** Passes every `requires` of a `@join__field` to `replace`, and returns the document with the results (null: unchanged). */
  #eachRequirement(
    document: DocumentNode,
    replace: (typeName: string, use: string, selection: SelectionSetNode) => SelectionSetNode | null,
  ): DocumentNode {
    const subgraphs = subgraphNames(document);
    const inType = (type: FieldsDefinition): FieldsDefinition => ({
      ...type,
      fields: (type.fields ?? []).map((field) => ({
        ...field,
        directives: (field.directives ?? []).map((directive) => {
          const text = directive.name.value === 'join__field' ? stringArgument(directive, 'requires') : undefined;
          if (text === undefined) return directive;
          const graph = directive.arguments?.find(({ name }) => name.value === 'graph')?.value;
          const subgraph = graph?.kind === Kind.ENUM ? (subgraphs.get(graph.value) ?? graph.value) : '';
          const replaced = replace(type.name.value, `${subgraph} ${field.name.value}`, fieldSet(text));
          return replaced ? withRequires(directive, replaced) : directive;
        }),
      })),
    });
    return visit<DocumentNode>(document, { ObjectTypeDefinition: inType, InterfaceTypeDefinition: inType });
  }

  #walk(typeName: string, set: SelectionSetNode, meet: (owner: string, field: FieldNode) => void): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#walk(selection.typeCondition?.name.value ?? typeName, selection.selectionSet, meet);
      } else if (selection.kind === Kind.FIELD) {
        meet(typeName, selection);
        const type = this.#types.fieldType(typeName, selection.name.value);
        if (selection.selectionSet && type) this.#walk(namedTypeOf(type), selection.selectionSet, meet);
      }
    }
  }

  #replaced(typeName: string, use: string, set: SelectionSetNode): SelectionSetNode {
    return {
      ...set,
      selections: set.selections.map((selection) => {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const on = selection.typeCondition?.name.value ?? typeName;
          return { ...selection, selectionSet: this.#replaced(on, use, selection.selectionSet) };
        }
        if (selection.kind !== Kind.FIELD) return selection;
        const type = this.#types.fieldType(typeName, selection.name.value);
        const below = selection.selectionSet && type && this.#replaced(namedTypeOf(type), use, selection.selectionSet);
        const field = below ? { ...selection, selectionSet: below } : selection;
        if (!this.#withArguments.has(`${typeName}.${field.name.value}`)) return field;
        const name = this.#standInFor(typeName, field);
        const needs = this.#needs.get(use) ?? new Set();
        this.#needs.set(use, needs.add(name));
        return { ...field, name: { kind: Kind.NAME, value: name }, arguments: [] };
      }),
    };
  }

  #standInFor(typeName: string, { name: { value: field }, arguments: given = [] }: FieldNode): string {
    const key = `${typeName}.${field}(${given.map(print).toSorted().join()})`;
    let name = this.#byUse.get(key);
    if (name === undefined) {
      name = `${this.#prefix}r${this.#standIns.size}_${field}`;
      this.#byUse.set(key, name);
      this.#standIns.set(name, { name, field, arguments: given as readonly ConstArgumentNode[] });
      for (const owner of [typeName, ...this.#types.implementers(typeName)]) this.#declare(owner, field, name);
    }
    return name;
  }

  #declare(typeName: string, field: string, name: string): void {
    const fields = this.#declared.get(typeName) ?? new Map<string, Set<string>>();
    this.#declared.set(typeName, fields);
    fields.set(field, (fields.get(field) ?? new Set()).add(name));
  }

  /** A stand-in has the same join directives as its original: the same subgraphs resolve it or have it external. */
  #withDeclarations(document: DocumentNode): DocumentNode {
    const declare = (type: FieldsDefinition): FieldsDefinition | undefined => {
      const declared = this.#declared.get(type.name.value);
      if (!declared) return undefined;
      const further = (type.fields ?? []).flatMap((field): FieldDefinitionNode[] =>
        Array.from(declared.get(field.name.value) ?? [], (name) => ({
          ...field,
          name: { kind: Kind.NAME, value: name },
          arguments: [],
          directives: (field.directives ?? []).filter((directive) => directive.name.value === 'join__field'),
        })),
      );
      return { ...type, fields: [...(type.fields ?? []), ...further] };
    };
    return visit<DocumentNode>(document, { ObjectTypeDefinition: declare, InterfaceTypeDefinition: declare });
  }
}

function fieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(`Not a field set: ${text}`);
  return operation.selectionSet;
}

function withRequires(directive: ConstDirectiveNode, set: SelectionSetNode): ConstDirectiveNode {
  const value = stripIgnoredCharacters(print(set)).slice(1, -1);
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) =>
      argument.name.value === 'requires' ? { ...argument, value: { kind: Kind.STRING, value } } : argument,
    ),
  };
}

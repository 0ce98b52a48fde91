import {
  isInterfaceType,
  isObjectType,
  type Directive,
  type DirectiveDefinition,
  type Schema,
} from '@apollo/federation-internals';
import {
  Kind,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type GraphQLSchema,
  type TypeDefinitionNode,
} from 'graphql';
import { accessDirectivesOf } from '../access/access-directives.ts';

/** Marks fields that are null only with an error: https://specs.apollo.dev/nullability/v0.4 */
const SEMANTIC_NON_NULL = { identity: 'https://specs.apollo.dev/nullability', name: 'semanticNonNull' };

/**
 * The client's schema as SDL, with descriptions and deprecations. The directives that are useful to clients (the meaning of
 * null, and the access rules) are restored on their types and fields, under their specification names.
 */
export function publicSchemaOf(apiSchema: GraphQLSchema, supergraph: Schema): string {
  const names = publishedDirectives(apiSchema, supergraph);
  const used = new Map<string, DirectiveDefinition>();
  const applied = new Map<string, readonly ConstDirectiveNode[]>();
  const publish = (coordinate: string, directives: readonly Directive[]): void => {
    const nodes = directives.flatMap((directive) => {
      const name = names.get(directive.name);
      if (name === undefined || !directive.definition) return [];
      used.set(name, directive.definition);
      return [directiveNode(name, directive)];
    });
    applied.set(coordinate, nodes);
  };
  for (const type of supergraph.types()) {
    publish(type.name, type.appliedDirectives);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of type.fields()) publish(field.coordinate, field.appliedDirectives);
  }
  let typeName = '';
  const withApplied = <T extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: T, key: string): T => ({
    ...node,
    directives: [...(node.directives ?? []), ...(applied.get(key) ?? [])],
  });
  const enter = (node: TypeDefinitionNode): TypeDefinitionNode => {
    typeName = node.name.value;
    return withApplied(node, typeName);
  };
  const document = visit(parse(printSchema(apiSchema), { noLocation: true }), {
    ObjectTypeDefinition: { enter },
    InterfaceTypeDefinition: { enter },
    UnionTypeDefinition: { enter },
    ScalarTypeDefinition: { enter },
    EnumTypeDefinition: { enter },
    InputObjectTypeDefinition: { enter },
    FieldDefinition: (field) => withApplied(field, `${typeName}.${field.name.value}`),
  });
  const definitions = Array.from(used, ([name, definition]) => definitionNode(name, definition, apiSchema));
  definitions.sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return `${print({ ...document, definitions: [...definitions, ...document.definitions] })}\n`;
}

/** The public names of the directives that clients see, by their names in the supergraph. */
function publishedDirectives(apiSchema: GraphQLSchema, supergraph: Schema): Map<string, string> {
  const published = [...accessDirectivesOf(supergraph), ...semanticNonNullOf(supergraph)];
  return new Map(
    published.map(({ name, definition }) => [
      definition.name,
      // If a subgraph's own directive has the name already, the supergraph's name is used instead.
      apiSchema.getDirective(name) ? definition.name : name,
    ]),
  );
}

function semanticNonNullOf(supergraph: Schema): { readonly name: string; readonly definition: DirectiveDefinition }[] {
  const { identity, name } = SEMANTIC_NON_NULL;
  return supergraph.allDirectives().flatMap((definition) => {
    const source = supergraph.coreFeatures?.sourceFeature(definition);
    return source?.feature.url.identity === identity && source.nameInFeature === name ? [{ name, definition }] : [];
  });
}

function directiveNode(name: string, directive: Directive): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: directive.argumentsToAST() ?? [],
  };
}

/** The definition of a directive; scalars that clients do not see become strings. */
function definitionNode(
  name: string,
  definition: DirectiveDefinition,
  apiSchema: GraphQLSchema,
): DirectiveDefinitionNode {
  const node = visit(definition.toAST(), {
    NamedType: (type) =>
      apiSchema.getType(type.name.value) ? undefined : { ...type, name: { ...type.name, value: 'String' } },
  });
  return { ...node, name: { kind: Kind.NAME, value: name } };
}

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

/** Says which fields are null only with an error: https://specs.apollo.dev/nullability/v0.4 */
const SEMANTIC_NON_NULL = { identity: 'https://specs.apollo.dev/nullability', name: 'semanticNonNull' };

/**
 * The schema that clients see, as SDL: descriptions and deprecations as they are, and the directives that a client can
 * make use of (what null means, and who may read what) put back on their types and fields, under the names of their
 * specifications.
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

/** The public names of the directives that clients are shown, by their names in the supergraph. */
function publishedDirectives(apiSchema: GraphQLSchema, supergraph: Schema): Map<string, string> {
  const published = [...accessDirectivesOf(supergraph), ...semanticNonNullOf(supergraph)];
  return new Map(
    published.map(({ name, definition }) => [
      definition.name,
      // Where a directive of the subgraphs' own has taken the name, the supergraph's name stands instead.
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

/** The definition of a directive, with scalars that clients do not see written as strings. */
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

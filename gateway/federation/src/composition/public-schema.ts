import {
  Kind,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** Directives of the supergraph that tell clients something: what null means, and which scopes a field needs. */
const TOLD = new Set(['semanticNonNull', 'authenticated', 'requiresScopes', 'policy']);

/**
 * The schema that clients see, as SDL: descriptions and deprecations as they are, and the directives that a client can
 * make use of put back on their fields.
 */
export function publicSchemaOf(apiSchema: GraphQLSchema, supergraph: DocumentNode): string {
  const applied = new Map<string, readonly ConstDirectiveNode[]>();
  const used = new Set<string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const told = (field.directives ?? []).filter(({ name }) => TOLD.has(name.value));
      for (const { name } of told) used.add(name.value);
      applied.set(`${definition.name.value}.${field.name.value}`, told);
    }
  }
  let typeName = '';
  const document = visit(parse(printSchema(apiSchema), { noLocation: true }), {
    ObjectTypeDefinition: { enter: ({ name }) => void (typeName = name.value) },
    InterfaceTypeDefinition: { enter: ({ name }) => void (typeName = name.value) },
    FieldDefinition: (field) => ({
      ...field,
      directives: [...(field.directives ?? []), ...(applied.get(`${typeName}.${field.name.value}`) ?? [])],
    }),
  });
  const definitions = [...directiveDefinitions(supergraph, used), ...document.definitions];
  return `${print({ ...document, definitions })}\n`;
}

/** The definitions of the directives that are used, with scalars of their own written as strings. */
function directiveDefinitions(supergraph: DocumentNode, used: ReadonlySet<string>): DirectiveDefinitionNode[] {
  const definitions = supergraph.definitions.filter(
    (definition) => definition.kind === Kind.DIRECTIVE_DEFINITION && used.has(definition.name.value),
  );
  return definitions.map((definition) =>
    visit(definition as DirectiveDefinitionNode, {
      NamedType: (type) =>
        type.name.value.includes('__') ? { ...type, name: { ...type.name, value: 'String' } } : undefined,
    }),
  );
}

import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** The union that the exchange declares without members: the families bring them. */
const RECORD_ENTITY = 'RecordEntity';
const NODE = 'Node';

/** A family's schema, and which of its types its records lead to. */
export interface EntitySource {
  readonly family: string;
  readonly typeDefs: DocumentNode;
  /** Names of record types that have an `entityKey`. */
  readonly entities: readonly string[];
}

/**
 * What the exchange's schema needs in order to lead from a record to its entity: every entity of the families as a reference
 * (its key, and `id` of a `Node`), that interface, and all entities as members of the union. An object within a key is such
 * an entity too. Throws a TypeError when a family's schema has no entity for a record type that names its key.
 */
export function recordEntityTypes(sources: readonly EntitySource[]): readonly DefinitionNode[] {
  const references = sources.flatMap(({ family, typeDefs, entities }) => {
    const types = new Map(
      typeDefs.definitions.flatMap((each) =>
        each.kind === Kind.OBJECT_TYPE_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
    return entities.map((name) => {
      const type = types.get(name);
      const key = type?.directives?.find((directive) => directive.name.value === 'key');
      if (type === undefined || key === undefined) {
        throw new TypeError(`Record type ${name} has an entityKey, but the schema of ${family} has no entity ${name}.`);
      }
      return referenceTo(type, key);
    });
  });
  if (references.length === 0) return [];
  const node = sources
    .flatMap(({ typeDefs }) => typeDefs.definitions)
    .find((each) => each.kind === Kind.INTERFACE_TYPE_DEFINITION && each.name.value === NODE);
  const members = references.map(({ name }) => ({ kind: Kind.NAMED_TYPE, name }) as const);
  const name = { kind: Kind.NAME, value: RECORD_ENTITY } as const;
  return [
    ...(node === undefined ? [] : [node]),
    ...references,
    { kind: Kind.UNION_TYPE_EXTENSION, name, types: members },
  ];
}

/** An entity by its key alone: the family resolves the rest. */
function referenceTo(type: ObjectTypeDefinitionNode, key: ConstDirectiveNode): ObjectTypeDefinitionNode {
  const { fields = [], interfaces = [] } = type;
  const isNode = interfaces.some(({ name }) => name.value === NODE);
  const wanted = new Set([...keyFields(key), ...(isNode ? ['id'] : [])]);
  return {
    ...type,
    interfaces: interfaces.filter(({ name }) => name.value === NODE),
    directives: [withoutResolver(key)],
    fields: fields.filter(({ name }) => wanted.has(name.value)).map(keptField),
  };
}

/** A field without what its family says of cost and nulls, which holds where it is resolved. */
function keptField(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, directives: (field.directives ?? []).filter(({ name }) => name.value === 'shareable') };
}

function withoutResolver(key: ConstDirectiveNode): ConstDirectiveNode {
  const fields = (key.arguments ?? []).filter(({ name }) => name.value === 'fields');
  const resolvable = { kind: Kind.NAME, value: 'resolvable' } as const;
  return {
    ...key,
    arguments: [...fields, { kind: Kind.ARGUMENT, name: resolvable, value: { kind: Kind.BOOLEAN, value: false } }],
  };
}

/** The outermost fields of a key: `code` and `school` of "code school { code }". */
function keyFields({ arguments: given = [] }: ConstDirectiveNode): readonly string[] {
  const selection = given.find(({ name }) => name.value === 'fields')?.value;
  if (selection?.kind !== Kind.STRING) return [];
  const [operation] = parse(`{ ${selection.value} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? each.name.value : []));
}

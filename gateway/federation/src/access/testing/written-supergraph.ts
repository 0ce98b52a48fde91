const JOIN = `
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false,
    resolvable: Boolean! = true, isInterfaceObject: Boolean! = false
  ) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String,
    external: Boolean, override: String, usedOverridden: Boolean
  ) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
  directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
  scalar join__FieldSet
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  enum join__Graph { ONE @join__graph(name: "one", url: "local:one") TWO @join__graph(name: "two", url: "local:two") }
`;

const LOCATIONS = 'on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM';

const LINK_LINK = '@link(url: "https://specs.apollo.dev/link/v1.0")';
const JOIN_LINK = '@link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)';
export const ACCESS_LINKS = `
  @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
  @link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)
`;

/** The definitions of the access directives, restricted to the locations that they may have. */
export const accessDefinitions = (locations = LOCATIONS): string => `
  directive @authenticated ${locations}
  directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) ${locations}
  directive @policy(policies: [[policy__Policy!]!]!) ${locations}
  scalar requiresScopes__Scope
  scalar policy__Policy
`;

export interface WrittenParts {
  /** Applied to the schema, after the links to the `@link` and `@join__…` specifications. */
  readonly links?: string;
  readonly definitions?: string;
  /** Also applied to the schema. */
  readonly schema?: string;
}

/**
 * A supergraph as no composer writes it: `types`, each of them in subgraph `ONE` unless it says otherwise (`@in` stands
 * for `@join__type(graph: ONE)`), and the other parts of a supergraph.
 */
export function writtenSupergraph(
  types: string,
  { links = ACCESS_LINKS, definitions = accessDefinitions(), schema = '' }: WrittenParts = {},
): string {
  const roots = ['Query', 'Mutation', 'Subscription'].filter((name) => types.includes(`type ${name} `));
  return `schema ${LINK_LINK} ${JOIN_LINK} ${links} ${schema} {
    ${roots.map((name) => `${name.toLowerCase()}: ${name}`).join(' ')}
  } ${JOIN} ${definitions} ${types.replaceAll(/@in\b/g, '@join__type(graph: ONE)')}`;
}

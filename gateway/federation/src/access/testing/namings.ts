import { Kind, parse, print, visit, type ASTVisitor, type ConstDirectiveNode } from 'graphql';
import { GUARD_ARGUMENTS, STANDARD_NAMES, type DirectiveNames, type Guard } from './guarded-graph.ts';

/** A way in which subgraphs import access directives. */
export interface Naming {
  readonly title: string;
  /** The beginning of each subgraph's SDL. */
  readonly link: string;
  /** What the directives are called in the subgraphs. */
  readonly names: DirectiveNames;
  /** A directive on an open field. */
  readonly decoy?: (guard: Guard) => string;
}

export interface Rewriting {
  readonly title: string;
  readonly rewrite: (sdl: string) => string;
}

const OTHERS = '"@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@composeDirective"';
const LOCATIONS = 'on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM';

const federation = (imports: string, as = '') =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ${as} import: [${OTHERS} ${imports}])\n`;

const renamed = (names: DirectiveNames) =>
  Object.entries(names)
    .map(([name, as]) => `{ name: "@${name}", as: "@${String(as)}" }`)
    .join(' ');

const namesWith = (make: (name: string) => string): DirectiveNames => ({
  authenticated: make('authenticated'),
  requiresScopes: make('requiresScopes'),
  policy: make('policy'),
});

export const IMPORTED: Naming = {
  title: 'imported',
  link: federation('"@authenticated" "@requiresScopes" "@policy"'),
  names: STANDARD_NAMES,
};
const NEW_NAMES = { authenticated: 'login', requiresScopes: 'needs', policy: 'rule' };
const SWAPPED_NAMES = { authenticated: 'policy', requiresScopes: 'authenticated', policy: 'requiresScopes' };

const BY_SPECIFICATION = `${federation('')}
  extend schema
    @link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "login")
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }])
    @link(url: "https://specs.apollo.dev/policy/v0.1", import: [{ name: "@policy", as: "@rule" }])
  directive @login ${LOCATIONS}
  directive @needs(scopes: [[requiresScopes__Scope!]!]!) ${LOCATIONS}
  directive @rule(policies: [[policy__Policy!]!]!) ${LOCATIONS}
  scalar requiresScopes__Scope
  scalar policy__Policy
`;

const OWN = `
  directive @authenticated on FIELD_DEFINITION
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION
`;

const OWN_COMPOSED = `
  extend schema
    @link(url: "https://example.com/own/v1.0", import: ["@authenticated", "@requiresScopes", "@policy"])
    @composeDirective(name: "@authenticated")
    @composeDirective(name: "@requiresScopes")
    @composeDirective(name: "@policy")
  ${OWN}
`;

const useOwn = (guard: Guard) => `@${guard}${GUARD_ARGUMENTS[guard]}`;

/** Renames directives and everything in their namespaces, as `as` in their link says. */
const renameFeature = (sdl: string, name: string, as: string) =>
  sdl
    .replaceAll(new RegExp(`@${name}\\b`, 'g'), `@${as}`)
    .replaceAll(`${name}__`, `${as}__`)
    .replaceAll(`/${name}/v0.1"`, `/${name}/v0.1", as: "${as}"`);

const rewriteSyntax = (visitor: ASTVisitor) => (sdl: string) => print(visit(parse(sdl), visitor));

const isGuard = ({ name }: ConstDirectiveNode) => Object.hasOwn(STANDARD_NAMES, name.value);

/** Without the rules that composition adds by itself: to interfaces, to implementers of interface objects. */
export const withoutDerivedRules = rewriteSyntax({
  InterfaceTypeDefinition: (type) => ({
    ...type,
    directives: (type.directives ?? []).filter((each) => !isGuard(each)),
    fields: (type.fields ?? []).map((field) =>
      type.name.value === 'Media' && field.name.value === 'rating'
        ? field
        : { ...field, directives: (field.directives ?? []).filter((each) => !isGuard(each)) },
    ),
  }),
  ObjectTypeDefinition: (type) => ({
    ...type,
    fields: (type.fields ?? []).map((field) =>
      field.name.value === 'made' || (type.name.value === 'Film' && field.name.value === 'rating')
        ? { ...field, directives: (field.directives ?? []).filter((each) => !isGuard(each)) }
        : field,
    ),
  }),
});

/** Moves the rules of types to extensions, and the links to a schema extension. */
const onExtensions = (sdl: string) => {
  const definitions = parse(sdl).definitions.flatMap((definition) => {
    if (!('directives' in definition)) return [definition];
    const directives = (definition.directives ?? []) as readonly ConstDirectiveNode[];
    const own = { ...definition, directives: directives.filter((each) => !isGuard(each)) };
    const moved = directives.filter(isGuard);
    const name = 'name' in definition ? definition.name : undefined;
    if (moved.length === 0 || !name) return [own];
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
        return [own, { kind: Kind.OBJECT_TYPE_EXTENSION, name, directives: moved } as const];
      case Kind.INTERFACE_TYPE_DEFINITION:
        return [own, { kind: Kind.INTERFACE_TYPE_EXTENSION, name, directives: moved } as const];
      case Kind.SCALAR_TYPE_DEFINITION:
        return [own, { kind: Kind.SCALAR_TYPE_EXTENSION, name, directives: moved } as const];
      case Kind.ENUM_TYPE_DEFINITION:
        return [own, { kind: Kind.ENUM_TYPE_EXTENSION, name, directives: moved } as const];
      default:
        return [definition];
    }
  });
  return print({ kind: Kind.DOCUMENT, definitions: definitions });
};

const STANDARD_NAME = /@(authenticated|requiresScopes|policy)\b/g;

const SECURITY_LINK =
  /@link\(url: "https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\/v0\.1"[^)]*\)/g;

const linksOnExtension = (sdl: string) => {
  const links = sdl.match(SECURITY_LINK) ?? [];
  return `${sdl.replaceAll(SECURITY_LINK, '')}\nextend schema ${links.join(' ')}`;
};

export const NAMINGS: readonly Naming[] = [
  IMPORTED,
  { title: 'imported under other names', link: federation(renamed(NEW_NAMES)), names: NEW_NAMES },
  { title: "imported under each other's names", link: federation(renamed(SWAPPED_NAMES)), names: SWAPPED_NAMES },
  { title: 'in the namespace of federation', link: federation(''), names: namesWith((name) => `federation__${name}`) },
  { title: 'in a namespace', link: federation('', 'as: "fed",'), names: namesWith((name) => `fed__${name}`) },
  { title: 'linked by their own specifications', link: BY_SPECIFICATION, names: NEW_NAMES },
  {
    title: "in the namespace of federation, next to a subgraph's own of the same names",
    link: federation('') + OWN,
    names: namesWith((name) => `federation__${name}`),
    decoy: useOwn,
  },
  {
    title: "in the namespace of federation, next to composed ones of a subgraph's own",
    link: federation('') + OWN_COMPOSED,
    names: namesWith((name) => `federation__${name}`),
    decoy: useOwn,
  },
];

/** What other composers could make of the supergraph with imported directives: it has the same meaning. */
export const REWRITINGS: readonly Rewriting[] = [
  {
    title: 'linked under other names',
    rewrite: (sdl) => Object.entries(NEW_NAMES).reduce((text, [name, as]) => renameFeature(text, name, as), sdl),
  },
  { title: 'named in full', rewrite: (sdl) => sdl.replaceAll(STANDARD_NAME, '@$1__$1') },
  {
    title: 'linked by a @link of another name',
    rewrite: (sdl) =>
      sdl
        .replaceAll('@link', '@uses')
        .replaceAll('link__', 'uses__')
        .replaceAll('/link/v1.0"', '/link/v1.0", as: "uses"'),
  },
  {
    title: 'linked by @core',
    rewrite: (sdl) =>
      sdl
        .replace(
          /directive @link.*/,
          'directive @core(feature: String!, as: String, for: core__Purpose) repeatable on SCHEMA',
        )
        .replace('scalar link__Import', '')
        .replaceAll('@link(url', '@core(feature')
        .replaceAll('link__', 'core__')
        .replaceAll('/link/v1.0', '/core/v0.2'),
  },
  {
    title: 'linked by a link to federation',
    rewrite: (sdl) =>
      sdl
        .replaceAll(SECURITY_LINK, '')
        .replace(
          '@link(url: "https://specs.apollo.dev/join',
          '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@requiresScopes", "@policy"]) $&',
        ),
  },
  { title: 'linked for no purpose', rewrite: (sdl) => sdl.replaceAll('for: SECURITY', '') },
  { title: 'linked on an extension of the schema', rewrite: linksOnExtension },
  { title: 'applied to extensions of types', rewrite: onExtensions },
  { title: 'left where their authors wrote them', rewrite: withoutDerivedRules },
];

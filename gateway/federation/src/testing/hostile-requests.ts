/** A request of a malicious caller, over `HOSTILE_SDL`. */
export interface HostileRequest {
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The code of its errors, or the limit that they name; null when it may be answered. */
  readonly refusal: string | null;
}

/** More than by default: what each stage does is bounded by itself. */
export const HOSTILE_LIMITS = { fields: 1000, fragments: 250 } as const;

/** A schema with everything that can be repeated or nested. */
export const HOSTILE_SDL = `
  type Query { school(code: ID!): School schools(filter: Filter, first: Int = 20): Schools
    @listSize(slicingArguments: ["first"], sizedFields: ["nodes"]) thing: Thing named: Named name: String }
  type Mutation { rename(name: String!): School }
  type Subscription { renamed: School }
  type Schools { nodes: [School!] total: Int }
  interface Named { name: String friend: Named related: [Named] }
  type School implements Named { code: ID! name: String friend: Named related: [Named] level: Level
    cooperations: [Cooperation!] @listSize(assumedSize: 50)
    majors(first: Int = 20): Majors @listSize(slicingArguments: ["first"], sizedFields: ["nodes"]) }
  type Majors { nodes: [Major!] }
  type Major implements Named { name: String friend: Named related: [Named] school: School courses: [Course!] }
  type Course { name: String hours: Int }
  type Cooperation { kind: Level school: School enterprise: Enterprise }
  type Enterprise implements Named { name: String friend: Named related: [Named]
    cooperations: [Cooperation!] @listSize(assumedSize: 3) }
  union Thing = School | Major | Enterprise
  enum Level { LOW HIGH }
  input Filter { ids: [ID!] level: Level name: String not: Filter any: [Filter!] }
`;

const many = (count: number, part: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);
const around = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);
const chained = (count: number, fragment: (name: string, next: string) => string): string =>
  many(count, (index) => fragment(`F${index}`, `F${index + 1}`));

/** Fields of one name that differ between two types, at each of several levels. */
const differing = (level: number): string =>
  level === 0
    ? 'name'
    : `... on School { friend { ${differing(level - 1)} } x: name }
       ... on Major { friend { ${differing(level - 1)} } x: __typename } y: name`;

const COOPERATIONS = 'cooperations { enterprise { cooperations { school { ';
const FILTERED = 'query($f: Filter) { schools(filter: $f) { total } }';
const PARSE = 'GRAPHQL_PARSE_FAILED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const INPUT = 'BAD_USER_INPUT';

const costly: Readonly<Record<string, HostileRequest>> = {
  'lists inside lists that are no connections': {
    text: `{ school(code: "1") { ${around(3, COOPERATIONS, 'name', '} } } } ')} } }`,
    refusal: 'cost',
  },
  'pages inside inline fragments': {
    text: `{ schools(first: 100) { ... { nodes { majors(first: 100) { ... { nodes { related { name } } } } } } } }`,
    refusal: 'cost',
  },
  'pages inside named fragments': {
    text: `{ schools(first: 1000) { ...S } } fragment S on Schools { nodes { majors(first: 1000) { ...M } } }
      fragment M on Majors { nodes { name } }`,
    refusal: 'cost',
  },
  'pages in the default of a variable': {
    text: 'query($n: Int = 100000) { schools(first: $n) { nodes { name } } }',
    refusal: 'cost',
  },
  'pages in a variable': {
    text: 'query($n: Int) { schools(first: $n) { nodes { name } } }',
    variables: { n: 2_147_483_647 },
    refusal: 'cost',
  },
  'pages under many aliases': {
    text: `{ ${many(300, (n) => `a${n}: schools(first: 400) { nodes { name } }`)} }`,
    refusal: 'cost',
  },
  'many fields of a long list': {
    text: `{ schools(first: 1000) { nodes { ${many(500, (n) => `a${n}: name`)} } } }`,
    refusal: 'values',
  },
  'lists of an interface inside each other': {
    text: `{ named { ${around(6, 'related { ', 'name', ' }')} } }`,
    refusal: 'cost',
  },
  'introspection that repeats itself': {
    text: `{ __schema { ${many(7, (n) => `a${n}: types { ...T }`)} } }
      fragment T on __Type { ${many(7, (n) => `b${n}: fields { ...F }`)} }
      fragment F on __Field { ${many(7, (n) => `c${n}: type { name }`)} }`,
    refusal: 'introspection',
  },
  'introspection that goes in circles': {
    text: `{ __type(name: "School") { ${around(7, 'fields { type { ', 'name', '} } ')} } }`,
    refusal: 'introspection',
  },
};

const large: Readonly<Record<string, HostileRequest>> = {
  '20,000 aliases': { text: `{ ${many(20_000, (n) => `a${n}: name`)} }`, refusal: PARSE },
  '3,000 aliases': { text: `{ ${many(3000, (n) => `a${n}: name`)} }`, refusal: 'fields' },
  '1,000 aliases': { text: `{ ${many(1000, (n) => `a${n}: name`)} }`, refusal: null },
  'selections 2,490 deep': { text: around(2490, '{ named ', '{ name }', ' }'), refusal: PARSE },
  'selections 25 deep': { text: around(25, '{ named ', '{ name }', ' }'), refusal: 'depth' },
  'inline fragments 3,000 deep': { text: `{ ${around(3000, '... { ', 'name', ' }')} }`, refusal: PARSE },
  'inline fragments 95 deep': { text: `{ ${around(95, '... { ', 'name', ' }')} }`, refusal: null },
  'lists 5,000 deep': {
    text: `{ schools(filter: { ids: ${around(5000, '[', '1', ']')} }) { total } }`,
    refusal: PARSE,
  },
  'lists 90 deep': { text: `{ schools(filter: { ids: ${around(90, '[', '1', ']')} }) { total } }`, refusal: INVALID },
  'objects 5,000 deep': {
    text: `{ schools(filter: ${around(5000, '{ not: ', '{}', ' }')}) { total } }`,
    refusal: PARSE,
  },
  'objects 90 deep': { text: `{ schools(filter: ${around(90, '{ not: ', '{}', ' }')}) { total } }`, refusal: null },
  'types 5,000 deep': { text: `query($a: ${around(5000, '[', 'Int', ']')}) { name }`, refusal: PARSE },
  'types 95 deep': {
    text: `query($a: ${around(95, '[', 'Int', ']')}) { a: schools(first: $a) { total } }`,
    refusal: INVALID,
  },
  'a type with 5,000 exclamation marks': { text: `query($a: Int${'!'.repeat(5000)}) { name }`, refusal: PARSE },
  '1,000 operations': { text: many(1000, (n) => `query Q${n} { name }`), refusal: 'operations' },
  '1,000 fragments': {
    text: `{ ${many(1000, (n) => `...F${n}`)} } ${many(1000, (n) => `fragment F${n} on Query { name }`)}`,
    refusal: 'fragments',
  },
  '240 fragments, each inside the next': {
    text: `{ ...F0 } ${chained(240, (name, next) => `fragment ${name} on Query { name ...${next} }`)}`,
    refusal: 'levels',
  },
  '240 fragments beside each other, each of which has the same fields': {
    text: `{ ${many(240, (n) => `...F${n}`)} } ${many(240, (n) => `fragment F${n} on Query { name named { name } }`)}`,
    refusal: null,
  },
  'fragments that double at each level': {
    text: `{ ...F0 } ${chained(60, (name, next) => `fragment ${name} on Query { ...${next} ...${next} }`)} fragment F60 on Query { name }`,
    refusal: 'fields',
  },
  'fields that double at each level': {
    text: `{ named { ...F0 } } ${chained(15, (name, next) => `fragment ${name} on Named { a: related { ...${next} } b: related { ...${next} } }`)}
      fragment F15 on Named { name }`,
    refusal: 'fields',
  },
  'fragments that all spread all later ones': {
    text: `{ ...F0 } ${many(60, (n) => `fragment F${n} on Query { name ${many(59 - n, (m) => `...F${n + m + 1}`)} }`)}`,
    refusal: 'fields',
  },
  'fragments in a circle': {
    text: `{ ...F0 } ${many(100, (n) => `fragment F${n} on Query { ...F${(n + 1) % 100} }`)}`,
    refusal: INVALID,
  },
  'fragments that all spread all others': {
    text: `{ ...F0 } ${many(60, (n) => `fragment F${n} on Query { ${many(60, (m) => `...F${m}`)} }`)}`,
    refusal: 'selections',
  },
  'a fragment spread 900 times': {
    text: `{ ${'...F '.repeat(900)} } fragment F on Query { name }`,
    refusal: null,
  },
  '40 operations that share 40 fragments': {
    text: `${many(40, (n) => `query Q${n}($v: Boolean!) { ...F0 }`)} ${chained(40, (name, next) => `fragment ${name} on Query { ${name}: name @skip(if: $v) ...${next} }`)}
      fragment F40 on Query { name }`,
    refusal: 'OPERATION_RESOLUTION_FAILURE',
  },
};

const invalid: Readonly<Record<string, HostileRequest>> = {
  'a field 1,000 times': { text: `{ ${'name '.repeat(1000)} }`, refusal: null },
  'an object 300 times, with its fields': {
    text: `{ ${'school(code: "1") { code name } '.repeat(300)} }`,
    refusal: null,
  },
  'repetition at three levels': {
    text: `{ ${many(10, () => `school(code: "1") { ${many(10, () => `related { ${'name '.repeat(8)} }`)} }`)} }`,
    refusal: null,
  },
  '990 fields that conflict': {
    text: `{ school(code: "1") { ${many(990, (n) => `a: ${['name', '__typename'][n % 2]}`)} } }`,
    refusal: INVALID,
  },
  '400 objects whose arguments conflict': {
    text: `{ ${many(400, (n) => `school(code: "${n}") { code }`)} }`,
    refusal: INVALID,
  },
  'fields that differ between types, at many levels': {
    text: `{ named { ${differing(7)} } }`,
    refusal: null,
  },
  '990 fields that are not there': { text: `{ ${many(990, (n) => `nam${n}`)} }`, refusal: INVALID },
  'a name of 90,000 letters': { text: `{ ${'n'.repeat(90_000)} }`, refusal: INVALID },
  '3,000 arguments that are not there': {
    text: `{ school(${many(3000, (n) => `cod${n}: 1`)}) { name } }`,
    refusal: INVALID,
  },
  'an argument 3,000 times, a line each': {
    text: `{ school(${'code: 1\n'.repeat(3000)}) { name } }`,
    refusal: INVALID,
  },
  'a variable 2,000 times, forty lines each': {
    text: `query(${many(2000, () => '$a:Int', '\n'.repeat(40))}) { name }`,
    refusal: 'variableDefinitions',
  },
  '2,400 variables that nobody uses': {
    text: `query(${many(2400, (n) => `$a${n}: Int`)}) { name }`,
    refusal: 'variableDefinitions',
  },
  '1,000 variables that nobody uses': { text: `query(${many(1000, (n) => `$a${n}: Int`)}) { name }`, refusal: INVALID },
  '800 variables that nobody declares': {
    text: `{ ${many(800, (n) => `a${n}: name @skip(if: $b${n})`)} }`,
    refusal: INVALID,
  },
  '1,600 directives on a field': { text: `{ name ${'@include(if: true) '.repeat(1400)} }`, refusal: INVALID },
  '4,000 directives that are not there': { text: `{ name ${many(4000, (n) => `@d${n}`)} }`, refusal: INVALID },
  '3,000 wrong fields in a literal': {
    text: `{ schools(filter: { ${many(3000, (n) => `id${n}: 1`)} }) { total } }`,
    refusal: INVALID,
  },
  '3,000 wrong items in a literal': {
    text: `{ schools(filter: { ids: [${'{} '.repeat(3000)}] }) { total } }`,
    refusal: INVALID,
  },
  'a wrong literal of 90,000 characters': {
    text: `{ schools(first: "${'🎓'.repeat(40_000)}") { total } }`,
    refusal: INVALID,
  },
  '1,000 types': { text: many(1000, (n) => `type T${n} { a: B }`), refusal: INVALID },
  'a subscription of 800 fields': {
    text: `subscription { ${many(400, (n) => `a${n}: renamed { name }`)} }`,
    refusal: INVALID,
  },
  '9,900 good items in a literal': {
    text: `{ schools(filter: { ids: [${'1 '.repeat(9900)}] }) { total } }`,
    refusal: null,
  },
  '100,000 characters of comments': { text: `${'#\n'.repeat(45_000)}{ name }`, refusal: PARSE },
  '99,000 commas': { text: `${','.repeat(99_000)}{ name }`, refusal: null },
  '99,000 lines before an error': { text: `${'\n'.repeat(99_000)}{ nothing }`, refusal: INVALID },
  '99,000 lines before the end of a broken document': { text: `${'\r'.repeat(99_000)}{`, refusal: PARSE },
  'a block string of 20,000 lines': {
    text: `{ school(code: """${'\n x'.repeat(20_000)}""") { name } }`,
    refusal: null,
  },
  'a megabyte': { text: `{ school(code: "${'x'.repeat(1_000_000)}") { name } }`, refusal: PARSE },
};

const deepFilter = (): unknown => JSON.parse(around(100_000, '{"not":', '{}', '}'));

const variables: Readonly<Record<string, HostileRequest>> = {
  '300,000 wrong items': {
    text: FILTERED,
    variables: { f: { ids: Array.from({ length: 300_000 }, () => ({})) } },
    refusal: 'variables',
  },
  '45,000 wrong items': {
    text: FILTERED,
    variables: { f: { ids: Array.from({ length: 45_000 }, () => ({})) } },
    refusal: INPUT,
  },
  '45,000 good items': {
    text: FILTERED,
    variables: { f: { ids: Array.from({ length: 45_000 }, (_, n) => String(n)) } },
    refusal: null,
  },
  '5,000 names that are not there': {
    text: FILTERED,
    variables: { f: Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`id${n}`, 'x'.repeat(200)])) },
    refusal: INPUT,
  },
  'a name of a megabyte': { text: FILTERED, variables: { f: { ['i'.repeat(1_000_000)]: 1 } }, refusal: INPUT },
  'an enum value of a megabyte': { text: FILTERED, variables: { f: { level: 'L'.repeat(1_000_000) } }, refusal: INPUT },
  'objects 100,000 deep': { text: FILTERED, variables: { f: deepFilter() }, refusal: 'variableNesting' },
  'names of the prototype': {
    text: 'query($__proto__: Filter, $constructor: Int) { a: schools(filter: $__proto__) { total } b: schools(first: $constructor) { total } }',
    variables: JSON.parse('{ "__proto__": { "__proto__": 1 } }') as Readonly<Record<string, unknown>>,
    refusal: INPUT,
  },
  'a large value for 450 fields': {
    text: `query($f: Filter) { ${many(450, (n) => `a${n}: schools(filter: $f) { total }`)} }`,
    variables: { f: { any: Array.from({ length: 40_000 }, () => ({})) } },
    refusal: 'cost',
  },
  '600 conditions': {
    text: `query(${many(600, (n) => `$c${n}: Boolean!`)}) { ${many(600, (n) => `a${n}: name @include(if: $c${n})`)} }`,
    variables: Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`c${n}`, n % 2 === 0])),
    refusal: null,
  },
  '40 conditions inside each other': {
    text: `query(${many(40, (n) => `$c${n}: Boolean!`)}) { ${many(40, (n) => `... @include(if: $c${n}) {`)} ${many(1000, (n) => `a${n}: name`)} ${'}'.repeat(40)} }`,
    variables: Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`c${n}`, true])),
    refusal: null,
  },
};

/** By their names in a test's title. */
export const HOSTILE_REQUESTS: readonly (readonly [string, HostileRequest])[] = Object.entries({
  ...costly,
  ...large,
  ...invalid,
  ...variables,
});

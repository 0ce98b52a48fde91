import { brotliCompressSync, gzipSync } from 'node:zlib';

/** One request to the hub, over HTTP. */
export interface HostileCall {
  readonly path?: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Makes a request that the hub has not seen before, so that nothing that it keeps answers it. */
export type HostileKind = (variant: number) => HostileCall;

const many = (count: number, part: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);
const around = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);
const json = (body: unknown): HostileCall => ({ method: 'POST', body: JSON.stringify(body) });
/** `V` in the document becomes a name that differs each time. */
const asks =
  (document: string, variables?: (variant: number) => unknown): HostileKind =>
  (variant) =>
    json({ query: document.replaceAll('V', `v${variant}_`), ...(variables && { variables: variables(variant) }) });
const raw =
  (body: (variant: number) => string): HostileKind =>
  (variant) => ({ method: 'POST', body: body(variant) });
const opens =
  (call: (variant: number) => HostileCall): HostileKind =>
  (variant) => ({ method: 'GET', ...call(variant) });
const encoded =
  (encoding: string, encode: (body: string) => Buffer): HostileKind =>
  () => ({
    method: 'POST',
    headers: { 'content-encoding': encoding },
    body: encode(`{"query":"{ __typename }","x":"${'x'.repeat(100_000_000)}"}`),
  });

const FILTERED = 'query($f: SchoolFilter) { V: schools(filter: $f) { totalCount } }';
const JOBS = 'query($f: ChangeFilter) { V: changes(filter: $f) { nodes { __typename } } }';
const chained = (count: number, fragment: (name: string, next: string) => string): string =>
  many(count, (index) => fragment(`F${index}`, `F${index + 1}`));

/** The request that the others are compared with. */
export const TRIVIAL = asks('{ V: __typename }');

const documents: Readonly<Record<string, HostileKind>> = {
  '20,000 aliases': asks(`{ ${many(20_000, (n) => `V${n}: __typename`)} }`),
  '1,900 aliases': asks(`{ ${many(1900, (n) => `V${n}: __typename`)} }`),
  '600 aliases, as many as are allowed': asks(`{ ${many(600, (n) => `V${n}: __typename`)} }`),
  '500 aliases of a root list': asks(`{ ${many(500, (n) => `V${n}: schools(first: 100) { nodes { name } }`)} }`),
  'a field 2,000 times': asks(`{ V: __typename ${'__typename '.repeat(2000)} }`),
  'introspection that repeats itself': asks(`{ V: __schema { ${many(14, (n) => `a${n}: types { ...T }`)} } }
    fragment T on __Type { ${many(14, (n) => `b${n}: fields { ...F }`)} }
    fragment F on __Field { ${many(14, (n) => `c${n}: type { name }`)} }`),
  'introspection that goes in circles': asks(
    `{ V: __schema { types { ${around(6, 'fields { type { ', 'name', '} } ')} } } }`,
  ),
  'introspection as deep as is allowed': asks(
    `{ V: __type(name: "School") { ${around(3, 'fields { type { ofType { ', 'name', '} } } ')} } }`,
  ),
  'selections 2,490 deep': asks(`{ V: ${around(2490, 'school(code: "1") { bases { ', 'id', '} } ')} }`),
  'fragments that double': asks(
    `{ V: __typename ...F0 } ${chained(60, (name, next) => `fragment ${name} on Query { ...${next} ...${next} }`)} fragment F60 on Query { __typename }`,
  ),
  'fragments in a circle': asks(
    `{ V: __typename ...F0 } ${many(200, (n) => `fragment F${n} on Query { ...F${(n + 1) % 200} }`)}`,
  ),
  'fragments that all spread all others': asks(
    `{ V: __typename ...F0 } ${many(60, (n) => `fragment F${n} on Query { ${many(60, (m) => `...F${m}`)} }`)}`,
  ),
  '490 fragments': asks(
    `{ V: __typename ${many(490, (n) => `...F${n}`)} } ${many(490, (n) => `fragment F${n} on Query { __typename }`)}`,
  ),
  '190 fragments, nearly as many as are allowed': asks(
    `{ V: __typename ${many(190, (n) => `...F${n}`)} } ${many(190, (n) => `fragment F${n} on Query { __typename }`)}`,
  ),
  'pages inside fragments': asks(
    '{ V: schools(first: 100) { ...S } } fragment S on SchoolConnection { nodes { majors(first: 100) { nodes { name } } bases { school { majors(first: 100) { nodes { name } } } } } }',
  ),
  'pages in the default of a variable': asks(
    'query($n: Int = 2147483647) { V: schools(first: $n) { nodes { name } } }',
  ),
  'lists without pages': asks(
    `{ V: school(code: "1") { ${around(6, 'cooperations { enterprise { cooperations { school { ', 'name', '} } } } ')} } }`,
  ),
  '30 conditions on 60 fields': asks(
    `query(${many(30, (n) => `$c${n}: Boolean!`, ', ')}) { V: __typename ${many(60, (n) => `a${n}: __typename @include(if: $c${n % 30}) @skip(if: $c${(n + 7) % 30})`)} }`,
    (variant) => Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`c${n}`, (variant >> (n % 5)) % 2 === 0])),
  ),
  '20 conditions inside each other, twice each': asks(
    `query(${many(20, (n) => `$c${n}: Boolean!`, ', ')}) { V: __typename ${many(2, () => around(20, '... @include(if: $c0) { ', '__typename', ' }'))} }`,
    () => Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`c${n}`, true])),
  ),
  '3,000 directives that are not there': asks(`{ V: __typename ${many(3000, (n) => `@d${n}`)} }`),
  '2,000 fields that are not there': asks(`{ V: __typename ${many(2000, (n) => `schol${n}`)} }`),
  '2,000 fields that conflict': asks(
    `{ V: school(code: "1") { ${many(1990, (n) => `a: ${['name', 'code'][n % 2]}`)} } }`,
  ),
  '3,000 arguments that are not there': asks(`{ V: schools(${many(3000, (n) => `firs${n}: 1`)}) { totalCount } }`),
  '3,000 wrong fields in a literal': asks(
    `{ V: schools(filter: { ${many(3000, (n) => `regio${n}: 1`)} }) { totalCount } }`,
  ),
  '2,400 variables that nobody uses': asks(`query(${many(2400, (n) => `$a${n}: Int`)}) { V: __typename }`),
  '1,000 operations': asks(many(1000, (n) => `query Q${n} { V: __typename }`)),
  'a document of a megabyte': asks(`{ V: school(code: "${'x'.repeat(1_000_000)}") { name } }`),
  'a megabyte of line breaks': asks(`${'\n'.repeat(500_000)}{ V: nothing }`),
  '100,000 commas': asks(`${','.repeat(99_000)}{ V: __typename }`),
  'strings of escapes': asks(`{ V: school(code: "${'\\u4e2d'.repeat(15_000)}") { nothing } }`),
  'an operation that is hard to plan': asks(
    `{ V: school(code: "1") { ${around(3, 'cooperations { school { bases { school { ', 'name region { name }', '} } } } ')} } }`,
  ),
  'a union on many types, nested': asks(
    `{ V: indicators { ${many(30, (n) => `a${n}: evidence(first: 1) { nodes { entity { ... on School { name bases { name } } ... on Enterprise { name } ... on Base { school { name } } } } }`)} } }`,
  ),
};

const variables: Readonly<Record<string, HostileKind>> = {
  '300,000 wrong items': asks(JOBS, () => ({ f: { ids: Array.from({ length: 300_000 }, () => ({})) } })),
  '45,000 wrong items': asks(JOBS, () => ({ f: { ids: Array.from({ length: 45_000 }, () => ({})) } })),
  '5,000 names that are not there': asks(FILTERED, () => ({
    f: Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`name${n}`, 'x'.repeat(100)])),
  })),
  'objects 100,000 deep': raw(
    (variant) =>
      `{"query":${JSON.stringify(FILTERED.replace('V', `v${variant}`))},"variables":{"f":${around(100_000, '{"a":', '1', '}')}}}`,
  ),
  '200,000 variables that are not declared': asks('{ V: __typename }', () =>
    Object.fromEntries(Array.from({ length: 70_000 }, (_, n) => [`n${n}`, n])),
  ),
  'an enum value of a megabyte': asks(FILTERED, () => ({ f: { level: 'L'.repeat(1_000_000) } })),
  'names of the prototype': raw(
    (variant) =>
      `{"query":"query($f: SchoolFilter) { v${variant}: schools(filter: $f) { totalCount } }","variables":{"__proto__":{"f":1},"constructor":{},"f":{"__proto__":{"region":"1"}}}}`,
  ),
  'a mapping of 40,000 conditions': asks(
    'mutation($w: JSON, $m: JSON!) { V: previewMapping(input: { indicator: "x", recordType: "School", where: $w, measure: $m }) { __typename } }'.replace(
      'mutation',
      'query',
    ),
    () => ({ w: { all: Array.from({ length: 40_000 }, () => ({ exists: 'name' })) }, m: { count: true } }),
  ),
};

const bodies: Readonly<Record<string, HostileKind>> = {
  'a batch of 10,000 operations': raw(() => `[${many(10_000, () => '{"query":"{ __typename }"}', ',')}]`),
  'a body of lists 500,000 deep': raw(() => around(500_000, '[', '', ']')),
  'a body that is half a JSON': raw(() => `{"query":"${'x'.repeat(900_000)}`),
  'a megabyte of one digit': raw(() => `{"query":"{ __typename }","variables":{"n":${'9'.repeat(1_000_000)}}}`),
  'a body of 10 MB': raw(() => `{"query":"${'x'.repeat(10_000_000)}"}`),
  'one name 60,000 times': raw(() => `{${many(60_000, () => '"query":"{ __typename }"', ',')}}`),
  'a zip bomb (gzip)': encoded('gzip', gzipSync),
  'a zip bomb (br)': encoded('br', brotliCompressSync),
  'extensions with persisted queries': (variant) =>
    json({
      extensions: { persistedQuery: { version: 1, sha256Hash: `${variant}`.padStart(64, '0') } },
      variables: { a: 'x'.repeat(100_000) },
    }),
};

const pages: Readonly<Record<string, HostileKind>> = {
  'a report of a document with a name of 8 KB': opens((variant) => ({
    path: `/reports/${'x'.repeat(8000)}${variant}.xlsx`,
  })),
  'a report with a path in its name': opens((variant) => ({ path: `/reports/..%2f..%2f${variant}.csv` })),
  'an attachment of no message': opens((variant) => ({ path: `/attachments/${variant}/${'9'.repeat(4000)}` })),
  'a GET of 14 KB': opens((variant) => ({
    path: `/graphql?query=${encodeURIComponent(`{ v${variant}: __typename ${'__typename '.repeat(1000)}}`)}`,
  })),
  'a GET with broken percent signs': opens((variant) => ({ path: `/graphql?query=%E0%A4%A&v=${variant}` })),
  'a GET with 3,000 parameters': opens((variant) => ({
    path: `/graphql?${many(3000, (n) => `a${n}=1`, '&')}&${variant}`,
  })),
  '800 cookies': opens((variant) => ({
    path: `/graphql?query={v${variant}:__typename}`,
    headers: { cookie: many(800, (n) => `c${n}=1`, '; ') },
  })),
  'headers of 60 KB': opens((variant) => ({
    path: `/graphql?query={v${variant}:__typename}`,
    headers: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`x-h${n}`, 'x'.repeat(1000)])),
  })),
  'accept with 3,000 media types': opens((variant) => ({
    path: `/graphql?query={v${variant}:__typename}`,
    headers: { accept: many(800, (n) => `a/b${n};q=0.1`, ',') },
  })),
  'accept-encoding with 3,000 codings': opens(() => ({
    path: '/schema.graphql',
    headers: { 'accept-encoding': many(1500, (n) => `c${n}`, ',') },
  })),
  'if-none-match with 3,000 tags': opens(() => ({
    path: '/schema.graphql',
    headers: { 'if-none-match': many(2500, (n) => `"${n}"`, ',') },
  })),
  'a token of 8 KB': opens((variant) => ({
    path: `/graphql?query={v${variant}:__typename}`,
    headers: { authorization: `Bearer ${'e'.repeat(2700)}.${'e'.repeat(2700)}.${'e'.repeat(2600)}` },
  })),
  'a purpose of 8 KB': opens((variant) => ({
    path: `/graphql?query={v${variant}:__typename}`,
    headers: { 'x-purpose': '%E6%A0%B8'.repeat(800) },
  })),
};

/** By what they are called in the table. Each must be answered or refused before anything is fetched. */
export const HOSTILE_KINDS: Readonly<Record<string, HostileKind>> = { ...documents, ...variables, ...bodies, ...pages };

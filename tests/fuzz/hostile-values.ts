/** A JSON value that exists only as text, like 1e400: see `writeJson`. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const PHONE = '13912345678';

/** Texts that are dangerous for code that reads, compares, stores, shows or executes them. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00甲',
  '\ufeff',
  '\u202e甲',
  '__proto__',
  'constructor',
  'toString',
  '..',
  '../../etc/passwd',
  'a\r\nb: c',
  '"',
  "'; drop table record; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '2025-02-30',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '9999-12-31 23:59:59',
  '9999-12-31T23:59:59-12:00',
  '0000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2025-03-01T00:00:00.123456789012Z',
  '2025-03-01T25:61:61+99:99',
  'NaN',
  'Infinity',
  '1e400',
  '-1',
  PHONE,
  '9'.repeat(400),
  '甲'.repeat(5_000),
  '<b>'.repeat(30_000),
  ','.repeat(30_000),
];

/** JSON values of every type, at their limits and beyond. */
export const HOSTILE_VALUES: readonly unknown[] = [
  ...HOSTILE_TEXTS,
  null,
  true,
  0,
  -1,
  0.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  Number(PHONE),
  1e308,
  5e-324,
  new RawJson('1e400'),
  new RawJson('-1e400'),
  new RawJson('-0'),
  new RawJson('123456789012345678901234567890'),
  new RawJson('{"__proto__":{"polluted":1}}'),
  new RawJson('{"constructor":{"prototype":{"polluted":1}}}'),
  new RawJson(`${'['.repeat(20)}${']'.repeat(20)}`),
  new RawJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  new RawJson(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
  new RawJson(`[${'{},'.repeat(50_000)}{}]`),
  new RawJson('"\\ud800"'),
  [],
  {},
  [null],
  [[[]]],
  { length: 1e9 },
  JSON.parse('{ "toJSON": 1, "then": 1, "code": 200 }') as object,
];

/** Dangerous header values. */
export const HOSTILE_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['retry-after', '45.5'],
  ['retry-after', '-1'],
  ['retry-after', '9'.repeat(400)],
  ['retry-after', 'Fri, 31 Dec 9999 23:59:59 GMT'],
  ['link', '<?page=2>; rel="next"'],
  ['link', '<'],
  ['link', `<a>; ${'x=1; '.repeat(1_000)}`],
  ['link', '<a>; rel*=x'],
  ['link', '<a>; __proto__=1; constructor=2; rel=next'],
  ['etag', '"\u00ff\u00e9"'],
  ['etag', 'W/"x", "y"'],
  ['etag', '甲'],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'br, gzip, deflate, zstd, gzip'],
  ['content-encoding', 'constructor'],
  ['content-type', 'text/html'],
  ['content-length', '5'],
  ['content-length', '99999999'],
  ['content-length', '-1'],
  ['transfer-encoding', 'chunked'],
  ['location', 'http://127.0.0.1:1/'],
  ['__proto__', 'polluted'],
  ['constructor', 'polluted'],
  ['x-large', 'x'.repeat(20_000)],
  ['bad name', 'x'],
];

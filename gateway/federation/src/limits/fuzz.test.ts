import * as fc from 'fast-check';
import {
  getVariableValues,
  Lexer,
  parse,
  recommendedRules,
  Source,
  specifiedRules,
  TokenKind,
  validate,
  type ValidationRule,
} from 'graphql';
import { expect, test } from 'vitest';
import { HOSTILE_REQUESTS, HOSTILE_LIMITS, HOSTILE_SDL } from '../testing/hostile-requests.ts';
import { COST_LINK, limitsRig } from '../testing/limits-rig.ts';
import { coerceVariables } from './coerce-variables.ts';
import type { ReadOperation } from './document-cache.ts';
import { RequestError } from './request-error.ts';

// Runs random texts and variables through the first stages of a request. `TEST_FUZZ_SECONDS=3600` continues for an hour,
// with other inputs each time; a failure names its seed and the smallest input.

const SECONDS = Number(process.env['TEST_FUZZ_SECONDS'] ?? 4);
const KINDS = 4;

const rig = limitsRig(COST_LINK + HOSTILE_SDL, HOSTILE_LIMITS);
const optional: ReadonlySet<ValidationRule> = new Set(recommendedRules);
const rules = specifiedRules.filter((rule) => !optional.has(rule));
const CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/** Runs for a while, and fails when something is thrown or an expectation is not met. */
function fuzz<T>(arbitrary: fc.Arbitrary<T>, check: (input: T) => void): void {
  fc.assert(fc.property(arbitrary, check), {
    numRuns: 1_000_000_000,
    interruptAfterTimeLimit: (SECONDS * 1000) / KINDS,
    ...(process.env['TEST_FUZZ_SECONDS'] === undefined && { seed: 7 }),
  });
}

function checkErrors(errors: readonly RequestError[]): void {
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    expect(error).toBeInstanceOf(RequestError);
    expect(CODES).toContain(error.extensions['code']);
    expect(error.message.length).toBeLessThan(700);
    expect(error.message.isWellFormed()).toBe(true);
    expect(() => JSON.stringify(error)).not.toThrow();
  }
}

function isValid(text: string): boolean {
  try {
    return validate(rig.schema, parse(text), rules).length === 0;
  } catch {
    return false;
  }
}

/** Reads a text; graphql-js must refuse the texts that are refused for no limit, and accept the others. */
function readText(text: string, operationName?: string): ReadOperation | null {
  const outcome = rig.documents.read(text, operationName);
  if (!outcome.errors) {
    expect(isValid(text)).toBe(true);
    return outcome;
  }
  checkErrors(outcome.errors);
  const codes = new Set(outcome.errors.map(({ extensions }) => extensions['code']));
  if (codes.has('GRAPHQL_VALIDATION_FAILED')) expect(isValid(text)).toBe(false);
  return null;
}

function limitRequest(
  { document, operation, locate }: ReadOperation,
  variables: Readonly<Record<string, unknown>>,
): void {
  const { values, errors } = coerceVariables(rig.schema, { operation, variables, locate });
  const { coerced } = getVariableValues(rig.schema, operation.variableDefinitions ?? [], variables);
  expect(values).toEqual(coerced);
  if (errors) return checkErrors(errors);
  const size = rig.limiter.measure({ document, operation, variables: values });
  for (const number of Object.values(size)) expect(number).toBeGreaterThanOrEqual(0);
  const refusal = rig.limiter.check({ document, operation, variables: values });
  if (refusal) checkErrors([refusal]);
}

const WORDS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '...',
  ':',
  '!',
  '=',
  '@',
  '$',
  '|',
  '&',
  '"',
  '"""',
  '#',
  ',',
  '\n',
  '﻿',
  '\\',
  'query',
  'mutation',
  'subscription',
  'fragment',
  'on',
  'true',
  'null',
  '1',
  '-0',
  '1e999',
  '"x"',
  '"\\uD83D"',
  'school',
  'schools',
  'nodes',
  'name',
  'named',
  'thing',
  'friend',
  'related',
  'cooperations',
  'majors',
  'total',
  '__typename',
  '__schema',
  '__type',
  'types',
  'fields',
  'ofType',
  '__proto__',
  'constructor',
  'toString',
  'code',
  'first',
  'filter',
  'ids',
  'level',
  'LOW',
  'not',
  'any',
  'if',
  'skip',
  'include',
  'deprecated',
  'School',
  'Major',
  'Named',
  'Thing',
  'Query',
  'Filter',
  'Int',
  'ID',
  'Boolean',
  'Nobody',
  'F',
  'G',
  'a',
  'b',
  '名',
];

/** The initial documents; most of them are valid. */
const SEEDS = [
  'query Q($f: Filter, $n: Int = 3, $c: Boolean!) { schools(filter: $f, first: $n) { nodes { name @include(if: $c) } total } }',
  '{ thing { ... on School { code x: name } ... on Major { x: name courses { name } } ...F } } fragment F on Named { friend { name } }',
  '{ school(code: "1") { majors(first: 2) { nodes { school { cooperations { kind enterprise { name } } } } } } }',
  'mutation M($name: String!) { rename(name: $name) { code } } query Q { name }',
  'subscription { renamed { name } }',
  '{ schools(filter: { ids: ["1", 2], level: LOW, any: [{ not: {} }] }) { ...S ...S } } fragment S on Schools { nodes { name } }',
  '{ __schema { types { name fields { type { name ofType { name } } } } } __type(name: "School") { name } }',
  ...HOSTILE_REQUESTS.map(([, { text }]) => text).filter((text) => text.length < 1500),
];

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  const lexer = new Lexer(new Source(text));
  try {
    while (lexer.advance().kind !== TokenKind.EOF) words.push(text.slice(lexer.token.start, lexer.token.end));
  } catch {
    words.push(text);
  }
  return words;
}

const mutated = fc.gen().map((draw) => {
  const words = [...wordsOf(draw(fc.constantFrom, ...SEEDS))];
  const place = (): number => draw(fc.nat, { max: words.length });
  const edits = draw(fc.nat, { max: 4 });
  for (let edit = 0; edit < edits; edit += 1) {
    const [from, to] = [place(), place()].toSorted((one, other) => one - other) as [number, number];
    const [some, times] = [words.slice(from, Math.min(to, from + 30)), draw(fc.nat, { max: 30 })];
    const edited = draw(fc.constantFrom, 'remove', 'repeat', 'insert', 'replace', 'move');
    if (edited === 'remove') words.splice(from, draw(fc.nat, { max: 3 }));
    else if (edited === 'insert') words.splice(from, 0, draw(fc.constantFrom, ...WORDS));
    else if (edited === 'replace') words.splice(from, 1, draw(fc.constantFrom, ...WORDS));
    else if (edited === 'move') words.splice(to, 0, ...words.splice(from, 1));
    else words.splice(from, 0, ...Array.from({ length: times }, () => some).flat());
  }
  return words.join(' ');
});

const soup = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 60 })
  .chain((words) => fc.constantFrom(' ', '', '\n').map((between) => words.join(between)));

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.letrec<{ filter: unknown }>((tie) => ({
    filter: fc.record(
      {
        ids: fc.oneof(fc.array(fc.oneof(fc.string(), fc.integer())), fc.jsonValue()),
        level: fc.constantFrom('LOW', 'HIGH', 'MIDDLE', null),
        name: fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
        not: fc.oneof({ depthSize: 'small' }, fc.constant({}), tie('filter')),
        any: fc.array(tie('filter'), { maxLength: 3, depthIdentifier: 'filter' }),
        ['__proto__']: fc.constant(1),
      },
      { requiredKeys: [] },
    ),
  })).filter,
);

const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 100 }));

const long = { timeout: SECONDS * 1000 + 20_000 };

test('answers or refuses any text', long, () => {
  fuzz(fc.tuple(texts, fc.option(texts, { nil: undefined })), ([text, name]) => {
    const read = readText(text, name);
    if (read) limitRequest(read, {});
  });
});

test('answers or refuses any sequence of words of the language', long, () => {
  fuzz(soup, (text) => {
    const read = readText(text);
    if (read) limitRequest(read, {});
  });
});

test('answers or refuses what is nearly an operation', long, () => {
  let answered = 0;
  fuzz(fc.tuple(mutated, json), ([text, value]) => {
    const read = readText(text);
    if (!read) return;
    answered += 1;
    limitRequest(read, { f: value, n: value, c: true, name: 'x', a: value });
  });
  expect(answered).toBeGreaterThan(3);
});

test('answers or refuses any variables', long, () => {
  const reads = [
    SEEDS[0] ?? '',
    'query($f: Filter!, $n: Int!, $c: [[Boolean!]]) { a: schools(first: $n, filter: { any: [$f], not: $f }) { total } b: name }'.replace(
      ', $c: [[Boolean!]]',
      '',
    ),
  ].map((text) => rig.read(text));
  fuzz(fc.tuple(fc.constantFrom(...reads), json, json, fc.dictionary(fc.string(), json)), ([read, f, n, others]) => {
    limitRequest(read, { ...others, f, n, c: true });
  });
});

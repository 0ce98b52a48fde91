import { expect, test } from 'vitest';
import { PolicyFileError, type PolicyFileFault } from './policy-file-error.ts';
import { parsePolicyFile } from './read-policy-file.ts';

const HEAD = `id: some-2024-9
number: 某政〔2024〕9号
title: 关于某事的方案
issuer: 某市人民政府
region: '610300'
issuedOn: 2024-03-01
startsOn: 2024-03-01
endsOn: 2026-12-31
departments: [某局]
indicators:
`;

const ENTRY = `  - id: some-2024-9/parks
    name: 园
    counting: 某种计法 / some way
    clauses: ['一']
    comparator: AT_LEAST
    lower: 10
    unit: 个
    additive: true
    cadence: ONCE
    dueOn: 2026-12-31
    departments: [某局]
`;

function faultsOf(text: string): readonly PolicyFileFault[] {
  try {
    parsePolicyFile(text, 'some-2024-9.yaml');
  } catch (error) {
    if (error instanceof PolicyFileError) return error.faults;
    throw error;
  }
  return [];
}

test('gives a document with its indicators and their defaults', () => {
  const policy = parsePolicyFile(HEAD + ENTRY, 'some-2024-9.yaml');
  expect(policy.indicators[0]).toMatchObject({ id: 'some-2024-9/parks', lower: 10, terms: [], components: [] });
});

test('gives all faults at once, each with its line and place', () => {
  const text = `${HEAD.replace("'610300'", '6103').replace('2024-03-01', '2024-13-01')}${ENTRY.replace('二', '')}`;
  expect(faultsOf(text).map(({ line, path }) => [line, path])).toEqual([
    [5, 'region'],
    [6, 'issuedOn'],
  ]);
});

test('refuses an unknown field', () => {
  expect(faultsOf(`${HEAD}${ENTRY}    lowest: 3\n`)).toMatchObject([{ path: 'indicators.0' }]);
});

test('refuses a text that is no YAML and says in which line', () => {
  expect(faultsOf(`${HEAD}  - id: [`)).toMatchObject([{ path: '' }]);
  expect(faultsOf(`${HEAD}  - id: [`)[0]!.line).toBeGreaterThanOrEqual(11);
});

test.each([
  ['a bound that the comparator does not take', ['    lower: 10', '    lower: 10\n    upper: 12'], 'upper'],
  ['a comparator without its bound', ['    lower: 10\n', ''], 'lower'],
  ['bounds the wrong way round', ['AT_LEAST\n    lower: 10', 'BETWEEN\n    lower: 10\n    upper: 9'], 'upper'],
  ['a share above one hundred', ['lower: 10\n    unit: 个', "lower: 101\n    unit: '%'"], 'lower'],
  ['a share that may be summed', ['unit: 个', "unit: '%'"], 'additive'],
  ['aboveUpper without a range', ['    unit', '    aboveUpper: MET\n    unit'], 'aboveUpper'],
  ['a window without ROLLING', ['    cadence', '    window: P5Y\n    cadence'], 'window'],
  ['a total that counts records', ['    unit', '    components: [a]\n    recordType: Base\n    unit'], 'components'],
  ['levels of schools without schools', ['    unit', '    levels: [HIGHER]\n    unit'], 'levels'],
  ['a unit of its own', ['unit: 个', 'unit: 座'], 'unit'],
  ['a clause in another notation', ["['一']", "['第一条']"], 'clauses.0'],
] as const)('refuses %s', (_, [from, to], path) => {
  expect(faultsOf(HEAD + ENTRY.replace(from, to)).map((fault) => fault.path)).toContain(`indicators.0.${path}`);
});

test.each([
  ['an id outside the document', ['some-2024-9/parks', 'other-2024-9/parks'], 'id'],
  ['a due day before the start', ['dueOn: 2026-12-31', 'dueOn: 2023-12-31'], 'dueOn'],
  ['a department that the document does not have', ['[某局]', '[他局]'], 'departments.0'],
  ['a component that is not there', ['    unit', '    components: [some-2024-9/none]\n    unit'], 'components.0'],
] as const)('refuses %s', (_, [from, to], path) => {
  expect(faultsOf(HEAD + ENTRY.replace(from, to)).map((fault) => fault.path)).toEqual([`indicators.0.${path}`]);
});

test('refuses an id that is used twice', () => {
  expect(faultsOf(HEAD + ENTRY + ENTRY)).toMatchObject([{ path: 'indicators.1.id', line: 22 }]);
});

test('refuses a component that is a total itself', () => {
  const nested = ENTRY.replace('    unit', '    components: [some-2024-9/parks]\n    unit');
  expect(faultsOf(HEAD + nested)).toMatchObject([{ path: 'indicators.0.components.0' }]);
});

import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCHEMAS_FOLDER } from '@queqiao/schemas';
import { expect, test } from 'vitest';
import { PolicyCatalogue } from '../documents/policy-catalogue.ts';
import { loadPolicyFiles } from '../documents/load-policy-files.ts';
import { MappingFileError, loadMappingFiles } from './load-mapping-files.ts';

const catalogue = new PolicyCatalogue(await loadPolicyFiles());
const BAOJI = await readFile(join(SCHEMAS_FOLDER, 'mappings/baoji-2024-37.yaml'), 'utf8');

async function faultsOf(text: string, file = 'baoji-2024-37.yaml'): Promise<readonly string[]> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'mappings-'));
  await writeFile(join(folder.path, file), text);
  try {
    loadMappingFiles(catalogue, folder.path);
  } catch (error) {
    if (error instanceof MappingFileError) return error.faults;
    throw error;
  }
  return [];
}

test('maps every indicator of both documents that a platform can know', () => {
  const mapped = new Set(loadMappingFiles(catalogue).map(({ indicator }) => indicator.id));
  const left = catalogue.indicators.map(({ id }) => id).filter((id) => !mapped.has(id));
  expect(left).toEqual([
    'baoji-2024-37/carriers',
    'haixi-2020-93/industry-enterprises',
    'haixi-2020-93/vocational-investment',
  ]);
});

test('finds no fault in the file as it is', async () => {
  expect(await faultsOf(BAOJI)).toEqual([]);
});

test.each([
  [
    'an indicator that does not exist',
    'indicator: baoji-2024-37/municipal-schools',
    'indicator: baoji-2024-37/none',
    'none',
    2,
  ],
  ['a mapped total', 'indicator: baoji-2024-37/municipal-schools', 'indicator: baoji-2024-37/carriers', 'carriers', 2],
  ['records of another type', 'recordType: School', 'recordType: Base', 'municipalRecognition', 1],
  [
    'records that the indicator does not count',
    'recordType: RdProject\n    where: { eq: [appraisal, PASSED] }\n    measure: { ratio: { numerator: { sum: subsidy }, denominator: { sum: totalCost } } }',
    'recordType: School\n    measure: { count: true }',
    'RdProject',
    1,
  ],
  ['a comparison that cannot be made', '[level, MUNICIPAL]', '[level, LOCAL]', '/where/all/0/eq/1', 1],
  [
    'an indicator of another document',
    'indicator: baoji-2024-37/municipal-schools',
    'indicator: haixi-2020-93/training-bases',
    'haixi',
    3,
  ],
  ['an unknown field', 'unmapped: []', 'unmapped: []\nmore: 1', '', 1],
] as const)('names %s', async (_, from, to, part, count) => {
  const faults = await faultsOf(BAOJI.replace(from, to));
  expect(faults).toHaveLength(count);
  expect(faults.join('\n')).toContain(part);
});

test('gives an indicator that is mapped twice or not at all', async () => {
  const twice = BAOJI.replace(
    'unmapped: []',
    "unmapped: [{ indicator: baoji-2024-37/training-bases, reason: '不知 / not known' }]",
  );
  expect(await faultsOf(twice)).toEqual([expect.stringContaining('training-bases: 应出现一次,实为 2 次')]);
  const never = BAOJI.replace(/ {2}- indicator: baoji-2024-37\/education-groups[^]*?\n\n/, '');
  expect(await faultsOf(never)).toEqual([expect.stringContaining('education-groups: 应出现一次,实为 0 次')]);
});

test('gives a file that is not named after its document', async () => {
  expect(await faultsOf(BAOJI, 'other.yaml')).toEqual([expect.stringContaining('document: 应为 other')]);
});

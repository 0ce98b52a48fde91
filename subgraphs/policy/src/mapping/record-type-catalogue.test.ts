import { loadInstallations } from '@queqiao/platform/installations';
import { RECORD_TYPE_NAMES } from '@queqiao/families';
import { expect, test } from 'vitest';
import { readMapping } from './read-mapping.ts';
import { RecordTypeCatalogue } from './record-type-catalogue.ts';

const catalogue = new RecordTypeCatalogue(loadInstallations());

test('gives every record type with the installations of its family', () => {
  expect(catalogue.entries.map(({ name }) => name)).toEqual(RECORD_TYPE_NAMES);
  expect(catalogue.systemsOf('Cultivation')).toEqual(['shanqitong']);
  expect(catalogue.systemsOf('TeacherStats').toSorted()).toEqual(['haixi-education', 'zhijiao']);
});

test('gives own attributes first, then those of what the type refers to', () => {
  const entry = catalogue.entries.find(({ name }) => name === 'Cultivation');
  expect(entry?.attributes[0]?.name).toBe('uscc');
  expect(entry?.attributes.find(({ name }) => name === 'status')?.values).toEqual([
    'CANDIDATE',
    'RECOGNIZED',
    'REVOKED',
  ]);
  expect(entry?.attributes.find(({ name }) => name === 'enterprise.keyEnterprise')?.type).toBe('Boolean');
});

test('offers only attributes that a mapping can name', () => {
  for (const { name, attributes } of catalogue.entries) {
    const where = { all: attributes.map((attribute) => ({ exists: attribute.name })) };
    expect(() => readMapping({ recordType: name, where, measure: { count: true } })).not.toThrow();
  }
});

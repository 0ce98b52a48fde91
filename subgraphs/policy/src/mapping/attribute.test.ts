import { RECORD_TYPE_NAMES, recordTypeNamed } from '@queqiao/families';
import { expect, test } from 'vitest';
import { attributesOf } from './attribute.ts';

function typesOf(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(attributesOf(recordTypeNamed(name)).map((attribute) => [attribute.name, attribute.type]));
}

test('reads the type of every attribute from its zod schema', () => {
  expect(typesOf('Training')).toEqual({
    schoolCode: 'String',
    region: 'Region',
    occupationCode: 'String',
    level: 'Enum',
    participants: 'Int',
    certified: 'Int',
    startedOn: 'Date',
    endedOn: 'Date',
  });
  expect(typesOf('JobFair')).toMatchObject({ online: 'Boolean', startsAt: 'DateTime', schoolCodes: '[String]' });
  expect(typesOf('TeacherStats')).toMatchObject({ year: 'Year', practiceMonths5y: 'Float' });
});

test('gives the values of an enumeration and Chinese-first descriptions', () => {
  expect(attributesOf(recordTypeNamed('Cultivation')).find(({ name }) => name === 'status')).toEqual({
    name: 'status',
    type: 'Enum',
    values: ['CANDIDATE', 'RECOGNIZED', 'REVOKED'],
    labels: { CANDIDATE: '培育入库 / candidate', RECOGNIZED: '已认定 / recognised', REVOKED: '已撤销 / revoked' },
    reference: null,
    description: '状态 / status',
  });
});

test('names the record type that an attribute refers to', () => {
  const uscc = attributesOf(recordTypeNamed('Cultivation')).find(({ name }) => name === 'uscc');
  expect(uscc?.reference).toBe('Enterprise');
});

test('has a name in both languages for every value of every enumeration', () => {
  for (const name of RECORD_TYPE_NAMES) {
    for (const { values, labels } of attributesOf(recordTypeNamed(name))) {
      for (const value of values ?? []) expect(labels?.[value]).toMatch(/^\P{ASCII}.*\/ [a-z]/u);
    }
  }
});

test('leaves lists of objects out', () => {
  expect(typesOf('Major')).not.toHaveProperty('courses');
});

test('gives every record type at least two attributes, each described', () => {
  for (const name of RECORD_TYPE_NAMES) {
    const attributes = attributesOf(recordTypeNamed(name));
    expect(attributes.length).toBeGreaterThan(1);
    expect(attributes.filter(({ description }) => !description.includes('/ '))).toEqual([]);
  }
});

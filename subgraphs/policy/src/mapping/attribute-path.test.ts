import { expect, test } from 'vitest';
import { readAttributePath } from './attribute-path.ts';

test('finds an attribute of the record itself', () => {
  expect(readAttributePath('Cultivation', 'level')).toMatchObject({ steps: [], attribute: { name: 'level' } });
});

test('follows references, one after the other', () => {
  expect(readAttributePath('RdProject', 'demand.enterprise.keyEnterprise')).toMatchObject({
    steps: [{ reference: { type: 'TechDemand', via: 'demandId' } }, { reference: { type: 'Enterprise', via: 'uscc' } }],
    attribute: { name: 'keyEnterprise', type: 'Boolean' },
  });
});

test.each([
  ['Cultivation', 'colour', 'colour'],
  ['Cultivation', 'enterprise.colour', 'Enterprise'],
  ['Cultivation', 'school.level', 'enterprise'],
  ['Cultivation', 'constructor', 'constructor'],
  ['Cultivation', 'toString.name', 'toString'],
  ['Cultivation', '', ''],
  ['Major', 'articulatedWith.articulatedWith.articulatedWith.articulatedWith.name', '3'],
] as const)('says what is wrong with %s %s', (type, text, part) => {
  expect(readAttributePath(type, text)).toEqual({ problem: expect.stringContaining(part) });
});

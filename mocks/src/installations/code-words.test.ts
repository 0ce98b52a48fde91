import { expect, test } from 'vitest';
import { codeWords } from './code-words.ts';
import type { Installation } from './installation.ts';

const installation: Installation = {
  system: 'ankang',
  family: 'employment',
  name: '安康',
  region: '610900',
  environment: 'ANKANG',
  basePath: '/ak',
  crosswalk: { jobStatus: { 在招: 'OPEN', 急招: 'OPEN', 停招: 'CLOSED' } },
  options: {},
};

test('inverts a code table and writes the first of two words with the same meaning', () => {
  const word = codeWords(installation, 'jobStatus', { Y: 'OPEN' });
  expect(['OPEN', 'CLOSED', 'WITHDRAWN'].map(word)).toEqual(['在招', '停招', null]);
});

test("uses the family's usual table when the installation has none", () => {
  expect(codeWords(installation, 'level', { high: 'HIGH' })('HIGH')).toBe('high');
});

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
  habits: {},
};

test('reads a code table backwards and writes the first of two words that mean the same', () => {
  const word = codeWords(installation, 'jobStatus', { Y: 'OPEN' });
  expect(['OPEN', 'CLOSED', 'WITHDRAWN'].map(word)).toEqual(['在招', '停招', null]);
});

test('takes the usual table given none of the installation', () => {
  expect(codeWords(installation, 'level', { high: 'HIGH' })('HIGH')).toBe('high');
});

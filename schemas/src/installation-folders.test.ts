import { delimiter, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { installationFolders } from './installation-folders.ts';

test('gives no folder given an environment that names none', () => {
  expect(installationFolders({})).toEqual([]);
  expect(installationFolders({ INSTALLATIONS_DIR: '' })).toEqual([]);
});

test('gives every folder that the environment names, absolute', () => {
  expect(installationFolders({ INSTALLATIONS_DIR: ['/etc/queqiao', 'more'].join(delimiter) })).toEqual([
    '/etc/queqiao',
    resolve('more'),
  ]);
});

import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../architecture/packages.ts';
import { PRIVATE_WORDS, privateWordsIn } from './private-words.ts';
import { writtenTexts } from './written-words.ts';

const FOLDERS = ['gateway', 'mocks', 'schemas', 'subgraphs', 'tests'];

/** Every private word in the TypeScript files of a folder, each with its place and the term to use instead. */
function findings(folder: string): readonly string[] {
  const paths = globSync('**/*.ts', { cwd: join(ROOT, folder), exclude: (path) => path === 'node_modules' });
  return paths.flatMap((path) => {
    const file = join(folder, path).split(sep).join('/');
    if (/\/(?:generated|node_modules|dist)\//u.test(file) || file.startsWith('tests/words/')) return [];
    return writtenTexts(file, readFileSync(join(ROOT, file), 'utf8')).flatMap((written) =>
      privateWordsIn(file, written).map(
        (word) => `${file}:${written.line} ${written.kind} has "${word}"; say: ${PRIVATE_WORDS[word]}`,
      ),
    );
  });
}

test.each(FOLDERS)('uses no private word in a comment, test title or identifier in %s', (folder) => {
  expect(findings(folder)).toEqual([]);
});

test('finds private words in comments, test titles and identifiers, and nowhere else', () => {
  const source = [
    '// what it told',
    "test('tells it', () => {});",
    "test.each([1])('stray %d', () => {});",
    "const isToldOnce = 'told';",
    'const single = /told/u.test(`${isToldOnce} told`); /* a bond */',
    '// the name `told` in code, and a single flight',
    'const { untold } = demand;',
  ].join('\n');
  const found = writtenTexts('x.ts', source).flatMap((written) =>
    privateWordsIn('x.ts', written).map((word) => `${written.line} ${written.kind} ${word}`),
  );
  expect(found).toEqual([
    '1 comment told',
    '2 title tells',
    '3 title stray',
    '4 identifier told',
    '5 identifier told',
    '5 comment bond',
  ]);
});

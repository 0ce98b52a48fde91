import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, workspacePackages } from './packages.ts';

const packages = workspacePackages();

test.each(packages.map((each) => [each.folder, each] as const))(
  'says in the README of %s what it is, what others may import, and what it imports itself',
  (folder, { name, exports, dependencies }) => {
    const readme = readFileSync(join(ROOT, folder, 'README.md'), 'utf8');
    const [title = '', , introduction = ''] = readme.split('\n');
    expect(title).toMatch(new RegExp(`^# @queqiao/${name}\\b`));
    expect(introduction, 'a sentence that says what it is').toMatch(/^\w/);
    const paths = exports.map((path) => `\`@queqiao/${name}${path.slice(1)}\``);
    const mentioned = Array.from(readme.matchAll(/^\| (`@queqiao\/[^`]+`) +\|/gm), ([, path]) => path);
    expect(new Set(mentioned)).toEqual(new Set(paths));
    const [, imports = ''] = /^Imports from this workspace: (.*)\.$/m.exec(readme) ?? [];
    const named = imports === 'nothing' ? [] : imports.split(', ').map((each) => each.replaceAll('`', ''));
    expect(named).toEqual(dependencies.toSorted());
  },
);

test('lists in the READMEs of package folders every package in them, and no other', () => {
  for (const folder of ['gateway', 'subgraphs/kit']) {
    const readme = readFileSync(join(ROOT, folder, 'README.md'), 'utf8');
    const listed = Array.from(readme.matchAll(/`@queqiao\/([a-z-]+)`/g), ([, name]) => name);
    const inside = packages.filter((each) => each.folder.startsWith(`${folder}/`)).map(({ name }) => name);
    expect(new Set(listed)).toEqual(new Set(inside));
  }
});

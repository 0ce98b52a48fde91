import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import {
  importsOf,
  isForTests,
  packageOf,
  ROOT,
  targetOf,
  workspacePackages,
  type WorkspacePackage,
} from './packages.ts';

const packages = workspacePackages();
const byName = new Map(packages.map((each) => [each.name, each]));
const isFamily = ({ folder }: WorkspacePackage): boolean =>
  !folder.startsWith('subgraphs/kit/') && existsSync(join(ROOT, folder, 'src/manifest.ts'));
const families = packages.filter(isFamily).map(({ name }) => name);
const inFolder = (folder: string): readonly WorkspacePackage[] =>
  packages.filter((each) => each.folder.startsWith(folder));

/** All packages that a package needs, at any distance. */
function reachable(name: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of byName.get(name)?.dependencies ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachable(next, seen);
  }
  return seen;
}

/** The table of packages in docs/architecture.md: what each imports, by folder. */
function documented(): ReadonlyMap<string, readonly string[]> {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const rows = page.matchAll(/^\| `([^`]+)\/` +\|[^|]*\| ([^|]*?) *\|$/gm);
  return new Map(
    Array.from(rows, ([, folder = '', imports = '']) => [
      folder,
      imports === 'nothing' ? [] : imports.split(', ').map((name) => name.replaceAll('`', '')),
    ]),
  );
}

test('documents the imports of every package, and of no other', () => {
  const expected = documented();
  const rowOf = (each: WorkspacePackage): string => (isFamily(each) ? 'subgraphs/<family>' : each.folder);
  for (const each of packages.filter(({ name }) => name !== 'hub')) {
    expect(expected.get(rowOf(each)), each.folder).toEqual(each.dependencies.toSorted());
  }
  expect(new Set([...packages.map(rowOf), 'tests'])).toEqual(new Set(expected.keys()));
});

test('has no circular dependencies between packages', () => {
  expect(packages.filter(({ name }) => reachable(name).has(name)).map(({ folder }) => folder)).toEqual([]);
});

test('lets the federation package import no server, no platform and no store', () => {
  expect([...reachable('federation')]).toEqual(['subgraph']);
});

test('lets the kit of partners import nothing of the hub', () => {
  expect([...reachable('partner')]).toEqual([]);
});

test.each(inFolder('subgraphs/kit').map(({ name }) => name))('lets kit/%s import no family and no gateway', (name) => {
  const known = reachable(name);
  expect(
    [...known].filter((each) => !byName.get(each)?.folder.startsWith('subgraphs/kit') && each !== 'schemas'),
  ).toEqual([]);
});

test.each([...families, 'exchange', 'people', 'policy'])('lets %s import no gateway and no family', (name) => {
  const forbidden = new Set([...families, ...inFolder('gateway').map((each) => each.name)]);
  expect([...reachable(name)].filter((each) => forbidden.has(each))).toEqual([]);
});

test.each(packages.map((each) => [each.folder, each] as const))(
  'imports in %s only what its package declares, and nothing that is there for tests',
  (folder, each) => {
    const production = new Set([each.name, ...each.dependencies]);
    const faults = importsOf(each).flatMap((found) => {
      const { file, specifier } = found;
      const name = packageOf(found);
      const target = targetOf(found);
      const tested = isForTests(file);
      const fault = (what: string): string => `${file}: ${specifier}: ${what}`;
      if (target !== undefined && !target.startsWith(folder + sep)) return [fault('leaves its package')];
      if (!tested && target !== undefined && isForTests(target)) return [fault('is there for tests')];
      if (name === undefined) return [];
      if (!tested && specifier.endsWith('/testing')) return [fault('is there for tests')];
      return !tested && !production.has(name) ? [fault('is no dependency')] : [];
    });
    expect(faults).toEqual([]);
  },
);

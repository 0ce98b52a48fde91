import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCOPE = '@queqiao/';

/** One package of the workspace. Packages are named without their scope: `federation`. */
export interface WorkspacePackage {
  readonly name: string;
  /** Relative to the workspace, like `subgraphs/kit/store`. */
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** Sub-paths that others may import, like `.` and `./testing`. */
  readonly exports: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string>>;
}

const own = (dependencies: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.keys(dependencies)
    .filter((name) => name.startsWith(SCOPE))
    .map((name) => name.slice(SCOPE.length));

/** All packages of the workspace but the tests, by folder. */
export function workspacePackages(): readonly WorkspacePackage[] {
  return globSync('{gateway,subgraphs,subgraphs/kit}/*/package.json', { cwd: ROOT })
    .concat('mocks/package.json', 'partner/package.json', 'schemas/package.json')
    .toSorted()
    .map((path) => {
      const manifest = JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Manifest;
      return {
        name: manifest.name.slice(SCOPE.length),
        folder: dirname(path),
        dependencies: own(manifest.dependencies),
        devDependencies: own(manifest.devDependencies),
        exports: Object.keys(manifest.exports ?? {}),
      };
    });
}

/** One import of a file, static or dynamic, of types or of values. */
export interface Import {
  readonly file: string;
  /** As it is written: `./x.ts`, `@queqiao/store/testing`. */
  readonly specifier: string;
}

const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Whether a file serves only tests, benchmarks or proofs. */
export function isForTests(file: string): boolean {
  return file.endsWith('.test.ts') || file.split(sep).some((folder) => ['testing', 'test', 'proofs'].includes(folder));
}

/** Every import of the TypeScript files of a package. */
export function importsOf({ folder }: WorkspacePackage): readonly Import[] {
  return globSync('**/*.ts', { cwd: join(ROOT, folder), exclude: (path) => path === 'node_modules' }).flatMap(
    (path) => {
      const file = join(folder, path);
      return Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT), ([, specifier = '']) => ({
        file,
        specifier,
      }));
    },
  );
}

/** The package of the workspace that an import names; undefined for a relative import and for other packages. */
export function packageOf({ specifier }: Import): string | undefined {
  return specifier.startsWith(SCOPE) ? specifier.slice(SCOPE.length).split('/')[0] : undefined;
}

/** The target of a relative import, relative to the workspace; undefined for an import of a package. */
export function targetOf({ file, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), specifier)) : undefined;
}

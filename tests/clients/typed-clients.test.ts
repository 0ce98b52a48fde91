import { loadSchema } from '@graphql-tools/load';
import { UrlLoader } from '@graphql-tools/url-loader';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';
import { ClientProject } from './client-project.ts';
import { recipeFiles } from './recipes.ts';

let rig: TestHub;
let recipe: Readonly<Record<string, string>>;

beforeAll(async () => {
  rig = await sharedTestHub();
  recipe = recipeFiles(rig.hub.url);
});

const pick = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, recipe[path]!]));

describe("GraphQL Code Generator's recipe", () => {
  test.for<readonly [string, (text: string) => string]>([
    ['a bundler', (text) => text],
    [
      'Node',
      (text) =>
        text
          .replace("  documents: ['src/**/*.ts'],", "  documents: ['src/**/*.ts'],\n  importExtension: '.js',")
          .replace("'./gql'", "'./gql/index.js'")
          .replace('"module": "esnext"', '"module": "nodenext"')
          .replace('"bundler"', '"nodenext"'),
    ],
  ])('writes types that compile where %s resolves modules', async ([, change]) => {
    const files = Object.entries(pick('codegen.ts', 'src/school.ts', 'tsconfig.json'));
    const changed = Object.fromEntries(files.map(([path, text]) => [path, change(text)]));
    await using project = await ClientProject.of(changed);
    expect(await project.run('@graphql-codegen/cli', 'graphql-codegen')).toMatchObject({ code: 0 });
    expect(await project.typecheck()).toEqual({ code: 0, output: '' });

    const wrong = changed['src/school.ts']!.replace('fetchedAt.slice', 'fetchedAt.getTime');
    await project.write({ 'src/school.ts': wrong });
    expect(await project.typecheck()).toMatchObject({
      output: expect.stringContaining("'getTime' does not exist on type 'string'"),
    });
  });
});

test("gql.tada's recipe compiles, and a field that the schema does not have is an error", async () => {
  await using project = await ClientProject.of({
    ...pick('src/graphql.ts', 'src/demand.ts', 'tsconfig.json'),
    'schema.graphql': await (await fetch(`${rig.hub.url}/schema.graphql`)).text(),
  });
  expect(await project.run('gql.tada', 'gql.tada', 'generate', 'output')).toMatchObject({ code: 0 });
  expect(await project.typecheck()).toEqual({ code: 0, output: '' });

  await project.write({ 'src/demand.ts': recipe['src/demand.ts']!.replaceAll('headcount', 'salary') });
  expect((await project.typecheck()).code).not.toBe(0);
});

test('graphql-tools loads the same schema by introspection, with every option, as from /schema.graphql', async () => {
  const loaders = { loaders: [new UrlLoader()] };
  const introspected = await loadSchema(`${rig.hub.url}/graphql`, {
    ...loaders,
    descriptions: true,
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
    specifiedByUrl: true,
  });
  const served = await loadSchema(`${rig.hub.url}/schema.graphql`, loaders);
  expect(introspected.getType('School')?.description).toMatch(/\p{Script=Han}/u);
  expect(printSchema(lexicographicSortSchema(introspected))).toBe(printSchema(lexicographicSortSchema(served)));
});

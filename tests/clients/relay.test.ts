import { InMemoryCache, gql } from '@apollo/client';
import { buildSchema, isObjectType } from 'graphql';
import { getPaginationMetadata, getPaginationVariables } from 'relay-runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';
import { ClientProject, type CommandEnd } from './client-project.ts';
import { recipeFiles } from './recipes.ts';
import { RelayPage } from './relay-page.ts';
import { RELAY_SOURCE } from './relay-questions.ts';

interface CacheKeys {
  readonly CACHE_KEYS: Readonly<Record<string, readonly string[] | null>>;
  readonly TYPE_POLICIES: Readonly<Record<string, { readonly keyFields: string[] | false }>>;
}

let rig: TestHub;
let sdl: string;
let project: ClientProject;
let compiled: CommandEnd;
let code: string;
let id: string;
let all: readonly string[];

/** A page's folder before Relay's compiler has run in it. */
function relayProject(language: string, source: string): Readonly<Record<string, string>> {
  const recipe = recipeFiles(rig.hub.url);
  return {
    'package.json': '{}',
    'schema.graphql': sdl,
    'relay.config.json': JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      artifactDirectory: './artifacts',
      language,
      customScalarTypes: { Date: 'string', DateTime: 'string', JSON: 'unknown' },
      eagerEsModules: false,
    }),
    'artifacts/.keep': '',
    [`src/${source}`]: RELAY_SOURCE,
    'src/cache-keys.ts': recipe['src/cache-keys.ts']!,
    'tsconfig.json': recipe['tsconfig.json']!.replace('"src"', '"src", "artifacts"'),
  };
}

beforeAll(async () => {
  rig = await sharedTestHub();
  sdl = await (await fetch(`${rig.hub.url}/schema.graphql`)).text();
  project = await ClientProject.of(relayProject('javascript', 'SchoolPage.js'));
  compiled = await project.run('relay-compiler', 'relay-compiler');
  const { majors, schools } = rig.mocks.world.platforms.zhijiao;
  const majorsOf = (school: string) => majors.ordered().filter(({ schoolCode }) => schoolCode === school);
  code = schools.ordered().find((school) => school.faulty === null && majorsOf(school.code).length >= 6)!.code;
  const answer = await rig.ask(
    'query ($code: ID!) { school(code: $code) { id majors(first: 100) { nodes { code } } } }',
    {
      variables: { code },
    },
  );
  id = String(dig(answer.data, 'school.id'));
  all = rowsAt(answer, 'school.majors.nodes').map((major) => String(major['code']));
});
afterAll(async () => {
  await project[Symbol.asyncDispose]();
});

const codes = (page: ReturnType<RelayPage['majors']>): readonly string[] =>
  page.majors.edges.map(({ node }) => node.code);

test("Relay's compiler accepts the public schema", () => {
  expect(compiled).toMatchObject({ code: 0, output: expect.not.stringMatching(/warn|error/iu) });
});

test('reads a list page by page, through the school itself', async () => {
  const page = await RelayPage.of(project, `${rig.hub.url}/graphql`);
  const variables = { code, first: 2 };
  await page.ask('SchoolPageQuery', variables);
  expect(codes(page.majors(id, variables))).toEqual(all.slice(0, 2));

  const fragment = page.fragment('SchoolPage_majors');
  const { paginationMetadata } = getPaginationMetadata(fragment, 'SchoolPage');
  const { endCursor } = page.majors(id, variables).majors.pageInfo;
  const further = getPaginationVariables('forward', 2, endCursor, { id }, {}, paginationMetadata);
  await page.ask('SchoolPageMajorsQuery', { last: null, before: null, ...further });
  const shown = page.majors(id, variables);
  expect(codes(shown)).toEqual(all.slice(0, 4));
  expect(shown.majors.pageInfo).toMatchObject({ hasNextPage: true });
});

test('reads a whole list back from its end', async () => {
  const page = await RelayPage.of(project, `${rig.hub.url}/graphql`);
  const variables = { code, last: 2 };
  await page.ask('SchoolPageQuery', variables);
  const shown = page.majors(id, variables);
  expect(codes(shown)).toEqual(all.slice(-2));
  expect(shown.majors.pageInfo).toMatchObject({ hasPreviousPage: true, startCursor: expect.any(String) });

  const { paginationMetadata } = getPaginationMetadata(page.fragment('SchoolPage_majors'), 'SchoolPage');
  const { startCursor } = shown.majors.pageInfo;
  const further = getPaginationVariables('backward', 2, startCursor, { id }, {}, paginationMetadata);
  await page.ask('SchoolPageMajorsQuery', { first: null, after: null, ...further });
  expect(codes(page.majors(id, variables))).toEqual(all.slice(-4));
});

test('answers the aliases that Relay adds for unions and interfaces', async () => {
  const page = await RelayPage.of(project, `${rig.hub.url}/graphql`);
  expect(page.request('SchoolPageRecordQuery').params.text).toMatch(
    /__isRecordEntity: __typename.*__isNode: __typename/su,
  );
  expect(await page.ask('SchoolPageRecordQuery', { id: code })).toMatchObject({ policyDocuments: expect.any(Array) });
});

test('distinguishes posts of two platforms with the same id', async () => {
  const page = await RelayPage.of(project, `${rig.hub.url}/graphql`);
  const answer = {
    qinyun: { system: 'qinyun', id: '1', title: '钳工' },
    haixi: { system: 'haixi-employment', id: '1', title: '教师' },
  };
  const typed = Object.fromEntries(Object.entries(answer).map(([k, v]) => [k, { __typename: 'JobPosting', ...v }]));
  expect(page.show('SchoolPagePostsQuery', {}, typed)).toEqual(answer);
});

test('names a key for every type with an id that is not a node, and Apollo Client accepts them', async () => {
  const { CACHE_KEYS, TYPE_POLICIES }: CacheKeys = await import(
    /* @vite-ignore */ `${project.folder}/src/cache-keys.ts`
  );
  const types = Object.values(buildSchema(sdl).getTypeMap()).filter((type) => isObjectType(type));
  const isNode = (type: (typeof types)[number]) => type.getInterfaces().some(({ name }) => name === 'Node');
  const withId = types.filter((type) => 'id' in type.getFields() && !isNode(type)).map(({ name }) => name);
  expect(Object.keys(CACHE_KEYS)).toEqual(withId.toSorted());
  for (const [type, fields] of Object.entries(CACHE_KEYS)) {
    const known = Object.keys(types.find(({ name }) => name === type)!.getFields());
    expect(known).toEqual(expect.arrayContaining([...(fields ?? [])]));
  }

  const cache = new InMemoryCache({ typePolicies: TYPE_POLICIES });
  const query = gql`
    {
      jobPosting(system: "qinyun", id: "1") {
        __typename
        system
        id
      }
      enterprise(uscc: "1") {
        __typename
        id
        techDemands {
          __typename
          id
        }
      }
    }
  `;
  const data = {
    jobPosting: { __typename: 'JobPosting', system: 'qinyun', id: '1' },
    enterprise: { __typename: 'Enterprise', id: 'e', techDemands: [{ __typename: 'TechDemand', id: '1' }] },
  };
  cache.writeQuery({ query, data });
  expect(Object.keys(cache.extract()).toSorted()).toEqual([
    'Enterprise:e',
    'JobPosting:{"system":"qinyun","id":"1"}',
    'ROOT_QUERY',
  ]);
});

test("Relay's types of the queries compile", async () => {
  await using typed = await ClientProject.of(relayProject('typescript', 'SchoolPage.ts'));
  expect(await typed.run('relay-compiler', 'relay-compiler')).toMatchObject({ code: 0 });
  expect(await typed.typecheck()).toEqual({ code: 0, output: '' });
});

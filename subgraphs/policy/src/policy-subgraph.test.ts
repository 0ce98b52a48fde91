import { buildSubgraphSchema } from '@apollo/subgraph';
import { Deadline, createRequestScope } from '@queqiao/subgraph/request';
import { graphql } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { loadPolicyFiles } from './documents/load-policy-files.ts';
import { createPolicySubgraph } from './policy-subgraph.ts';

const NOW = Date.parse('2025-06-01T00:00:00Z');
const subgraph = await createPolicySubgraph({ documents: await loadPolicyFiles(), clock: () => NOW });
afterAll(() => subgraph.close());
const { typeDefs, resolvers } = subgraph;
const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...resolvers } }]);

interface Answer<T> {
  readonly data: T;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

interface WithIds {
  readonly indicators: readonly { readonly id: string }[];
}

async function ask<T = unknown>(source: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const scope = createRequestScope({ id: 'test', deadline: Deadline.after(5000) });
  const result = await graphql({ schema, source, variableValues, contextValue: { scope } });
  // Results have no prototype; as plain JSON they compare with literals.
  const answer: Answer<T> = JSON.parse(JSON.stringify(result));
  return answer;
}

async function entities<T = unknown>(fields: string, ...representations: readonly object[]): Promise<readonly T[]> {
  const query = `query ($of: [_Any!]!) { found: _entities(representations: $of) { ${fields} } }`;
  const { data, errors } = await ask<{ readonly found: readonly T[] }>(query, { of: representations });
  expect(errors).toBeUndefined();
  return data.found;
}

async function idsOf(selection: string): Promise<readonly string[]> {
  const { data, errors } = await ask<WithIds>(`{ indicators${selection} { id } }`);
  expect(errors).toBeUndefined();
  return data.indicators.map(({ id }) => id);
}

test('gives both documents with their facts and indicators', async () => {
  const result = await ask(
    '{ policyDocuments { id number region { code name parent { name } } startsOn endsOn indicators { id document { id } } } }',
  );
  expect(result.errors).toBeUndefined();
  expect(result.data).toMatchObject({
    policyDocuments: [
      {
        id: 'baoji-2024-37',
        number: '宝政办发〔2024〕37号',
        region: { code: '610300', name: '宝鸡市', parent: { name: '陕西省' } },
        startsOn: '2024-09-24',
        endsOn: '2026-12-31',
        indicators: expect.arrayContaining([{ id: 'baoji-2024-37/carriers', document: { id: 'baoji-2024-37' } }]),
      },
      { id: 'haixi-2020-93', startsOn: '2020-12-25', endsOn: null },
    ],
  });
});

test('gives an indicator with its bounds, clauses, dates, departments and components', async () => {
  const result = await ask(`{ indicator(id: "baoji-2024-37/carriers") {
    name clauses comparator lower upper unit baseline additive cadence startsOn dueOn scope revisions { by }
    departments { code name } components { id lower upper components { id } } } }`);
  expect(result.errors).toBeUndefined();
  expect(result.data).toMatchObject({
    indicator: {
      clauses: ['一'],
      comparator: 'AT_LEAST',
      lower: 15,
      upper: null,
      unit: '个',
      baseline: null,
      additive: true,
      cadence: 'ONCE',
      startsOn: '2024-09-24',
      dueOn: '2026-12-31',
      revisions: [],
      components: [
        { id: 'baoji-2024-37/municipal-consortia', lower: 4, upper: 5, components: [] },
        { id: 'baoji-2024-37/industry-communities', lower: 7, upper: 8 },
        { id: 'baoji-2024-37/open-practice-centres', lower: 3, upper: 4 },
        { id: 'baoji-2024-37/training-bases', lower: 1, upper: 2 },
      ],
    },
  });
  expect(result.data).toHaveProperty('indicator.departments.0', { code: null, name: '市教育局' });
});

test('gives NO_DATA and NOT_REPORTED with a digest that does not depend on the moment', async () => {
  const { data, errors } = await ask<{
    readonly indicator: Record<'now' | 'then', Readonly<Record<string, unknown>>>;
  }>(`{ indicator(id: "haixi-2020-93/industry-enterprises") {
    now: progress { asOf value status absence reported digest mappingVersion }
    then: progress(asOf: "2025-01-01T00:00:00+08:00") { asOf status absence digest } } }`);
  expect(errors).toBeUndefined();
  const { now, then } = data.indicator;
  expect(now).toMatchObject({ value: null, status: 'NO_DATA', absence: 'NOT_REPORTED', reported: false });
  expect(now['asOf']).toBe('2025-06-01T08:00:00+08:00');
  expect(now['digest']).toMatch(/^[0-9a-f]{64}$/);
  expect(then).toEqual({
    asOf: '2025-01-01T00:00:00+08:00',
    status: 'NO_DATA',
    absence: 'NOT_REPORTED',
    digest: now['digest'],
  });
});

test('gives NOT_DUE before the day in Asia/Shanghai from which a demand holds', async () => {
  const result = await ask(`{ indicator(id: "haixi-2020-93/yearly-training") {
    before: progress(asOf: "2020-12-31T15:59:59Z") { absence } after: progress(asOf: "2020-12-31T16:00:00Z") { absence } } }`);
  expect(result.data).toEqual({ indicator: { before: { absence: 'NOT_DUE' }, after: { absence: 'NOT_REPORTED' } } });
});

test('narrows indicators by document, region and status', async () => {
  const baoji = await idsOf('(document: "baoji-2024-37")');
  expect(baoji.length).toBe(15);
  expect(await idsOf('(region: "610300")')).toEqual(baoji);
  expect(await idsOf('(region: "610000")')).toEqual(baoji);
  expect(await idsOf('(region: "610323")')).toEqual(baoji);
  expect(await idsOf('(region: "632800", document: "baoji-2024-37")')).toEqual([]);
  expect((await idsOf('(status: NO_DATA)')).length).toBe(39);
  expect(await idsOf('(status: MET)')).toEqual([]);
});

test('gives null and nothing given ids that nobody knows', async () => {
  const result = await ask('{ indicator(id: "no such id") { id } indicators(document: "none") { id } }');
  expect(result).toEqual({ data: { indicator: null, indicators: [] } });
});

test('refuses a region that is no region code, naming argument and value', async () => {
  const result = await ask('{ indicators(region: "61030") { id } }');
  expect(result.errors).toMatchObject([
    { message: expect.stringContaining('61030'), extensions: { code: 'BAD_USER_INPUT', argument: 'region' } },
  ]);
});

test('refuses an asOf that is no moment', async () => {
  const result = await ask('{ indicator(id: "baoji-2024-37/carriers") { progress(asOf: "yesterday") { asOf } } }');
  expect(result.errors).toHaveLength(1);
});

test('answers for an indicator by its key, and NOT_FOUND given a key that nobody knows', async () => {
  const unknown = { __typename: 'Indicator', id: 'haixi-2020-93/carriers' };
  const result = await ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Indicator { id lower } } }',
    { of: [{ __typename: 'Indicator', id: 'baoji-2024-37/training-bases' }, unknown] },
  );
  expect(result.data).toEqual({ _entities: [{ id: 'baoji-2024-37/training-bases', lower: 1 }, null] });
  expect(result.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('counts no school and no enterprise while there are no records', async () => {
  expect(
    await entities(
      '... on School { indicators { id } } ... on Enterprise { indicators { id } }',
      { __typename: 'School', code: '3161030001' },
      { __typename: 'Enterprise', uscc: '91610300123456789X' },
    ),
  ).toEqual([{ indicators: [] }, { indicators: [] }]);
});

test('stays silent given a chain whose required fields is missing', async () => {
  expect(
    await entities('... on IndustryChain { talentBalance { ratio } }', {
      __typename: 'IndustryChain',
      code: 'C1',
      jobDemand: null,
      talentSupply: { graduates: 1, byLevel: [] },
    }),
  ).toEqual([{ talentBalance: null }]);
});

test('computes the balance of a chain from the fields of the other subgraphs', async () => {
  expect(
    await entities('... on IndustryChain { talentBalance { ratio byLevel { level gap ratio } } }', {
      __typename: 'IndustryChain',
      code: 'C1',
      jobDemand: { byEducation: [{ education: 'JUNIOR_COLLEGE', headcount: 40 }] },
      talentSupply: { graduates: 10, byLevel: [{ level: 'HIGHER', graduates: 10 }] },
    }),
  ).toMatchObject([{ talentBalance: { ratio: 0.25, byLevel: [{}, { level: 'HIGHER', gap: 30, ratio: 0.25 }, {}] } }]);
});

test('finds indicators by text, department and any of several states', async () => {
  const all = await idsOf('');
  expect(await idsOf('(search: " 产教融合型企业 ")')).toContain('baoji-2024-37/municipal-enterprises');
  expect(await idsOf('(search: "MUNICIPAL-ENTERPRISES")')).toEqual(['baoji-2024-37/municipal-enterprises']);
  expect(await idsOf('(search: "没有这样的文字")')).toEqual([]);
  const ofEducation = await idsOf('(department: "市教育局")');
  expect(ofEducation).toContain('baoji-2024-37/carriers');
  expect(ofEducation.length).toBeLessThan(all.length);
  expect(await idsOf('(statuses: [NO_DATA, MET])')).toEqual(all);
  expect(await idsOf('(statuses: [MET, OVERDUE])')).toEqual([]);
  expect(await idsOf('(statuses: [])')).toEqual([]);
});

test('says in both languages what an editor of mappings shows, and what can be asked of each attribute', async () => {
  interface Type {
    readonly name: string;
    readonly attributes: readonly { readonly name: string }[];
  }
  const { data } = await ask<{ readonly recordTypes: readonly Type[] }>(`{ recordTypes { name label labelEnglish
    attributes { name label labelEnglish operators measures reference values { value label labelEnglish } } } }`);
  const cultivation = data.recordTypes.find(({ name }) => name === 'Cultivation');
  expect(cultivation).toMatchObject({ label: '培育与认定', labelEnglish: 'cultivation and recognition' });
  const named = (name: string) => cultivation?.attributes.find((attribute) => attribute.name === name);
  expect(named('status')).toMatchObject({
    label: '状态',
    operators: ['eq', 'ne', 'in', 'exists'],
    reference: null,
    values: [
      { value: 'CANDIDATE', label: '培育入库', labelEnglish: 'candidate' },
      { value: 'RECOGNIZED', label: '已认定' },
      { value: 'REVOKED', label: '已撤销' },
    ],
  });
  expect(named('uscc')).toMatchObject({ reference: 'Enterprise', measures: ['countDistinct'] });
  expect(named('recognizedOn')).toMatchObject({ operators: ['eq', 'ne', 'in', 'exists', 'gte', 'lte', 'within'] });
  expect(named('enterprise.employees')).toMatchObject({
    label: '企业 · 职工人数',
    labelEnglish: 'enterprise: employees',
    measures: ['countDistinct', 'sum', 'min', 'max', 'latest'],
  });
});

import { usccProblem } from '@queqiao/records/identifiers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConsultation, type ConsultationRig } from './consultation-rig.ts';
import { cleanHtml, goodOpinions, goodReplies, goodTopics, shown } from './world-truth.ts';

let rig: ConsultationRig;
beforeAll(async () => {
  rig = await startConsultation();
});
afterAll(() => rig[Symbol.asyncDispose]());

interface Ided {
  readonly id: string;
}

const goodCode = (code: string): boolean => usccProblem(code) === null;
const schoolCode = (code: string): boolean => /^\d{10}$/.test(code);

interface TopicPage {
  readonly consultationTopics: {
    readonly totalCount: number;
    readonly nodes: readonly object[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

test('returns every topic in the words of the schema, newest change first, page by page', async () => {
  const received: object[] = [];
  let totalCount = 0;
  for (let after: string | null = null, more = true; more;) {
    const answer: { readonly data: TopicPage; readonly errors: readonly object[] } = await rig.ask<TopicPage>(
      `query ($after: String) { consultationTopics(first: 80, after: $after) { totalCount pageInfo { hasNextPage endCursor }
         nodes { id title summaryHtml category status region { code } department { code name } openedAt closedAt
           opinionCount enterprises { uscc } schools { code } provenance { system recordId modifiedAt stale } } } }`,
      { after },
    );
    expect(answer.errors).toEqual([]);
    const { consultationTopics: page } = answer.data;
    received.push(...page.nodes);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    totalCount = page.totalCount;
  }
  const truth = goodTopics(rig.mocks.world).map((topic) => ({
    id: topic.id,
    title: topic.title,
    summaryHtml: cleanHtml(topic.summaryHtml),
    category: topic.category,
    status: topic.status,
    region: { code: topic.region },
    department: { code: topic.departmentCode, name: topic.departmentName },
    openedAt: shown(topic.openedAt),
    closedAt: shown(topic.closedAt),
    opinionCount: topic.opinionCount,
    enterprises: topic.usccs.filter(goodCode).map((uscc) => ({ uscc })),
    schools: topic.schoolCodes.filter(schoolCode).map((code) => ({ code })),
    provenance: { system: 'qinshangliang', recordId: topic.id, modifiedAt: shown(topic.updatedAt), stale: false },
  }));
  expect(totalCount).toBe(truth.length);
  expect(received).toEqual(truth);
});

test('drops a malformed related code and returns the topic', async () => {
  const topic = goodTopics(rig.mocks.world).find(({ faulty }) => faulty?.kind === 'MALFORMED_ENTRY');
  const { data } = await rig.ask('query ($id: ID!) { consultationTopic(id: $id) { title enterprises { uscc } } }', {
    id: topic?.id,
  });
  const good = topic?.usccs.filter(goodCode) ?? [];
  expect(good.length).toBe((topic?.usccs.length ?? 0) - 1);
  expect(data).toEqual({
    consultationTopic: { title: topic?.title, enterprises: good.map((uscc) => ({ uscc })) },
  });
});

test('removes executable content from user-written HTML', async () => {
  const { data } = await rig.ask<{ consultationTopics: { nodes: readonly { summaryHtml: string }[] } }>(
    '{ consultationTopics(first: 100) { nodes { summaryHtml opinions(first: 100) { nodes { contentHtml } } } } }',
  );
  const unsafe = goodTopics(rig.mocks.world)
    .slice(0, 100)
    .filter(({ summaryHtml }) => /<script|onerror|javascript:/.test(summaryHtml));
  expect(unsafe.length).toBeGreaterThan(0);
  expect(JSON.stringify(data)).not.toMatch(/<script|<img|<iframe|onerror|onclick|javascript:|style=/i);
});

test('returns the topics of enterprises and schools of other subgraphs', async () => {
  const topics = goodTopics(rig.mocks.world);
  const uscc = topics.flatMap(({ usccs }) => usccs).find(goodCode);
  const code = topics.flatMap(({ schoolCodes }) => schoolCodes)[0];
  const { data, errors } = await rig.ask(
    `query ($of: [_Any!]!) { found: _entities(representations: $of) {
       ... on Enterprise { consultationTopics { id } } ... on School { consultationTopics { id } } } }`,
    {
      of: [
        { __typename: 'Enterprise', uscc },
        { __typename: 'School', code },
        { __typename: 'Enterprise', uscc: '91610300MA6XXXXXXX' },
        { __typename: 'School', code: '9999999999' },
      ],
    },
  );
  expect(errors).toEqual([]);
  const ids = (wanted: (topic: (typeof topics)[number]) => boolean) => topics.filter(wanted).map(({ id }) => ({ id }));
  expect(data).toEqual({
    found: [
      { consultationTopics: ids(({ usccs }) => usccs.includes(uscc ?? '')) },
      { consultationTopics: ids(({ schoolCodes }) => schoolCodes.includes(code ?? '')) },
      { consultationTopics: [] },
      { consultationTopics: [] },
    ],
  });
});

test('finds topics by status, enterprise and school together', async () => {
  const topics = goodTopics(rig.mocks.world);
  const one = topics.find(({ usccs, schoolCodes }) => usccs.some(goodCode) && schoolCodes.length > 0);
  const filter = { status: one?.status, uscc: one?.usccs.find(goodCode), school: one?.schoolCodes[0] };
  const { data, errors } = await rig.ask<{ consultationTopics: { nodes: readonly Ided[] } }>(
    'query ($filter: TopicFilter!) { consultationTopics(filter: $filter, first: 100) { nodes { id } } }',
    { filter },
  );
  expect(errors).toEqual([]);
  const truth = topics.filter(
    ({ status, usccs, schoolCodes }) =>
      status === filter.status && usccs.includes(filter.uscc ?? '') && schoolCodes.includes(filter.school ?? ''),
  );
  expect(data.consultationTopics.nodes).toEqual(truth.map(({ id }) => ({ id })));
});

test('returns the opinions and replies of a topic in order, more than a page of them', async () => {
  const { world } = rig.mocks;
  const topic = goodTopics(world).find(({ opinionCount }) => opinionCount > 50);
  const { data, errors } = await rig.ask(
    `query ($id: ID!) { consultationTopic(id: $id) { opinions(first: 100) { totalCount nodes {
       id author contentHtml at provenance { system recordId } } } } }`,
    { id: topic?.id },
  );
  expect(errors).toEqual([]);
  const opinions = goodOpinions(world, topic?.id ?? '').map((opinion) => ({
    id: opinion.id,
    author: opinion.author,
    contentHtml: cleanHtml(opinion.contentHtml),
    at: shown(opinion.at),
    provenance: { system: 'qinshangliang', recordId: opinion.id },
  }));
  expect(opinions.length).toBeGreaterThan(50);
  expect(data).toEqual({ consultationTopic: { opinions: { totalCount: opinions.length, nodes: opinions } } });
});

test('returns the replies to a topic with their departments', async () => {
  const { world } = rig.mocks;
  const topic = goodTopics(world).find(({ id }) => goodReplies(world, id).length > 1);
  const { data, errors } = await rig.ask(
    'query ($id: ID!) { consultationTopic(id: $id) { replies { id department { name } contentHtml at } } }',
    { id: topic?.id },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    consultationTopic: {
      replies: goodReplies(world, topic?.id ?? '').map((reply) => ({
        id: reply.id,
        department: { name: reply.departmentName },
        contentHtml: cleanHtml(reply.contentHtml),
        at: shown(reply.at),
      })),
    },
  });
});

test('returns null for a withdrawn and for an unknown topic, and NOT_FOUND for a reference to either', async () => {
  const withdrawn = rig.mocks.world.platforms.qinshangliang.topics
    .ordered()
    .find(({ withdrawnAt }) => withdrawnAt !== null);
  const ids = [withdrawn?.id, 'YT999999', '..', 'a/b', '议题'];
  for (const id of ids) {
    const answer = await rig.ask('query ($id: ID!) { consultationTopic(id: $id) { title } }', { id });
    expect(answer).toEqual({ data: { consultationTopic: null }, errors: [] });
  }
  const { data, errors } = await rig.ask(
    'query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on ConsultationTopic { title } } }',
    { of: ids.map((id) => ({ __typename: 'ConsultationTopic', system: 'qinshangliang', id })) },
  );
  expect(data).toEqual({ found: ids.map(() => null) });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(ids.map(() => 'NOT_FOUND'));
});

test('sends no id to another path of the platform', async () => {
  await rig.calls('qinshangliang');
  for (const id of ['.', '..', '', '9'.repeat(101)]) {
    const { data } = await rig.ask('query ($id: ID!) { consultationTopic(id: $id) { title } }', { id });
    expect(data).toEqual({ consultationTopic: null });
  }
  expect(await rig.calls('qinshangliang')).toEqual({});
});

test.for([
  ['a malformed enterprise', '{ consultationTopics(filter: { uscc: "9161" }) { totalCount } }', 'filter.uscc'],
  ['a malformed school', '{ consultationTopics(filter: { school: "61" }) { totalCount } }', 'filter.school'],
  ['a page above the limit', '{ consultationTopics(first: 101) { totalCount } }', 'first'],
  ['a broken cursor', '{ consultationTopics(after: "x") { totalCount } }', 'after'],
] as const)('refuses %s', async ([, question, argument]) => {
  const { errors } = await rig.ask(question);
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

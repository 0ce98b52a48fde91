import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { children, get, type Element } from './callers/consultation-caller.ts';
import { NOW, offsetTime } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const base = mocks.urls['qinshangliang']!;
const { topics, opinions, replies } = mocks.world.platforms.qinshangliang;
const STATUS = { COLLECTING: '征集中', CONSULTING: '协商中', HANDLING: '办理中', CLOSED: '已办结' };
const AUTHOR = { COMMITTEE_MEMBER: '委员', ENTERPRISE: '企业', SCHOOL: '院校', PUBLIC: '公众' };
const listed = topics.ordered().filter(({ withdrawnAt }) => withdrawnAt === null);

async function everyTopic(query = ''): Promise<Element[]> {
  const found: Element[] = [];
  for (let page = 1; ; page += 1) {
    const rows = children(await get(`${base}/topics?page=${page}&size=50${query}`), 'topics', 'topic');
    found.push(...rows);
    if (rows.length < 50) return found;
  }
}

test('refuses unknown callers, in XML', async () => {
  const { status, headers, text } = await get(`${base}/topics`, { user: 'mock-user', password: 'guessed' });
  expect([status, headers['www-authenticate']]).toEqual([401, 'Basic realm="qsl"']);
  expect(headers['content-type']).toContain('application/xml');
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><error code="UNAUTHORIZED">.+<\/error>$/);
});

test('lists every topic that is not withdrawn, with its total', async () => {
  const answer = await get(`${base}/topics?page=2&size=50`);
  expect(answer.document['topics']).toMatchObject({ '@total': expect.any(String), '@page': '2', '@size': '50' });
  const rows = await everyTopic();
  expect(rows).toHaveLength(Number(answer.document['topics']!['@total']));
  const served = new Set(rows.map((row) => row['@id']));
  expect(listed.filter(({ id, faulty }) => faulty === null && !served.has(id))).toEqual([]);
  const withdrawn = topics.ordered().filter(({ withdrawnAt }) => withdrawnAt !== null);
  expect(withdrawn.filter(({ id }) => served.has(id))).toEqual([]);
});

test("serves a topic with the contract's field names, its summary as CDATA", async () => {
  const topic = listed.find(
    (one) => one.faulty === null && one.closedAt !== null && one.usccs.length > 0 && one.schoolCodes.length > 0,
  )!;
  const { document, text } = await get(`${base}/topics/${topic.id}`);
  expect(document['topic']).toEqual([
    {
      '@id': topic.id,
      '@status': STATUS[topic.status],
      title: topic.title,
      summary: topic.summaryHtml,
      category: topic.category,
      region: topic.region,
      department: { '@code': topic.departmentCode, '@name': topic.departmentName },
      related: [
        ...topic.usccs.map((uscc) => ({ '@uscc': uscc })),
        ...topic.schoolCodes.map((school) => ({ '@school': school })),
      ],
      openedAt: offsetTime(topic.openedAt),
      closedAt: offsetTime(topic.closedAt!),
      updatedAt: offsetTime(topic.updatedAt),
      opinionCount: String(topic.opinionCount),
    },
  ]);
  expect(text).toContain(`<summary><![CDATA[${topic.summaryHtml}]]></summary>`);
});

test('omits closedAt while a topic is open, and related where it is empty', async () => {
  const open = listed.find(
    (one) => one.faulty === null && one.closedAt === null && one.usccs.length + one.schoolCodes.length === 0,
  )!;
  const { text } = await get(`${base}/topics/${open.id}`);
  expect(text).not.toMatch(/<closedAt|<related/);
});

test('returns user-written text unchanged, safe or not', async () => {
  const rows = await everyTopic();
  expect(rows.some((row) => /<script|onerror|javascript:/i.test(String(row['summary'])))).toBe(true);
});

test('reads since as a day in Shanghai, inclusive', async () => {
  const topic = listed.filter(({ faulty }) => faulty === null)[100]!;
  const day = offsetTime(topic.updatedAt).slice(0, 10);
  const next = offsetTime(topic.updatedAt + 86_400_000).slice(0, 10);
  expect((await everyTopic(`&since=${day}`)).map((row) => row['@id'])).toContain(topic.id);
  expect((await everyTopic(`&since=${next}`)).map((row) => row['@id'])).not.toContain(topic.id);
});

test('pages the opinions of a topic', async () => {
  const topic = listed.find((one) => one.faulty === null && opinions.by('topicId', one.id).length > 50)!;
  const of = opinions.by('topicId', topic.id).filter(({ faulty }) => faulty === null);
  const pages = [
    await get(`${base}/topics/${topic.id}/opinions?size=50`),
    await get(`${base}/topics/${topic.id}/opinions?size=50&page=2`),
  ];
  const rows = pages.flatMap((page) => children(page, 'opinions', 'opinion'));
  expect(rows).toHaveLength(Number(pages[0]!.document['opinions']!['@total']));
  for (const opinion of of) {
    expect(rows).toContainEqual({
      '@id': opinion.id,
      '@author-kind': AUTHOR[opinion.author],
      '@at': offsetTime(opinion.at),
      '#text': opinion.contentHtml,
    });
  }
});

test('gives all replies to a topic without pages', async () => {
  const reply = replies.ordered().find(({ faulty }) => faulty === null)!;
  const answer = await get(`${base}/topics/${reply.topicId}/replies`);
  expect(children(answer, 'replies', 'reply')).toContainEqual({
    '@id': reply.id,
    '@department': reply.departmentName,
    '@at': offsetTime(reply.at),
    '#text': reply.contentHtml,
  });
  expect((await get(`${base}/topics/${reply.topicId}/replies?page=1`)).status).toBe(400);
});

test.each(['', '/opinions', '/replies'])(
  'answers 410 for %s of a withdrawn topic and 404 for an unknown one',
  async (part) => {
    const withdrawn = topics.ordered().find(({ withdrawnAt }) => withdrawnAt !== null)!;
    const gone = await get(`${base}/topics/${withdrawn.id}${part}`);
    expect([gone.status, gone.document['error']!['@code']]).toEqual([410, 'WITHDRAWN']);
    const unknown = await get(`${base}/topics/nobody${part}`);
    expect([unknown.status, unknown.document['error']!['@code']]).toEqual([404, 'NOT_FOUND']);
  },
);

test.each([
  ['a page of more than 50', '/topics?size=51'],
  ['page 0', '/topics?page=0'],
  ['a time where a day is asked', '/topics?since=2026-01-01T00:00:00Z'],
  ['a day that is none', '/topics?since=2026-02-30'],
  ['an unknown filter', '/topics?uscc=91610300MA00000000'],
  ['an argument given twice', '/topics?page=1&page=2'],
])('refuses %s with an error element', async (_case, path) => {
  const { status, document } = await get(base + path);
  expect([status, document['error']]).toEqual([400, { '@code': 'BAD_ARGUMENT', '#text': expect.any(String) }]);
});

test('answers an unknown path and an empty page in XML', async () => {
  expect((await get(`${base}/opinions`)).document['error']!['@code']).toBe('NOT_FOUND');
  const empty = await get(`${base}/topics?page=1000`);
  expect([empty.status, children(empty, 'topics', 'topic')]).toEqual([200, []]);
});

import { usccProblem } from '@queqiao/records/identifiers';
import type { FeedItem } from '@queqiao/records';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startConsultation, type ConsultationRig } from './consultation-rig.ts';
import { cleanHtml, goodOpinions, goodReplies, goodTopics, moment } from './world-truth.ts';

let rig: ConsultationRig;
beforeAll(async () => {
  rig = await startConsultation();
});
afterEach(async () => {
  await rig.mocks.control.clearFaults();
});
afterAll(() => rig[Symbol.asyncDispose]());

/** The items of one run of a feed, and its last watermark. */
async function run(name: 'topics' | 'threads', from: string | null = null) {
  const feed = rig.subgraph.feeds.find((each) => each.name === name);
  const items: FeedItem[] = [];
  let watermark = from;
  for await (const page of feed?.read(from, AbortSignal.timeout(20_000)) ?? []) {
    items.push(...page.items);
    watermark = page.watermark ?? watermark;
  }
  const records = items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
  const rejected = items.flatMap((item) => (item.kind === 'rejected' ? [item] : []));
  return { records, rejected, watermark };
}

function byId(records: readonly { id: string }[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

test('reads every listed topic with its attributes and sanitised HTML, and the reason of each rejected one', async () => {
  const { records, rejected } = await run('topics');
  const truth = goodTopics(rig.mocks.world).map((topic) => ({
    system: 'qinshangliang',
    type: 'ConsultationTopic',
    id: topic.id,
    region: topic.region,
    attributes: {
      title: topic.title,
      summaryHtml: cleanHtml(topic.summaryHtml),
      category: topic.category,
      region: topic.region,
      status: topic.status,
      departmentCode: topic.departmentCode,
      departmentName: topic.departmentName,
      usccs: topic.usccs.filter((uscc) => usccProblem(uscc) === null),
      schoolCodes: topic.schoolCodes,
      openedAt: moment(topic.openedAt),
      closedAt: moment(topic.closedAt),
      opinionCount: topic.opinionCount,
    },
    personal: null,
    modifiedAt: moment(topic.updatedAt),
    formerId: null,
  }));
  expect(byId(records)).toEqual(byId(truth));
  expect(records).toHaveLength(truth.length);
  const broken = rig.mocks.world.platforms.qinshangliang.topics
    .ordered()
    .filter(({ faulty, withdrawnAt }) => faulty?.quarantined === true && withdrawnAt === null);
  expect(broken.length).toBeGreaterThan(0);
  expect(rejected).toHaveLength(broken.length);
  expect(new Set(rejected.map(({ id }) => id))).toEqual(new Set(broken.map(({ id }) => id)));
  for (const { reason } of rejected) expect(reason).toMatch(/^\p{Script=Han}.*\(.*[a-z].*\)$/u);
});

test('reads every opinion and reply of the listed topics, and the reason of each rejected one', async () => {
  const { world } = rig.mocks;
  const { records, rejected } = await run('threads');
  const topics = goodTopics(world);
  const opinions = topics.flatMap(({ id, region }) =>
    goodOpinions(world, id).map((opinion) => ({
      system: 'qinshangliang',
      type: 'Opinion',
      id: opinion.id,
      region,
      attributes: {
        topicId: id,
        author: opinion.author,
        contentHtml: cleanHtml(opinion.contentHtml),
        at: moment(opinion.at),
      },
      personal: null,
      modifiedAt: null,
      formerId: null,
    })),
  );
  const replies = topics.flatMap(({ id, region }) =>
    goodReplies(world, id).map((reply) => ({
      system: 'qinshangliang',
      type: 'TopicReply',
      id: reply.id,
      region,
      attributes: {
        topicId: id,
        departmentCode: null,
        departmentName: reply.departmentName,
        contentHtml: cleanHtml(reply.contentHtml),
        at: moment(reply.at),
      },
      personal: null,
      modifiedAt: null,
      formerId: null,
    })),
  );
  expect(opinions.length).toBeGreaterThan(0);
  expect(replies.length).toBeGreaterThan(0);
  expect(byId(records)).toEqual(byId([...opinions, ...replies]));
  expect(records).toHaveLength(opinions.length + replies.length);
  const listed = new Set(topics.map(({ id }) => id));
  const broken = world.platforms.qinshangliang.opinions
    .ordered()
    .filter(({ faulty, topicId }) => faulty?.quarantined === true && listed.has(topicId));
  expect(rejected).toHaveLength(broken.length);
  expect(new Set(rejected.map(({ id }) => id))).toEqual(new Set(broken.map(({ id }) => id)));
});

test('reads only the threads of topics that changed since a day before the newest change', async () => {
  const { watermark } = await run('threads');
  const topics = goodTopics(rig.mocks.world);
  expect(watermark).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const since = Date.parse(`${watermark}T00:00:00+08:00`);
  expect(since).toBeLessThanOrEqual((topics[0]?.updatedAt ?? 0) - 86_400_000);
  const changed = topics.filter(({ updatedAt }) => updatedAt >= since);
  expect(changed.length).toBeLessThan(topics.length);
  await rig.calls('qinshangliang');
  await run('threads', watermark);
  expect((await rig.calls('qinshangliang'))['topics/{id}/replies']).toBe(changed.length);
});

test('reads new opinions and replies in the next run, also on an old topic', async () => {
  const { watermark } = await run('threads');
  const topic = goodTopics(rig.mocks.world).at(-1);
  await rig.mocks.control.apply({
    op: 'addOpinion',
    topicId: topic?.id,
    contentHtml: '<p>新意见<script>x</script></p>',
  });
  await rig.mocks.control.apply({ op: 'addReply', topicId: topic?.id, contentHtml: '新答复' });
  const { records } = await run('threads', watermark);
  const contents = records.map(({ attributes }) => attributes['contentHtml']);
  expect(contents).toContain('<p>新意见</p>');
  expect(contents).toContain('新答复');
});

test('no longer reads a withdrawn topic nor its opinions and replies', async () => {
  const topic = goodTopics(rig.mocks.world).find(({ opinionCount }) => opinionCount > 0);
  await rig.mocks.control.apply({ op: 'withdrawTopic', id: topic?.id });
  expect((await run('topics')).records.map(({ id }) => id)).not.toContain(topic?.id);
  const { records } = await run('threads');
  expect(records.map(({ attributes }) => attributes['topicId'])).not.toContain(topic?.id);
});

test('misses no topic when one is changed while the pages are read', async () => {
  const before = goodTopics(rig.mocks.world).map(({ id }) => id);
  await rig.mocks.control.setFault({ kind: 'page-shift', system: 'qinshangliang', call: 'topics', count: 1 });
  const { records } = await run('topics');
  expect(records.map(({ id }) => id).toSorted()).toEqual(before.toSorted());
});

test.for(['topics', 'threads'] as const)(
  'fails naming the platform instead of reporting a part of %s as the whole',
  async (name) => {
    await rig.mocks.control.setFault({ kind: 'error', status: 500, system: 'qinshangliang', call: 'topics', skip: 2 });
    await expect(run(name)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', system: 'qinshangliang' });
  },
);

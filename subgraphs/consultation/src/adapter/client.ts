import { recordReader, receivedRows, type ReadRecords, type ReceivedRow } from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import { numberedPages, type NumberedPage } from '@queqiao/platform/lists';
import type { Clock } from '@queqiao/records/time';
import type { Deadline } from '@queqiao/subgraph/request';
import {
  unexpectedFault,
  UpstreamFault,
  type Fetched,
  type RawAnswer,
  type Upstream,
  type UpstreamCall,
} from '@queqiao/platform/upstream';
import { listElement, PAGE_SIZE, rowElements, topicElement } from './elements.ts';
import {
  normaliseOpinion,
  normaliseReply,
  normaliseTopic,
  type Opinion,
  type Reply,
  type Topic,
  type TopicKey,
} from './normalise.ts';
import { readInSlices } from './read-in-slices.ts';
import { consultationRows, replyRow } from './rows.ts';

/** Pages requested at a time, after the first: the installation's concurrency limit applies. */
const PAGES_AT_A_TIME = 64;

/** How long a cached answer is used, in ms: fresh at first, then stale once while it is refreshed. */
export const KEPT = { freshMs: 30_000, staleMs: 120_000 };

export interface ReadQuery {
  /** Whether the cache is bypassed. */
  readonly uncached?: boolean;
}

export interface TopicsQuery extends ReadQuery {
  /** Only topics changed on that day or later, yyyy-MM-dd. */
  readonly since?: string | null;
  /** Read until no topic can be missing. */
  readonly settled?: boolean;
}

type Rows<R> = Fetched<readonly ReceivedRow<R>[]>;

/** All calls of one installation of the family. */
export interface ConsultationClient {
  readonly installation: Installation;
  /** All pages of the list of topics. */
  readonly topics: (query: TopicsQuery, deadline: Deadline) => Promise<Rows<Topic>>;
  /** One topic; null when it is unknown or was withdrawn. */
  readonly topic: (id: string, deadline: Deadline) => Promise<Rows<Topic> | null>;
  /** All opinions on a topic; null when it was withdrawn. */
  readonly opinions: (topic: TopicKey, query: ReadQuery, deadline: Deadline) => Promise<Rows<Opinion> | null>;
  /** All replies to a topic; null when it was withdrawn. */
  readonly replies: (topic: TopicKey, query: ReadQuery, deadline: Deadline) => Promise<Rows<Reply> | null>;
  /** The platform's current time, epoch ms. */
  readonly present: Clock;
  readonly close: () => Promise<void>;
}

/** Thrown when a topic disappears while its pages are read. */
class NotThere extends Error {}

async function unlessGone<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (failure) {
    if (failure instanceof NotThere) return null;
    throw failure;
  }
}

function get<T>(
  name: string,
  path: string,
  decode: (answer: RawAnswer) => Promise<T>,
  { query, uncached }: ReadQuery & Pick<UpstreamCall<T>, 'query'>,
): UpstreamCall<T> {
  return {
    name,
    method: 'GET',
    path,
    accept: 'application/xml',
    decode,
    ...(query && { query }),
    ...(uncached !== true && { cache: KEPT }),
  };
}

function pathOf(id: string): string {
  return `/topics/${encodeURIComponent(id)}`;
}

/**
 * The calls of one installation. Throws a TypeError for invalid code tables. Each call throws a HubError when the platform
 * fails.
 */
export function createConsultationClient(installation: Installation, upstream: Upstream): ConsultationClient {
  const rows = consultationRows(installation);
  const readTopics = recordReader({ schema: rows.topic, idOf: (raw) => raw['id'] }, (row) =>
    normaliseTopic(installation, row),
  );
  const opinionsOf = (topic: TopicKey) =>
    recordReader({ schema: rows.opinion, idOf: (raw) => raw['id'] }, (row) =>
      normaliseOpinion(installation, topic, row),
    );
  const repliesOf = (topic: TopicKey) =>
    recordReader({ schema: replyRow, idOf: (raw) => raw['id'] }, (row) => normaliseReply(installation, topic, row));

  /** Throws NotThere when the platform answers 404 or 410. */
  async function call<T>(question: UpstreamCall<T>, deadline: Deadline): Promise<Fetched<T>> {
    try {
      return await upstream.call(question, deadline);
    } catch (failure) {
      if (!(failure instanceof UpstreamFault)) throw failure;
      if (failure.kind === 'gone' || failure.kind === 'unknown') throw new NotThere(undefined, { cause: failure });
      throw unexpectedFault(installation, failure);
    }
  }

  function pages<R extends { readonly id: string }>(
    list: { readonly name: string; readonly path: string; readonly of: readonly [root: string, row: string] },
    read: ReadRecords<R>,
    { since, settled, uncached }: TopicsQuery,
    deadline: Deadline,
  ): Promise<Rows<R>> {
    const [root, row] = list.of;
    const decode = async (answer: RawAnswer): Promise<NumberedPage<ReceivedRow<R>>> => {
      const { elements, total } = listElement(answer, root, row);
      return { rows: receivedRows(await readInSlices(read, upstream, list.name, elements)), total };
    };
    return numberedPages({
      pageSize: PAGE_SIZE,
      width: PAGES_AT_A_TIME,
      keyOf: ({ key }) => key,
      bounds: upstream.listBounds(list.name),
      settled: settled ?? false,
      read: (page, again) => {
        const query = { page, size: PAGE_SIZE, ...(typeof since === 'string' && { since }) };
        return call(get(list.name, list.path, decode, { query, uncached: uncached === true || again }), deadline);
      },
    });
  }

  return {
    installation,
    async topics(query, deadline) {
      const list = { name: 'topics', path: '/topics', of: ['topics', 'topic'] } as const;
      const found = await unlessGone(pages(list, readTopics, query, deadline));
      if (found === null) throw unexpectedFault(installation, new UpstreamFault('unknown'));
      return found;
    },
    topic(id, deadline) {
      const name = 'topics/{id}';
      const question = get(
        name,
        pathOf(id),
        async (answer) => receivedRows(readTopics(upstream, name, [topicElement(answer)])),
        {},
      );
      return unlessGone(call(question, deadline));
    },
    opinions(topic, query, deadline) {
      const path = `${pathOf(topic.id)}/opinions`;
      const list = { name: 'topics/{id}/opinions', path, of: ['opinions', 'opinion'] } as const;
      return unlessGone(pages(list, opinionsOf(topic), query, deadline));
    },
    replies(topic, { uncached }, deadline) {
      const name = 'topics/{id}/replies';
      const read = repliesOf(topic);
      const decode = async (answer: RawAnswer) =>
        receivedRows(await readInSlices(read, upstream, name, rowElements(answer, 'replies', 'reply')));
      return unlessGone(
        call(get(name, `${pathOf(topic.id)}/replies`, decode, { uncached: uncached ?? false }), deadline),
      );
    },
    present: upstream.present,
    close: () => upstream.close(),
  };
}

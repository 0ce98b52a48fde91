import type { Mocks } from '@queqiao/mocks';
import { cleanHtml } from '../src/adapter/clean-html.ts';

type World = Mocks['world'];

interface Entity {
  readonly faulty: { readonly kind: string; readonly field: string; readonly quarantined: boolean } | null;
}

/** The rows of a list that become records: those that are not rejected. */
function goodRows<T extends Entity>(list: { readonly ordered: () => readonly T[] }): readonly T[] {
  return list.ordered().filter(({ faulty }) => faulty?.quarantined !== true);
}

/** The topics that are in the list and good, newest change first. */
export function goodTopics({ platforms }: World) {
  return goodRows(platforms.qinshangliang.topics)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
}

/** The good opinions on a topic, oldest first. */
export function goodOpinions({ platforms }: World, topicId: string) {
  return goodRows(platforms.qinshangliang.opinions)
    .filter((opinion) => opinion.topicId === topicId)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The replies to a topic, oldest first. */
export function goodReplies({ platforms }: World, topicId: string) {
  return goodRows(platforms.qinshangliang.replies)
    .filter((reply) => reply.topicId === topicId)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** A time of the world as the hub stores it. */
export function moment(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** The same as the hub shows it. */
export function shown(ms: number | null): string | null {
  return ms === null ? null : `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

export { cleanHtml };

import { z } from 'zod';
import { LIST_FAULTS } from '../../faults/data-faults.ts';
import { readQuery } from '../arguments.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { localMoment } from '../platform-time.ts';
import type { RowFaults } from '../row-faults.ts';
import type { ConsultationPlatform } from '../../world/index.ts';
import { opinionShape, REPLY } from './elements.ts';
import { findTopic } from './find-topic.ts';
import { PAGE_ARGUMENTS } from './page-arguments.ts';
import { xml } from './xml.ts';

/** The contributions to a topic: `GET /topics/{id}/opinions` and `GET /topics/{id}/replies`. */
export function threadCalls(
  { board, data, installation }: PlatformParts<ConsultationPlatform>,
  rowFaults: RowFaults,
): readonly PlatformCall[] {
  const opinionRow = opinionShape(installation);
  const isEmptied = (call: string) => board.take('empty-list', installation.system, call) !== undefined;
  return [
    {
      name: 'topics/{id}/opinions',
      method: 'GET',
      path: '/topics/:id/opinions',
      suffers: LIST_FAULTS,
      answer: ({ params, url }) => {
        const call = 'topics/{id}/opinions';
        const { page, size, since } = readQuery(PAGE_ARGUMENTS, url);
        const topic = findTopic(data, params['id']);
        const from = since === undefined ? 0 : localMoment(since);
        const all = isEmptied(call)
          ? []
          : inOrder(data.opinions.by('topicId', topic.id)).filter(({ at }) => at >= from);
        const rendered = all.slice((page - 1) * size, page * size).map((row) => opinionRow.render(row, row.id));
        const opinion = rowFaults.strike(call, opinionRow, rendered);
        return xml({ opinions: { '@total': all.length, '@page': page, '@size': size, opinion } });
      },
    },
    {
      name: 'topics/{id}/replies',
      method: 'GET',
      path: '/topics/:id/replies',
      suffers: LIST_FAULTS,
      answer: ({ params, url }) => {
        const call = 'topics/{id}/replies';
        readQuery(z.strictObject({}), url);
        const topic = findTopic(data, params['id']);
        const all = isEmptied(call) ? [] : inOrder(data.replies.by('topicId', topic.id));
        const reply = rowFaults.strike(
          call,
          REPLY,
          all.map((row) => REPLY.render(row, row.id)),
        );
        return xml({ replies: { reply } });
      },
    },
  ];
}

/** Oldest first; a duplicate row appears twice. */
function inOrder<
  E extends { readonly id: string; readonly at: number; readonly faulty: { readonly kind: string } | null },
>(rows: readonly E[]): readonly E[] {
  return rows
    .flatMap((row) => (row.faulty?.kind === 'DUPLICATE' ? [row, row] : [row]))
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id)));
}

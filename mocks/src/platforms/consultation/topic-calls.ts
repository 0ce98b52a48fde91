import { CODE_FAULTS, PAGE_FAULTS, ROW_FAULTS } from '../../faults/data-faults.ts';
import { readQuery } from '../arguments.ts';
import type { ListView } from '../list-view.ts';
import { numberedPage } from '../numbered-page.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { localMoment } from '../platform-time.ts';
import type { RowFaults } from '../row-faults.ts';
import type { ConsultationPlatform, Topic } from '../../world/index.ts';
import { topicShape } from './elements.ts';
import { findTopic } from './find-topic.ts';
import { PAGE_ARGUMENTS } from './page-arguments.ts';
import { xml } from './xml.ts';

/** `GET /topics` and `GET /topics/{id}`. */
export function topicCalls(
  { board, data, installation }: PlatformParts<ConsultationPlatform>,
  list: ListView<Topic>,
  rowFaults: RowFaults,
): readonly PlatformCall[] {
  const shape = topicShape(installation);
  return [
    {
      name: 'topics',
      method: 'GET',
      path: '/topics',
      suffers: [...PAGE_FAULTS, ...CODE_FAULTS],
      answer: ({ url }) => {
        const { page, size, since } = readQuery(PAGE_ARGUMENTS, url);
        const question = { page, size, since: since === undefined ? undefined : localMoment(since) };
        const { rows, total } = numberedPage(list, question, board, installation.system, 'topics');
        const rendered = rows.map((topic) => shape.render(topic, topic.id));
        const topic = rowFaults.strike('topics', shape, rendered);
        return xml({ topics: { '@total': total, '@page': page, '@size': size, topic } });
      },
    },
    {
      name: 'topics/{id}',
      method: 'GET',
      path: '/topics/:id',
      suffers: [...ROW_FAULTS, ...CODE_FAULTS],
      answer: ({ params }) => {
        const topic = findTopic(data, params['id']);
        const [rendered] = rowFaults.strike('topics/{id}', shape, [shape.render(topic, topic.id)]);
        return xml({ topic: rendered });
      },
    },
  ];
}

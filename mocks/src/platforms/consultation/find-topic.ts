import { Refusal } from '../refusal.ts';
import type { ConsultationPlatform, Topic } from '../../world/index.ts';

/** The topic with that id. Throws a Refusal: `gone` when it was withdrawn, `not-found` when it never existed. */
export function findTopic(data: ConsultationPlatform, id = ''): Topic {
  const topic = data.topics.get(id);
  if (topic === undefined) throw new Refusal('not-found', `议题不存在: ${id}`);
  if (topic.withdrawnAt !== null) throw new Refusal('gone', `议题已撤回: ${id}`);
  return topic;
}

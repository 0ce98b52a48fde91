import type { Collection } from '../collection.ts';
import type { Entity } from '../entities/entity.ts';
import type { Topic } from '../entities/consultation.ts';
import { inventUscc } from '../uscc.ts';
import { demand, type WorldState } from '../state.ts';
import { dropPartner } from './education.ts';
import { deleteEnterprise } from './enterprises.ts';
import { checkedPatch, collectionOf, goodKeys } from './find.ts';
import type { Operation } from './operation.ts';
import { removeSchool } from './school-changes.ts';

export function update(state: WorldState, { system, type, id, patch }: Operation<'update'>): void {
  state.change(collectionOf(state, system, type), id, checkedPatch<Entity>(type, patch));
  if (type === 'Opinion' || type === 'TopicReply') touchTopic(state, type, id);
}

/** A change in a topic's contents is visible only to readers of the topic: its own time changes. */
function touchTopic(state: WorldState, type: 'Opinion' | 'TopicReply', id: string): void {
  const { topics, opinions, replies } = state.platforms.qinshangliang;
  const said = type === 'Opinion' ? opinions.get(id) : replies.get(id);
  if (said !== undefined) state.change(topics, said.topicId, {});
}

function inventDigits(state: WorldState, count: number): string {
  return String(state.random.int(10 ** (count - 1), 10 ** count - 1));
}

/** A valid value that replaces a wrong one. */
function rightValue(state: WorldState, list: Collection<Entity>, row: Entity, field: string): unknown {
  const { type } = list.kind;
  const { zhijiao, 'haixi-education': haixi, shanqitong } = state.platforms;
  const schools = row.system.startsWith('haixi') ? haixi.schools : zhijiao.schools;
  switch (field) {
    case 'uscc':
      return type === 'Enterprise' || row.system.startsWith('haixi')
        ? inventUscc('632801', state.random)
        : state.random.pick(goodKeys(shanqitong.enterprises));
    case 'usccs':
      return [...(row as Topic).usccs.slice(1), state.random.pick(goodKeys(shanqitong.enterprises))];
    case 'code':
      return inventDigits(state, 10);
    case 'majorCode':
      return inventDigits(state, 6);
    case 'schoolCode': {
      // A new statistic is one that its school has not reported yet.
      const free = goodKeys(schools).filter((code) => !list.has(list.key({ ...row, schoolCode: code } as Entity)));
      return free.length === 0 ? inventDigits(state, 10) : state.random.pick(free);
    }
    default:
      throw new RangeError(`${type} has no wrong ${field}`);
  }
}

/** Corrects a wrong row: a value that was wrong only when served is served correctly, a wrong value is replaced. */
export function repair(state: WorldState, { system, type, id }: Operation<'repair'>): void {
  const list = collectionOf(state, system, type);
  const row = demand(list, id);
  if (row.faulty === null) throw new RangeError(`${type} ${id} is good already`);
  const { kind, field } = row.faulty;
  const wrong = kind === 'WRONG_CHECK' || kind === 'MALFORMED_KEY' || kind === 'MALFORMED_ENTRY';
  const patch = wrong ? { [field]: rightValue(state, list, row, field) } : {};
  state.change(list, id, { ...patch, faulty: null });
  if (type === 'Opinion') touchTopic(state, type, id);
}

/** Deletes a record where the platform can report it: in its list of deletions, or by absence. */
export function remove(state: WorldState, { system, type, id }: Operation<'remove'>): void {
  const list = collectionOf(state, system, type);
  demand(list, id);
  if (type === 'Enterprise') return deleteEnterprise(state, { uscc: id });
  if (system === 'zhijiao' || system === 'haixi-education') {
    if (type === 'School') return removeSchool(state, system, id);
    state.remove(list, id);
    if (type === 'Major') dropPartner(state, state.platforms[system], id);
    return undefined;
  }
  if (list.kind.resource === null) throw new RangeError(`${system} never deletes a ${type}`);
  state.remove(list, id);
  const { projects } = state.platforms.shanqitong;
  const orphans = type === 'TechDemand' ? projects.ordered().filter(({ demandId }) => demandId === id) : [];
  for (const project of orphans) state.change(projects, project.id, { demandId: null });
  return undefined;
}

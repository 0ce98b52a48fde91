import type { Entity } from '../entities/entity.ts';
import { startOfDay, yearOf } from '../calendar.ts';
import { demand, type WorldState } from '../state.ts';
import { checkedPatch, collectionOf } from './find.ts';
import type { Operation } from './operation.ts';

/** Changes a row whose time stays what it was. */
export function editSilently(state: WorldState, { system, type, id, patch }: Operation<'editSilently'>): void {
  const list = collectionOf(state, system, type);
  const { updatedAt } = demand(list, id);
  state.change(list, id, checkedPatch<Entity>(type, patch), updatedAt);
}

/** Takes a row out of its list, and puts it on no list of deletions. */
export function removeSilently(state: WorldState, { system, type, id }: Operation<'removeSilently'>): void {
  const list = collectionOf(state, system, type);
  demand(list, id);
  state.removeSilently(list, id);
}

/** Gives a row that does not change otherwise any time, of the future too. */
export function misdate(state: WorldState, { system, type, id, at }: Operation<'misdate'>): void {
  state.change(collectionOf(state, system, type), id, {}, Date.parse(at));
}

/** Puts an entry with any time on the list of deletions. */
export function misdateDeletion(state: WorldState, { resource, id, at }: Operation<'misdateDeletion'>): void {
  state.platforms.shanqitong.deletions.push({ resource, id, deletedAt: Date.parse(at) });
}

/** Lets the world's clock go on to the next year of Asia/Shanghai. Nobody has reported anything of it yet. */
export function beginYear(state: WorldState): void {
  state.now = startOfDay(`${yearOf(state.now) + 1}-01-01`);
}

import { hash } from 'node:crypto';

/**
 * One of `of` habits for a thing, always the same for the same key: lets rows differ in what a contract leaves open
 * (a number as string, a null left out) without a state.
 */
export function variety(key: string, habit: string, of: number): number {
  return Number.parseInt(hash('md5', `${habit} ${key}`).slice(0, 8), 16) % of;
}

import { hash } from 'node:crypto';

/**
 * One of `of` variants, always the same for the same key: rows differ without any state where a contract leaves a choice
 * (a number as string, a null omitted).
 */
export function variety(key: string, choice: string, of: number): number {
  return Number.parseInt(hash('md5', `${choice} ${key}`).slice(0, 8), 16) % of;
}

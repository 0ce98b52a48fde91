import { hash } from 'node:crypto';

/** Numbers from 0 to 1, the same in every run of the same seed. */
export function drawn(seed: string): () => number {
  let turn = 0;
  return () => hash('sha256', `${seed} ${(turn += 1)}`, 'buffer').readUInt32BE() / 2 ** 32;
}

import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** The row before the page. */
export interface Position {
  /** The row's stamp, ms. */
  readonly at: number;
  readonly key: string;
  /** 1 for the second copy of a duplicated row, otherwise 0. */
  readonly copy: number;
}

const position = z.tuple([z.int(), z.string(), z.int()]);

/** The opaque cursor of a position. */
export function writeCursor({ at, key, copy }: Position): string {
  return Buffer.from(JSON.stringify([at, key, copy])).toString('base64url');
}

/** Throws a Refusal for a cursor that `writeCursor` did not create. */
export function readCursor(cursor: string): Position {
  try {
    const [at, key, copy] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at, key, copy };
  } catch {
    throw new Refusal('bad-argument', 'cursor: not one of ours');
  }
}

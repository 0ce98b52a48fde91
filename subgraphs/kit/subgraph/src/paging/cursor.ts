import { z } from 'zod';
import { badInput, type HubError } from '../errors/index.ts';

/** Encodes a position as an opaque cursor and back. */
export interface CursorCodec<P> {
  readonly encode: (position: P) => string;
  /** Throws BAD_USER_INPUT for the argument (default: `after`) when the cursor is invalid or of another kind of list. */
  readonly decode: (cursor: string, argument?: CursorArgument) => P;
}

const LONGEST = 2_048;

type CursorArgument = 'after' | 'before';

/** The cursor was not issued by this list. */
export function brokenCursor(argument: CursorArgument = 'after'): HubError {
  return badInput(`${argument} 不是本列表给出的游标 (${argument} is not a cursor of this list)`, argument);
}

/**
 * Cursors of one kind of list: base64url JSON of the kind and the position. If the shape of positions changes, the kind gets
 * a new name, so that an old cursor is refused rather than misread.
 */
export function cursorCodec<P>(kind: string, position: z.ZodType<P>): CursorCodec<P> {
  const cursor = z.tuple([z.literal(kind), position]);
  return {
    encode: (value) => Buffer.from(JSON.stringify([kind, value])).toString('base64url'),
    decode(text, argument) {
      if (text.length > LONGEST || !/^[\w-]+$/.test(text)) throw brokenCursor(argument);
      try {
        return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))[1];
      } catch {
        throw brokenCursor(argument);
      }
    },
  };
}

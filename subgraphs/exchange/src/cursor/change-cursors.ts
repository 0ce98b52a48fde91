import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';

const POSITION_BYTES = 8;
const SIGNATURE_BYTES = 16;
const PURPOSE = 'change cursor 1\n';

/**
 * Positions in the change log as clients hold them: opaque, and signed, so that nobody can make one up or count in them.
 * A cursor says where, never what may be seen: that is judged when it is used. One position has one cursor.
 */
export class ChangeCursors {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** With the store's own key, which all nodes on it share. */
  static async of(store: Queryable): Promise<ChangeCursors> {
    const [log] = await store.query<{ cursor_key: Uint8Array }>({
      text: 'select cursor_key from change_log',
      values: [],
    });
    if (log === undefined) throw new TypeError('the store has no change log: was it migrated?');
    return new ChangeCursors(log.cursor_key);
  }

  encode(position: number): string {
    const bytes = Buffer.alloc(POSITION_BYTES);
    bytes.writeBigInt64BE(BigInt(position));
    return Buffer.concat([bytes, this.#sign(bytes)]).toString('base64url');
  }

  /** Throws BAD_USER_INPUT for whatever this hub did not give out. */
  decode(cursor: string, argument: string): number {
    const bytes = Buffer.from(cursor, 'base64url');
    const position = bytes.subarray(0, POSITION_BYTES);
    const signature = bytes.subarray(POSITION_BYTES);
    if (bytes.length !== POSITION_BYTES + SIGNATURE_BYTES || !timingSafeEqual(signature, this.#sign(position))) {
      throw badInput(`${argument} 不是变更日志的游标 (${argument} is not a cursor of the change log)`, argument);
    }
    return Number(position.readBigInt64BE());
  }

  #sign(position: Uint8Array): Uint8Array {
    return createHmac('sha256', this.#key).update(PURPOSE).update(position).digest().subarray(0, SIGNATURE_BYTES);
  }
}

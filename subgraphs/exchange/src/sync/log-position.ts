import type { Queryable } from '@queqiao/store';
import { logPosition } from './queries.ts';

/** The position of the newest change that is committed, published or not. */
export async function currentLogPosition(store: Queryable): Promise<number> {
  const [log] = await store.query<{ position: number }>(logPosition());
  return log?.position ?? 0;
}

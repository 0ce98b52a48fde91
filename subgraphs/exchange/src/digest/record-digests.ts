import { LRUCache } from 'lru-cache';
import { badInput } from '@queqiao/subgraph/errors';
import { regionPrefix } from '@queqiao/records/regions';
import type { ChangeLog, Queryable } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import { DEEPEST, DigestTree, type DigestNode, type DigestRecord } from './digest-tree.ts';

export interface DigestRequest {
  readonly type: string;
  readonly prefix: string;
  readonly depth: number;
  /** Region codes that the caller is confined to; null: everywhere. */
  readonly regions: readonly string[] | null;
}

/** Trees that are kept: whoever compares asks for one again and again. */
const KEPT = 4;

/** The digests of what callers may see, each as of one position of the log. */
export class RecordDigests {
  readonly #store: Queryable;
  readonly #log: ChangeLog;
  readonly #cursors: ChangeCursors;
  readonly #trees = new LRUCache<string, Promise<DigestTree>>({ max: KEPT });

  constructor(store: Queryable, log: ChangeLog, cursors: ChangeCursors) {
    this.#store = store;
    this.#log = log;
    this.#cursors = cursors;
  }

  /** Rejects with BAD_USER_INPUT for a depth or a prefix that is none. */
  async digest({ type, prefix, depth, regions }: DigestRequest): Promise<DigestNode> {
    if (depth < 0 || depth > DEEPEST) throw badInput(`depth 应为 0 至 ${DEEPEST} (depth: 0 to ${DEEPEST})`, 'depth');
    if (!/^[01]*$/u.test(prefix) || prefix.length > depth) {
      throw badInput('prefix 应为不长于 depth 的 0、1 串 (prefix: bits, no more than depth)', 'prefix');
    }
    const { newest } = await this.#log.head();
    const key = JSON.stringify([type, depth, regions && [...regions].toSorted(), newest]);
    let tree = this.#trees.get(key);
    if (!tree) {
      tree = this.#read(type, regions, newest).then((records) => DigestTree.of(records, depth));
      this.#trees.set(key, tree);
      tree.catch(() => this.#trees.delete(key));
    }
    return { type, watermark: this.#cursors.encode(newest), tree: await tree, prefix };
  }

  #read(type: string, regions: readonly string[] | null, through: number): Promise<readonly DigestRecord[]> {
    return this.#store.query<DigestRecord>({
      text: `select system, id, version from record_as_of($1)
        where type = $2 and ($3::text[] is null or region like any($3::text[]))`,
      values: [through, type, regions && regions.map((region) => `${regionPrefix(region)}%`)],
    });
  }
}

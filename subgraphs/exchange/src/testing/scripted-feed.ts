import type { FeedItem, FeedPage, RecordFeed, RecordTypeName } from '@queqiao/records';

/** What one reading of a scripted feed gives: pages, or a failure in their midst. */
export type Reading = readonly (FeedPage | Error)[];

/** A feed with the pages of a test. */
export class ScriptedFeed implements RecordFeed {
  readonly system: string;
  readonly name: string;
  readonly types: readonly RecordTypeName[];
  readonly mode: RecordFeed['mode'];
  /** From where each reading began. */
  readonly begins: (string | null)[] = [];
  readonly #readings: Reading[] = [];
  #last: Reading = [];

  constructor(feed: Pick<RecordFeed, 'system' | 'name' | 'types' | 'mode'>) {
    this.system = feed.system;
    this.name = feed.name;
    this.types = feed.types;
    this.mode = feed.mode;
  }

  /** The next readings, one after the other; the last is repeated from then on. */
  returns(...readings: readonly Reading[]): void {
    this.#readings.splice(0, this.#readings.length, ...readings);
  }

  /** The next readings, each one page without a watermark. */
  returnsItems(...readings: readonly (readonly FeedItem[])[]): void {
    this.returns(...readings.map((items) => [{ items, watermark: null }]));
  }

  async *read(from: string | null): AsyncGenerator<FeedPage> {
    this.begins.push(from);
    this.#last = this.#readings.shift() ?? this.#last;
    for (const part of this.#last) {
      if (part instanceof Error) throw part;
      yield await Promise.resolve(part);
    }
  }
}

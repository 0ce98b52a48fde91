import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ReadChange, QuarantinedRow } from './read-change.ts';

export interface WorkerOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly dataFolder?: string | undefined;
  readonly databaseUrl?: string | undefined;
  readonly leaseMs: number;
}

export type WorkerOrder =
  | { readonly name: 'sync' | 'records' }
  | { readonly name: 'ask'; readonly source: string; readonly variables?: Record<string, unknown> };

interface ChangesAnswer {
  readonly changes: {
    readonly nodes: readonly (Omit<ReadChange, 'system' | 'type' | 'id' | 'version' | 'region'> & {
      readonly __typename: string;
      readonly record: Pick<ReadChange, 'system' | 'type' | 'id' | 'version'> & {
        readonly region: { readonly code: string };
      };
    })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

interface QuarantineAnswer {
  readonly quarantine: {
    readonly nodes: readonly QuarantinedRow[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const CHANGES = `query ($after: ID) { changes(after: $after, first: 100) {
  pageInfo { hasNextPage endCursor }
  nodes { __typename
    ... on Change { cursor kind changedFields formerId record { system type id version region { code } } }
    ... on Gap { cursor } } } }`;
const QUARANTINE = `query ($after: String) { quarantine(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { system type id reason path } } }`;

/** A node that synchronises in a separate process. */
export class WorkerProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#exit = once(child, 'exit');
  }

  /** Resolves once the store is open. */
  static async open(options: WorkerOptions): Promise<WorkerProcess> {
    const file = new URL('./sync-worker.ts', import.meta.url);
    const worker = new WorkerProcess(fork(file, [JSON.stringify(options)], { stdio: 'inherit', execArgv: [] }));
    await worker.#answer();
    return worker;
  }

  /** Reads every platform once; returns the systems that could not be read. */
  sync(): Promise<readonly string[]> {
    return this.#order<readonly string[]>({ name: 'sync' });
  }

  /** The keys of all records, as `system type id`. */
  records(): Promise<readonly string[]> {
    return this.#order<readonly string[]>({ name: 'records' });
  }

  /** All changes after a cursor, page by page. Throws when there is a gap. */
  async changes(after: string | null): Promise<{ readonly changes: readonly ReadChange[]; readonly cursor: string }> {
    const read: ReadChange[] = [];
    let cursor = after;
    for (;;) {
      const { changes } = await this.#order<ChangesAnswer>({
        name: 'ask',
        source: CHANGES,
        variables: { after: cursor },
      });
      for (const { __typename: kind, record, ...change } of changes.nodes) {
        if (kind !== 'Change') throw new TypeError('the log has a gap');
        read.push({ ...change, ...record, region: record.region.code });
      }
      cursor = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) return { changes: read, cursor };
    }
  }

  /** All quarantined rows. */
  async quarantine(): Promise<readonly QuarantinedRow[]> {
    const rows: QuarantinedRow[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: QuarantineAnswer = await this.#order<QuarantineAnswer>({
        name: 'ask',
        source: QUARANTINE,
        variables: { after },
      });
      rows.push(...answer.quarantine.nodes);
      if (!answer.quarantine.pageInfo.hasNextPage) return rows;
      after = answer.quarantine.pageInfo.endCursor;
    }
  }

  /** Kills the process at once; resolves when it has exited. */
  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL');
    await this.#exit;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }

  async #order<T>(order: WorkerOrder): Promise<T> {
    this.#child.send(order);
    return (await this.#answer()) as T;
  }

  async #answer(): Promise<unknown> {
    const answered = new AbortController();
    try {
      const [message] = (await Promise.race([
        once(this.#child, 'message', { signal: answered.signal }),
        this.#exit.then(() => {
          throw new WorkerGoneError();
        }),
      ])) as [{ readonly value?: unknown; readonly error?: string }];
      if (message.error !== undefined) throw new Error(message.error);
      return message.value;
    } finally {
      answered.abort();
    }
  }
}

/** The process exited before it answered. */
export class WorkerGoneError extends Error {
  constructor() {
    super('the worker is gone');
    this.name = 'WorkerGoneError';
  }
}

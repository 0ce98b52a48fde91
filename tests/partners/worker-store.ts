import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestEngine } from '@queqiao/store/testing';
import type { WorkerOptions } from './worker-process.ts';

export interface WorkerStore extends AsyncDisposable {
  readonly location: Pick<WorkerOptions, 'dataFolder' | 'databaseUrl'>;
}

/** An empty store for processes: a folder on disk, or a database of its own on the server. */
export async function workerStore({ name, open }: TestEngine): Promise<WorkerStore> {
  if (name === 'postgres') {
    const store = await open();
    return {
      location: { databaseUrl: store.databaseUrl?.href },
      [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    };
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'queqiao-sync-'));
  return {
    location: { dataFolder },
    [Symbol.asyncDispose]: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

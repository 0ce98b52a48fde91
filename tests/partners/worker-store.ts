import { testDataFolder, type TestEngine } from '@queqiao/store/testing';
import type { WorkerOptions } from './worker-process.ts';

export interface WorkerStore extends AsyncDisposable {
  readonly location: Pick<WorkerOptions, 'dataFolder' | 'databaseUrl'>;
}

/** An empty store for processes: a folder on disk, or a separate database on the server. */
export async function workerStore({ name, open }: TestEngine): Promise<WorkerStore> {
  if (name === 'postgres') {
    const store = await open();
    return {
      location: { databaseUrl: store.databaseUrl?.href },
      [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    };
  }
  const folder = await testDataFolder();
  return {
    location: { dataFolder: folder.path },
    [Symbol.asyncDispose]: () => folder.remove(),
  };
}

import { once } from 'node:events';
import { Command } from 'commander';
import type { Exchange } from '../exchange.ts';
import type { SyncObserver } from '../sync/sync-observer.ts';
import { sourceLines } from './source-table.ts';
import { SyncProgress } from './sync-progress.ts';

/** An exchange over all platforms; what it stands on goes with it. */
export type OpenExchange = (
  observer: SyncObserver,
) => Promise<Pick<Exchange, 'engine' | 'sources' | 'start'> & AsyncDisposable>;

async function syncOnce(open: OpenExchange): Promise<void> {
  const progress = new SyncProgress(process.stderr);
  await using exchange = await open(progress.observer);
  const before = await exchange.sources.all();
  progress.expect(new Map(before.map(({ id, records }) => [id, records])));
  const rounds = await exchange.engine.once().finally(() => progress.stop());
  for (const [system, failures] of rounds) {
    if (failures === null) console.error(`${system}: 另一节点正在同步 (another node syncs it)`);
  }
  for (const line of sourceLines(await exchange.sources.all())) console.log(line);
  const failed = [...rounds.values()].some((failures) => failures !== null && failures.size > 0);
  process.exitCode = failed ? 1 : 0;
}

async function syncOnAndOn(open: OpenExchange): Promise<void> {
  await using exchange = await open({});
  exchange.start();
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

/** `hub sync`: reads the platforms into the store, once or until it is asked to end. */
export function syncCommand(open: OpenExchange): Command {
  return new Command('sync')
    .description('把各平台读入记录库 / read the platforms into the record store')
    .option('--once', '只读一遍 / read them once and end')
    .addHelpText(
      'after',
      '\n退出码 exit code: 0 全部读到 all was read, 1 有列表读取失败 some was not, 2 无法开始 could not begin',
    )
    .action(async (options: { readonly once?: boolean }) => {
      try {
        await (options.once === true ? syncOnce(open) : syncOnAndOn(open));
      } catch (error) {
        console.error(`无法同步 (cannot sync): ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 2;
      }
    });
}

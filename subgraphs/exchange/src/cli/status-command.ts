import { Command } from 'commander';
import { sourceLines, type ListedSource } from './source-table.ts';

/**
 * `hub status`: how every platform is doing. `readSources` reads it from the store, or from a hub that runs on it. The
 * exit code is 1 when a platform is not UP, 2 when nobody can tell.
 */
export function statusCommand(readSources: () => Promise<readonly ListedSource[]>): Command {
  return new Command('status')
    .description('各平台的同步状况 / how every platform is doing')
    .addHelpText('after', '\n退出码 exit code: 0 全部正常 all UP, 1 有平台欠佳 some are not, 2 无法得知 cannot be told')
    .action(async () => {
      try {
        const sources = await readSources();
        for (const line of sourceLines(sources)) console.log(line);
        process.exitCode = sources.every(({ status }) => status === 'UP') ? 0 : 1;
      } catch (error) {
        console.error(`无法得知 (cannot be told): ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 2;
      }
    });
}

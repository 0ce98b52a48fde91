// The operator's commands: `pnpm hub --help` lists them.
import { Command } from 'commander';
import { auditCommand } from './audit-command.ts';
import { subgraphCommand } from './subgraph-command.ts';
import { verifyCommand } from './verify-command.ts';

await new Command('hub')
  .description('鹊桥运维命令 / commands for operators')
  .addCommand(auditCommand())
  .addCommand(subgraphCommand())
  .addCommand(verifyCommand())
  .parseAsync();

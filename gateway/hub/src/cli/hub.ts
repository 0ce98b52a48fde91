// The operator's commands: `pnpm hub --help` lists them.
import { Command } from 'commander';
import { auditCommand } from './audit-command.ts';
import { exchangeCommands } from './exchange-commands.ts';
import { subgraphCommand } from './subgraph-command.ts';
import { verifyCommand } from './verify-command.ts';

const hub = new Command('hub').description('鹊桥运维命令 / commands for operators');
for (const command of exchangeCommands()) hub.addCommand(command);
await hub.addCommand(auditCommand()).addCommand(subgraphCommand()).addCommand(verifyCommand()).parseAsync();

import { Argument, Command } from 'commander';
import { pino } from 'pino';
import { EnvironmentError } from '@queqiao/subgraph/environment';
import { loadInstallations, resolveInstallation } from '@queqiao/platform/installations';
import { runSubgraph } from '@queqiao/subgraph';
import { installationFolders } from '@queqiao/schemas';
import { platformSubgraphs, type SubgraphMakers } from '../subgraph-assembly.ts';

const logger = pino({ base: null }, pino.destination(2));

/** `hub subgraph <name>`: one platform family's subgraph as a separate HTTP server, for a hub with `SUBGRAPH_<NAME>_URL`. */
export function subgraphCommand(): Command {
  const names = [...makers().keys()];
  return new Command('subgraph')
    .description('单独运行一个平台子图 / run one platform subgraph as a server of its own')
    .addArgument(new Argument('<name>', '子图 / subgraph').choices(names))
    .addHelpText('after', '\nHOST, PORT, SUBGRAPH_SECRET, 各平台的地址和凭据 / and the platforms’ URLs and credentials')
    .action(serve);
}

/** A platform without a URL is omitted: mocks belong to the hub. */
function makers(): SubgraphMakers {
  const installations = loadInstallations(installationFolders(process.env)).flatMap((file) => {
    const resolved = resolveInstallation(file, process.env);
    return resolved.mocked ? [] : [resolved.installation];
  });
  return platformSubgraphs({ installations, logger, observer: {} });
}

async function serve(name: string): Promise<void> {
  try {
    const make = makers().get(name);
    if (!make) throw new TypeError(`No subgraph is called ${name}.`);
    const server = await runSubgraph(make, process.env, process, logger);
    console.log(server.url);
  } catch (error) {
    console.error(error instanceof EnvironmentError ? error.message : error);
    process.exitCode = 1;
  }
}

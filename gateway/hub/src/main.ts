import { limitHeap } from './heap-limits.ts';
import type { Hub } from './hub.ts';

// Apollo's packages read this variable when they are loaded: it turns off their telemetry.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
// graphql-js makes additional checks, at a cost, unless this is set.
process.env['NODE_ENV'] ??= 'production';
const heap = limitHeap();
/** Operators that ask for the schema while the hub starts get it afterwards: without a listener SIGHUP would end the process. */
const started = Promise.withResolvers<Hub>();
process.on('SIGHUP', () => void started.promise.then((hub) => hub.reload()));

const [
  { default: closeWithGrace },
  { EnvironmentError },
  { loadInstallations },
  { installationFolders },
  { subgraphNames },
  { pageBuilt },
] = await Promise.all([
  import('close-with-grace'),
  import('@queqiao/subgraph/environment'),
  import('@queqiao/platform/installations'),
  import('@queqiao/schemas'),
  import('@queqiao/families'),
  import('@queqiao/console'),
]);
const [{ readEnvironment }, { createHub }, { FIRST_QUESTION, FIRST_VARIABLES }] = await Promise.all([
  import('./environment.ts'),
  import('./hub.ts'),
  import('./first-question.ts'),
]);

/** How long running requests may take to finish when the process stops. */
const STOP_MS = 10_000;

try {
  const environment = readEnvironment(
    process.env,
    subgraphNames(),
    loadInstallations(installationFolders(process.env)),
  );
  const hub = await createHub({ environment, variables: process.env });
  heap.started();
  // The page is built while the hub already answers; `/console` says so until it is ready, and whatever goes wrong.
  const reportBuild = async (): Promise<void> => {
    const build = await pageBuilt();
    if (build.state === 'failed') console.error(build.error.message);
  };
  if (environment.signIn.kind !== 'none') void reportBuild();
  started.resolve(hub);
  // Left to itself it would end the process on SIGHUP too.
  closeWithGrace({ delay: STOP_MS, logger: false, skip: ['SIGHUP'] }, async ({ err }) => {
    if (err) console.error(err);
    await hub.close();
  });
  const lines = [
    `鹊桥 Queqiao`,
    `  GraphiQL    ${hub.url}/`,
    `  GraphQL     ${hub.url}/graphql`,
    `  控制台 console ${hub.url}/console`,
    ...(hub.mockControl === null ? [] : [`  模拟平台 mocks ${hub.mockControl}`]),
  ];
  if (hub.development) {
    const { file, tokens } = hub.development;
    lines.push(`  令牌 tokens  ${file}`);
    const roles = hub.showsTokens ? (['portal', 'partner', 'administrator'] as const) : [];
    for (const role of roles) lines.push(`  ${role}: ${tokens[role]}`);
  }
  console.log(
    [...lines, '', '试问 a first question:', FIRST_QUESTION, `变量 variables: ${FIRST_VARIABLES}`].join('\n'),
  );
} catch (error) {
  // Faults of settings and of policy files are written for operators; all else keeps its stack.
  const forOperators =
    error instanceof EnvironmentError ||
    (error instanceof Error && 'code' in error && String(error.code).endsWith('_FILES_INVALID'));
  console.error(forOperators ? error.message : error);
  process.exitCode = 1;
}

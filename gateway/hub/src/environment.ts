import { join } from 'node:path';
import { z } from 'zod';
import { SHORTEST_AUDIT_KEY } from '@queqiao/audit';
import { mappingFolders, policyFolders } from '@queqiao/schemas';
import {
  count,
  durationMs,
  EnvironmentError,
  flag,
  httpUrl,
  port,
  presentVariables,
  readEnvironment as readVariables,
  share,
} from '@queqiao/subgraph/environment';
import { signInEnvironment, signInVariables, type SignInEnvironment } from './sign-in-environment.ts';
import {
  absentInstallation,
  resolveInstallation,
  type InstallationFile,
  type ResolvedInstallation,
} from '@queqiao/platform/installations';

/** The keys for callers' tokens: a key set by URL or file, or development keys created at start. */
export type TokenEnvironment =
  | {
      readonly kind: 'development';
      /** Whether the tokens may be shown: not beside anything real. */
      readonly shown: boolean;
    }
  | {
      readonly kind: 'keys';
      /** An http(s) URL or the path of a file. */
      readonly keySet: URL | string;
      readonly issuer: string;
      readonly audience: string;
    };

/** The whole configuration of the hub. */
export interface HubEnvironment {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: URL | undefined;
  readonly redisUrl: URL | undefined;
  readonly tokens: TokenEnvironment;
  /** Where persons sign in to the console. */
  readonly signIn: SignInEnvironment;
  /** The keys of the audit log: the first seals, all verify. Empty only with the embedded store: the key in its folder. */
  readonly auditKeys: readonly string[];
  readonly requestBudgetMs: number;
  /** Undefined: chosen by the platforms (see `syncIntervalMs`). */
  readonly syncIntervalMs: number | undefined;
  /** After this silence of the node that reads a platform, another node takes over. */
  readonly syncLeaseMs: number;
  /** The share of a list that may be removed within a day, and how many records of a type may be whatever the share. */
  readonly removalGuardShare: number;
  readonly removalGuardFloor: number;
  /** How often each incremental feed is compared whole. */
  readonly reconcileIntervalMs: number;
  readonly changeRetentionDays: number;
  /** Folders of policy documents and of default mappings beside the hub's own. */
  readonly policyFolders: readonly string[];
  readonly mappingFolders: readonly string[];
  /** Seconds before each retry. */
  readonly webhookRetrySeconds: readonly number[];
  readonly webhookAllowPrivate: boolean;
  /** A receiver that has not answered by then is given up, in ms. */
  readonly webhookTimeoutMs: number;
  /** Subgraphs that run as separate servers, by name. */
  readonly subgraphUrls: ReadonlyMap<string, URL>;
  /** The secret for signing callers towards such subgraphs. */
  readonly subgraphSecret: string | undefined;
  /** Every platform: its address, or that it is mocked. */
  readonly installations: readonly ResolvedInstallation[];
  /** Origins whose pages may show the console in a frame. */
  readonly consoleFrameAncestors: readonly string[];
  readonly logLevel: string;
}

const url = (protocol: RegExp, name: string): z.ZodType<URL> =>
  z
    .url({ protocol, hostname: /.*/, error: `应为 ${name} 地址 (must be a ${name} URL)` })
    .transform((text) => new URL(text));

const schedule = z
  .string()
  .regex(/^\d+(?:,\d+)*$/, { error: '应为逗号分隔的秒数 (must be seconds, separated by commas)' })
  .transform((text) => text.split(',').map(Number));

const auditKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .refine((keys) => keys.every(({ length }) => length >= SHORTEST_AUDIT_KEY), {
    error: `每把密钥至少 ${SHORTEST_AUDIT_KEY} 个字符,以逗号分隔 (each key has at least ${SHORTEST_AUDIT_KEY} characters; separate them by commas)`,
  });

/** Names, separated by commas. */
const names = z.string().transform((text) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);

/** Origins as Content-Security-Policy takes them, separated by commas; nothing else can get into that header. */
const origins = names.refine(
  (all) => all.every((each) => each === "'self'" || /^https?:\/\/[\w.*-]+(?::\d+)?$/u.test(each)),
  {
    error: `应为以逗号分隔的来源,如 https://portal.example (must be origins, like https://portal.example, separated by commas)`,
  },
);

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  QUEQIAO_DATA: z.string().default('.queqiao'),
  DATABASE_URL: url(/^postgres(?:ql)?$/, 'PostgreSQL').optional(),
  REDIS_URL: url(/^rediss?$/, 'Redis').optional(),
  JWT_JWKS: z.string().optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  ...signInVariables,
  AUDIT_KEY: auditKeys.default([]),
  REQUEST_BUDGET_MS: durationMs.default(5000),
  SYNC_INTERVAL_MS: durationMs.optional(),
  SYNC_LEASE_MS: durationMs.default(15_000),
  REMOVAL_GUARD_SHARE: share.default(0.2),
  REMOVAL_GUARD_FLOOR: count.default(3),
  RECONCILE_INTERVAL_MS: durationMs.default(86_400_000),
  CHANGE_RETENTION_DAYS: count.default(90),
  WEBHOOK_RETRY_SCHEDULE: schedule.default([5, 30, 300, 1800, 7200, 28_800, 86_400]),
  WEBHOOK_ALLOW_PRIVATE: flag.default(false),
  WEBHOOK_TIMEOUT_MS: durationMs.default(15_000),
  DEVELOPMENT: flag.default(false),
  MOCK_PLATFORMS: names.default([]),
  SUBGRAPH_SECRET: z.string().min(32, { error: '至少 32 个字符 (at least 32 characters)' }).optional(),
  CONSOLE_FRAME_ANCESTORS: origins.default([]),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/**
 * Reads the hub's environment. Pure: pass `process.env` in main.ts only. `subgraphs` are the names that may have a
 * `SUBGRAPH_<NAME>_URL`, `installations` the known platforms. Throws one EnvironmentError with every fault of every
 * variable; the result is frozen. `serves`: whether callers are let in (default); a command that lets nobody in needs no keys.
 */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  subgraphs: readonly string[],
  installations: readonly InstallationFile[],
  { serves = true }: { readonly serves?: boolean } = {},
): HubEnvironment {
  const faults: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const read = attempt(() => readVariables(variables, environment));
  const found = installations.map((file) => attempt(() => resolveInstallation(file, environment)));
  const real =
    read !== undefined &&
    (read.JWT_JWKS !== undefined || read.DATABASE_URL !== undefined || found.some((each) => each?.mocked !== true));
  const tokens = read && attempt(() => tokenEnvironment(read, real && serves));
  const signIn =
    read && attempt(() => signInEnvironment(read, tokens?.kind === 'development' && LOOPBACK.test(read.HOST)));
  const resolved =
    read &&
    attempt(() =>
      chosenInstallations(
        found.filter((each) => each !== undefined),
        read,
        real,
      ),
    );
  const subgraphUrls = attempt(() => readSubgraphUrls(environment, subgraphs));
  if (subgraphUrls?.size && read && read.SUBGRAPH_SECRET === undefined) {
    faults.push('SUBGRAPH_SECRET: 设置了子图地址就必须设置 (required since a subgraph has a URL)');
  }
  if (read?.DATABASE_URL !== undefined && read.AUDIT_KEY.length === 0) {
    faults.push(
      'AUDIT_KEY: 使用 PostgreSQL 时必须设置,且各节点相同 (required with DATABASE_URL, the same on all nodes)',
    );
  }
  if (faults.length > 0 || !read || !tokens || !signIn || !resolved || !subgraphUrls)
    throw new EnvironmentError(faults);
  return Object.freeze({
    host: read.HOST,
    port: read.PORT,
    dataFolder: read.QUEQIAO_DATA,
    databaseUrl: read.DATABASE_URL,
    redisUrl: read.REDIS_URL,
    tokens: Object.freeze(tokens),
    signIn,
    auditKeys: Object.freeze(read.AUDIT_KEY),
    requestBudgetMs: read.REQUEST_BUDGET_MS,
    syncIntervalMs: read.SYNC_INTERVAL_MS,
    syncLeaseMs: read.SYNC_LEASE_MS,
    removalGuardShare: read.REMOVAL_GUARD_SHARE,
    removalGuardFloor: read.REMOVAL_GUARD_FLOOR,
    reconcileIntervalMs: read.RECONCILE_INTERVAL_MS,
    changeRetentionDays: read.CHANGE_RETENTION_DAYS,
    policyFolders: policyFolders(environment),
    mappingFolders: mappingFolders(environment),
    webhookRetrySeconds: Object.freeze(read.WEBHOOK_RETRY_SCHEDULE),
    webhookAllowPrivate: read.WEBHOOK_ALLOW_PRIVATE,
    webhookTimeoutMs: read.WEBHOOK_TIMEOUT_MS,
    subgraphUrls,
    subgraphSecret: read.SUBGRAPH_SECRET,
    installations: Object.freeze(resolved),
    consoleFrameAncestors: Object.freeze(read.CONSOLE_FRAME_ANCESTORS),
    logLevel: read.LOG_LEVEL,
  });
}

function readSubgraphUrls(
  environment: Readonly<Record<string, string | undefined>>,
  subgraphs: readonly string[],
): ReadonlyMap<string, URL> {
  const present = presentVariables(environment);
  const faults: string[] = [];
  const urls = new Map<string, URL>();
  for (const name of subgraphs) {
    const variable = `SUBGRAPH_${name.toUpperCase().replaceAll('-', '_')}_URL`;
    const value = present[variable];
    if (value === undefined) continue;
    const parsed = httpUrl.safeParse(value);
    if (parsed.success) urls.set(name, parsed.data);
    else faults.push(...parsed.error.issues.map(({ message }) => `${variable}: ${message}`));
  }
  if (faults.length > 0) throw new EnvironmentError(faults);
  return urls;
}

/** Throws an EnvironmentError when a key set has no issuer or audience. */
function tokenEnvironment(read: z.infer<typeof variables>, real: boolean): TokenEnvironment {
  const { JWT_JWKS: keySet, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = read;
  const needed = { JWT_JWKS: keySet, JWT_ISSUER: issuer, JWT_AUDIENCE: audience };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  if (missing.length === 3) return developmentTokens(read, real);
  if (keySet === undefined || issuer === undefined || audience === undefined) {
    throw new EnvironmentError(
      missing.map(
        ([name]) => `${name}: JWT_JWKS、JWT_ISSUER、JWT_AUDIENCE 须同时设置 (set all three, or none in development)`,
      ),
    );
  }
  const isUrl = /^https?:\/\//u.test(keySet);
  if (isUrl && !URL.canParse(keySet))
    throw new EnvironmentError(['JWT_JWKS: 应为网址或文件路径 (must be a URL or a file)']);
  return { kind: 'keys', keySet: isUrl ? new URL(keySet) : join(keySet), issuer, audience };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** Throws an EnvironmentError where development keys would let anybody in beside something real. */
function developmentTokens({ DEVELOPMENT, HOST }: z.infer<typeof variables>, real: boolean): TokenEnvironment {
  if (real && !DEVELOPMENT) {
    throw new EnvironmentError([
      'JWT_JWKS: 接入真实平台或数据库时必须设置,或设 DEVELOPMENT=true (required with real platforms or a database, unless DEVELOPMENT=true)',
    ]);
  }
  if (real && !LOOPBACK.test(HOST)) {
    throw new EnvironmentError([
      'HOST: DEVELOPMENT=true 时只能监听本机地址 (must be a loopback address with DEVELOPMENT=true)',
    ]);
  }
  return { kind: 'development', shown: !real };
}

/**
 * What is mocked: everything where nothing real is configured, else what MOCK_PLATFORMS names. The others are absent where nobody says
 * where they are. Throws an EnvironmentError for a name that is no platform's, or that of one with an address.
 */
function chosenInstallations(
  found: readonly ResolvedInstallation[],
  { MOCK_PLATFORMS: mockNames }: z.infer<typeof variables>,
  real: boolean,
): readonly ResolvedInstallation[] {
  const addressed = new Set(found.flatMap((each) => (each.mocked ? [] : [each.installation.system])));
  const known = new Set([...addressed, ...found.flatMap((each) => (each.mocked ? [each.file.system] : []))]);
  const faults = mockNames
    .filter((name) => name !== 'all' && (!known.has(name) || addressed.has(name)))
    .map((name) =>
      known.has(name)
        ? `MOCK_PLATFORMS: ${name} 已有地址 (${name} has an address)`
        : 'MOCK_PLATFORMS: 没有其中所列的某个平台 (names a platform that there is not)',
    );
  if (faults.length > 0) throw new EnvironmentError([...new Set(faults)]);
  const all = !real || mockNames.includes('all');
  return found.map((each) =>
    !each.mocked || all || mockNames.includes(each.file.system)
      ? each
      : { mocked: false, installation: absentInstallation(each.file) },
  );
}

/** The interval between sync runs: shorter where platforms are mocked, so that changes can be observed. */
export function syncIntervalMs({ syncIntervalMs: given, installations }: HubEnvironment): number {
  return given ?? (installations.some(({ mocked }) => mocked) ? 5000 : 60_000);
}

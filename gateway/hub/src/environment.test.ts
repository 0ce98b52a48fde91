import { expect, test } from 'vitest';
import { EnvironmentError } from '@queqiao/subgraph/environment';
import { loadInstallations } from '@queqiao/platform/installations';
import { readEnvironment, syncIntervalMs } from './environment.ts';

const SUBGRAPHS = ['education', 'policy'];
const files = loadInstallations();
const read = (variables: Record<string, string>) => readEnvironment(variables, SUBGRAPHS, files);

test('uses defaults for everything, with all platforms mocked', () => {
  const environment = read({});
  expect(environment).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    dataFolder: '.queqiao',
    databaseUrl: undefined,
    redisUrl: undefined,
    tokens: { kind: 'development' },
    auditKeys: [],
    requestBudgetMs: 5000,
    removalGuardShare: 0.2,
    removalGuardFloor: 3,
    reconcileIntervalMs: 86_400_000,
    changeRetentionDays: 90,
    webhookRetrySeconds: [5, 30, 300, 1800, 7200, 28_800, 86_400],
    webhookAllowPrivate: false,
  });
  expect(environment.installations.every(({ mocked }) => mocked)).toBe(true);
  expect(syncIntervalMs(environment)).toBe(5000);
});

test('requires a key of the audit log with PostgreSQL, which outlives any one node', () => {
  expect(() => read({ DATABASE_URL: 'postgres://hub@db/queqiao' })).toThrow('AUDIT_KEY: 使用 PostgreSQL 时必须设置');
});

test('reads every variable', () => {
  const environment = read({
    HOST: '0.0.0.0',
    PORT: '8080',
    QUEQIAO_DATA: '/srv/queqiao',
    DATABASE_URL: 'postgres://hub@db/queqiao',
    REDIS_URL: 'redis://cache:6379',
    QINYUN_URL: 'https://qinyun.example/qyjy/api/v1',
    QINYUN_APP_ID: 'id',
    QINYUN_APP_SECRET: 'secret',
    HAIXI_EMPLOYMENT_URL: 'https://hx.example/hx/jy/api/v1',
    HAIXI_EMPLOYMENT_APP_ID: 'id',
    HAIXI_EMPLOYMENT_APP_SECRET: 'secret',
    SHANQITONG_URL: 'https://sqt.example/openapi/v2',
    SHANQITONG_APP_KEY: 'key',
    SHANQITONG_APP_SECRET: 'secret',
    QINSHANGLIANG_URL: 'https://qsl.example/qsl/rest',
    QINSHANGLIANG_USER: 'user',
    QINSHANGLIANG_PASSWORD: 'password',
    ZHIJIAO_URL: 'https://edu.example/edu/v2',
    ZHIJIAO_TOKEN: 'token',
    HAIXI_EDUCATION_URL: 'https://hx.example/hx/edu/v2',
    HAIXI_EDUCATION_TOKEN: 'token',
    JWT_JWKS: 'https://id.example/jwks',
    JWT_ISSUER: 'https://id.example',
    JWT_AUDIENCE: 'queqiao',
    OIDC_ISSUER: 'https://id.example/realms/bureau',
    OIDC_CLIENT_ID: 'queqiao',
    OIDC_CLIENT_SECRET: 'a client secret',
    PUBLIC_URL: 'https://hub.example',
    OIDC_FIRST_ADMINISTRATOR: 'first',
    AUDIT_KEY: 'this year’s key of the audit log, last year’s key of the audit log',
    REQUEST_BUDGET_MS: '3000',
    SYNC_INTERVAL_MS: '15000',
    SYNC_LEASE_MS: '4000',
    REMOVAL_GUARD_SHARE: '0.5',
    REMOVAL_GUARD_FLOOR: '5',
    RECONCILE_INTERVAL_MS: '3600000',
    CHANGE_RETENTION_DAYS: '30',
    WEBHOOK_RETRY_SCHEDULE: '1,2,3',
    WEBHOOK_ALLOW_PRIVATE: 'true',
    SUBGRAPH_EDUCATION_URL: 'http://education:4001/graphql',
    SUBGRAPH_SECRET: 'a secret of at least thirty-two characters',
    CONSOLE_FRAME_ANCESTORS: 'https://portal.example, https://*.gov.example',
    LOG_LEVEL: 'debug',
  });
  expect(environment).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    dataFolder: '/srv/queqiao',
    tokens: { kind: 'keys', issuer: 'https://id.example', audience: 'queqiao' },
    signIn: {
      kind: 'issuer',
      issuer: new URL('https://id.example/realms/bureau'),
      clientId: 'queqiao',
      clientSecret: 'a client secret',
      publicUrl: new URL('https://hub.example'),
      firstAdministrator: 'first',
    },
    auditKeys: ['this year’s key of the audit log', 'last year’s key of the audit log'],
    requestBudgetMs: 3000,
    syncLeaseMs: 4000,
    removalGuardShare: 0.5,
    removalGuardFloor: 5,
    reconcileIntervalMs: 3_600_000,
    changeRetentionDays: 30,
    webhookRetrySeconds: [1, 2, 3],
    webhookAllowPrivate: true,
    consoleFrameAncestors: ['https://portal.example', 'https://*.gov.example'],
    logLevel: 'debug',
  });
  expect(environment.databaseUrl?.hostname).toBe('db');
  expect(environment.redisUrl?.hostname).toBe('cache');
  expect(environment.subgraphUrls.get('education')?.port).toBe('4001');
  expect(environment.installations.filter(({ mocked }) => mocked)).toEqual([]);
  expect(syncIntervalMs(environment)).toBe(15_000);
});

const ZHIJIAO = { ZHIJIAO_URL: 'https://edu.example/edu/v2', ZHIJIAO_TOKEN: 'token' };
const KEYS = { JWT_JWKS: 'https://id.example/jwks', JWT_ISSUER: 'https://id.example', JWT_AUDIENCE: 'queqiao' };

test.for<readonly [what: string, variables: Record<string, string>, mocked: readonly string[], absent: number]>([
  ['a platform', { ...ZHIJIAO, DEVELOPMENT: 'true' }, [], 5],
  ['a key set', KEYS, [], 6],
  [
    'a database',
    {
      DATABASE_URL: 'postgres://hub@db/queqiao',
      DEVELOPMENT: 'true',
      AUDIT_KEY: 'a key of the audit log that is long enough',
    },
    [],
    6,
  ],
  [
    'a platform and a mock by name',
    { ...ZHIJIAO, ...KEYS, MOCK_PLATFORMS: 'qinyun, shanqitong' },
    ['qinyun', 'shanqitong'],
    3,
  ],
])('mocks nothing but what is named once %s is configured', ([, variables, mocked, absent]) => {
  const { installations } = read(variables);
  expect(installations.flatMap((each) => (each.mocked ? [each.file.system] : []))).toEqual(mocked);
  expect(installations.filter((each) => !each.mocked && each.installation.absent === true)).toHaveLength(absent);
});

test('mocks all that have no address where all are named', () => {
  const { installations } = read({ ...ZHIJIAO, ...KEYS, MOCK_PLATFORMS: 'all' });
  expect(installations.filter(({ mocked }) => mocked)).toHaveLength(5);
});

test.for<readonly [what: string, variables: Record<string, string>, fault: RegExp]>([
  ['development keys beside a real platform', ZHIJIAO, /JWT_JWKS/],
  ['development keys beside a database', { DATABASE_URL: 'postgres://hub@db/queqiao' }, /JWT_JWKS/],
  ['development on all addresses', { ...ZHIJIAO, DEVELOPMENT: 'true', HOST: '0.0.0.0' }, /HOST/],
  ['development on a name', { ...ZHIJIAO, DEVELOPMENT: 'true', HOST: 'localhost.example' }, /HOST/],
  ['a mock of what is no platform', { ...KEYS, MOCK_PLATFORMS: 'nowhere' }, /MOCK_PLATFORMS/],
  ['a mock of what has an address', { ...ZHIJIAO, ...KEYS, MOCK_PLATFORMS: 'zhijiao' }, /MOCK_PLATFORMS/],
])('refuses %s', ([, variables, fault]) => {
  expect(() => read(variables)).toThrow(fault);
});

test('shows development tokens only where nothing is real', () => {
  expect(read({}).tokens).toEqual({ kind: 'development', shown: true });
  expect(read({ ...ZHIJIAO, DEVELOPMENT: 'true' }).tokens).toEqual({ kind: 'development', shown: false });
});

test('needs no keys for a command that lets nobody in', () => {
  const environment = readEnvironment(ZHIJIAO, SUBGRAPHS, files, { serves: false });
  expect(environment.installations.filter(({ mocked }) => mocked)).toEqual([]);
});

test('reports all faults at once, without values', () => {
  const variables = {
    PORT: '99999',
    AUDIT_KEY: 'a key that is long enough to seal with,short',
    REQUEST_BUDGET_MS: 'soon',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    WEBHOOK_RETRY_SCHEDULE: '5;30',
    QINYUN_URL: 'https://qinyun.example',
    SUBGRAPH_POLICY_URL: 'ftp://policy',
  };
  let faults: readonly string[] = [];
  try {
    read(variables);
  } catch (error) {
    faults = error instanceof EnvironmentError ? error.faults : [];
  }
  const named = faults.map((fault) => fault.split(':', 1)[0]);
  expect(new Set(named)).toEqual(
    new Set([...Object.keys(variables).filter((name) => name !== 'QINYUN_URL'), 'QINYUN_APP_ID', 'QINYUN_APP_SECRET']),
  );
  expect(faults.join('\n')).not.toMatch(/hunter2|soon|99999|seal with/u);
});

test.for<readonly [given: string, missing: readonly string[]]>([
  ['JWT_JWKS', ['JWT_ISSUER', 'JWT_AUDIENCE']],
  ['JWT_ISSUER', ['JWT_JWKS', 'JWT_AUDIENCE']],
  ['JWT_AUDIENCE', ['JWT_JWKS', 'JWT_ISSUER']],
])('requires issuer and audience with %s alone', ([given, missing]) => {
  let faults: readonly string[] = [];
  try {
    read({ [given]: 'https://id.example/' });
  } catch (error) {
    faults = error instanceof EnvironmentError ? error.faults : [];
  }
  expect(faults.map((fault) => fault.split(':', 1)[0])).toEqual(missing);
});

test('refuses a key set that is not an address', () => {
  const variables = { JWT_JWKS: 'https://[', JWT_ISSUER: 'https://id.example', JWT_AUDIENCE: 'queqiao' };
  expect(() => read(variables)).toThrow(/JWT_JWKS/u);
});

test('requires the secret when a subgraph runs on another server', () => {
  expect(() => read({ SUBGRAPH_POLICY_URL: 'http://policy:1/graphql' })).toThrow(/SUBGRAPH_SECRET/u);
});

test('treats an empty variable as absent, and freezes the result', () => {
  const environment = read({ PORT: '', JWT_JWKS: '' });
  expect(environment.port).toBe(4000);
  expect(Object.isFrozen(environment)).toBe(true);
});

import { execFile } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditKeys, AuditLog, storedAuditKey } from '@queqiao/audit';
import { openPglite, type Database } from '@queqiao/store';
import { RUNS_LONG, testDataFolder } from '@queqiao/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenIssuer, type TokenIssuer } from '../partners/signed-tokens.ts';
import { dataOf, startSyncedHub, type SyncedHub } from '../partners/synced-hub.ts';
import { dig, type Answer } from '../src/answer.ts';

// One person, with every scope, the database and in the end even the key of the audit log, wants one figure to be another. Each
// attempt fails, or a command names it.

const FIGURE = 'baoji-2024-37/municipal-enterprises';
const COMMAND = new URL('../../gateway/hub/src/cli/hub.ts', import.meta.url).pathname;
const SCOPES = 'mapping:write mapping:approve operations:read operations:write audit:read';
const GENEROUS = {
  indicator: FIGURE,
  recordType: 'Enterprise',
  where: null,
  measure: { count: true },
  comment: '扩大口径',
};

type Headers = Readonly<Record<string, string>>;

const opened = new AsyncDisposableStack();
let issuer: TokenIssuer;
let folder: string;
let hub: SyncedHub;
let insider: Headers;
let colleague: Headers;
let approver: Headers;
let figure: unknown;

beforeAll(async () => {
  issuer = opened.use(await tokenIssuer());
  folder = opened.use(await testDataFolder()).path;
  const variables = { ...issuer.variables, QUEQIAO_DATA: folder };
  insider = await issuer.headers({ subject: 'insider', scope: SCOPES });
  hub = opened.use(await startSyncedHub({ systems: ['shanqitong'], variables, operator: { headers: insider } }));
  colleague = await issuer.headers({ subject: 'colleague', scope: SCOPES });
  approver = await issuer.headers({ subject: 'approver', scope: SCOPES });
  figure = await valueNow();
});
afterAll(() => opened.disposeAsync());

async function valueNow(): Promise<unknown> {
  const answer = await hub.ask(`{ indicator(id: "${FIGURE}") { progress { value } } }`);
  return dig(dataOf(answer), 'indicator.progress.value');
}

function codesOf({ errors = [] }: Answer): readonly string[] {
  return errors.map(({ extensions }) => extensions.code);
}

interface Submitted {
  readonly id: string;
  readonly digest: string;
}

/** Proposes and submits something; gives what an approver has to name. */
async function propose(headers: Headers, mutation: string, type: string, input: object): Promise<Submitted> {
  const proposed = await hub.ask(`mutation ($input: ${type}!) { proposal: ${mutation}(input: $input) { id } }`, {
    headers,
    variables: { input },
  });
  return submit(headers, dig(dataOf(proposed), 'proposal.id'));
}

async function submit(headers: Headers, id: unknown): Promise<Submitted> {
  const submitted = await hub.ask('mutation ($ids: [ID!]!) { all: submitProposals(ids: $ids) { id digest } }', {
    headers,
    variables: { ids: [id] },
  });
  return dig(dataOf(submitted), 'all.0') as Submitted;
}

const APPROVE = 'mutation ($of: [ApprovalInput!]!) { approveProposals(approvals: $of) { state } }';
const approve = (headers: Headers, ...of: readonly Submitted[]): Promise<Answer> =>
  hub.ask(APPROVE, { headers, variables: { of } });

/** What `hub …` prints and exits with, on a data folder. */
function run(dataFolder: string, ...words: readonly string[]): Promise<{ status: unknown; output: string }> {
  return new Promise((resolve) => {
    const env = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], QUEQIAO_DATA: dataFolder };
    execFile(process.execPath, [COMMAND, ...words], { env }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}

test('fails as the author: nobody approves what they proposed, by whichever token', async () => {
  expect(figure).toEqual(expect.any(Number));
  const mapping = await propose(insider, 'proposeMapping', 'MappingInput', GENEROUS);
  const target = await propose(insider, 'proposeTarget', 'TargetInput', {
    indicator: FIGURE,
    lower: 1,
    reason: '调整',
  });
  const again = await issuer.headers({ subject: 'insider', scope: 'mapping:approve' });
  for (const headers of [insider, again]) {
    for (const one of [mapping, target]) expect(codesOf(await approve(headers, one))).toEqual(['FORBIDDEN']);
  }
  expect(await valueNow()).toBe(figure);
});

test('fails as the administrator of another region: neither proposes nor approves there', async () => {
  const haixi = await issuer.headers({ subject: 'elsewhere', scope: SCOPES, regions: ['632800'] });
  const revised = await hub.ask(
    `mutation { proposeTarget(input: { indicator: "${FIGURE}", lower: 1, reason: "调整" }) { id } }`,
    { headers: haixi },
  );
  expect(codesOf(revised)).toEqual(['FORBIDDEN']);
  const mapping = await propose(insider, 'proposeMapping', 'MappingInput', GENEROUS);
  expect(codesOf(await approve(haixi, mapping))).toEqual(['FORBIDDEN']);
  expect(await valueNow()).toBe(figure);
});

test('fails by a stale approval: what it rested on is not what is in force', async () => {
  const generous = await propose(insider, 'proposeMapping', 'MappingInput', GENEROUS);
  const strict = { ...GENEROUS, recordType: 'Cultivation', measure: { countDistinct: 'uscc' } };
  const where = { all: [{ eq: ['level', 'MUNICIPAL'] }, { eq: ['status', 'RECOGNIZED'] }, { exists: 'batch' }] };
  const other = await propose(colleague, 'proposeMapping', 'MappingInput', { ...strict, where });
  expect(codesOf(await approve(approver, other))).toEqual([]);
  expect(codesOf(await approve(approver, generous))).toEqual(['CONFLICT']);
  expect(codesOf(await approve(approver, { ...generous, digest: '0'.repeat(64) }))).toEqual(['CONFLICT']);
  expect(await valueNow()).toBe(figure);
});

test('fails by a report after a retirement: each of the two needs another person', async () => {
  const { indicator } = dataOf(await hub.ask(`{ indicator(id: "${FIGURE}") { mapping { id } } }`)) as {
    readonly indicator: { readonly mapping: { readonly id: string } };
  };
  const retirement = await hub.ask(
    'mutation ($mapping: ID!) { proposal: proposeRetirement(mapping: $mapping, reason: "停用") { id } }',
    { headers: insider, variables: { mapping: indicator.mapping.id } },
  );
  const retired = await submit(insider, dig(dataOf(retirement), 'proposal.id'));
  expect(codesOf(await approve(insider, retired))).toEqual(['FORBIDDEN']);
  const input = { indicator: FIGURE, asOf: '2026-08-31', value: 742, note: '内部' };
  const early = await hub.ask('mutation ($input: ReportInput!) { proposeReport(input: $input) { id } }', {
    headers: insider,
    variables: { input },
  });
  // As long as records give a value, a report is refused.
  expect(codesOf(early)).toEqual(['CONFLICT']);
  expect(await valueNow()).toBe(figure);

  // Even where a second person was talked into the retirement, the report needs one more.
  expect(codesOf(await approve(approver, retired))).toEqual([]);
  const report = await propose(insider, 'proposeReport', 'ReportInput', input);
  expect(codesOf(await approve(insider, report))).toEqual(['FORBIDDEN']);
  expect(await valueNow()).toBeNull();
});

/** Lets the insider at a copy of the store, and gives what the commands then say of it. */
async function tampered(attempt: (database: Database) => Promise<void>): Promise<string> {
  const copy = join(opened.use(await testDataFolder()).path, 'copied');
  await cp(folder, copy, { recursive: true });
  await using database = await openPglite(copy);
  await attempt(database);
  return copy;
}

/** A decision that nobody but the insider took. */
const DECISION = `insert into evidence_decision (indicator, origin, system, type, record_id, include, reason, by, at)
  values ('${FIGURE}', 1, 'shanqitong', 'Cultivation', 'PY000001', true, '内部', 'approver', now())`;

test.runIf(RUNS_LONG)(
  'fails on the store: what is written there without the key, or with it, is named by a command',
  async () => {
    await hub[Symbol.asyncDispose]();
    expect(await run(folder, 'verify')).toMatchObject({ status: 0 });
    const { output: anchor } = await run(folder, 'audit', 'anchor');
    const kept = join(opened.use(await testDataFolder()).path, 'anchors');
    await writeFile(kept, anchor);
    expect(await run(folder, 'audit', 'verify', '--anchor', kept)).toMatchObject({ status: 0 });

    const silent = await tampered((database) => database.run(DECISION));
    expect(await run(silent, 'verify')).toMatchObject({ status: 1, output: expect.stringContaining('decision 1') });

    const invented = await tampered(async (database) => {
      await database.run(DECISION);
      const log = new AuditLog(database, new AuditKeys({ secrets: ['a key that the insider has made up alone'] }));
      await log.transact(async (_, note) => {
        note({ actor: 'approver', action: 'approveProposals', subject: 'proposal 1', purpose: null, detail: null });
      });
    });
    expect(await run(invented, 'verify')).toMatchObject({ status: 1 });
    expect(await run(invented, 'audit', 'verify')).toMatchObject({ status: 1 });

    // With the very key the log can be written anew, and proves itself: only the head that is kept elsewhere shows it.
    const secret = await storedAuditKey(folder);
    const rewritten = await tampered(async (database) => {
      await database.run(
        `alter table audit_entry disable trigger user; alter table audit_head disable trigger user;
       create table copied as select * from audit_entry order by seq; delete from audit_entry;
       update audit_head set seq = 0, hash = null, key_id = null, seal = null`,
      );
      const entries = await database.query<{ actor: string; action: string; subject: string; detail: string | null }>({
        text: `select replace(actor, 'colleague', 'insider') as actor, action, subject, detail::text as detail from copied order by seq`,
        values: [],
      });
      await new AuditLog(database, new AuditKeys({ secrets: [secret] })).transact(async (_, note) => {
        for (const { detail, ...entry } of entries) {
          note({ ...entry, purpose: null, detail: detail === null ? null : JSON.parse(detail) });
        }
      });
    });
    expect(await run(rewritten, 'audit', 'verify', '--anchor', kept)).toMatchObject({
      status: 1,
      output: expect.stringContaining('not as it was noted'),
    });
  },
);

import { AuditKeys, AuditLog, verifyAudit } from '@queqiao/audit';
import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { loadInstallations } from '@queqiao/platform/installations';
import {
  PolicyCatalogue,
  RecordTypeCatalogue,
  createPolicySubgraph,
  loadPolicyFiles,
  verifyProgress,
  type PolicyFile,
} from '@queqiao/policy';
import { migrate, openPglite, type Database } from '@queqiao/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFormerStore, RAN_AT } from './former-store.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const INVESTMENT = 'haixi-2020-93/vocational-investment';
/** The last shared number before there were proposals. */
const BEFORE_PROPOSALS = 20;
const KEYS = new AuditKeys({ secrets: ['a key that nobody but this test knows'] });

let database: Database;
let documents: readonly PolicyFile[];

beforeAll(async () => {
  documents = await loadPolicyFiles();
  database = await openPglite();
  await makeFormerStore(database, BEFORE_PROPOSALS);
  // One person sufficed for these, or two by steps that are no more.
  await database.run(`
    alter table audit_entry disable trigger user; alter table audit_head disable trigger user;
    delete from audit_entry; update audit_head set seq = 0, hash = null, key_id = null, seal = null;
    alter table audit_entry enable trigger user; alter table audit_head enable trigger user;
    insert into mapping_version (indicator, version, state, record_type, measure, digest, author, approver, drafted_at, decided_at, ended_at)
    values ('${ENTERPRISES}', 1, 'RETIRED', 'Enterprise', '{"count":true}', 'x', 'one', 'another', '${RAN_AT}', '${RAN_AT}', '2026-11-01T09:00:00Z'),
      ('${ENTERPRISES}', 2, 'APPROVED', 'Cultivation', '{"countDistinct":"uscc"}', 'x', 'one', 'another', '${RAN_AT}', '${RAN_AT}', null);
    insert into evidence_decision (indicator, origin, system, type, record_id, include, reason, by, at)
    values ('${ENTERPRISES}', 1, 'zhijiao', 'Base', 'b1', true, 'known by letter', 'one', '${RAN_AT}');
    insert into target_revision (indicator, since, lower, reason, by) values ('${ENTERPRISES}', '${RAN_AT}', 12, 'agreed', 'one');
    insert into reported_value (indicator, as_of, value, note, by, at)
    values ('${INVESTMENT}', '2025-12-31', 7, 'by letter', 'one', '${RAN_AT}')`);
  await migrate(database, HUB_MIGRATIONS);
});
afterAll(() => database.close());

/** Starts the subgraph on the store as a hub does, and ends it. */
async function start(): Promise<void> {
  const subgraph = await createPolicySubgraph({ documents, store: database, audit: new AuditLog(database, KEYS) });
  await subgraph.close();
}

async function verified(): Promise<{ readonly former: number; readonly named: readonly string[] }> {
  const named: string[] = [];
  const { systemsOf } = new RecordTypeCatalogue(loadInstallations());
  const store = { catalogue: new PolicyCatalogue(documents), systemsOf, database };
  const { former } = await verifyProgress(store, { all: false }, (finding) => {
    if (finding.kind === 'UNAPPROVED' || finding.kind === 'PROPOSAL') named.push(finding.what);
  });
  await verifyAudit(database, KEYS, ({ kind }) => void named.push(kind));
  return { former, named };
}

async function statements(): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    text: `select count(*)::int as count from audit_entry where action = 'stateFormerEffects'`,
    values: [],
  });
  return row?.count ?? 0;
}

test('states once what was in force before there were proposals, and then knows it', async () => {
  await start();
  // Two mappings and the end of one, a decision, a target, and two reports.
  expect(await verified()).toEqual({ former: 7, named: [] });
  expect(await statements()).toBe(1);
  await start();
  expect(await statements()).toBe(1);
  expect(await verified()).toEqual({ former: 7, named: [] });
});

test('names what is written to the tables afterwards, and what of the former was altered, and states neither', async () => {
  await database.run(`
    insert into target_revision (indicator, since, lower, reason, by) values ('${ENTERPRISES}', now(), 0, 'inside', 'one');
    alter table reported_value disable trigger user;
    update reported_value set value = 742 where indicator = '${INVESTMENT}'`);
  await start();
  const { former, named } = await verified();
  expect(former).toBe(6);
  expect(named).toEqual([expect.stringMatching(/^target \d+$/u), expect.stringMatching(/^report \d+$/u)]);
  expect(await statements()).toBe(1);
});

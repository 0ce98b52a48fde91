import { AuditKeys, AuditLog } from '@queqiao/audit';
import { loadInstallations } from '@queqiao/platform/installations';
import { Deadline, SILENT, createRequestScope } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import type { TestEngine, TestStore } from '@queqiao/store/testing';
import { buildSubgraph } from '@queqiao/subgraph';
import { graphql } from 'graphql';
import { PolicyCatalogue } from '../documents/policy-catalogue.ts';
import { loadPolicyFiles } from '../documents/load-policy-files.ts';
import type { GovernedStore } from '../context/policy-store.ts';
import { createPolicySubgraph } from '../policy-subgraph.ts';
import { RecordTypeCatalogue } from '../mapping/record-type-catalogue.ts';
import { bringUpToDate } from '../values/running-totals/bring-up-to-date.ts';
import { RecordWriter, type ReceivedVersion } from './record-writer.ts';

export interface Answer {
  // Tests read answers by their own paths.
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** A person by name, one with regions, or nobody. */
type Asker = string | null | { readonly subject: string; readonly regions: readonly string[] };

/** A policy subgraph on a store of its own, with a clock that tests set. */
export interface PolicyRig extends AsyncDisposable {
  readonly store: GovernedStore;
  readonly testStore: TestStore;
  /** Asks as somebody: by default an administrator. */
  readonly ask: (source: string, variables?: Readonly<Record<string, unknown>>, as?: Asker) => Promise<Answer>;
  /**
   * Proposes as an administrator and puts in force as an approver: `enact('proposeTarget', 'TargetInput', input)`. Gives the
   * answer that has errors, or that of the approval.
   */
  readonly enact: (mutation: string, type: string, input: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** Writes records, and brings the indicators up to date. Gives the position of the last change. */
  readonly receive: (...received: readonly ReceivedVersion[]) => Promise<number>;
  /** Writes records only. */
  readonly write: (...received: readonly ReceivedVersion[]) => Promise<number>;
  /** Writes many records that nobody knew, only. */
  readonly load: (received: readonly ReceivedVersion[]) => Promise<number>;
  readonly clock: { now: number };
}

/** What a rig's store has when it starts: made once, and copied from then on. */
export interface PreparedWorld {
  /** Two of one name make the same. */
  readonly name: string;
  readonly prepare: (rig: Omit<PolicyRig, 'testStore'>) => Promise<void>;
}

/** A field of an answer, as the test knows it to be; throws where there is no answer. */
export function fieldOf({ data, errors }: Answer, name: string): unknown {
  if (data === null || errors !== undefined) throw new TypeError(JSON.stringify(errors ?? 'there is no answer'));
  return data[name];
}

/** What the rig seals its audit log with. */
export const AUDIT_KEYS: AuditKeys = new AuditKeys({ secrets: ['a key that only the tests of this room know'] });

/** Starts one on an engine. The clock stands at a moment (default: 2026-09-01 in Asia/Shanghai) until a test moves it. */
export async function startPolicyRig(
  engine: TestEngine,
  now: number = Date.parse('2026-09-01T08:00:00+08:00'),
  world?: PreparedWorld,
): Promise<PolicyRig> {
  const testStore = await engine.open({
    name: `policy at ${now} ${world?.name ?? ''}`,
    // The first start puts all default mappings in force, which takes longer than most tests do.
    async prepare(database) {
      await using rig = await rigOn(database, { now });
      await world?.prepare(rig);
    },
  });
  const { [Symbol.asyncDispose]: close, ...rig } = await rigOn(testStore.database, { now });
  return {
    ...rig,
    testStore,
    async [Symbol.asyncDispose]() {
      await close();
      await testStore[Symbol.asyncDispose]();
    },
  };
}

async function rigOn(database: Database, clock: { now: number }): Promise<Omit<PolicyRig, 'testStore'>> {
  const tick = (): number => clock.now;
  const audit = new AuditLog(database, AUDIT_KEYS);
  const documents = await loadPolicyFiles();
  const subgraph = buildSubgraph(await createPolicySubgraph({ documents, store: database, audit, clock: tick }));
  const { systemsOf } = new RecordTypeCatalogue(loadInstallations());
  const store = { catalogue: new PolicyCatalogue(documents), database, systemsOf, clock: tick, audit, logger: SILENT };
  const writer = new RecordWriter(database, tick);

  const ask: PolicyRig['ask'] = async (source, variableValues = {}, as = 'administrator') => {
    const { subject, regions } = typeof as === 'string' || as === null ? { subject: as, regions: null } : as;
    const caller = { subject, scopes: new Set<string>(), regions };
    const scope = createRequestScope({ id: 'test', deadline: Deadline.after(20_000), caller });
    const result = await graphql({ schema: subgraph.schema, source, variableValues, contextValue: { scope } });
    // Results have no prototype; as plain JSON they compare with literals.
    const answer: Answer = JSON.parse(JSON.stringify(result));
    return answer;
  };

  return {
    store,
    clock,
    ask,
    async enact(mutation, type, input) {
      const proposed = await ask(`mutation ($input: ${type}!) { proposal: ${mutation}(input: $input) { id } }`, {
        input,
      });
      if (proposed.errors) return proposed;
      const { id } = fieldOf(proposed, 'proposal') as { readonly id: string };
      const submitted = await ask('mutation ($ids: [ID!]!) { all: submitProposals(ids: $ids) { digest } }', {
        ids: [id],
      });
      if (submitted.errors) return submitted;
      const [{ digest }] = fieldOf(submitted, 'all') as [{ readonly digest: string }];
      return ask(
        'mutation ($of: [ApprovalInput!]!) { approveProposals(approvals: $of) { id state } }',
        { of: [{ id, digest }] },
        'approver',
      );
    },
    write: (...received) => writer.write(...received),
    load: (received) => writer.load(received),
    async receive(...received) {
      const position = await writer.write(...received);
      await bringUpToDate(store);
      return position;
    },
    async [Symbol.asyncDispose]() {
      await subgraph.close();
    },
  };
}

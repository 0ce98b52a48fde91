import { AuditKeys, AuditLog } from '@queqiao/audit';
import { loadInstallations } from '@queqiao/platform/installations';
import { Deadline, SILENT, createRequestScope } from '@queqiao/subgraph/request';
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

interface Answer {
  // Tests read answers by their own paths.
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** A policy subgraph on a store of its own, with a clock that tests set. */
export interface PolicyRig extends AsyncDisposable {
  readonly store: GovernedStore;
  readonly testStore: TestStore;
  /** Asks as somebody: by default an administrator. */
  readonly ask: (source: string, variables?: Readonly<Record<string, unknown>>, as?: string | null) => Promise<Answer>;
  /** Writes records, and brings the indicators up to date. Gives the position of the last change. */
  readonly receive: (...received: readonly ReceivedVersion[]) => Promise<number>;
  /** Writes records only. */
  readonly write: (...received: readonly ReceivedVersion[]) => Promise<number>;
  /** Writes many records that nobody knew, only. */
  readonly load: (received: readonly ReceivedVersion[]) => Promise<number>;
  readonly clock: { now: number };
}

const KEYS = new AuditKeys({ secrets: ['a key that only the tests of this room know'] });

/** Starts one on an engine. The clock stands at a moment (default: 2026-09-01 in Asia/Shanghai) until a test moves it. */
export async function startPolicyRig(
  engine: TestEngine,
  now: number = Date.parse('2026-09-01T08:00:00+08:00'),
): Promise<PolicyRig> {
  const testStore = await engine.open();
  const { database } = testStore;
  const clock = { now };
  const tick = (): number => clock.now;
  const audit = new AuditLog(database, KEYS);
  const documents = await loadPolicyFiles();
  const subgraph = buildSubgraph(await createPolicySubgraph({ documents, store: database, audit, clock: tick }));
  const { systemsOf } = new RecordTypeCatalogue(loadInstallations());
  const store = { catalogue: new PolicyCatalogue(documents), database, systemsOf, clock: tick, audit, logger: SILENT };
  const writer = new RecordWriter(database, tick);

  return {
    store,
    testStore,
    clock,
    async ask(source, variableValues = {}, as = 'administrator') {
      const caller = { subject: as, scopes: new Set<string>(), regions: null };
      const scope = createRequestScope({ id: 'test', deadline: Deadline.after(20_000), caller });
      const result = await graphql({ schema: subgraph.schema, source, variableValues, contextValue: { scope } });
      // Results have no prototype; as plain JSON they compare with literals.
      const answer: Answer = JSON.parse(JSON.stringify(result));
      return answer;
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
      await testStore[Symbol.asyncDispose]();
    },
  };
}

import { randomUUID } from 'node:crypto';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import { Deadline, createRequestScope } from '@queqiao/subgraph/request';
import { buildSubgraph } from '@queqiao/subgraph';
import { graphql } from 'graphql';
import { expect, test } from 'vitest';
import { ChangeCursors } from '../cursor/change-cursors.ts';
import { createExchange } from '../exchange.ts';
import { onEngines } from '../testing/sync-rig.ts';
import { WebhookStore } from './webhook-store.ts';

const RESUME = 'mutation ($id: ID!, $after: ID) { resumeWebhook(id: $id, after: $after) { cursor } }';
const CALLER = { subject: 'partner', scopes: new Set(['changes:read']), regions: null };

onEngines((rig) => {
  test('resumes after any cursor of the log, and after none beyond its end', async () => {
    await using exchange = await createExchange({
      database: rig.database,
      audit: new AuditLog(rig.database, new AuditKeys({ secrets: ['a secret that is long enough for tests'] })),
      installations: [],
      feeds: [],
      syncIntervalMs: 60_000,
      clock: rig.clock,
    });
    const { id } = await new WebhookStore(rig.database).insert({
      id: randomUUID(),
      subject: CALLER.subject,
      scopes: [...CALLER.scopes],
      regions: null,
      url: 'https://partner.example/hook',
      operation: 'subscription { changes { __typename } }',
      variables: null,
      position: 0,
      secret: 'whsec_b25l',
    });
    const cursors = await ChangeCursors.of(rig.database);
    const resume = (after: string) =>
      graphql({
        schema: buildSubgraph(exchange.subgraph).schema,
        source: RESUME,
        variableValues: { id, after },
        contextValue: {
          scope: createRequestScope({ id: 'test', deadline: Deadline.after(10_000), caller: CALLER }),
        },
      });
    const beyond = await resume(cursors.encode(1_000_000));
    expect(beyond.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
    expect((await resume(cursors.encode(0))).data).toEqual({ resumeWebhook: { cursor: cursors.encode(0) } });
  });
});

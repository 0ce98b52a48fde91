import type { AuditLog } from '@queqiao/audit';
import type { JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { PolicyStore } from '../context/policy-store.ts';
import { HUB } from '../proposals/proposal.ts';
import { openScene } from '../proposals/steps.ts';
import { FORMER_EFFECTS } from './audited-steps.ts';
import { effectDigest, readEffects, readSignatures, readUnexplainedEnds } from './effects.ts';

/** Whether the hub keeps targets in this store already, or has stated what was in force before. */
async function hasBegun(queryable: Queryable): Promise<boolean> {
  const [log] = await queryable.query<{ begun: boolean }>(
    sql`select exists (select from audit_entry where action in ('keepFileTargets', ${FORMER_EFFECTS})) as begun`,
  );
  return log?.begun === true;
}

/**
 * States, once, what a store had in force before there were proposals: mappings, decisions, reports, targets and sign-offs that one
 * person sufficed for. Verification then knows them as former ones and counts them, and names whatever is not among them. A
 * store that the hub has begun to keep targets in is none of that time: there nothing is stated any more, whoever writes to it.
 */
export async function stateFormerEffects(store: PolicyStore & { readonly audit: AuditLog }): Promise<void> {
  // A store that has begun needs neither the lock nor the moment that it gives.
  if (await hasBegun(store.database)) return;
  await store.audit.transact(async (transaction, note) => {
    // Nodes that start at once wait for each other.
    await openScene(store, transaction);
    if (await hasBegun(transaction)) return;
    const effects: Record<string, JsonValue> = {};
    for (const { what, indicator, proposal, says } of await readEffects(transaction)) {
      if (proposal === null) effects[what] = effectDigest(indicator, says);
    }
    for (const { indicator, what, at } of await readUnexplainedEnds(transaction)) {
      effects[`end of ${what}`] = effectDigest(indicator, { at });
    }
    for (const { id, indicator, by, digest } of await readSignatures(transaction)) {
      effects[`sign-off ${id}`] = effectDigest(indicator, { by, digest });
    }
    if (Object.keys(effects).length === 0) return;
    note({ actor: HUB, action: FORMER_EFFECTS, subject: 'former effects', purpose: null, detail: { effects } });
  });
}

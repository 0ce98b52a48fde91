import type { Database } from '@queqiao/store';
import { momentOf, systemClock } from '@queqiao/records/time';
import type { PolicyStore } from '../context/policy-store.ts';
import type { Finding } from './finding.ts';
import { AuditedSteps } from './audited-steps.ts';
import { checkEffects } from './effect-check.ts';
import { checkProposals } from './proposal-check.ts';
import { checkTotals, checkValues, type ValueCheck } from './value-check.ts';
import { checkVersions } from './version-check.ts';

/** What was checked. */
export interface VerifySummary {
  readonly versions: number;
  readonly values: number;
  readonly findings: number;
  /** What was in force before there were proposals, and stands as the audit log states it. */
  readonly former: number;
  /** When, RFC 3339 in UTC. */
  readonly at: string;
}

/**
 * Verifies all that indicators rest on, as it is at one moment: every version of every record against its content hash,
 * the newest value of each indicator (or every one that was stored) and each sign-off against its evidence, and the
 * running totals against counting again. Calls `found` with whatever is not as it was stored. Changes nothing.
 */
export async function verifyProgress(
  store: Pick<PolicyStore, 'catalogue' | 'systemsOf'> & { readonly database: Database },
  check: ValueCheck,
  found: (finding: Finding) => void,
): Promise<VerifySummary> {
  const clock = systemClock;
  return store.database.transaction(async (transaction) => {
    await transaction.run('set transaction isolation level repeatable read, read only');
    let findings = 0;
    const note = (finding: Finding): void => {
      findings += 1;
      found(finding);
    };
    const versions = await checkVersions(transaction, note);
    const values = await checkValues({ ...store, clock }, transaction, check, note);
    await checkTotals({ ...store, clock }, transaction, note);
    const steps = await AuditedSteps.read(transaction);
    const former = await checkEffects(transaction, steps, await checkProposals(transaction, steps, note), note);
    return { versions, values, findings, former, at: momentOf(clock) };
  });
}

import { auditedMutation, type Audited } from '@queqiao/audit';
import type { Queryable } from '@queqiao/store';
import { actorOf } from '../context/errors.ts';
import { decideEvidence } from '../proposals/decide-evidence.ts';
import type { MutationResolvers } from '../generated/schema.ts';
import { approveMapping, rejectMapping, retireMapping, submitMapping } from '../proposals/mapping-steps.ts';
import { draftMapping } from '../proposals/draft-mapping.ts';
import { mappingId } from '../mapping/mapping-id.ts';
import type { MappingVersion } from '../mapping/mapping-version.ts';
import type { GovernedStore } from '../context/policy-store.ts';
import { reportValue } from '../proposals/report-value.ts';
import { signOff } from '../proposals/sign-off.ts';
import { reviseTarget } from '../proposals/revise-target.ts';

type Step = typeof approveMapping;

/** A step of a mapping with what the audit log keeps of it: the digest of what was approved above all. */
function audited(version: MappingVersion): Audited<MappingVersion> {
  const { digest, state, comment } = version;
  return { result: version, subject: mappingId(version), detail: { digest, state, comment } };
}

/** The administrators' mutations. Each leaves an entry in the audit log, in its own transaction. */
export function mutationResolvers(store: GovernedStore): MutationResolvers {
  const { audit } = store;
  const step = (take: Step) =>
    auditedMutation(audit, ({ id, comment }: { id: string; comment?: string | null }, scope, transact) => {
      const actor = actorOf(scope);
      return transact(async (transaction: Queryable) =>
        audited(await take(store, transaction, { id, actor, comment })),
      );
    });
  return {
    draftMapping: auditedMutation(audit, ({ input }, scope, transact) => {
      const author = actorOf(scope);
      return transact(async (transaction) => audited(await draftMapping(store, transaction, input, author)));
    }),
    submitMapping: step(submitMapping),
    approveMapping: step(approveMapping),
    rejectMapping: step(rejectMapping),
    retireMapping: step(retireMapping),
    decideEvidence: auditedMutation(audit, (verdict, scope, transact) => {
      const by = actorOf(scope);
      return transact(async (transaction) => {
        const result = await decideEvidence(store, transaction, verdict, by);
        const { include, reason } = verdict;
        return { result, subject: verdict.indicator, detail: { ...result.record, include, reason } };
      });
    }),
    reportValue: auditedMutation(audit, (report, scope, transact) => {
      const by = actorOf(scope);
      return transact(async (transaction) => {
        const result = await reportValue(store, transaction, report, by);
        const { asOf, value, note } = report;
        return { result, subject: report.indicator, detail: { asOf, value, note, digest: result.digest } };
      });
    }),
    signOff: auditedMutation(audit, (signature, scope, transact) => {
      const by = actorOf(scope);
      return transact(async (transaction) => {
        const result = await signOff(store, transaction, signature, by);
        const { value, digest, comment } = result;
        return { result, subject: signature.indicator, detail: { value, digest, comment } };
      });
    }),
    reviseTarget: auditedMutation(audit, (revision, scope, transact) => {
      const by = actorOf(scope);
      return transact(async (transaction) => {
        const result = await reviseTarget(store, transaction, revision, by);
        const { lower = null, upper = null, dueOn = null, reason } = revision;
        return { result, subject: revision.indicator, detail: { lower, upper, dueOn, reason } };
      });
    }),
  };
}

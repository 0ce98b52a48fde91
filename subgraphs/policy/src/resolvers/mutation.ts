import { auditedMutation, type Audited } from '@queqiao/audit';
import { requireFreshSignIn, type Caller, type RequestScope } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import { badInput } from '@queqiao/subgraph/errors';
import { readAttachments } from '../attachments/attachments.ts';
import { conflict, documentOf, indicatorOf, readOptionalText, readText } from '../context/errors.ts';
import type { GovernedStore } from '../context/policy-store.ts';
import { remindDue } from '../events/due-reminders.ts';
import type { MutationResolvers } from '../generated/schema.ts';
import { readMappingId } from '../mapping/mapping-id.ts';
import { findRecord, type RecordKey } from '../proposals/kinds/decision.ts';
import { mappingContent } from '../proposals/kinds/mapping.ts';
import { readReport, type ReportInput } from '../proposals/kinds/report.ts';
import { currentTarget, readTarget, type TargetContent } from '../proposals/kinds/target.ts';
import { readPeriod, readPeriodId } from '../periods/period.ts';
import { closingOf } from '../periods/stored-closing.ts';
import { presentDigest } from '../proposals/kinds/period.ts';
import { readMappingInput } from '../proposals/mapping-input.ts';
import { nameResponsible } from '../responsible/responsible.ts';
import { checkRegion, type Actor } from '../proposals/person.ts';
import { proposalDetail, proposalSubject } from '../proposals/proposal-audit.ts';
import type { StoredProposal } from '../proposals/proposal.ts';
import { forEachRow } from '../proposals/row-errors.ts';
import { signOff } from '../proposals/sign-off.ts';
import { approve, openScene, propose, reject, submit, withdraw, type Candidate } from '../proposals/steps.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { actingPerson } from './actor.ts';

type Place = Awaited<ReturnType<typeof openScene>>;

function entryOf(proposal: StoredProposal) {
  return { subject: proposalSubject(proposal), detail: proposalDetail(proposal) };
}

/** Each proposal has an entry of its own in the audit log. */
function audited(proposals: readonly StoredProposal[]): Audited<readonly StoredProposal[]> {
  const [first, ...more] = proposals.map(entryOf);
  return { result: proposals, subject: first?.subject ?? 'proposal', detail: first?.detail ?? null, more };
}

function auditedOne([proposal]: readonly StoredProposal[]): Audited<StoredProposal> {
  if (proposal === undefined) throw new TypeError('nothing was proposed');
  return { result: proposal, ...entryOf(proposal) };
}

/** Steps of several proposals at once: all or none. `check` refuses callers for whom a step takes more than their scopes. */
function stepResolver<A>(
  { audit, ...store }: GovernedStore,
  take: (place: Place, args: A, actor: Actor) => Promise<StoredProposal[]>,
  check?: (caller: Caller) => void,
) {
  return auditedMutation(audit, (args: A, scope: RequestScope, transact) => {
    check?.(scope.caller);
    const actor = actingPerson(scope);
    return transact(async (transaction) => audited(await take(await openScene(store, transaction), args, actor)));
  });
}

/** Proposing one thing. */
function proposing<A>(
  { audit, ...store }: GovernedStore,
  read: (place: Place, args: A, actor: Actor) => Promise<Candidate> | Candidate,
) {
  return auditedMutation(audit, (args: A, scope: RequestScope, transact) => {
    const actor = actingPerson(scope);
    return transact(async (transaction: Queryable) => {
      const place = await openScene(store, transaction);
      return auditedOne(await propose(place, [await read(place, args, actor)], actor));
    });
  });
}

async function reportCandidate(
  { queryable, store, at }: Place,
  input: ReportInput & { readonly indicator: string },
  actor: Actor,
): Promise<Candidate> {
  const indicator = indicatorOf(store.catalogue, input.indicator);
  checkRegion(actor, indicator);
  const attachments = await readAttachments(queryable, input.attachments ?? [], actor);
  return { kind: 'REPORT', indicator, content: readReport(indicator, input, at, attachments), comment: null };
}

interface ReportKey {
  readonly report: string;
  readonly reason: string;
}

async function withdrawalCandidate(place: Place, { report, reason }: ReportKey): Promise<Candidate> {
  const key = /^[1-9]\d{0,14}$/.test(report) ? Number(report) : 0;
  const [row] = await place.queryable.query<{ indicator: string }>({
    text: 'select indicator from reported_value where id = $1',
    values: [key],
  });
  if (row === undefined) throw badInput(`没有报送 ${report} (no such report)`, 'report');
  const indicator = indicatorOf(place.store.catalogue, row.indicator);
  return { kind: 'REPORT_WITHDRAWAL', indicator, content: { report: key }, comment: readText(reason, 'reason') };
}

type DecisionInput = RecordKey & { readonly indicator: string; readonly include: boolean; readonly reason: string };

async function targetCandidate(
  place: Place,
  kind: 'TARGET' | 'BASELINE',
  {
    indicator: id,
    reason,
    ...change
  }: Partial<TargetContent> & { readonly indicator: string; readonly reason: string },
): Promise<Candidate> {
  const indicator = indicatorOf(place.store.catalogue, id);
  const said = readText(reason, 'reason');
  const before = await currentTarget({ ...place, indicator });
  return { kind, indicator, content: readTarget(before, change, said), comment: said };
}

/** What people propose, decide and sign. Each leaves an entry in the audit log, in its own transaction. */
export function mutationResolvers(store: GovernedStore): MutationResolvers {
  const { audit, catalogue } = store;
  return {
    proposeMapping: proposing(store, (_, { input }) => {
      const { indicator, rule, comment } = readMappingInput(store, input);
      return { kind: 'MAPPING', indicator, content: mappingContent(rule), comment };
    }),
    proposeRetirement: proposing(store, (_, { mapping, reason }) => {
      const key = readMappingId(mapping);
      const indicator = key === null ? null : catalogue.indicator(key.indicator);
      if (indicator === null) throw badInput(`没有映射 ${mapping} (no such mapping)`, 'mapping');
      return { kind: 'RETIREMENT', indicator, content: { mapping }, comment: readText(reason, 'reason') };
    }),
    proposeReport: proposing(store, (place, { input }, actor) => reportCandidate(place, input, actor)),
    proposeReports: stepResolver(store, async (place, { inputs }, actor) => {
      if (inputs.length === 0) throw badInput('未给出报送 (no report is given)', 'inputs');
      const candidates = await forEachRow(inputs, (input) => reportCandidate(place, input, actor));
      return propose(place, candidates, actor);
    }),
    proposeReportWithdrawal: proposing(store, (place, args: ReportKey) => withdrawalCandidate(place, args)),
    proposeDecision: proposing(store, async (place, { input }: { input: DecisionInput }, actor) => {
      const { indicator: id, system, type, id: record, include } = { ...input, indicator: input.indicator };
      const indicator = indicatorOf(catalogue, id);
      checkRegion(actor, indicator);
      const found = await findRecord({ ...place, indicator }, { system, type, id: record });
      const reason = readText(input.reason, 'reason');
      return { kind: 'DECISION', indicator, content: { ...found, include, reason }, comment: null };
    }),
    proposeDecisionWithdrawal: proposing(
      store,
      async (place, { indicator: id, system, type, id: record, reason }, actor) => {
        const indicator = indicatorOf(catalogue, id);
        checkRegion(actor, indicator);
        const found = await findRecord({ ...place, indicator }, { system, type, id: record });
        return { kind: 'DECISION_WITHDRAWAL', indicator, content: found, comment: readText(reason, 'reason') };
      },
    ),
    proposeTarget: proposing(store, (place, { input: { lower, upper, dueOn, ...input } }) =>
      targetCandidate(place, 'TARGET', { ...input, lower: lower ?? null, upper: upper ?? null, dueOn: dueOn ?? null }),
    ),
    proposeBaseline: proposing(store, (place, { indicator, value, reason }) =>
      targetCandidate(place, 'BASELINE', { indicator, baseline: value, reason }),
    ),
    proposePeriodClose: proposing(store, async (place, { document: id, from, to, comment }, actor) => {
      const document = documentOf(catalogue, id);
      checkRegion(actor, { id, document });
      const period = readPeriod(document, from, to);
      const values = await presentDigest({ ...place, document }, period);
      const said = readOptionalText(comment, 'comment');
      return { kind: 'PERIOD_CLOSE', indicator: null, document, content: { from, to, values }, comment: said };
    }),
    proposePeriodReopen: proposing(store, async (place, { period: id, reason }) => {
      const period = readPeriodId(id);
      if (period === null) throw badInput(`没有报送期 ${id} (no such period)`, 'period');
      const { from, to } = period;
      const document = documentOf(catalogue, period.document, 'period');
      const closing = await closingOf(place.queryable, period);
      if (closing === null) throw conflict(`报送期 ${id} 未关闭 (the period is not closed)`);
      const content = { from, to, closing: closing.key };
      return { kind: 'PERIOD_REOPEN', indicator: null, document, content, comment: readText(reason, 'reason') };
    }),
    submitProposals: stepResolver(store, (place, { ids, comment }, actor) => submit(place, ids, comment, actor)),
    withdrawProposals: stepResolver(store, (place, { ids }, actor) => withdraw(place, ids, actor)),
    approveProposals: stepResolver(
      store,
      (place, { approvals, comment }, actor) => approve(place, approvals, comment, actor),
      requireFreshSignIn,
    ),
    rejectProposals: stepResolver(store, (place, { ids, reason }, actor) => reject(place, ids, reason, actor)),
    setResponsible: auditedMutation(audit, ({ indicator: id, department, person, dueOn, reason }, scope, transact) => {
      const actor = actingPerson(scope);
      const indicator = indicatorOf(catalogue, id);
      checkRegion(actor, indicator);
      const why = readText(reason, 'reason');
      return transact(async (transaction) => {
        const named = { department, person: person ?? null, dueOn: dueOn ?? null };
        const { at } = await lockProgress(store, transaction);
        await nameResponsible(transaction, indicator, named, { person: actor.person, at });
        await remindDue(transaction, [indicator], at);
        return { result: indicator, subject: id, detail: { ...named, reason: why } };
      });
    }),
    signOff: auditedMutation(audit, (signature, scope, transact) => {
      requireFreshSignIn(scope.caller);
      const actor = actingPerson(scope);
      return transact(async (transaction) => {
        const result = await signOff(store, transaction, signature, actor);
        const { value, digest, comment, key } = result;
        return {
          result,
          subject: `sign-off ${key}`,
          detail: { indicator: signature.indicator, value, digest, comment },
        };
      });
    }),
  };
}

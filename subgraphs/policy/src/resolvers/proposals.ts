import { notFound } from '@queqiao/subgraph/errors';
import type { CatalogueIndicator, PolicyCatalogue } from '../documents/policy-catalogue.ts';
import type {
  MappingResolvers,
  ProposalPreviewResolvers,
  ProposalResolvers,
  ReportResolvers,
  SignOffResolvers,
} from '../generated/schema.ts';
import { attachmentsOf } from '../attachments/attachments.ts';
import { mappingId } from '../mapping/mapping-id.ts';
import { ruleText } from '../mapping/condition-text.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { periodId } from '../periods/period.ts';
import { periodOfId } from '../periods/read-periods.ts';
import type { ClosingContent, ReopeningContent } from '../proposals/kinds/period.ts';
import type { DecisionContent } from '../proposals/kinds/decision.ts';
import { ruleDigest, type MappingContent } from '../proposals/kinds/mapping.ts';
import { namedAttachments, type ReportContent } from '../proposals/kinds/report.ts';
import type { TargetContent } from '../proposals/kinds/target.ts';
import { previewPeriod } from '../proposals/preview-period.ts';
import { NO_PREVIEW, previewChange } from '../proposals/preview.ts';
import { isOpen, type StoredProposal } from '../proposals/proposal.ts';
import { isStale, subjectOf, whyNotApprove, type Obstacle } from '../proposals/steps.ts';
import { presentMoment } from '../values/measurement/moment.ts';
import { actingPerson } from './actor.ts';
import type { Lookups } from './lookups.ts';

function knownIndicator(catalogue: PolicyCatalogue, id: string): CatalogueIndicator {
  const indicator = catalogue.indicator(id);
  if (indicator === null) throw notFound('Indicator', id);
  return indicator;
}

/** The fields of `Mapping` that are not the version's own. */
export function mappingResolvers({ catalogue }: PolicyStore, lookups: Lookups): MappingResolvers {
  return {
    id: (version) => mappingId(version),
    indicator: ({ indicator }) => knownIndicator(catalogue, indicator),
    inForce: ({ until, key }) => key !== 0 && until === null,
    words: (version) => ruleText(version),
    proposal: ({ proposal }, _, { scope }) => (proposal === null ? null : lookups.proposal(scope, proposal)),
  };
}

/** The fields of `SignOff` that are not its own. */
export function signOffResolvers({ catalogue }: PolicyStore, lookups: Lookups): SignOffResolvers {
  return {
    id: ({ key }) => String(key),
    indicator: ({ indicator }) => knownIndicator(catalogue, indicator),
    person: ({ by }) => ({ id: by }),
    async differsFromCurrent({ indicator, digest }, _, { scope }) {
      const { progress } = await lookups.outcome(scope, knownIndicator(catalogue, indicator), null);
      return progress.digest !== digest;
    },
  };
}

export function reportResolvers({ catalogue, database }: PolicyStore): ReportResolvers {
  return {
    id: ({ key }) => String(key),
    indicator: ({ indicator }) => knownIndicator(catalogue, indicator),
    by: ({ by }) => ({ id: by }),
    attachments: ({ attachments }) => attachmentsOf(database, attachments),
  };
}

/** The pages of a preview. */
export const previewResolvers: ProposalPreviewResolvers = {
  entering: ({ entering }, page) => entering(page),
  leaving: ({ leaving }, page) => leaving(page),
};

/** What is proposed, in the words of the schema: one field for each kind. */
function contentResolvers(store: PolicyStore): ProposalResolvers {
  const { catalogue } = store;
  return {
    mapping({ kind, indicator, content }) {
      if (kind !== 'MAPPING' || indicator === null) return null;
      const { recordType, where, measure } = content as MappingContent;
      const none = {
        key: 0,
        version: 0,
        shipped: false,
        digest: ruleDigest({ recordType, where, measure }),
        since: null,
        until: null,
        proposal: null,
      };
      return { ...none, indicator, recordType, where, measure };
    },
    retires({ kind, content }) {
      if (kind !== 'RETIREMENT') return null;
      return (content as { readonly mapping: string }).mapping;
    },
    report({ kind, indicator, content, author, createdAt }) {
      if (kind !== 'REPORT' || indicator === null) return null;
      const { asOf, value, numerator, denominator, note } = content as ReportContent;
      return {
        key: 0,
        indicator,
        asOf,
        value,
        numerator,
        denominator,
        note,
        by: author,
        at: createdAt,
        withdrawnAt: null,
        attachments: namedAttachments(content as ReportContent),
      };
    },
    withdraws: ({ kind, content }) =>
      kind === 'REPORT_WITHDRAWAL' ? String((content as { report: number }).report) : null,
    record({ kind, content }) {
      if (kind !== 'DECISION' && kind !== 'DECISION_WITHDRAWAL') return null;
      const { system, type, id } = content as DecisionContent;
      return { system, type, id };
    },
    decision({ kind, content, author, createdAt }) {
      if (kind !== 'DECISION') return null;
      const { include, reason } = content as DecisionContent;
      return { include, reason, by: author, at: createdAt };
    },
    target({ kind, content, author, createdAt }) {
      if (kind !== 'TARGET') return null;
      const { lower, upper, dueOn, baseline, reason } = content as TargetContent;
      return { since: createdAt, lower, upper, dueOn, baseline, reason, by: author };
    },
    baseline: ({ kind, content }) => (kind === 'BASELINE' ? (content as TargetContent).baseline : null),
    period({ kind, document, content }) {
      if (kind !== 'PERIOD_CLOSE' && kind !== 'PERIOD_REOPEN') return null;
      const { from, to } = content as ClosingContent | ReopeningContent;
      return periodOfId(store, periodId({ document, from, to }));
    },
    indicator: ({ indicator }) => (indicator === null ? null : catalogue.indicator(indicator)),
    document: (proposal) => subjectOf(store, proposal).document,
  };
}

/** The fields of `Proposal`. */
export function proposalResolvers(store: PolicyStore): ProposalResolvers {
  const stale = async (proposal: StoredProposal): Promise<boolean> => {
    const { position, asOf: at } = await presentMoment(store);
    return isStale({ store, queryable: store.database, ...subjectOf(store, proposal), position, at }, proposal);
  };
  const whyNot = async (
    proposal: StoredProposal,
    scope: Parameters<typeof actingPerson>[0],
  ): Promise<Obstacle | null> => {
    if (proposal.state !== 'SUBMITTED') {
      const message = '未提交,或已有决定 / not submitted, or decided already';
      return { code: 'NOT_SUBMITTED', message, parameters: { state: proposal.state } };
    }
    const not = whyNotApprove(proposal, subjectOf(store, proposal), actingPerson(scope));
    if (not !== null) return not;
    if (!(await stale(proposal))) return null;
    return { code: 'STALE', message: '所依据的内容已变化 / stale: what it rests on has changed', parameters: null };
  };
  return {
    ...contentResolvers(store),
    id: ({ key }) => String(key),
    batch: ({ batch }) => (batch === null ? null : String(batch)),
    stale,
    author: ({ author }) => ({ id: author }),
    decidedBy: ({ decidedBy }) => (decidedBy === null ? null : { id: decidedBy }),
    preview(proposal) {
      const { document, indicator } = subjectOf(store, proposal);
      if (!isOpen(proposal)) return NO_PREVIEW;
      return indicator === null ? previewPeriod(store, document, proposal) : previewChange(store, indicator, proposal);
    },
    mayDecide: async (proposal, _, { scope }) => (await whyNot(proposal, scope)) === null,
    whyNot: async (proposal, _, { scope }) => (await whyNot(proposal, scope))?.message ?? null,
    whyNotCode: async (proposal, _, { scope }) => (await whyNot(proposal, scope))?.code ?? null,
    whyNotParameters: async (proposal, _, { scope }) => (await whyNot(proposal, scope))?.parameters ?? null,
  };
}

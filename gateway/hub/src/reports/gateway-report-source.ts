import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Gateway } from '@queqiao/federation';
import type { OperationContext } from '@queqiao/server';
import type { ReportEvidence, ReportSource, ReportTask } from './report-source.ts';

const TASKS = `query Report($document: ID!, $asOf: DateTime) {
  policyDocuments { id }
  indicators(document: $document) {
    id name clauses comparator lower upper unit cadence dueOn
    departments { name }
    progress(asOf: $asOf) { asOf value status reported forecast coverage { expected reported } }
    signOffs { by at differsFromCurrent }
    evidence(first: 1, asOf: $asOf) { totalCount }
  }
}`;

const EVIDENCE = `query ReportEvidence($indicator: ID!, $asOf: DateTime, $after: String) {
  indicator(id: $indicator) {
    evidence(first: 100, asOf: $asOf, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { contribution reason record { system type id version label } }
    }
  }
}`;

/** Records listed for one indicator: who needs all of a long list exports it from the console, or reads it page by page. */
const MOST_LISTED = 1000;

interface IdentifiedTask extends ReportTask {
  readonly id: string;
}

interface TasksAnswer {
  readonly policyDocuments: readonly { readonly id: string }[];
  readonly indicators: readonly IdentifiedTask[];
}

interface EvidenceAnswer {
  readonly indicator: {
    readonly evidence: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly {
        readonly contribution: number;
        readonly reason: string;
        readonly record: Omit<ReportEvidence, 'task' | 'contribution' | 'reason'>;
      }[];
    };
  };
}

/**
 * Reads reports through the gateway, as the caller: values and rights are those of the schema. Throws
 * SUBGRAPH_UNAVAILABLE when the policy subgraph does not return everything that a report needs.
 */
export function gatewayReportSource(gateway: Pick<Gateway, 'execute'>): ReportSource<OperationContext> {
  async function ask<T>(query: string, variables: Record<string, unknown>, context: OperationContext): Promise<T> {
    const { data, errors } = await gateway.execute({ ...context, query, variables });
    if (!data || errors) {
      throw new HubError(ErrorCode.SUBGRAPH_UNAVAILABLE, '暂时无法生成报表 (the report cannot be made at present)', {
        cause: errors?.[0],
      });
    }
    return data as unknown as T;
  }

  async function evidenceOf(
    { id, name }: IdentifiedTask,
    asOf: string | null,
    context: OperationContext,
  ): Promise<readonly ReportEvidence[]> {
    const listed: ReportEvidence[] = [];
    let after: string | null = null;
    do {
      const answer: EvidenceAnswer = await ask<EvidenceAnswer>(EVIDENCE, { indicator: id, asOf, after }, context);
      const { nodes, pageInfo } = answer.indicator.evidence;
      for (const { record, contribution, reason } of nodes)
        listed.push({ task: name, ...record, contribution, reason });
      after = pageInfo.hasNextPage && listed.length < MOST_LISTED ? pageInfo.endCursor : null;
    } while (after !== null);
    return listed;
  }

  return async ({ document, asOf, withEvidence }, context) => {
    const { policyDocuments, indicators } = await ask<TasksAnswer>(TASKS, { document, asOf }, context);
    if (!policyDocuments.some(({ id }) => id === document)) return null;
    const evidence: ReportEvidence[] = [];
    if (withEvidence) for (const task of indicators) evidence.push(...(await evidenceOf(task, asOf, context)));
    return { tasks: indicators, evidence };
  };
}

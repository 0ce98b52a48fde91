import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Gateway } from '@queqiao/federation';
import type { OperationContext } from '@queqiao/server';
import type { ReportSource, ReportTask } from './report-source.ts';

const QUESTION = `query Report($document: ID!) {
  policyDocuments { id }
  indicators(document: $document) {
    name clauses comparator lower upper unit cadence dueOn
    departments { name }
    progress { value status }
    evidence(first: 1) { totalCount }
  }
}`;

interface ReportAnswer {
  readonly policyDocuments: readonly { readonly id: string }[];
  readonly indicators: readonly ReportTask[];
}

/**
 * Reads reports through the gateway, as the caller: values and rights are those of the schema. Throws
 * SUBGRAPH_UNAVAILABLE when the policy subgraph does not return everything that a report needs.
 */
export function gatewayReportSource(gateway: Pick<Gateway, 'execute'>): ReportSource<OperationContext> {
  return async (id, context) => {
    const { data, errors } = await gateway.execute({ ...context, query: QUESTION, variables: { document: id } });
    if (!data || errors) {
      throw new HubError(ErrorCode.SUBGRAPH_UNAVAILABLE, '暂时无法生成报表 (the report cannot be made at present)', {
        cause: errors?.[0],
      });
    }
    const { policyDocuments, indicators } = data as unknown as ReportAnswer;
    return policyDocuments.some((each) => each.id === id) ? indicators : null;
  };
}

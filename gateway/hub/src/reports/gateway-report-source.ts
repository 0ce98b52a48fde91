import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Gateway, GatewayContext } from '@queqiao/federation';
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

const document = parse(QUESTION);
const operation = document.definitions.find(
  (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
);

/**
 * Reads reports through the gateway, as the caller: values and rights are those of the schema. Throws
 * SUBGRAPH_UNAVAILABLE when the policy subgraph does not tell all that a report needs.
 */
export function gatewayReportSource(gateway: Pick<Gateway, 'execute'>): ReportSource<GatewayContext> {
  return async (id, context) => {
    if (!operation) throw new TypeError('The question of the reports has no operation.');
    const { data, errors } = await gateway.execute({
      ...context,
      document,
      documentKey: QUESTION,
      operation,
      variables: { document: id },
    });
    if (!data || errors) {
      throw new HubError(ErrorCode.SUBGRAPH_UNAVAILABLE, '暂时无法生成报表 (the report cannot be made at present)', {
        cause: errors?.[0],
      });
    }
    const { policyDocuments, indicators } = data as unknown as ReportAnswer;
    return policyDocuments.some((each) => each.id === id) ? indicators : null;
  };
}

import { GraphQLError, type OperationTypeNode } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';

/**
 * An operation of a kind that the transport does not accept (`OperationRequest.operations`). The transport knows how to send
 * such an operation, and may say so in its own words.
 */
export class OperationKindRefused extends GraphQLError {
  readonly kind: OperationTypeNode;

  constructor(kind: OperationTypeNode) {
    super(`此处不接受 ${kind} (no ${kind} may come this way)`, { extensions: { code: ErrorCode.BAD_REQUEST } });
    this.name = 'OperationKindRefused';
    this.kind = kind;
  }
}

import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** Planning an operation would take more time or memory than allowed. It is refused before any fetch. */
export class TooComplexError extends HubError {
  constructor() {
    super(
      ErrorCode.BAD_USER_INPUT,
      '操作过于复杂,无法规划;请拆成几个较小的操作 (the operation is too complex to plan: split it into smaller ones)',
    );
    this.name = 'TooComplexError';
  }
}

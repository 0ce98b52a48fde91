import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** An operation would take more time or memory to plan than one may. It is refused before anything is fetched. */
export class TooComplexError extends HubError {
  constructor() {
    super(
      ErrorCode.BAD_USER_INPUT,
      '操作过于复杂,无法规划;请拆成几个较小的操作 (the operation is too complex to plan: split it into smaller ones)',
    );
    this.name = 'TooComplexError';
  }
}

import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** Does something for each of several inputs; an error says in `extensions.row` (from 0) which of them it is of. */
export async function forEachRow<T, R>(
  rows: readonly T[],
  work: (row: T, index: number) => Promise<R> | R,
): Promise<R[]> {
  const done: R[] = [];
  for (const [index, row] of rows.entries()) {
    try {
      done.push(await work(row, index));
    } catch (error) {
      throw rows.length > 1 && error instanceof HubError ? ofRow(error, index) : error;
    }
  }
  return done;
}

function ofRow(error: HubError, row: number): HubError {
  const { code, reason, ...rest } = error.extensions;
  if (code !== ErrorCode.BAD_USER_INPUT && code !== ErrorCode.CONFLICT && code !== ErrorCode.FORBIDDEN) return error;
  const reasons = reason === undefined ? {} : { reason };
  return new HubError(code, error.message, { extensions: { ...rest, row }, ...reasons } as never);
}

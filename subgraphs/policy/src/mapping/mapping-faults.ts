import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** One thing that is wrong in a mapping. */
export interface MappingFault {
  /** JSON pointer (RFC 6901) into the mapping, like `/where/all/0/eq/1`. */
  readonly pointer: string;
  /** Chinese, then English. */
  readonly reason: string;
}

/** A JSON pointer to a place in a JSON value. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** BAD_USER_INPUT with all faults of a mapping; `extensions.faults` has them one by one. */
export function badMapping(faults: readonly MappingFault[]): HubError {
  const listed = faults.map(({ pointer, reason }) => `${pointer === '' ? '/' : pointer}: ${reason}`).join('; ');
  return new HubError(ErrorCode.BAD_USER_INPUT, `映射不正确 (the mapping is not valid): ${listed}`, {
    extensions: { faults },
  });
}

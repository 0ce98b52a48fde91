import { GraphQLError } from 'graphql';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** A text by its name, however it is capitalised. */
export function valueOf(payload: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const found = Object.entries(payload).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : undefined;
}

export function codeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.extensions['code'] : undefined;
}

export function anotherSubject(): HubError {
  return new HubError(
    ErrorCode.FORBIDDEN,
    '令牌属于另一主体,未采用 (the token is of another subject and was not taken)',
  );
}

import { HubError } from '@queqiao/subgraph/errors';

/** The HubError that a promise rejects with; any other outcome fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<HubError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof HubError) return outcome.error;
  throw new TypeError(`expected a HubError, got ${JSON.stringify(outcome)}`);
}

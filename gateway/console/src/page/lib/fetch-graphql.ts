import { z } from 'zod';
import type { TypedDocumentString } from '../generated/documents.ts';
import { signIn } from './sign-in.ts';

const fault = z.object({ pointer: z.string(), reason: z.string() }).partial();
/** An error as every refusal of the hub has it. */
export const graphqlError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z
    .looseObject({
      code: z.string().catch('INTERNAL_SERVER_ERROR'),
      system: z.string().optional(),
      row: z.number().optional(),
      cause: z.string().optional(),
      faults: z.array(fault).optional().catch(undefined),
    })
    .default({ code: 'INTERNAL_SERVER_ERROR' }),
});
const answer = z.object({ data: z.unknown().optional(), errors: z.array(graphqlError).optional() });

/** An error of an answer, with the code that says what it is. */
export type GraphqlError = z.infer<typeof graphqlError>;

/** An answer: what there is, what is missing and why, and the id under which the hub logged the request. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors: readonly GraphqlError[];
  readonly requestId: string;
}

/** Sends one operation with the session. Never rejects for an answer with errors; rejects with a TypeError when there is none. */
export async function fetchGraphql<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  { signal, idempotencyKey }: { readonly signal?: AbortSignal; readonly idempotencyKey?: string } = {},
): Promise<Answer<T>> {
  const response = await fetch('/console/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    credentials: 'same-origin',
    ...(signal && { signal }),
  });
  if (response.status === 401) return signIn();
  const { data, errors = [] } = answer.parse(await response.json());
  if (errors.some(({ extensions }) => extensions.code === 'REAUTHENTICATE')) return signIn({ fresh: true });
  return { data: (data ?? null) as T | null, errors, requestId: response.headers.get('x-request-id') ?? '' };
}

import { z } from 'zod';
import { graphqlError, type GraphqlError } from './fetch-graphql.ts';
import { signIn } from './sign-in.ts';

const kept = z.object({ id: z.string(), name: z.string(), bytes: z.number() });
const refused = z.object({ errors: z.array(graphqlError) });

/** A file that the hub keeps. */
export type KeptAttachment = z.infer<typeof kept>;

/** The largest file that the hub takes, in bytes. */
export const LARGEST_BYTES = 20 * 1024 * 1024;

/** Sends a file to stand behind a report; the result says what the hub keeps, or why it refused. Rejects when there is no answer. */
export async function sendAttachment(file: File): Promise<KeptAttachment | readonly GraphqlError[]> {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch('/console/attachments', { method: 'POST', body, credentials: 'same-origin' });
  if (response.status === 401) return signIn();
  const answered: unknown = await response.json();
  return response.ok ? kept.parse(answered) : refused.parse(answered).errors;
}

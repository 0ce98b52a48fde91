import { request } from 'undici';
import type { Answer, AskOptions } from './answer.ts';

type Role = NonNullable<AskOptions['role']>;

/** Sends one operation to a hub, as a portal does. */
export async function askHub(
  url: string,
  tokens: Readonly<Partial<Record<Role, string>>> | undefined,
  query: string,
  { variables, operationName, role, headers }: AskOptions = {},
): Promise<Answer> {
  const token = role && tokens?.[role];
  const answer = await request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return { status: answer.statusCode, ...((await answer.body.json()) as Omit<Answer, 'status'>) };
}

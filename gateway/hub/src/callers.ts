import { createLocalJWKSet } from 'jose';
import type { PageRole } from '@queqiao/graphiql';
import type { Identify, IdentifyRequest } from '@queqiao/server';
import { developmentTokens, keySetFrom, tokenVerifier, type DevelopmentTokens } from '@queqiao/server/identity';
import { ANONYMOUS, type Logger } from '@queqiao/subgraph/request';
import type { HubEnvironment } from './environment.ts';

/** Who the token of a request names; nobody without one. */
export function bearerOf(identify: Identify): IdentifyRequest {
  return async ({ headers: { authorization } }) => (authorization === undefined ? ANONYMOUS : identify(authorization));
}

/** How callers are identified by their tokens: with the configured keys, or with the hub's own in development. */
export async function identityFor(
  { tokens, dataFolder }: HubEnvironment,
  logger: Logger,
): Promise<{ readonly identify: Identify; readonly development: DevelopmentTokens | null }> {
  if (tokens.kind === 'keys') {
    const { keySet, issuer, audience } = tokens;
    const keys = keySetFrom(keySet);
    // A missing file is an error in the environment; an unreachable server may come back.
    if (typeof keySet === 'string') await keys.reload();
    return { identify: tokenVerifier({ keys, issuer, audience, logger }), development: null };
  }
  const development = await developmentTokens(dataFolder);
  const { issuer, audience } = development;
  const keys = createLocalJWKSet(development.keySet);
  return { identify: tokenVerifier({ keys, issuer, audience, bareSubjects: true }), development };
}

const ROLE_TITLES: Readonly<Record<keyof DevelopmentTokens['tokens'], string>> = {
  portal: '门户 portal',
  partner: '合作方 partner',
  administrator: '管理员 administrator',
  approver: '审批人 approver',
};

/** The roles that GraphiQL offers in development. */
export function developmentRoles(development: DevelopmentTokens | null): readonly PageRole[] {
  return Object.entries(development?.tokens ?? {}).map(([name, token]) => ({
    name,
    title: ROLE_TITLES[name as keyof typeof ROLE_TITLES],
    token,
  }));
}

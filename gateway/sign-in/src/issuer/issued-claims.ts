import { z } from 'zod';
import { isRole, type IssuedIdentity, type Role } from '@queqiao/people';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

const list = z.union([z.string().transform((text) => text.split(/[\s,]+/u).filter(Boolean)), z.array(z.string())]);

const claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  name: z.string().trim().min(1).max(100).optional().catch(undefined),
  preferred_username: z.string().trim().min(1).max(100).optional().catch(undefined),
  auth_time: z.number().optional(),
  queqiao_roles: list.optional(),
  queqiao_regions: list.pipe(z.array(z.string().regex(/^\d{6}$/u)).min(1)).optional(),
});

/** What an issuer's ID token says of whoever signed in. */
export interface IssuedClaims {
  readonly identity: IssuedIdentity;
  /** Null: the issuer does not say. */
  readonly authenticatedAt: Date | null;
  /** Names in `queqiao_roles` that are no roles of the hub. */
  readonly unknownRoles: readonly string[];
}

/**
 * Reads the claims of a verified ID token. Throws SIGN_IN_FAILED where one is malformed: an empty list of regions must not
 * become "everywhere". `bareSubjects`: the subject alone names the person, as in development.
 */
export function issuedClaims(token: unknown, bareSubjects: boolean): IssuedClaims {
  const read = claims.safeParse(token);
  if (!read.success) {
    const named = read.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new HubError(
      ErrorCode.SIGN_IN_FAILED,
      `身份服务给出的声明不合规定 (a claim of the identity provider is malformed): ${named}`,
    );
  }
  const {
    iss,
    sub,
    name,
    preferred_username: username,
    auth_time: at,
    queqiao_roles: given,
    queqiao_regions,
  } = read.data;
  const roles: readonly Role[] | null = given?.filter(isRole) ?? null;
  return {
    identity: {
      id: bareSubjects ? sub : `${iss}#${sub}`,
      issuer: iss,
      subject: sub,
      name: name ?? username ?? null,
      roles,
      regions: queqiao_regions ?? null,
    },
    authenticatedAt: at === undefined ? null : new Date(at * 1000),
    unknownRoles: given?.filter((role) => !isRole(role)) ?? [],
  };
}

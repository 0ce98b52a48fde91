import { z } from 'zod';
import { EnvironmentError, httpUrl } from '@queqiao/subgraph/environment';

/** Where persons sign in to the console: at an issuer, in development at the hub itself, or nowhere. */
export type SignInEnvironment =
  | {
      readonly kind: 'issuer';
      readonly issuer: URL;
      readonly clientId: string;
      readonly clientSecret: string;
      /** The address that browsers see: scheme, host and port. */
      readonly publicUrl: URL;
      /** The subject of the first administrator of persons. */
      readonly firstAdministrator: string | undefined;
    }
  | { readonly kind: 'development' }
  | { readonly kind: 'none' };

/** The variables of sign-in. */
export const signInVariables = {
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  PUBLIC_URL: httpUrl
    .refine(({ pathname, search, hash }) => pathname === '/' && search === '' && hash === '', {
      error: '只写协议、主机和端口 (scheme, host and port only)',
    })
    .optional(),
  OIDC_FIRST_ADMINISTRATOR: z.string().optional(),
};

/** Throws an EnvironmentError where only some of the variables are set. `development`: the hub is for this machine only. */
export function signInEnvironment(
  read: z.infer<z.ZodObject<typeof signInVariables>>,
  development: boolean,
): SignInEnvironment {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL, OIDC_FIRST_ADMINISTRATOR } = read;
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL };
  const missing = Object.entries(needed).filter(([, value]) => value === undefined);
  if (missing.length === Object.keys(needed).length) return { kind: development ? 'development' : 'none' };
  if (!OIDC_ISSUER || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined || !PUBLIC_URL) {
    const together = Object.keys(needed);
    throw new EnvironmentError(
      missing.map(
        ([name]) =>
          `${name}: ${together.join('、')} 须同时设置 (set all four, or none: then nobody signs in to a console)`,
      ),
    );
  }
  return Object.freeze({
    kind: 'issuer',
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    publicUrl: PUBLIC_URL,
    firstAdministrator: OIDC_FIRST_ADMINISTRATOR,
  });
}

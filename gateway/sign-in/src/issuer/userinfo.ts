import { fetchUserInfo, type Configuration, type IDToken } from 'openid-client';
import { keepsSecureCookies } from '../public-address.ts';

/** What userinfo may say where the ID token does not; who somebody is and when they proved it only the token says. */
const FROM_USERINFO = ['name', 'preferred_username', 'queqiao_roles', 'queqiao_regions'] as const;

/**
 * The claims of an ID token with those that it leaves out, as userinfo has them. Rejects with the client's error where
 * userinfo is of another subject or cannot be read: what confines somebody is not known then. Nobody signs userinfo, so it
 * is not taken over plain HTTP from another machine.
 */
export async function withUserinfo(
  configuration: Configuration,
  token: IDToken,
  accessToken: string,
): Promise<Readonly<Record<string, unknown>>> {
  const endpoint = configuration.serverMetadata().userinfo_endpoint;
  const { name = token['preferred_username'], queqiao_roles: roles, queqiao_regions: regions } = token;
  const isWhole = [name, roles, regions].every((claim) => claim !== undefined);
  if (isWhole || endpoint === undefined || !keepsSecureCookies(new URL(endpoint))) return token;
  const said = await fetchUserInfo(configuration, accessToken, token.sub);
  const added = FROM_USERINFO.filter((claim) => token[claim] === undefined && said[claim] !== undefined);
  return { ...token, ...Object.fromEntries(added.map((claim) => [claim, said[claim]])) };
}

import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import { DEVELOPMENT_PERSONS } from './development-persons.ts';
import { memoryAdapter } from './memory-adapter.ts';

const ALGORITHM = 'ES256';
const LIFE_SECONDS = 600;

export interface DevelopmentProviderOptions {
  readonly issuer: string;
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  readonly callback: string;
  /** The path of the page on which one picks a person. */
  readonly pickPath: (uid: string) => string;
}

/** An issuer of OpenID Connect whose persons anybody can be, one among the `DEVELOPMENT_PERSONS`. */
export async function developmentProvider(options: DevelopmentProviderOptions): Promise<Provider> {
  const { issuer, client, callback, pickPath } = options;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: ALGORITHM, use: 'sig' };
  return new Provider(issuer, {
    adapter: memoryAdapter(),
    jwks: { keys: [key] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      // The issuer's own session never comes back: whoever signs in picks a person each time.
      long: { httpOnly: true, sameSite: 'lax', path: `${new URL(issuer).pathname}/never` },
    },
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: ALGORITHM,
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], auth_time: null },
    // The hub reads the ID token only.
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: { url: (_context, { uid }) => pickPath(uid) },
    ttl: {
      AccessToken: LIFE_SECONDS,
      AuthorizationCode: LIFE_SECONDS,
      Grant: LIFE_SECONDS,
      IdToken: LIFE_SECONDS,
      Interaction: LIFE_SECONDS,
      Session: LIFE_SECONDS,
    },
    findAccount: async (_context, id) => {
      const person = DEVELOPMENT_PERSONS.find(({ subject }) => subject === id);
      return person && { accountId: id, claims: async () => ({ sub: id, name: person.name }) };
    },
    // The hub is the only client: nobody is asked whether it may know who they are.
    async loadExistingGrant({ oidc }) {
      const { client: asking, session, provider } = oidc;
      if (asking === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
}

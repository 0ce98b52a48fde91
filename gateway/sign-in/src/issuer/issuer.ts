import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type { Flow } from '../flow.ts';
import { FRESH_SECONDS } from '@queqiao/subgraph/request';
import { issuerFailure, issuerUnavailable } from './issuer-failure.ts';
import { withUserinfo } from './userinfo.ts';

export interface IssuerOptions {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the issuer sends browsers back to. */
  readonly callback: URL;
  /** Where it sends them after signing out. */
  readonly signedOut: URL;
}

const SCOPE = 'openid profile';
/** The tolerated clock skew between issuer and hub, in seconds. */
const SKEW_SECONDS = 60;
/** For each request to the issuer, in seconds: somebody waits before a blank page. */
const TIMEOUT_SECONDS = 8;

/** How old a sign-in at the issuer may be that a session begins on: no older than a session becomes. */
const LONGEST_SECONDS = 28_800;

/** The OpenID Connect issuer that persons sign in at: code flow with PKCE, state and nonce. */
export class Issuer {
  readonly #options: IssuerOptions;
  #discovered: Promise<Configuration> | undefined;

  constructor(options: IssuerOptions) {
    this.#options = options;
  }

  /** Begins a sign-in: where to send the browser, and what the answer must match. Throws IDENTITY_UNAVAILABLE. */
  async begin(to: Pick<Flow, 'fresh' | 'returnTo' | 'replaces'>): Promise<{ readonly url: URL; readonly flow: Flow }> {
    const configuration = await this.#configuration();
    const flow = { ...to, state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#options.callback.href,
      response_type: 'code',
      scope: SCOPE,
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
      // An issuer says when somebody proved who they are only where it is asked how old that may be (OpenID Connect Core, 2).
      max_age: String(flow.fresh ? FRESH_SECONDS : LONGEST_SECONDS),
      // Without `prompt` a sign-in of a while ago would do, and be too old again in a moment.
      ...(flow.fresh && { prompt: 'login' }),
    });
    return { url, flow };
  }

  /** The claims of the verified ID token for the issuer's answer, and of userinfo where it leaves some out. Throws SIGN_IN_FAILED, or IDENTITY_UNAVAILABLE. */
  async redeem(answer: URLSearchParams, flow: Flow): Promise<unknown> {
    const configuration = await this.#configuration();
    const url = new URL(this.#options.callback);
    url.search = answer.toString();
    try {
      const tokens = await authorizationCodeGrant(configuration, url, {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
        ...(flow.fresh && { maxAge: FRESH_SECONDS }),
      });
      const claims = tokens.claims();
      return claims === undefined ? claims : await withUserinfo(configuration, claims, tokens.access_token);
    } catch (error) {
      // The issuer may have moved its endpoints: the next sign-in asks where they are.
      this.#discovered = undefined;
      throw issuerFailure(error);
    }
  }

  /** Where a browser signs out at the issuer too; null where the issuer does not say, or cannot be asked. */
  async signOutUrl(): Promise<URL | null> {
    const configuration = await this.#configuration().catch(() => null);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.#options.signedOut.href });
  }

  #configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options;
    const isPlain = issuer.protocol === 'http:';
    this.#discovered ??= discovery(
      issuer,
      clientId,
      { client_secret: clientSecret, [clockTolerance]: SKEW_SECONDS },
      undefined,
      {
        timeout: TIMEOUT_SECONDS,
        // An intranet's issuer may have no certificate: then the token's signature is what its claims rest on.
        execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
      },
    ).catch((error: unknown) => {
      this.#discovered = undefined;
      throw issuerUnavailable(error);
    });
    return this.#discovered;
  }
}

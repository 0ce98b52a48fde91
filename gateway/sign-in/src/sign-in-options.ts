import type { PersonDirectory, Sessions } from '@queqiao/people';
import type { FastifyInstance } from 'fastify';
import type { IdentifyRequest } from '@queqiao/server';
import type { Logger } from '@queqiao/subgraph/request';
import type { IssuerOptions } from './issuer/issuer.ts';

/** An issuer of OpenID Connect, and the address that browsers see the hub at. */
export interface ConfiguredIssuer extends Pick<IssuerOptions, 'issuer' | 'clientId' | 'clientSecret'> {
  readonly kind: 'issuer';
  /** Scheme, host and port. */
  readonly publicUrl: URL;
}

/** In development: the hub itself, where anybody of this machine picks who they are. */
export interface DevelopmentIssuer {
  readonly kind: 'development';
}

export interface SignInOptions {
  readonly issuer: ConfiguredIssuer | DevelopmentIssuer;
  readonly persons: PersonDirectory;
  readonly sessions: Sessions;
  /** Secrets of the hub, equal on all nodes: the first signs cookies, all verify them. */
  readonly secrets: readonly string[];
  readonly logger: Logger;
  /** Further routes below `/console` for whoever has a session: `identify` gives the caller, or refuses. */
  readonly sessionRoutes?: readonly ((app: FastifyInstance, identify: IdentifyRequest) => void)[];
}

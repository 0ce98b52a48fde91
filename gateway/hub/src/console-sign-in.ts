import type { FastifyInstance } from 'fastify';
import type { AuditLog } from '@queqiao/audit';
import { PersonDirectory, Sessions } from '@queqiao/people';
import type { MountGraphql } from '@queqiao/server';
import { keepsSecureCookies, sendNoConsole, signInRoutes, type SignInOptions } from '@queqiao/sign-in';
import type { Database } from '@queqiao/store';
import type { Logger } from '@queqiao/subgraph/request';
import type { SignInEnvironment } from './sign-in-environment.ts';

/** The persons of the hub and their sessions. */
export interface HubPeople {
  readonly persons: PersonDirectory;
  readonly sessions: Sessions;
}

export interface HubPeopleOptions {
  readonly signIn: SignInEnvironment;
  readonly database: Database;
  readonly audit: AuditLog;
}

/** The persons of the hub, in its store. */
export function hubPeople({ signIn, database, audit }: HubPeopleOptions): HubPeople {
  const firstAdministrator = signIn.kind === 'issuer' ? signIn.firstAdministrator : undefined;
  return {
    persons: new PersonDirectory({ database, audit, firstAdministrator }),
    sessions: new Sessions(database),
  };
}

export interface ConsoleSignInOptions extends HubPeople {
  readonly signIn: SignInEnvironment;
  /** The hub's secrets, equal on all nodes. */
  readonly secrets: readonly string[];
  readonly logger: Logger;
  /** Further routes for whoever is signed in. */
  readonly sessionRoutes: NonNullable<SignInOptions['sessionRoutes']>;
}

/** Sign-in to the console; where nobody can sign in, its address says so. */
export function consoleSignIn({
  signIn,
  logger,
  ...options
}: ConsoleSignInOptions): (app: FastifyInstance, mountGraphql: MountGraphql) => void {
  if (signIn.kind === 'none') return noConsole;
  if (signIn.kind === 'issuer') warnOfPlainHttp(signIn, logger);
  return signInRoutes({ issuer: signIn, logger, ...options });
}

function noConsole(app: FastifyInstance): void {
  for (const url of ['/console', '/console/*']) app.get(url, (_request, reply) => sendNoConsole(reply));
}

function warnOfPlainHttp({ issuer, publicUrl }: Extract<SignInEnvironment, { kind: 'issuer' }>, logger: Logger): void {
  if (!keepsSecureCookies(publicUrl)) {
    logger.warn(
      { publicUrl: publicUrl.href },
      'PUBLIC_URL is plain HTTP: whoever can listen in on the network can take over sessions of the console',
    );
  }
  if (!keepsSecureCookies(issuer)) {
    logger.warn({ issuer: issuer.href }, 'OIDC_ISSUER is plain HTTP: the client secret travels in the clear');
  }
}

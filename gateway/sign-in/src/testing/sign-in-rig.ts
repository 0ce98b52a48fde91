import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import makeFetchCookie from 'fetch-cookie';
import { CookieJar } from 'tough-cookie';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import { AUDIT_MIGRATIONS } from '@queqiao/audit/migrations';
import { PersonDirectory, Sessions } from '@queqiao/people';
import { PEOPLE_MIGRATIONS } from '@queqiao/people/migrations';
import { refusalOf, type MountGraphql } from '@queqiao/server';
import { STORE_MIGRATIONS, type Database } from '@queqiao/store';
import { openPgliteStore } from '@queqiao/store/testing';
import { SILENT } from '@queqiao/subgraph/request';
import { signInRoutes } from '../sign-in-routes.ts';
import { CLIENT, startTestIssuer, type TestIssuer } from './test-issuer.ts';

/** A store whose connection a test can cut. */
interface FragileStore {
  down: boolean;
}

interface NodeOptions {
  readonly secrets?: readonly string[];
  /** What browsers are said to see. Default: where the node listens. */
  readonly publicUrl?: URL;
}

/** One node of a hub with sign-in and nothing else: `/console/graphql` answers with who is asking. */
export interface TestNode {
  readonly url: string;
  readonly browser: (jar?: CookieJar) => TestBrowser;
}

export interface TestBrowser {
  readonly jar: CookieJar;
  readonly go: (path: string, init?: RequestInit) => Promise<Response>;
  /** Who is signed in, by their id; else the status. */
  readonly who: () => Promise<string | number>;
  readonly signOut: () => Promise<Response>;
}

export interface SignInRig extends AsyncDisposable {
  readonly issuer: TestIssuer;
  readonly store: FragileStore;
  readonly persons: PersonDirectory;
  /** Another node on the same store. */
  readonly startNode: (options?: NodeOptions) => Promise<TestNode>;
}

const SECRETS = ['a secret of the hub that only its tests know'];

/** An issuer and a store, on which nodes can be started. */
export async function startSignInRig(): Promise<SignInRig> {
  await using cleanup = new AsyncDisposableStack();
  const issuer = cleanup.use(await startTestIssuer());
  const kept = cleanup.use(await openPgliteStore([STORE_MIGRATIONS, AUDIT_MIGRATIONS, PEOPLE_MIGRATIONS]));
  const store: FragileStore = { down: false };
  const database = fragile(kept.database, store);
  const audit = new AuditLog(database, new AuditKeys({ secrets: SECRETS }));
  const persons = new PersonDirectory({ database, audit });
  const sessions = new Sessions(database);

  const startNode = async ({ secrets = SECRETS, publicUrl }: NodeOptions = {}): Promise<TestNode> => {
    const app = fastify();
    const server = createServer((request, response) => app.routing(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    app.setErrorHandler((error, request, reply) => {
      const { status, error: shown } = refusalOf(error, SILENT, request.id);
      return reply.code(status).send({ errors: [shown] });
    });
    const at = { kind: 'issuer', issuer: issuer.url, ...CLIENT, publicUrl: publicUrl ?? new URL(url) } as const;
    signInRoutes({ issuer: at, persons, sessions, secrets, logger: SILENT })(app, answerWho);
    await app.ready();
    parts.defer(async () => {
      server.closeAllConnections();
      server.close();
      await app.close();
    });
    return { url, browser: (jar = new CookieJar()) => browserOn(url, jar) };
  };
  const parts = cleanup.move();
  return { issuer, store, persons, startNode, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

const answerWho: MountGraphql = (scope, path, identify) => {
  scope.post(path, async (request, reply) => ({ subject: (await identify(request, reply)).subject }));
};

function fragile(database: Database, state: FragileStore): Database {
  const connected = async (): Promise<void> => {
    if (state.down) throw new Error('the connection is gone');
  };
  return {
    ...database,
    query: async (statement) => {
      await connected();
      return database.query(statement);
    },
    transaction: async (work) => {
      await connected();
      return database.transaction(work);
    },
  };
}

function browserOn(url: string, jar: CookieJar): TestBrowser {
  const fetchCookie = makeFetchCookie(fetch, jar);
  const go: TestBrowser['go'] = (path, init) => fetchCookie(new URL(path, url).href, init);
  const post = (path: string): Promise<Response> => go(path, { method: 'POST', headers: { origin: url } });
  return {
    jar,
    go,
    async who() {
      const answer = await post('/console/graphql');
      return answer.ok ? ((await answer.json()) as { subject: string }).subject : answer.status;
    },
    signOut: () => post('/console/sign-out'),
  };
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
  type ConcreteRequest,
  type ReaderFragment,
  type Variables,
} from 'relay-runtime';
import type { ClientProject } from './client-project.ts';

type DataId = (thing: Readonly<Record<string, unknown>>, type: string) => string | null;

/** The visible part of a connection. */
interface ShownMajors {
  readonly majors: {
    readonly edges: readonly { readonly node: { readonly code: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

/** A page made with Relay: its compiled queries, and a store that is filled from the hub. */
export class RelayPage {
  readonly environment: Environment;
  readonly #artifact: (name: string) => unknown;

  private constructor(environment: Environment, artifact: (name: string) => unknown) {
    this.environment = environment;
    this.#artifact = artifact;
  }

  /** A page from the files that Relay's compiler wrote into a project, with the cache keys of the recipe. */
  static async of(project: ClientProject, url: string): Promise<RelayPage> {
    const { dataId } = (await import(
      /* @vite-ignore */ pathToFileURL(join(project.folder, 'src/cache-keys.ts')).href
    )) as { dataId: DataId };
    const network = Network.create(async ({ text }, variables) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return answer.json() as never;
    });
    const environment = new Environment({ network, store: new Store(new RecordSource()), getDataID: dataId });
    const load = createRequire(join(project.folder, 'artifacts/'));
    return new RelayPage(environment, (name) => load(`./${name}.graphql.js`));
  }

  request(name: string): ConcreteRequest {
    return this.#artifact(name) as ConcreteRequest;
  }

  fragment(name: string): ReaderFragment {
    return this.#artifact(name) as ReaderFragment;
  }

  /** Queries the hub and puts the answer into the store; rejects when the answer has errors and no data. */
  ask(name: string, variables: Variables): Promise<unknown> {
    return fetchQuery(this.environment, this.request(name), variables).toPromise();
  }

  /** Puts an answer into the store, and reads it from there. */
  show(name: string, variables: Variables, answer: Readonly<Record<string, unknown>>): unknown {
    const operation = createOperationDescriptor(this.request(name), variables);
    this.environment.commitPayload(operation, answer);
    return this.environment.lookup(operation.fragment).data;
  }

  /** The majors of a school as the store has them. */
  majors(school: string, variables: Variables): ShownMajors {
    const operation = createOperationDescriptor(this.request('SchoolPageQuery'), variables);
    const { data } = this.environment.lookup({
      ...operation.fragment,
      kind: 'SingularReaderSelector',
      dataID: school,
      node: this.fragment('SchoolPage_majors'),
      variables: { first: null, after: null, last: null, before: null, ...variables },
    });
    return data as unknown as ShownMajors;
  }
}

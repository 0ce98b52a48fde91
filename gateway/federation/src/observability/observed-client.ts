import type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from '../clients/subgraph-client.ts';
import type { FetchOutcome, GatewayObserver } from './gateway-observer.ts';
import { inSpan } from './tracing.ts';

/** A client whose requests are counted and traced. */
export class ObservedClient implements SubgraphClient {
  readonly name: string;
  readonly batchWindowMs: number;
  readonly subscribe?: NonNullable<SubgraphClient['subscribe']>;
  readonly answerEvent?: NonNullable<SubgraphClient['answerEvent']>;
  readonly #client: SubgraphClient;
  readonly #observer: GatewayObserver;

  constructor(client: SubgraphClient, observer: GatewayObserver) {
    this.name = client.name;
    this.batchWindowMs = client.batchWindowMs;
    this.#client = client;
    if (client.subscribe) this.subscribe = client.subscribe.bind(client);
    if (client.answerEvent) this.answerEvent = client.answerEvent.bind(client);
    this.#observer = observer;
  }

  async ask(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const end = this.#observer.fetchBegan?.(this.name);
    let outcome: FetchOutcome = 'failed';
    try {
      const answer = await inSpan(
        `fetch ${this.name}`,
        { subgraph: this.name },
        () => this.#client.ask(request),
        ({ errors }) => Boolean(errors?.length),
      );
      outcome = answer.errors?.length ? 'errors' : 'ok';
      return answer;
    } finally {
      end?.(request.signal.aborted ? 'given-up' : outcome);
    }
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { OperationRunner, OperationRequest, OperationResult, PreparedSubscription } from '@queqiao/federation';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { createRequestScope, Deadline, SILENT, type Logger, type RequestScope } from '@queqiao/subgraph/request';
import { accessCallerOf } from '../http/access-caller.ts';
import { rightsOf, type Asker } from './asker.ts';
import { atMoment } from './at-moment.ts';
import { POSITION_ARGUMENT, type EventReading, type EventSource, type LoggedEvent } from './event-source.ts';
import { SharedAnswers } from './shared-answers.ts';
import { noEvents, tooMany } from './stream-refusals.ts';
import { endOf, serverStopping, tokenExpired } from './stream-end.ts';
import { Stream } from './stream.ts';

export interface StreamsOptions {
  readonly gateway: OperationRunner;
  /** By root field of the schema's `Subscription`. */
  readonly sources: ReadonlyMap<string, EventSource>;
  /** Time to answer one batch of events, in ms. */
  readonly budgetMs: number;
  readonly logger?: Logger;
  /** Streams at a time. Default: 20,000. */
  readonly limit?: number;
}

/** A subscription as a transport received it. */
export interface StreamRequest extends Pick<OperationRequest, 'query' | 'operationName' | 'variables' | 'errors'> {
  readonly asker: Asker;
  /** Goes before the argument `after`: what a transport's own way to resume says. */
  readonly resumeAfter?: string | null;
  /** For whoever watches: websocket, sse, multipart, webhook. */
  readonly transport: string;
}

/** A stream as administrators see it. */
export interface OpenStream {
  readonly id: string;
  readonly caller: string | null;
  readonly transport: string;
  readonly operation: string;
  readonly position: number;
  /** What went wrong last; null while nothing has. */
  readonly lastError: string | null;
  readonly openedAt: Date;
}

/** Clocks of issuers and of the hub may differ by so much, in ms: a token is good until then. */
const SKEW_MS = 60_000;
const LIMIT = 20_000;

interface Member {
  readonly request: StreamRequest;
  readonly stream: Stream;
  readonly openedAt: Date;
  asker: Asker;
  stopTimer: () => void;
  /** Counts plans: of several that are being made, the newest counts. */
  plans: number;
}

/** All streams of this node: subscriptions, whichever transport they came by. */
export class Streams {
  readonly #options: StreamsOptions;
  readonly #logger: Logger;
  readonly #members = new Map<string, Member>();
  readonly #shared = new Map<string, SharedAnswers>();
  /** Counts the gateways that answered: what one has prepared is not shared with streams of the next. */
  #generation = 0;
  /** Streams that are being planned: they count before they are there, or many at one time would pass the limit. */
  #opening = 0;
  #stopping = false;

  constructor(options: StreamsOptions) {
    this.#options = options;
    this.#logger = options.logger ?? SILENT;
  }

  /** Opens a stream; or gives the one answer, with its errors, for which there is none. Never rejects. */
  async open(request: StreamRequest): Promise<StreamHandle | OperationResult> {
    if (this.#members.size + this.#opening >= (this.#options.limit ?? LIMIT)) return { errors: [tooMany()] };
    this.#opening++;
    try {
      return await this.#open(request);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      this.#logger.error({ err: error }, 'a stream could not be opened');
      return {
        errors: [new HubError(ErrorCode.INTERNAL_SERVER_ERROR, '内部错误,已记入日志 (internal error, logged)')],
      };
    } finally {
      this.#opening--;
    }
  }

  async #open(request: StreamRequest): Promise<StreamHandle | OperationResult> {
    if (this.#stopping) return { errors: [serverStopping()] };
    const { asker } = request;
    const generation = this.#generation;
    const plan = await this.#plan(request, asker);
    // Another gateway answers by now. It planned all streams again, of which this was none yet.
    if (generation !== this.#generation) return this.#open(request);
    if (!('answers' in plan)) return plan;
    const id = randomUUID();
    const stream = new Stream({ ...plan, closed: () => this.#closed(id) });
    const member: Member = { request, stream, asker, openedAt: new Date(), stopTimer: () => undefined, plans: 0 };
    this.#members.set(id, member);
    this.#endWithToken(member);
    if (this.#stopping) stream.end(serverStopping());
    return { id, stream, renew: (to) => this.#renew(id, to) };
  }

  /** The answers that an asker shares with its equals, and where it begins. Rejects with what the source refuses. */
  async #plan(request: StreamRequest, asker: Asker): Promise<Plan | OperationResult> {
    const generation = this.#generation;
    const prepared = await this.#prepare(request, asker);
    if (!('answer' in prepared)) return prepared;
    const source = this.#options.sources.get(prepared.field);
    if (!source) return { errors: [noEvents(prepared.field)] };
    const argument = prepared.arguments[POSITION_ARGUMENT];
    const { after, reading } = await source.open({
      arguments: prepared.arguments,
      caller: asker.caller,
      after: request.resumeAfter ?? (typeof argument === 'string' ? argument : null),
    });
    const key = JSON.stringify([generation, prepared.key, rightsOf(asker, request.query)]);
    const answers = this.#shared.get(key) ?? this.#share(key, reading, prepared, asker);
    if (generation === this.#generation) this.#shared.set(key, answers);
    return { answers, after, cursorOf: source.cursorOf };
  }

  #prepare(
    { query, operationName, variables, errors }: StreamRequest,
    asker: Asker,
  ): Promise<PreparedSubscription | OperationResult> {
    const scope = this.#scope(asker);
    return this.#options.gateway.prepareSubscription(
      {
        query,
        operationName,
        variables,
        ...(errors && { errors }),
        caller: accessCallerOf(scope),
        context: { scope },
        giveUpMs: this.#options.budgetMs,
      },
      POSITION_ARGUMENT,
    );
  }

  #scope({ caller, purpose }: Asker): RequestScope {
    return createRequestScope({ id: randomUUID(), deadline: Deadline.after(this.#options.budgetMs), caller, purpose });
  }

  #share(key: string, reading: EventReading, { answer }: PreparedSubscription, asker: Asker): SharedAnswers {
    const answerAll = (events: readonly LoggedEvent[]): Promise<readonly OperationResult[]> => {
      const scope = this.#scope(asker);
      // Whoever reads personal data is written down for each answer: then no answer waits for another's entry.
      const scopeOf = asker.purpose === null ? () => scope : () => this.#scope(asker);
      return Promise.all(events.map(({ value }) => answer(value, { scope: scopeOf() })));
    };
    const answers = new SharedAnswers({
      reading,
      answer: answerAll,
      logger: this.#logger,
      abandoned: () => {
        if (this.#shared.get(key) === answers) this.#shared.delete(key);
      },
    });
    return answers;
  }

  #closed(id: string): void {
    const member = this.#members.get(id);
    this.#members.delete(id);
    member?.stopTimer();
  }

  #endWithToken(member: Member): void {
    member.stopTimer();
    const { expiresAt } = member.asker.caller;
    if (expiresAt === undefined) return;
    member.stopTimer = atMoment(expiresAt + SKEW_MS, () => member.stream.end(tokenExpired()));
  }

  /** Goes on under what a fresh token of the same subject says, from the next event on. */
  async #renew(id: string, asker: Asker): Promise<void> {
    const member = this.#members.get(id);
    if (!member) return;
    member.asker = asker;
    this.#endWithToken(member);
    await this.#planAgain(member);
  }

  /** Plans all streams again, as another gateway answers now: one whose operation is no longer valid ends. */
  async planAgain(): Promise<void> {
    this.#generation++;
    this.#shared.clear();
    await Promise.all(Array.from(this.#members.values(), (member) => this.#planAgain(member)));
  }

  async #planAgain(member: Member): Promise<void> {
    const { request, stream } = member;
    const { asker } = member;
    const number = ++member.plans;
    // Nothing more is given under what held before.
    stream.pause();
    try {
      const plan = await this.#plan({ ...request, resumeAfter: stream.cursor }, asker);
      if (member.plans !== number) return;
      if ('answers' in plan) stream.switchTo(plan.answers);
      else stream.end(endOf(plan));
    } catch (error) {
      if (!(error instanceof GraphQLError)) this.#logger.error({ err: error }, 'a stream could not be planned again');
      stream.end(endOf({ errors: error instanceof GraphQLError ? [error] : [] }));
    }
  }

  /** Ends all streams, each with where to go on; opens no more. */
  stop(): void {
    this.#stopping = true;
    for (const { stream } of this.#members.values()) stream.end(serverStopping());
  }

  list(): readonly OpenStream[] {
    return Array.from(this.#members, ([id, { request, stream, asker, openedAt }]) => ({
      id,
      caller: asker.caller.subject,
      transport: request.transport,
      operation: request.query,
      position: stream.position,
      lastError: stream.lastError,
      openedAt,
    }));
  }
}

/** An open stream, in the hands of its transport. */
export interface StreamHandle {
  readonly id: string;
  readonly stream: Stream;
  /** Goes on under the rights of a fresh token of the same subject, from the next event on. */
  readonly renew: (asker: Asker) => Promise<void>;
}

interface Plan {
  readonly answers: SharedAnswers;
  readonly after: number;
  readonly cursorOf: (position: number) => string;
}

import { GraphQLError } from 'graphql';
import type { OperationResult } from '@queqiao/federation';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { AnsweredEvent, AnsweredPage, WireFormat } from './answered-page.ts';
import type { Reader, SharedAnswers } from './shared-answers.ts';
import { tooSlow, type StreamEnd } from './stream-end.ts';

/** One answer of a stream. */
export interface StreamAnswer {
  /** Where to go on after this answer; null for the answer with which a stream ends. */
  readonly cursor: string | null;
  readonly result: OperationResult;
  /** The result as it goes over the wire. */
  readonly json: string;
}

export interface StreamOptions {
  readonly answers: SharedAnswers;
  /** The position after which it begins. */
  readonly after: number;
  readonly cursorOf: (position: number) => string;
  /** Called once, when nothing more is read. */
  readonly closed: () => void;
}

/** What is taken of a page from an index on, and the index behind it. */
type Taking<T> = (page: AnsweredPage, index: number) => { readonly taken: T | undefined; readonly end: number };

const oneOf: Taking<AnsweredEvent> = ({ events }, index) => ({ taken: events[index], end: index + 1 });

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * One client's stream of answers. It reads on only when its client takes the next answer, from the position where the
 * client stands; so a slow one holds up nobody, and nothing is kept for it but a page that others share.
 */
export class Stream implements AsyncGenerator<StreamAnswer, undefined>, Reader {
  readonly #options: StreamOptions;
  #answers: SharedAnswers;
  #position: number;
  #page: AnsweredPage | undefined;
  #index = 0;
  #hasRead = false;
  #end: StreamEnd | undefined;
  #isDone = false;
  #lastError: string | null = null;
  #isPaused = false;
  #wake = (): void => undefined;
  readonly #ended = Promise.withResolvers<void>();
  readonly #done = Promise.withResolvers<void>();

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#answers = options.answers;
    this.#position = options.after;
    this.#answers.join();
  }

  /** Resolves when it is ended by another than its client, before that is taken. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Resolves when its client takes no more, or has taken all. */
  get done(): Promise<void> {
    return this.#done.promise;
  }

  /** How far it has come: everything up to here was taken, or is not for this client. */
  get position(): number {
    return this.#position;
  }

  /** Why events cannot be read at present, otherwise the error of the last answer that had one; null when none had. */
  get lastError(): string | null {
    return this.#answers.failure ?? this.#lastError;
  }

  get cursor(): string {
    return this.#options.cursorOf(this.#position);
  }

  async next(): Promise<IteratorResult<StreamAnswer, undefined>> {
    const value = await this.#take<StreamAnswer>(oneOf, (last) => last);
    return value ? { done: false, value } : DONE;
  }

  /** What there is to be taken next, as it goes over the wire: the answers that one write takes. Undefined at the end. */
  nextBytes(format: WireFormat): Promise<Buffer | undefined> {
    return this.#take(
      (page, index) => {
        const { bytes, end } = page.pieceFrom(index, format);
        return { taken: bytes, end };
      },
      (last) => Buffer.from(format(last)),
    );
  }

  /** Takes something of the page where it stands, once there is one; or the answer that says why it was ended. */
  async #take<T>(some: Taking<T>, ofLast: (answer: StreamAnswer) => T): Promise<T | undefined> {
    while (!this.#isDone) {
      if (this.#end) {
        const last = this.#lastAnswer(this.#end);
        this.#close();
        return ofLast(last);
      }
      const page = this.#page;
      if (page && this.#index < page.events.length) {
        const { taken, end } = some(page, this.#index);
        for (; this.#index < end; this.#index++) this.#pass(page.events[this.#index]);
        return taken;
      }
      if (page) this.#position = Math.max(this.#position, page.through);
      this.#page = undefined;
      await this.#woken();
    }
    return undefined;
  }

  #pass(event: AnsweredEvent | undefined): void {
    this.#position = event?.position ?? this.#position;
    this.#lastError = event?.result.errors?.[0]?.message ?? this.#lastError;
  }

  /** Resolves once there is a page to take of, or the stream is woken before: by its end, or by other answers. */
  #woken(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    if (!this.#isPaused) this.#answers.give(this.#position, this);
    return promise;
  }

  /** Called with what comes after the position where it stands; null: that cannot be read. */
  receive(page: AnsweredPage | null, position: number, from: SharedAnswers): void {
    if (this.#isDone || this.#isPaused || this.#end || from !== this.#answers) return;
    // One that was woken meanwhile asked again, and may have been given this page already.
    if (this.#page || position !== this.#position) return;
    if (page === null) this.end(broken());
    // At the beginning the gap itself is reported; one that opens before a client on its way is that client's end.
    else if (page.expired && this.#hasRead) this.end(tooSlow());
    else {
      this.#hasRead = true;
      this.#page = page;
      this.#index = 0;
      this.#wake();
    }
  }

  #lastAnswer({ message, extensions }: StreamEnd): StreamAnswer {
    const result = { errors: [new GraphQLError(message, { extensions: { ...extensions, cursor: this.cursor } })] };
    return { cursor: null, result, json: JSON.stringify(result) };
  }

  /** Gives nothing more until it goes on with other answers, or ends; what was not yet taken is dropped. */
  pause(): void {
    this.#isPaused = true;
    this.#page = undefined;
    this.#wake();
  }

  /** Goes on with other answers, from where it stands. */
  switchTo(answers: SharedAnswers): void {
    this.#isPaused = false;
    if (!this.#isDone && answers !== this.#answers) {
      answers.join();
      this.#answers.leave(this);
      this.#answers = answers;
    }
    this.#wake();
  }

  /** Ends it: the client gets one more answer, which says why and where to go on. */
  end(end: StreamEnd): void {
    this.#end ??= end;
    this.#ended.resolve();
    this.#wake();
  }

  /** The client takes no more. */
  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#close();
    return DONE;
  }

  async throw(error: unknown): Promise<IteratorReturnResult<undefined>> {
    this.#close();
    throw error;
  }

  #close(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#page = undefined;
    this.#answers.leave(this);
    this.#options.closed();
    this.#done.resolve();
    this.#wake();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#close();
  }
}

function broken(): StreamEnd {
  return new HubError(ErrorCode.INTERNAL_SERVER_ERROR, '内部错误,已记入日志 (internal error, logged)');
}

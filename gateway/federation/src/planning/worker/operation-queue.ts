import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { OperationPlan } from '../operation-plan.ts';

export interface OperationQueueOptions {
  /** How many operations may wait. */
  readonly mostWaiting: number;
  /** How long an operation may wait, in ms. */
  readonly mostWaitMs: number;
}

/** An operation to be planned, given as text. */
export interface WaitingOperation {
  readonly text: string;
  readonly selections: number;
  readonly isSecondAttempt: boolean;
  readonly resolve: (plan: OperationPlan) => void;
  readonly reject: (error: unknown) => void;
}

interface QueuedOperation extends WaitingOperation {
  readonly timeout: NodeJS.Timeout;
}

/**
 * Operations that wait to be planned, the smaller before the larger: planning takes the longer the more is selected, so
 * that whoever asks for much waits for the others.
 */
export class OperationQueue {
  readonly #options: OperationQueueOptions;
  readonly #waiting: QueuedOperation[] = [];

  constructor(options: OperationQueueOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** What becomes of the operation. Rejects with RATE_LIMITED when too many others wait, or it has waited too long. */
  add(text: string, selections: number): Promise<OperationPlan> {
    if (this.size >= this.#options.mostWaiting) return Promise.reject(tooManyWaiting());
    const { promise, resolve, reject } = Promise.withResolvers<OperationPlan>();
    this.#insert({ text, selections, isSecondAttempt: false, resolve, reject });
    return promise;
  }

  /** Puts back an operation whose thread ended through no fault of its own that is known. */
  addAgain(operation: WaitingOperation): void {
    this.#insert({ ...operation, isSecondAttempt: true });
  }

  /** The next operation, which waits no longer. */
  take(): WaitingOperation | undefined {
    const operation = this.#waiting.shift();
    clearTimeout(operation?.timeout);
    return operation;
  }

  rejectAll(error: unknown): void {
    for (let each = this.take(); each; each = this.take()) each.reject(error);
  }

  #insert(operation: WaitingOperation): void {
    // While an operation waits, its caller does: the timer keeps the process alive for them.
    const timeout = setTimeout(() => this.#giveUp(queued), this.#options.mostWaitMs);
    const queued: QueuedOperation = { ...operation, timeout };
    const at = this.#waiting.findIndex(({ selections }) => selections > operation.selections);
    this.#waiting.splice(at === -1 ? this.size : at, 0, queued);
  }

  #giveUp(operation: QueuedOperation): void {
    this.#waiting.splice(this.#waiting.indexOf(operation), 1);
    operation.reject(tooManyWaiting());
  }
}

function tooManyWaiting(): HubError {
  return new HubError(
    ErrorCode.RATE_LIMITED,
    '等待规划的操作过多,请稍后再试 (too many operations wait to be planned: try again later)',
    { extensions: { retryAfter: 1 } },
  );
}

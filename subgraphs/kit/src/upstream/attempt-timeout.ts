/** One attempt, or the patience for all attempts of a call, ended before the platform answered. */
export class AttemptTimeout extends Error {
  /** It was the request's own time that ended, not what a platform is given. */
  readonly overBudget: boolean;

  constructor(overBudget: boolean) {
    super('the platform did not answer in time');
    this.name = 'AttemptTimeout';
    this.overBudget = overBudget;
  }
}

/** Nobody waits for the answer any more. */
export class Abandoned extends Error {
  constructor(cause: unknown) {
    super('nobody waits for the answer', { cause });
    this.name = 'Abandoned';
  }
}

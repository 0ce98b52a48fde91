/** One attempt, or the time limit of all attempts of a call, ended before the platform answered. */
export class AttemptTimeout extends Error {
  constructor() {
    super('the platform did not answer in time');
    this.name = 'AttemptTimeout';
  }
}

/** All callers have left. */
export class Abandoned extends Error {
  constructor(cause: unknown) {
    super('nobody waits for the answer', { cause });
    this.name = 'Abandoned';
  }
}

/** Why a platform refuses a request. Each family formats it in its own way. */
export type RefusalKind = 'bad-argument' | 'unknown-call' | 'wrong-method' | 'not-found' | 'gone';

/** Thrown by a call to refuse a request; the platform's handler turns it into the family's own error response. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

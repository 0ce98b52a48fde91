/** Why a platform does not answer what was asked. Each family says it in its own style. */
export type RefusalKind = 'bad-argument' | 'unknown-call' | 'wrong-method' | 'not-found' | 'gone';

/** Thrown by a call that refuses; the platform's handler turns it into the family's own answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

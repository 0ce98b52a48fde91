/** What makes a mutation that is sent again change nothing: the caller's own key, and a digest of what was sent under it. */
export interface Idempotency {
  /** From the `Idempotency-Key` header. */
  readonly key: string;
  /** SHA-256 over the operation and its variables, hex: under one key nothing else may be sent. */
  readonly input: string;
}

const KEY = /^[\x21-\x7e]{1,255}$/u;

/** Whether a header is a key: 1 to 255 visible ASCII characters. */
export function isIdempotencyKey(text: string): boolean {
  return KEY.test(text);
}

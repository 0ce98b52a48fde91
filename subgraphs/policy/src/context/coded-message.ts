import type { JsonValue } from '@queqiao/records';

/** A message that a client can say in its own language: by its code and parameters. */
export interface CodedMessage<C extends string = string> {
  readonly code: C;
  /** Chinese, then English. */
  readonly message: string;
  readonly parameters: JsonValue;
}

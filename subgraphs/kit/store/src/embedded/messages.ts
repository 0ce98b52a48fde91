import type { Statement } from '../database.ts';

/** The requests of a thread to the one with the store. A transaction and a listener have the ids of the calls that started them. */
export type Call =
  | { readonly kind: 'query'; readonly statement: Statement; readonly transaction: number | null }
  | { readonly kind: 'run'; readonly script: string; readonly transaction: number | null }
  | { readonly kind: 'begin' }
  | { readonly kind: 'commit' | 'rollback'; readonly transaction: number }
  | { readonly kind: 'listen'; readonly channel: string }
  | { readonly kind: 'unlisten'; readonly listener: number }
  | { readonly kind: 'close' };

export interface NumberedCall {
  readonly number: number;
  readonly call: Call;
}

/** The parts of an engine's error that are passed on. Neither values nor rows, which may be personal: errors are logged. */
export interface Failure {
  readonly message: string;
  /** SQLSTATE. */
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/** The id of the answer to opening the store. */
export const OPENING = 0;

export type Answer =
  | { readonly kind: 'done'; readonly number: number; readonly rows: readonly object[] }
  | { readonly kind: 'failed'; readonly number: number; readonly failure: Failure }
  | { readonly kind: 'heard'; readonly listener: number };

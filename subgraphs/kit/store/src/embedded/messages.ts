import type { Statement } from '../database.ts';

/** What a thread asks of the one that has the store. A transaction and a listener are named by the calls that began them. */
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

/** What goes on of an engine's error. Neither values nor rows, which may be personal: errors are logged. */
export interface Failure {
  readonly message: string;
  /** SQLSTATE. */
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/** The number that the opening of the store is answered under. */
export const OPENING = 0;

export type Answer =
  | { readonly kind: 'done'; readonly number: number; readonly rows: readonly object[] }
  | { readonly kind: 'failed'; readonly number: number; readonly failure: Failure }
  | { readonly kind: 'heard'; readonly listener: number };

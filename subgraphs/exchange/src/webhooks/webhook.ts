import type { JsonValue } from '@queqiao/records';

type WebhookState = 'PENDING' | 'ACTIVE' | 'PAUSED' | 'ENDED';
type DeliveryState = 'WAITING' | 'DELIVERED' | 'FAILED' | 'DEAD';

/** A webhook, as it is stored. */
export interface WebhookRow {
  readonly id: string;
  readonly subject: string;
  readonly scopes: readonly string[];
  readonly regions: readonly string[] | null;
  readonly url: string;
  readonly operation: string;
  readonly variables: JsonValue;
  readonly state: WebhookState;
  readonly position: number;
  readonly secret: string;
  /** Null once it no longer signs. */
  readonly former_secret: string | null;
  readonly last_error: string | null;
  readonly refusals: number;
  /** Whether its receiver has agreed to be sent events. */
  readonly consented: boolean;
  readonly revision: number;
}

/** A delivery, as it is stored. */
export interface DeliveryRow {
  readonly id: string;
  readonly webhook: string;
  readonly position: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly last_status: number | null;
  readonly last_error: string | null;
  readonly next_attempt_at: string | null;
}

/** Columns of a DeliveryRow. */
export const DELIVERY_COLUMNS = 'id, webhook, position, state, attempts, last_status, last_error, next_attempt_at';

/** How the hub delivers. */
export interface WebhookSettings {
  /** Seconds before each retry. After the last one a delivery is a dead letter. */
  readonly retrySeconds: readonly number[];
  /** Whether webhooks may go to private and loopback addresses, and over HTTP without TLS. */
  readonly allowPrivate: boolean;
  /** A receiver that has not answered by then is given up, in ms. */
  readonly timeoutMs: number;
  /** Names the hub to receivers: what they consent to. */
  readonly origin: string;
}

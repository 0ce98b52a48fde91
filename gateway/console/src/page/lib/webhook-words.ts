import { defineWords } from './words.ts';
import type { DeliveryState, WebhookState } from '../generated/documents.ts';

/** What the states of webhooks are called. */
export const WEBHOOK_STATE_WORDS = defineWords<Readonly<Record<WebhookState, string>>>({
  zh: { PENDING: '待接收方同意', ACTIVE: '投递中', PAUSED: '已暂停', ENDED: '已终止' },
  en: { PENDING: 'waits for consent', ACTIVE: 'delivering', PAUSED: 'paused', ENDED: 'over' },
});

/** What the states of deliveries are called; a test event that failed is not tried again. */
export const DELIVERY_STATE_WORDS = defineWords<Readonly<Record<DeliveryState | 'GIVEN_UP', string>>>({
  zh: {
    WAITING: '待发送',
    DELIVERED: '已送达',
    FAILED: '未送达,将重试',
    DEAD: '死信,不再重试',
    GIVEN_UP: '未送达,不重试',
  },
  en: {
    WAITING: 'about to be sent',
    DELIVERED: 'delivered',
    FAILED: 'failed, to be retried',
    DEAD: 'dead letter',
    GIVEN_UP: 'failed, not retried',
  },
});

/** The state of a delivery as it is said. */
export function deliveryWord({
  state,
  nextAttemptAt,
}: {
  readonly state: DeliveryState;
  readonly nextAttemptAt: string | null;
}): DeliveryState | 'GIVEN_UP' {
  return state === 'FAILED' && nextAttemptAt === null ? 'GIVEN_UP' : state;
}

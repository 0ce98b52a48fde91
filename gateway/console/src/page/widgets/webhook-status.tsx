import type { DeliveryState, WebhookState } from '../generated/documents.ts';
import { DELIVERY_STATE_WORDS, deliveryWord, WEBHOOK_STATE_WORDS } from '../lib/webhook-words.ts';
import { useWords } from '../lib/words.ts';

const WEBHOOK_SIGNS = { PENDING: ['…', 'muted'], ACTIVE: ['✓', 'good'], PAUSED: ['‖', 'warn'], ENDED: ['✕', 'bad'] };
const DELIVERY_SIGNS = { WAITING: ['…', 'muted'], DELIVERED: ['✓', 'good'], FAILED: ['!', 'warn'], DEAD: ['✕', 'bad'] };

interface SignedWordProps {
  readonly sign: readonly string[];
  readonly word: string;
}

function SignedWord({ sign: [sign, tone], word }: SignedWordProps) {
  return (
    <span className={`status ${tone}`}>
      <span aria-hidden="true">{sign} </span>
      {word}
    </span>
  );
}

/** The state of a webhook as a sign and a word. */
export function WebhookStatus({ state }: { readonly state: WebhookState }) {
  const say = useWords(WEBHOOK_STATE_WORDS);
  return <SignedWord sign={WEBHOOK_SIGNS[state]} word={say[state]} />;
}

/** The state of a delivery as a sign and a word. */
export function DeliveryStatus(delivery: { readonly state: DeliveryState; readonly nextAttemptAt: string | null }) {
  const say = useWords(DELIVERY_STATE_WORDS);
  return <SignedWord sign={DELIVERY_SIGNS[delivery.state]} word={say[deliveryWord(delivery)]} />;
}

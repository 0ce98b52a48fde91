import { Webhook as Verifier } from 'standardwebhooks';
import { askHub } from '../../src/ask-hub.ts';
import { dataOf } from '../synced-hub.ts';
import { WebhookReceiver, type ReceivedDelivery } from '../webhook-receiver.ts';
import { iterate, operationOf, type StreamAnswer, type Subscription, type Transport } from './transport.ts';

const REGISTER = 'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { secret webhook { id } } }';

interface Registered {
  readonly secret: string;
  readonly webhook: { readonly id: string };
}

async function* receiveWebhook(subscription: Subscription, signal: AbortSignal): AsyncGenerator<StreamAnswer, void> {
  await using receiver = await WebhookReceiver.start();
  const { url, token, after } = subscription;
  const headers = { authorization: `Bearer ${token}` };
  const { query: operation, variables } = operationOf(subscription);
  const input = { url: receiver.url, operation, variables, after };
  const waiting: ReceivedDelivery[] = [];
  // Nothing is lost that comes before the secret is known.
  let take = (delivery: ReceivedDelivery): void => void waiting.push(delivery);
  receiver.answer = (delivery) => {
    take(delivery);
    return { status: 204 };
  };
  const answer = await askHub(url, undefined, REGISTER, { headers, variables: { input } });
  const { secret, webhook } = dataOf(answer)['registerWebhook'] as Registered;
  const verifier = new Verifier(secret);
  // A delivery that the hub does not know to have arrived comes again, under the same id.
  const known = new Set<string>();
  try {
    yield* iterate((sink) => {
      take = ({ body, headers: sent }) => {
        const verified = verifier.verify(body, sent as Record<string, string>) as StreamAnswer;
        const id = String(sent['webhook-id']);
        if (!known.has(id)) sink.next(verified);
        known.add(id);
      };
      waiting.forEach(take);
      return () => {
        take = () => undefined;
      };
    }, signal);
  } finally {
    await askHub(url, undefined, 'mutation ($id: ID!) { deleteWebhook(id: $id) }', {
      headers,
      variables: { id: webhook.id },
    }).catch(() => undefined);
  }
}

/** By a webhook of its own, whose deliveries the verifier of Standard Webhooks checks. */
export const webhook: Transport = { name: 'webhook', receive: receiveWebhook };

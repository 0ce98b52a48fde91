import type { Caller } from '@queqiao/subgraph/request';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import { EVENT_TYPE, type WebhookSender } from './webhook-sender.ts';
import type { WebhookStore } from './webhook-store.ts';
import type { OpenStream, WebhookStream } from './webhook-stream.ts';
import type { DeliveryRow, WebhookRow } from './webhook.ts';

export interface ReplayContext {
  readonly store: WebhookStore;
  readonly sender: WebhookSender;
  readonly cursors: ChangeCursors;
  readonly openStream: OpenStream;
}

/** Within this time an event that is there is read, in ms. */
const FIRST_MS = 10_000;

/** Sends again what a person asked for, each under the rights of now. */
export async function replayDeliveries(
  webhook: WebhookRow,
  callerNow: () => Promise<Caller>,
  context: ReplayContext,
): Promise<void> {
  const { store } = context;
  for (const delivery of await store.replays(webhook)) {
    const { status, error } = await sendAgain(webhook, delivery, await callerNow(), context);
    await store.attempted(delivery.id, { state: error === null ? 'DELIVERED' : 'DEAD', status, error, nextIn: null });
  }
}

async function sendAgain(
  webhook: WebhookRow,
  { id, position }: DeliveryRow,
  caller: Caller,
  { sender, cursors, openStream }: ReplayContext,
): Promise<{ readonly status: number | null; readonly error: string | null }> {
  const opened = await openStream({
    query: webhook.operation,
    variables: webhook.variables as Record<string, unknown> | null,
    caller,
    after: cursors.encode(position - 1),
  });
  const first = 'stream' in opened ? await firstOf(opened.stream, position) : null;
  if (first === null) return { status: null, error: '此事件已不可读 (the event can no longer be read)' };
  return sender.send(webhook, { id, type: EVENT_TYPE, cursor: first.cursor, body: first.json });
}

/** The event at a position; null when the stream gives another first, or none. */
async function firstOf(stream: WebhookStream, position: number): Promise<{ cursor: string; json: string } | null> {
  // What is not there, or no longer for it, would be waited for until something else comes.
  const timer = setTimeout(() => void stream.return(), FIRST_MS);
  try {
    const { value, done } = await stream.next();
    if (done || value.cursor === null || stream.position !== position) return null;
    return { cursor: value.cursor, json: value.json };
  } finally {
    clearTimeout(timer);
    await stream.return();
  }
}

import { usePreferences } from '../../app/preferences.ts';
import { formatMoment } from '../../lib/format.ts';
import { DELIVERY_STATE_WORDS, deliveryWord } from '../../lib/webhook-words.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import type { Column } from '../../widgets/column.ts';
import { DeliveryStatus } from '../../widgets/webhook-status.tsx';
import type { WebhookDeliveriesQuery } from '../../generated/documents.ts';

const words = defineWords({
  zh: {
    id: '事件编号(webhook-id)',
    test: '测试事件',
    state: '状态',
    attempts: '尝试',
    left: (left: number) => `还剩 ${left} 次`,
    request: '请求',
    response: '答复',
    noanswer: '没有答复',
    next: '下次尝试',
    cursor: '事件游标',
  },
  en: {
    id: 'Event (webhook-id)',
    test: 'test event',
    state: 'State',
    attempts: 'Attempts',
    left: (left: number) => `${left} left`,
    request: 'Request',
    response: 'Response',
    noanswer: 'no answer',
    next: 'Next attempt',
    cursor: 'Cursor of the event',
  },
});

type Delivery = NonNullable<WebhookDeliveriesQuery['webhook']>['deliveries']['nodes'][number];

/** What the list of deliveries shows of each: what was asked of the receiver, and what it answered. */
export function useDeliveryColumns(url: string): readonly Column<Delivery>[] {
  const say = useWords(words);
  const states = useWords(DELIVERY_STATE_WORDS);
  const { language } = usePreferences();
  const response = ({ attempts, lastStatus, lastError }: Delivery): string => {
    if (attempts === 0) return '';
    const status = lastStatus === null ? say.noanswer : `HTTP ${lastStatus}`;
    return lastError === null ? status : `${status} · ${inLanguage(lastError, language)}`;
  };
  return [
    {
      key: 'id',
      title: say.id,
      text: ({ id }) => id,
      show: ({ id }) => (
        <>
          <code className="digest">{id}</code>
          {id.startsWith('msg_test_') && <div className="muted">{say.test}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: say.state,
      text: (delivery) => states[deliveryWord(delivery)],
      show: ({ state, nextAttemptAt }) => <DeliveryStatus state={state} nextAttemptAt={nextAttemptAt} />,
    },
    {
      key: 'attempts',
      title: say.attempts,
      numeric: true,
      text: ({ attempts }) => attempts,
      show: ({ attempts, attemptsLeft }) => (
        <>
          {attempts}
          {attemptsLeft > 0 && <div className="muted">{say.left(attemptsLeft)}</div>}
        </>
      ),
    },
    {
      key: 'request',
      title: say.request,
      text: ({ cursor }) => `POST ${url} ${cursor}`,
      show: ({ cursor }) => (
        <details>
          <summary>POST</summary>
          <div>{url}</div>
          <div className="muted">
            {say.cursor} <code className="digest">{cursor}</code>
          </div>
        </details>
      ),
    },
    { key: 'response', title: say.response, text: response },
    {
      key: 'next',
      title: say.next,
      short: true,
      text: ({ nextAttemptAt }) => nextAttemptAt,
      show: ({ nextAttemptAt }) => formatMoment(nextAttemptAt, language, true),
    },
  ];
}

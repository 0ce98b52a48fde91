import { useParams } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import { WebhookFactsDocument, type WebhookFactsQuery } from '../../generated/documents.ts';
import { formatDuration } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Fact } from '../../widgets/fact.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { WebhookStatus } from '../../widgets/webhook-status.tsx';
import { WhoTouched } from '../../widgets/who-touched.tsx';
import { Deliveries } from './deliveries.tsx';
import { WebhookActions } from './webhook-actions.tsx';

const words = defineWords({
  zh: {
    title: 'Webhook',
    named: (url: string) => `Webhook ${url}`,
    about: '概况',
    client: '登记者',
    lag: '最早未投递的变更',
    none: '无:已全部投递',
    ago: (age: string) => `${age}前`,
    position: '已投递到(游标)',
    error: '最近的错误',
    operation: '订阅操作与变量',
    deliveries: '投递',
  },
  en: {
    title: 'Webhook',
    named: (url: string) => `Webhook ${url}`,
    about: 'About',
    client: 'Registered by',
    lag: 'Oldest change not delivered',
    none: 'none: everything is delivered',
    ago: (age: string) => `${age} ago`,
    position: 'Delivered up to (cursor)',
    error: 'Last error',
    operation: 'Operation and variables',
    deliveries: 'Deliveries',
  },
});

type Webhook = NonNullable<WebhookFactsQuery['webhook']>;
const EVERY_MS = 2000;

/** One webhook: its state and position, what can be done with it, and its deliveries. */
export function WebhookScreen() {
  const say = useWords(words);
  const { id } = useParams({ from: '/partners/$id' });
  const asked = useAsk(WebhookFactsDocument, { id }, { every: EVERY_MS });
  const webhook = asked.data?.webhook;
  return (
    <Screen
      title={webhook ? say.named(webhook.url) : say.title}
      actions={
        webhook && (
          <>
            <WebhookStatus state={webhook.state} />
            <WhoTouched subject={webhook.id} />
          </>
        )
      }
    >
      <Answered asked={asked}>
        {(data) =>
          data.webhook === null ? (
            <NotThere />
          ) : (
            <>
              <About webhook={data.webhook} />
              <WebhookActions id={data.webhook.id} state={data.webhook.state} />
              <section className="panel">
                <h2>{say.deliveries}</h2>
                <Deliveries id={data.webhook.id} url={data.webhook.url} />
              </section>
            </>
          )
        }
      </Answered>
    </Screen>
  );
}

function About({ webhook }: { readonly webhook: Webhook }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { client, lagSeconds, cursor, lastError, operation, variables } = webhook;
  const facts = [
    [say.client, client],
    [say.lag, lagSeconds === 0 ? say.none : say.ago(formatDuration(lagSeconds, language))],
    ...(lastError === null ? [] : [[say.error, inLanguage(lastError, language)] as const]),
  ] as const;
  return (
    <section className="panel" aria-label={say.about}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Fact name={say.position}>
          <code className="digest">{cursor ?? '—'}</code>
        </Fact>
      </dl>
      <details>
        <summary>{say.operation}</summary>
        <pre>{operation}</pre>
        <pre>{JSON.stringify(variables, null, 1)}</pre>
      </details>
    </section>
  );
}

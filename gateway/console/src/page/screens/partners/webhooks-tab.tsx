import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import { WebhookListDocument, type WebhookListQuery } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatDuration, formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { WEBHOOK_STATE_WORDS } from '../../lib/webhook-words.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import type { Column } from '../../widgets/column.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { WebhookStatus } from '../../widgets/webhook-status.tsx';

const words = defineWords({
  zh: {
    list: 'Webhook',
    url: '接收地址',
    client: '登记者',
    state: '状态',
    lag: '最早未投递',
    none: '无未投递',
    error: '最近的错误',
    warning: '提醒',
    last: (at: string) => `最后一次重试在 ${at};再失败则暂停,等待处理`,
    dead: '有死信:已暂停,等待重发或跳过',
    empty: '没有 webhook。合作方用自己的令牌登记,登记后显示在这里。',
    ago: (age: string) => `${age}前`,
  },
  en: {
    list: 'Webhooks',
    url: 'Receiver',
    client: 'Registered by',
    state: 'State',
    lag: 'Oldest not delivered',
    none: 'nothing is behind',
    error: 'Last error',
    warning: 'Warning',
    last: (at: string) => `last retry at ${at}; if it fails, deliveries pause until somebody decides`,
    dead: 'a dead letter: paused until it is replayed or skipped',
    empty: 'No webhooks. Partners register them with their own tokens; they show here then.',
    ago: (age: string) => `${age} ago`,
  },
});

type Webhook = WebhookListQuery['webhooks'][number];
const EVERY_MS = 3000;

/** Every webhook that the caller may see; each leads to its deliveries. */
export function WebhooksTab() {
  const say = useWords(words);
  const states = useWords(WEBHOOK_STATE_WORDS);
  const search = useSearch({ from: '/partners' });
  const navigate = useNavigate({ from: '/partners' });
  const searchText = useSearchText();
  const columns = useColumns();
  const asked = useAsk(WebhookListDocument, {}, { every: EVERY_MS });
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  return (
    <Answered asked={asked}>
      {({ webhooks }) => (
        <ListTable<Webhook>
          name={say.list}
          rows={webhooks.filter(({ state }) => search.state === undefined || state === search.state)}
          rowKey={({ id }) => id}
          columns={columns}
          empty={say.empty}
          search={searchText}
          filters={
            <Choice
              label={say.state}
              value={search.state}
              options={Object.entries(states).map(([value, label]) => ({ value: value as keyof typeof states, label }))}
              onChange={(state) => change({ state })}
            />
          }
        />
      )}
    </Answered>
  );
}

function useColumns(): readonly Column<Webhook>[] {
  const say = useWords(words);
  const states = useWords(WEBHOOK_STATE_WORDS);
  const { language } = usePreferences();
  const warning = ({ deliveries: { nodes } }: Webhook): string => {
    const [newest] = nodes;
    if (newest?.state === 'DEAD') return say.dead;
    if (newest?.state !== 'FAILED' || newest.attemptsLeft !== 1) return '';
    return say.last(formatMoment(newest.nextAttemptAt, language, true));
  };
  return [
    {
      key: 'url',
      title: say.url,
      text: ({ url }) => url,
      show: ({ id, url }) => (
        <Link to="/partners/$id" params={{ id }}>
          {url}
        </Link>
      ),
    },
    { key: 'client', title: say.client, text: ({ client }) => client },
    {
      key: 'state',
      title: say.state,
      short: true,
      text: ({ state }) => states[state],
      show: ({ state }) => <WebhookStatus state={state} />,
    },
    {
      key: 'lag',
      title: say.lag,
      numeric: true,
      text: ({ lagSeconds }) => lagSeconds,
      show: ({ lagSeconds }) => (lagSeconds === 0 ? say.none : say.ago(formatDuration(lagSeconds, language))),
    },
    {
      key: 'warning',
      title: say.warning,
      text: warning,
      show: (row) => warning(row) !== '' && <strong className="warn">! {warning(row)}</strong>,
    },
    {
      key: 'error',
      title: say.error,
      text: ({ lastError }) => (lastError === null ? '' : inLanguage(lastError, language)),
    },
  ];
}

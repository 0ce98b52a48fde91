import { Button } from 'antd';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import type { PartnerWebhooksQuery } from '../../generated/documents.ts';
import { formatDuration } from '../../lib/format.ts';
import { inLanguage, useWords } from '../../lib/words.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { PARTNER_WORDS, WEBHOOK_STATE_WORDS } from './words.ts';

export type Webhook = PartnerWebhooksQuery['webhooks'][number];

interface WebhookTableProps {
  readonly webhooks: readonly Webhook[];
  readonly show: (id: string) => void;
}

/** The webhooks with their state and how far each is behind. */
export function WebhookTable({ webhooks, show }: WebhookTableProps) {
  const say = useWords(PARTNER_WORDS);
  const states = useWords(WEBHOOK_STATE_WORDS);
  const { language } = usePreferences();
  const { search } = useSearch({ from: '/partners' });
  const navigate = useNavigate({ from: '/partners' });
  return (
    <ListTable<Webhook>
      name={say.webhooks}
      rows={webhooks}
      rowKey={({ id }) => id}
      empty={say.noWebhooks}
      search={{
        text: search ?? '',
        change: (text) => void navigate({ search: { search: text || undefined }, replace: true }),
      }}
      columns={[
        { key: 'client', title: say.client, text: ({ client }) => client },
        { key: 'url', title: say.url, text: ({ url }) => url },
        {
          key: 'state',
          title: say.state,
          short: true,
          text: ({ state }) => states[state],
          show: ({ state }) => (
            <span
              className={state === 'ACTIVE' ? 'good' : 'warn'}
            >{`${state === 'ACTIVE' ? '✓' : '!'} ${states[state]}`}</span>
          ),
        },
        {
          key: 'lag',
          title: say.lag,
          numeric: true,
          text: ({ lagSeconds }) => lagSeconds,
          show: ({ lagSeconds }) => formatDuration(lagSeconds, language),
        },
        { key: 'error', title: say.error, text: ({ lastError }) => inLanguage(lastError ?? '', language) },
        {
          key: 'actions',
          title: say.actions,
          short: true,
          sortable: false,
          text: () => '',
          show: ({ id, url }) => (
            <Button size="small" aria-label={say.deliveries(url)} onClick={() => show(id)}>
              {say.show}
            </Button>
          ),
        },
      ]}
    />
  );
}

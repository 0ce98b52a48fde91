import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { defineWords, useWords } from '../../lib/words.ts';
import { Screen } from '../../widgets/screen.tsx';
import { PARTNER_TABS } from './search.ts';
import { StreamsTab } from './streams-tab.tsx';
import { WebhooksTab } from './webhooks-tab.tsx';

const words = defineWords({
  zh: { title: '合作方', parts: '合作方的接收方式', webhooks: 'Webhook 回调', streams: '打开着的订阅' },
  en: { title: 'Partners', parts: 'How partners receive', webhooks: 'Webhooks', streams: 'Open streams' },
});

/** Who receives changes: webhooks that are delivered to, and streams that are open. */
export function PartnersScreen() {
  const say = useWords(words);
  const { tab = 'webhooks' } = useSearch({ from: '/partners' });
  const navigate = useNavigate({ from: '/partners' });
  return (
    <Screen title={say.title}>
      <div className="panel">
        <Tabs
          aria-label={say.parts}
          activeKey={tab}
          destroyOnHidden
          onChange={(key) => void navigate({ search: { tab: PARTNER_TABS.find((each) => each === key) } })}
          items={[
            { key: 'webhooks', label: say.webhooks, children: <WebhooksTab /> },
            { key: 'streams', label: say.streams, children: <StreamsTab /> },
          ]}
        />
      </div>
    </Screen>
  );
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import { PartnerStreamsDocument, PartnerWebhooksDocument } from '../../generated/documents.ts';
import { formatDuration, formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { Deliveries } from './deliveries.tsx';
import { WebhookTable } from './webhook-table.tsx';
import { PARTNER_WORDS } from './words.ts';

const EVERY_MS = 3000;

/** Who receives changes: webhooks with their deliveries, and open streams. */
export function PartnersScreen() {
  const say = useWords(PARTNER_WORDS);
  const { webhook } = useSearch({ from: '/partners' });
  const navigate = useNavigate({ from: '/partners' });
  const asked = useAsk(PartnerWebhooksDocument, {}, { every: EVERY_MS });
  return (
    <Screen title={say.title}>
      <section className="panel" aria-label={say.webhooks}>
        <h2>{say.webhooks}</h2>
        <Answered asked={asked}>
          {({ webhooks }) => {
            const chosen = webhooks.find(({ id }) => id === webhook);
            return chosen ? (
              <Deliveries webhook={chosen} back={() => void navigate({ search: {} })} />
            ) : (
              <WebhookTable webhooks={webhooks} show={(id) => void navigate({ search: { webhook: id } })} />
            );
          }}
        </Answered>
      </section>
      <Streams />
    </Screen>
  );
}

function Streams() {
  const say = useWords(PARTNER_WORDS);
  const { language } = usePreferences();
  const asked = useAsk(PartnerStreamsDocument, {}, { every: EVERY_MS });
  return (
    <section className="panel" aria-label={say.streams}>
      <h2>{say.streams}</h2>
      <Answered asked={asked}>
        {({ subscriptions }) => (
          <ListTable
            name={say.streams}
            rows={subscriptions}
            rowKey={({ id }) => id}
            empty={say.noStreams}
            columns={[
              { key: 'client', title: say.client, text: ({ caller }) => caller },
              { key: 'transport', title: say.transport, text: ({ transport }) => transport },
              { key: 'operation', title: say.operation, text: ({ operation }) => operation },
              {
                key: 'lag',
                title: say.lag,
                numeric: true,
                text: ({ lagSeconds }) => lagSeconds,
                show: ({ lagSeconds }) => formatDuration(lagSeconds, language),
              },
              { key: 'backlog', title: say.backlog, numeric: true, text: ({ backlog }) => backlog },
              { key: 'error', title: say.error, text: ({ lastError }) => inLanguage(lastError ?? '', language) },
              {
                key: 'opened',
                title: say.opened,
                short: true,
                text: ({ openedAt }) => openedAt,
                show: ({ openedAt }) => formatMoment(openedAt, language, true),
              },
            ]}
          />
        )}
      </Answered>
    </section>
  );
}

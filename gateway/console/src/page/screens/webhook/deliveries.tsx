import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import {
  ReplayDeliveriesDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
} from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { useChange } from '../../lib/use-change.ts';
import { DELIVERY_STATE_WORDS } from '../../lib/webhook-words.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { useDeliveryColumns } from './delivery-columns.tsx';
import { DELIVERY_STATES } from './search.ts';

const words = defineWords({
  zh: {
    list: '投递',
    state: '状态',
    none: '没有符合条件的投递:有变更并送出后显示在这里。',
    replay: (count: number) => `重发所选 ${count} 项`,
    replayed: '已安排重发;结果见列表。',
    last: (at: string) => `只剩最后一次重试,在 ${at}。再失败则成为死信,投递随即暂停:请先联系接收方。`,
  },
  en: {
    list: 'Deliveries',
    state: 'State',
    none: 'No delivery fits: they show here once changes are sent.',
    replay: (count: number) => `Replay ${count} chosen`,
    replayed: 'They will be sent again; the list shows what came of it.',
    last: (at: string) => `One retry is left, at ${at}. If it fails, deliveries pause: talk to the receiver before.`,
  },
});

type Delivery = NonNullable<WebhookDeliveriesQuery['webhook']>['deliveries']['nodes'][number];
const PAGE = 50;
const EVERY_MS = 2000;

interface DeliveriesProps {
  readonly id: string;
  readonly url: string;
}

/** What was delivered and what was not, newest first; dead letters can be sent again. */
export function Deliveries({ id, url }: DeliveriesProps) {
  const say = useWords(words);
  const states = useWords(DELIVERY_STATE_WORDS);
  const { language } = usePreferences();
  const search = useSearch({ from: '/partners/$id' });
  const navigate = useNavigate({ from: '/partners/$id' });
  const searchText = useSearchText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = useDeliveryColumns(url);
  const replaying = useChange(ReplayDeliveriesDocument);
  const asked = useAskPages(WebhookDeliveriesDocument, { id, first: PAGE }, (data) => data.webhook?.deliveries, {
    every: EVERY_MS,
  });
  const change = (changed: Partial<typeof search>): void => {
    setChosen([]);
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  };
  const replay = async (): Promise<void> => {
    if (await replaying.run({ webhook: id, ids: [...chosen] }).catch(() => null)) setChosen([]);
  };
  const last = (asked.data ?? []).find(({ state, attemptsLeft }) => state === 'FAILED' && attemptsLeft === 1);
  return (
    <>
      {last && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={say.last(formatMoment(last.nextAttemptAt, language, true))}
        />
      )}
      <Errors errors={replaying.errors} failure={replaying.failure} requestId={replaying.requestId} />
      <p role="status">{replaying.requestId !== '' && replaying.errors.length === 0 && say.replayed}</p>
      <Answered asked={asked}>
        {(deliveries) => (
          <ListTable<Delivery>
            name={say.list}
            rows={deliveries.filter(({ state }) => search.state === undefined || state === search.state)}
            rowKey={(delivery) => delivery.id}
            columns={columns}
            empty={say.none}
            {...(search.state === undefined && { total: asked.total })}
            search={searchText}
            selection={{ keys: chosen, change: setChosen, mayChoose: ({ state }) => state === 'DEAD' }}
            filters={
              <Choice
                label={say.state}
                value={search.state}
                options={DELIVERY_STATES.map((value) => ({ value, label: states[value] }))}
                onChange={(state) => change({ state })}
              />
            }
            more={
              <div className="row no-print" style={{ marginTop: 8 }}>
                <MoreButton asked={asked} />
                {chosen.length > 0 && (
                  <Button type="primary" loading={replaying.busy} onClick={() => void replay()}>
                    {say.replay(chosen.length)}
                  </Button>
                )}
              </div>
            }
          />
        )}
      </Answered>
    </>
  );
}

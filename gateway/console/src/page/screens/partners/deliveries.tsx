import { Button, Modal } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import {
  PauseWebhookDocument,
  ReplayDeliveriesDocument,
  ResumeWebhookDocument,
  RotateSecretDocument,
  TestWebhookDocument,
  WebhookDeliveriesDocument,
} from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useChange } from '../../lib/use-change.ts';
import { inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import type { Webhook } from './webhook-table.tsx';
import { DELIVERY_STATE_WORDS, PARTNER_WORDS } from './words.ts';

const NEWEST = 100;

/** The newest deliveries of a webhook, and what can be done: pause, resume, test, replay, rotate the secret. */
export function Deliveries({ webhook, back }: { readonly webhook: Webhook; readonly back: () => void }) {
  const say = useWords(PARTNER_WORDS);
  const states = useWords(DELIVERY_STATE_WORDS);
  const { language } = usePreferences();
  const [rotating, setRotating] = useState(false);
  const [said, setSaid] = useState('');
  const [secret, setSecret] = useState('');
  const asked = useAsk(WebhookDeliveriesDocument, { first: NEWEST }, { every: 3000 });
  const pause = useChange(PauseWebhookDocument);
  const resume = useChange(ResumeWebhookDocument);
  const test = useChange(TestWebhookDocument);
  const replay = useChange(ReplayDeliveriesDocument);
  const rotation = useChange(RotateSecretDocument);
  const changes = { pause, resume, test, replay, rotation };
  const { id } = webhook;
  const act = async (action: Promise<unknown>): Promise<void> => {
    setSaid((await action.catch(() => null)) === null ? '' : say.done);
  };
  const sendTest = async (): Promise<void> => {
    const data = await test.run({ id }).catch(() => null);
    setSaid(
      data === null
        ? ''
        : say.tested(`${states[data.sendTestEvent.state]} ${inLanguage(data.sendTestEvent.lastError ?? '', language)}`),
    );
  };
  const rotate = async (): Promise<void> => {
    setRotating(false);
    const data = await rotation.run({ id }).catch(() => null);
    if (data !== null) setSecret(data.rotateWebhookSecret.secret);
  };
  return (
    <>
      <p>
        <Button onClick={back}>{say.back}</Button>
      </p>
      <h3>{say.deliveries(webhook.url)}</h3>
      {Object.entries(changes).map(([name, { errors, failure, requestId }]) => (
        <Errors key={name} errors={errors} failure={failure} requestId={requestId} />
      ))}
      <p role="status">{said}</p>
      {secret !== '' && (
        <p role="status">
          {say.secret}: <code>{secret}</code>
        </p>
      )}
      <div className="row no-print" style={{ marginBottom: 12 }}>
        {webhook.state === 'ACTIVE' && <Button onClick={() => void act(pause.run({ id }))}>{say.pause}</Button>}
        {webhook.state === 'PAUSED' && <Button onClick={() => void act(resume.run({ id }))}>{say.resume}</Button>}
        <Button loading={test.busy} onClick={() => void sendTest()}>
          {say.test}
        </Button>
        <Button loading={replay.busy} onClick={() => void act(replay.run({ id }))}>
          {say.replay}
        </Button>
        <Button danger onClick={() => setRotating(true)}>
          {say.rotate}
        </Button>
      </div>
      <Answered asked={asked}>
        {({ webhooks }) => {
          const deliveries = webhooks.find((each) => each.id === id)?.deliveries;
          return (
            <ListTable
              name={say.show}
              rows={deliveries?.nodes ?? []}
              total={deliveries?.totalCount ?? null}
              rowKey={(delivery) => delivery.id}
              empty={say.noDeliveries}
              columns={[
                { key: 'cursor', title: say.cursor, text: ({ cursor }) => cursor },
                { key: 'state', title: say.state, text: ({ state }) => states[state] },
                { key: 'attempts', title: say.attempts, numeric: true, text: ({ attempts }) => attempts },
                {
                  key: 'answer',
                  title: say.answer,
                  text: ({ lastStatus, lastError }) =>
                    `${lastStatus ?? ''} ${inLanguage(lastError ?? '', language)}`.trim(),
                },
                {
                  key: 'nextAttempt',
                  title: say.nextAttempt,
                  text: ({ nextAttemptAt }) =>
                    nextAttemptAt === null ? '—' : formatMoment(nextAttemptAt, language, true),
                },
                {
                  key: 'actions',
                  title: say.actions,
                  short: true,
                  sortable: false,
                  text: () => '',
                  show: (delivery) =>
                    delivery.state === 'DEAD' && (
                      <Button size="small" onClick={() => void act(replay.run({ id, ids: [delivery.id] }))}>
                        {say.replayOne}
                      </Button>
                    ),
                },
              ]}
            />
          );
        }}
      </Answered>
      <Modal
        open={rotating}
        title={say.rotateTitle}
        okText={say.rotate}
        onOk={() => void rotate()}
        onCancel={() => setRotating(false)}
      >
        <p>{say.rotateText}</p>
      </Modal>
    </>
  );
}

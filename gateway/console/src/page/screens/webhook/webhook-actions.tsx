import { Alert, Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import {
  PauseWebhookDocument,
  ReplayDeliveriesDocument,
  ResumeWebhookDocument,
  RotateWebhookSecretDocument,
  SendTestEventDocument,
  type WebhookState,
} from '../../generated/documents.ts';
import { useChange } from '../../lib/use-change.ts';
import { DELIVERY_STATE_WORDS } from '../../lib/webhook-words.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { Secret } from './secret.tsx';

const words = defineWords({
  zh: {
    pause: '暂停',
    resume: '恢复投递',
    test: '发送测试事件',
    rotate: '更换密钥',
    replay: '重发全部死信',
    cancel: '取消',
    pauseMeaning: '暂停后不再投递;变更仍记在日志中,恢复时从停下之处继续。',
    resumeMeaning: '从停下之处继续;有死信的,跳过该事件。要先补上它,请重发死信。',
    rotateMeaning: '新密钥只显示一次;旧密钥还可验签 24 小时,请在此期间告知接收方。',
    replayMeaning: '按次序重发全部死信;接收方须能处理重复的事件(webhook-id 相同)。',
    paused: '已暂停。',
    resumed: '已恢复投递。',
    replayed: '已安排重发;结果见投递列表。',
    tested: (outcome: string) => `测试事件:${outcome}`,
  },
  en: {
    pause: 'Pause',
    resume: 'Resume',
    test: 'Send a test event',
    rotate: 'Rotate the secret',
    replay: 'Replay all dead letters',
    cancel: 'Cancel',
    pauseMeaning: 'Nothing is delivered then; changes stay in the log, and it goes on where it stopped.',
    resumeMeaning:
      'It goes on where it stopped, behind a dead letter if there is one: replay it first if it is needed.',
    rotateMeaning: 'The new secret is shown once; the former signs along for 24 hours: tell the receiver by then.',
    replayMeaning: 'All dead letters are sent again in order; the receiver must bear repetition (same webhook-id).',
    paused: 'Paused.',
    resumed: 'Delivering again.',
    replayed: 'They will be sent again; the list shows what came of it.',
    tested: (outcome: string) => `Test event: ${outcome}`,
  },
});

type Action = 'pause' | 'resume' | 'rotate' | 'replay';

interface WebhookActionsProps {
  readonly id: string;
  readonly state: WebhookState;
}

/** What can be done with a webhook; each says beforehand what it means. */
export function WebhookActions({ id, state }: WebhookActionsProps) {
  const say = useWords(words);
  const outcomes = useWords(DELIVERY_STATE_WORDS);
  const { language } = usePreferences();
  const [asking, setAsking] = useState<Action>();
  const [done, setDone] = useState('');
  const [secret, setSecret] = useState<string>();
  const pausing = useChange(PauseWebhookDocument);
  const resuming = useChange(ResumeWebhookDocument);
  const rotating = useChange(RotateWebhookSecretDocument);
  const testing = useChange(SendTestEventDocument);
  const replaying = useChange(ReplayDeliveriesDocument);
  const changes = [pausing, resuming, rotating, testing, replaying];
  const begin = (): void => {
    for (const each of changes) each.reset();
    setDone('');
    setAsking(undefined);
  };
  const act = async (action: Action): Promise<void> => {
    begin();
    if (action === 'rotate') {
      const made = await rotating.run({ id }).catch(() => null);
      setSecret(made?.rotateWebhookSecret.secret);
    } else if (action === 'replay') {
      if (await replaying.run({ webhook: id, ids: null }).catch(() => null)) setDone(say.replayed);
    } else if (action === 'pause') {
      if (await pausing.run({ id }).catch(() => null)) setDone(say.paused);
    } else if (await resuming.run({ id }).catch(() => null)) setDone(say.resumed);
  };
  const test = async (): Promise<void> => {
    begin();
    const sent = await testing.run({ webhook: id }).catch(() => null);
    if (sent === null) return;
    const { state: outcome, lastStatus, lastError } = sent.sendTestEvent;
    const status = lastStatus === null ? '' : ` (HTTP ${lastStatus})`;
    setDone(
      say.tested(
        outcome === 'DELIVERED'
          ? `${outcomes.DELIVERED}${status}`
          : `${inLanguage(lastError ?? '', language)}${status}`,
      ),
    );
  };
  return (
    <>
      {changes.map(({ errors, failure, requestId }, index) => (
        <Errors key={ACTIONS[index]} errors={errors} failure={failure} requestId={requestId} />
      ))}
      <div role="status">
        {done !== '' && <Alert type="info" showIcon role="presentation" title={done} style={{ marginBottom: 12 }} />}
      </div>
      <div className="row no-print" style={{ marginBottom: 12 }}>
        {state === 'ACTIVE' && <Button onClick={() => setAsking('pause')}>{say.pause}</Button>}
        {state === 'PAUSED' && (
          <Button type="primary" onClick={() => setAsking('resume')}>
            {say.resume}
          </Button>
        )}
        {state === 'PAUSED' && <Button onClick={() => setAsking('replay')}>{say.replay}</Button>}
        {state !== 'PENDING' && (
          <Button loading={testing.busy} onClick={() => void test()}>
            {say.test}
          </Button>
        )}
        <Button onClick={() => setAsking('rotate')}>{say.rotate}</Button>
      </div>
      {asking && (
        <Dialog
          title={say[asking]}
          onEscape={() => setAsking(undefined)}
          buttons={
            <>
              <Button onClick={() => setAsking(undefined)}>{say.cancel}</Button>
              <Button type="primary" onClick={() => void act(asking)}>
                {say[asking]}
              </Button>
            </>
          }
        >
          <p>{say[`${asking}Meaning`]}</p>
        </Dialog>
      )}
      {secret !== undefined && <Secret secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}

const ACTIONS = ['pause', 'resume', 'rotate', 'test', 'replay'] as const;

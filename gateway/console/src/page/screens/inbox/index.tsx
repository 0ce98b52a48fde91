import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import {
  InboxIndicatorsDocument,
  InboxOperationsDocument,
  InboxProposalsDocument,
  InboxWebhooksDocument,
} from '../../generated/documents.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { PROPOSAL_KIND_WORDS, STATUS_WORDS } from '../../lib/schema-words.ts';
import { useTypeLabel } from '../../lib/record-types.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';
import type { Column } from '../../widgets/column.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { TASK_GROUPS, tasksOf, type Task } from './tasks.ts';

const words = defineWords({
  zh: {
    title: '待办',
    list: '待办事项',
    all: '全部',
    decide: '等我审批',
    held: '待确认的移除',
    quarantine: '隔离',
    status: '未达标的指标',
    signing: '签认后有变化',
    webhooks: '推送失败',
    group: '类别',
    what: '事项',
    since: '自何时',
    concerns: '涉及',
    next: '下一步',
    empty: (at: string) => `没有待办。检查于 ${at}。`,
    reading: '正在读取…',
    heldText: (name: string, type: string, count: number, share: string) =>
      `${name}:${type} 有 ${count} 条待移除(占 ${share}%)`,
    quarantineText: (name: string, rows: number, reasons: number, largest: string) =>
      `${name}:${rows} 行被隔离(${reasons} 种原因),最多的是:${largest}`,
    differsText: (name: string) => `${name}:签认后数值有变化`,
    webhookText: (url: string, error: string) => `推送到 ${url} 失败:${error}`,
    actDecide: '审阅并决定',
    actHeld: '核对记录',
    actQuarantine: '查看原因',
    actStatus: '查看依据',
    actSigning: '比较两个数值',
    actWebhooks: '处理投递',
  },
  en: {
    title: 'To do',
    list: 'What is to do',
    all: 'All',
    decide: 'Waits for my decision',
    held: 'Held removals',
    quarantine: 'Quarantine',
    status: 'Indicators short of their target',
    signing: 'Differs since signing',
    webhooks: 'Failing deliveries',
    group: 'Group',
    what: 'What',
    since: 'Since',
    concerns: 'Concerns',
    next: 'Next step',
    empty: (at: string) => `Nothing to do. Checked at ${at}.`,
    reading: 'Reading …',
    heldText: (name: string, type: string, count: number, share: string) =>
      `${name}: ${count} ${type} wait to be removed (${share}%)`,
    quarantineText: (name: string, rows: number, reasons: number, largest: string) =>
      `${name}:${rows} 行被隔离(${reasons} 种原因),最多的是:${largest}`,
    differsText: (name: string) => `${name}: the value differs since it was signed`,
    webhookText: (url: string, error: string) => `Deliveries to ${url} fail: ${error}`,
    actDecide: 'Review and decide',
    actHeld: 'Check the records',
    actQuarantine: 'See why',
    actStatus: 'See what it rests on',
    actSigning: 'Compare the two values',
    actWebhooks: 'See the deliveries',
  },
});

/** How often what waits is read again, in ms. */
const EVERY_MS = 1800;

/** What waits for the caller, with the next step of each. */
export function InboxScreen() {
  const say = useWords(words);
  const kinds = useWords(PROPOSAL_KIND_WORDS);
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  const typeLabel = useTypeLabel();
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const { may } = useViewer();
  const proposals = useAsk(
    InboxProposalsDocument,
    {},
    { every: EVERY_MS, enabled: may('mapping:write', 'mapping:approve') },
  );
  const indicators = useAsk(InboxIndicatorsDocument, {}, { every: EVERY_MS });
  const operations = useAsk(InboxOperationsDocument, {}, { every: EVERY_MS, enabled: may('operations:read') });
  const webhooks = useAsk(
    InboxWebhooksDocument,
    {},
    { every: EVERY_MS, enabled: may('changes:read', 'operations:read') },
  );
  const parts = [proposals, indicators, operations, webhooks];
  const tasks = tasksOf(
    { proposals: proposals.data, indicators: indicators.data, operations: operations.data, webhooks: webhooks.data },
    {
      kinds,
      statuses,
      held: (name, type, count, share) => say.heldText(name, typeLabel(type), count, formatNumber(share, language)),
      quarantine: (name, rows, reasons, largest) =>
        say.quarantineText(name, rows, reasons, inLanguage(largest, language)),
      differs: say.differsText,
      webhook: (url, error) => say.webhookText(url, inLanguage(error, language)),
    },
  );
  const shown = search.group === undefined ? tasks : tasks.filter(({ group }) => group === search.group);
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const reading = parts.some(({ loading }) => loading);
  const checkedAt = Math.min(...parts.map(({ answeredAt }) => answeredAt).filter((at) => at > 0), Date.now());
  return (
    <Screen title={say.title}>
      {parts.map(({ errors, failure, requestId }, index) => (
        // Four questions in a fixed order.
        <Errors
          key={['proposals', 'indicators', 'operations', 'webhooks'][index]}
          errors={errors}
          failure={failure}
          requestId={requestId}
          partial
        />
      ))}
      <div className="panel">
        <ListTable<Task>
          name={say.list}
          rows={shown}
          rowKey={({ key }) => key}
          columns={useColumns()}
          empty={reading ? say.reading : say.empty(formatMoment(new Date(checkedAt).toISOString(), language, true))}
          search={{ text: search.search ?? '', change: (text) => change({ search: text || undefined }) }}
          filters={
            <div className="row" role="group" aria-label={say.group}>
              <Button
                size="small"
                aria-pressed={search.group === undefined}
                type={search.group === undefined ? 'primary' : 'default'}
                onClick={() => change({ group: undefined })}
              >
                {say.all} {tasks.length}
              </Button>
              {TASK_GROUPS.map((group) => ({ group, count: tasks.filter((each) => each.group === group).length }))
                .filter(({ count, group }) => count > 0 || group === search.group)
                .map(({ group, count }) => (
                  <Button
                    key={group}
                    size="small"
                    aria-pressed={search.group === group}
                    type={search.group === group ? 'primary' : 'default'}
                    onClick={() => change({ group })}
                  >
                    {say[group]} {count}
                  </Button>
                ))}
            </div>
          }
        />
      </div>
    </Screen>
  );
}

function useColumns(): readonly Column<Task>[] {
  const say = useWords(words);
  const { language } = usePreferences();
  const steps = {
    decide: say.actDecide,
    held: say.actHeld,
    quarantine: say.actQuarantine,
    status: say.actStatus,
    signing: say.actSigning,
    webhooks: say.actWebhooks,
  };
  return [
    { key: 'group', title: say.group, short: true, text: ({ group }) => say[group], width: '9rem' },
    { key: 'what', title: say.what, text: ({ what }) => what },
    {
      key: 'since',
      title: say.since,
      short: true,
      text: ({ since }) => since,
      show: ({ since }) => formatMoment(since, language),
      width: '9rem',
    },
    { key: 'concerns', title: say.concerns, text: ({ concerns }) => concerns },
    {
      key: 'next',
      short: true,
      title: say.next,
      sortable: false,
      text: ({ group }) => steps[group],
      show: ({ group, what, link }) => (
        <Link {...link} aria-label={`${steps[group]}:${what}`}>
          {steps[group]}
        </Link>
      ),
    },
  ];
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import {
  InboxEffectsDocument,
  InboxIndicatorsDocument,
  InboxOperationsDocument,
  InboxPeriodsDocument,
  InboxProposalsDocument,
  InboxWebhooksDocument,
} from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { today } from '../../lib/days.ts';
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
    due: '我负责的到期日',
    periods: '待关闭的报送期',
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
    movesText: (names: readonly string[]) =>
      names.length === 0 ? ';确认移除不会变动指标' : `;确认移除将变动 ${names.length} 项指标:${names.join('、')}`,
    dueText: (name: string, day: string, days: number) =>
      days < 0 ? `${name}:已于 ${day} 到期,尚未达标` : `${name}:还有 ${days} 天到期(${day}),尚未达标`,
    periodText: (document: string, label: string) => `${document} ${label} 已结束,尚未关闭`,
    quarantineText: (name: string, rows: number, reasons: number, largest: string) =>
      `${name}:${rows} 行被隔离(${reasons} 种原因),最多的是:${largest}`,
    differsText: (name: string) => `${name}:签认后数值有变化`,
    webhookText: (url: string, error: string) => `推送到 ${url} 失败:${error}`,
    actDecide: '审阅并决定',
    actHeld: '核对记录',
    actDue: '查看进展',
    actPeriods: '提请关闭',
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
    due: 'Due days of mine',
    periods: 'Periods to close',
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
    movesText: (names: readonly string[]) =>
      names.length === 0 ? '; no indicator would move' : `; ${names.length} indicators would move: ${names.join(', ')}`,
    dueText: (name: string, day: string, days: number) =>
      days < 0 ? `${name}: was due on ${day}, not met` : `${name}: due in ${days} days (${day}), not met yet`,
    periodText: (document: string, label: string) => `${document} ${label} is over and not closed`,
    quarantineText: (name: string, rows: number, reasons: number, largest: string) =>
      `${name}: ${rows} rows in quarantine (${reasons} reasons), most of them: ${largest}`,
    differsText: (name: string) => `${name}: the value differs since it was signed`,
    webhookText: (url: string, error: string) => `Deliveries to ${url} fail: ${error}`,
    actDecide: 'Review and decide',
    actHeld: 'Check the records',
    actDue: 'See how it stands',
    actPeriods: 'Propose to close it',
    actQuarantine: 'See why',
    actStatus: 'See what it rests on',
    actSigning: 'Compare the two values',
    actWebhooks: 'See the deliveries',
  },
});

/** How often what waits is read again, in ms. */
const EVERY_MS = 1800;
/** How often what takes the hub longer, or changes with the calendar, is read again, in ms. */
const SELDOM_MS = 10_000;

/** What waits for the caller, with the next step of each. */
export function InboxScreen() {
  const say = useWords(words);
  const kinds = useWords(PROPOSAL_KIND_WORDS);
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  const typeLabel = useTypeLabel();
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const searchText = useSearchText();
  const { id: person, may } = useViewer();
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
  const isHeld = (operations.data?.sources ?? []).some(({ held }) => (held ?? []).length > 0);
  const effects = useAsk(InboxEffectsDocument, {}, { every: SELDOM_MS, enabled: isHeld });
  const periods = useAsk(InboxPeriodsDocument, {}, { every: SELDOM_MS, enabled: may('mapping:write') });
  const parts = { proposals, indicators, operations, effects, periods, webhooks };
  const asked = Object.entries(parts);
  const tasks = tasksOf(
    {
      proposals: proposals.data,
      indicators: indicators.data,
      operations: operations.data,
      effects: effects.data,
      periods: periods.data,
      webhooks: webhooks.data,
    },
    {
      kinds,
      statuses,
      held: (name, { type, count, share }, moves) =>
        `${say.heldText(name, typeLabel(type), count, formatNumber(share, language))}${moves ? say.movesText(moves) : ''}`,
      due: say.dueText,
      period: say.periodText,
      quarantine: (name, rows, reasons, largest) =>
        say.quarantineText(name, rows, reasons, inLanguage(largest, language)),
      differs: say.differsText,
      webhook: (url, error) => say.webhookText(url, inLanguage(error, language)),
    },
    { person, today: today() },
  );
  const shown = search.group === undefined ? tasks : tasks.filter(({ group }) => group === search.group);
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const reading = asked.some(([, { loading }]) => loading);
  const checkedAt = Math.min(...asked.map(([, { answeredAt }]) => answeredAt).filter((at) => at > 0), Date.now());
  return (
    <Screen title={say.title}>
      {asked.map(([name, { errors, failure, requestId }]) => (
        <Errors key={name} errors={errors} failure={failure} requestId={requestId} partial />
      ))}
      <div className="panel">
        <ListTable<Task>
          name={say.list}
          rows={shown}
          rowKey={({ key }) => key}
          columns={useColumns()}
          empty={reading ? say.reading : say.empty(formatMoment(new Date(checkedAt).toISOString(), language, true))}
          search={searchText}
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
    due: say.actDue,
    periods: say.actPeriods,
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
    { key: 'concerns', title: say.concerns, wide: true, text: ({ concerns }) => concerns },
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

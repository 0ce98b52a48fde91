import { usePreferences } from '../../app/preferences.ts';
import { StreamListDocument } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatDuration, formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';

const words = defineWords({
  zh: {
    list: '打开着的订阅',
    caller: '订阅者',
    transport: '传输方式',
    opened: '打开于',
    backlog: '未读变更',
    lag: '最早未读',
    ago: (age: string) => `${age}前`,
    current: '已读到最新',
    position: '已读到',
    error: '最近的错误',
    operation: '操作',
    none: '此刻没有打开着的订阅。',
  },
  en: {
    list: 'Open streams',
    caller: 'Who',
    transport: 'Transport',
    opened: 'Open since',
    backlog: 'Changes behind',
    lag: 'Oldest unread',
    ago: (age: string) => `${age} ago`,
    current: 'up to date',
    position: 'Position',
    error: 'Last error',
    operation: 'Operation',
    none: 'No stream is open at present.',
  },
});

const EVERY_MS = 3000;

/** Streams that are open at this node, with how far each has come. */
export function StreamsTab() {
  const say = useWords(words);
  const { language } = usePreferences();
  const searchText = useSearchText();
  const asked = useAsk(StreamListDocument, {}, { every: EVERY_MS });
  return (
    <Answered asked={asked}>
      {({ subscriptions }) => (
        <ListTable
          name={say.list}
          rows={subscriptions}
          rowKey={({ id }) => id}
          empty={say.none}
          search={searchText}
          columns={[
            { key: 'caller', title: say.caller, text: ({ caller }) => caller },
            { key: 'transport', title: say.transport, text: ({ transport }) => transport },
            {
              key: 'opened',
              title: say.opened,
              short: true,
              text: ({ openedAt }) => openedAt,
              show: ({ openedAt }) => formatMoment(openedAt, language, true),
            },
            { key: 'backlog', title: say.backlog, numeric: true, text: ({ backlog }) => backlog },
            {
              key: 'lag',
              title: say.lag,
              numeric: true,
              text: ({ lagSeconds }) => lagSeconds,
              show: ({ lagSeconds }) =>
                lagSeconds === 0 ? say.current : say.ago(formatDuration(lagSeconds, language)),
            },
            {
              key: 'position',
              title: say.position,
              text: ({ cursor }) => cursor,
              show: ({ cursor }) => <code className="digest">{cursor ?? '—'}</code>,
            },
            {
              key: 'operation',
              title: say.operation,
              sortable: false,
              text: ({ operation }) => operation,
              show: ({ operation }) => (
                <details>
                  <summary>{say.operation}</summary>
                  <pre>{operation}</pre>
                </details>
              ),
            },
            {
              key: 'error',
              title: say.error,
              text: ({ lastError }) => (lastError === null ? '' : inLanguage(lastError, language)),
            },
          ]}
        />
      )}
    </Answered>
  );
}

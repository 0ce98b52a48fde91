import { usePreferences } from '../../app/preferences.ts';
import { formatDuration, formatMoment, secondsSince } from '../../lib/format.ts';
import { useTypeLabel } from '../../lib/record-types.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import type { SourceDetailQuery } from '../../generated/documents.ts';

const words = defineWords({
  zh: {
    list: '列表',
    name: '列表',
    types: '记录类型',
    state: '更新情况',
    fresh: (age: string, every: string) => `${age}前读过,应为每 ${every}`,
    late: (age: string, every: string) => `${age}未更新,应为每 ${every}`,
    never: '尚未读过',
    whole: '最近读全',
    error: '错误',
    at: (text: string, at: string) => `${text}(${at})`,
    runs: (name: string) => `${name} 的各次读取`,
    started: '开始',
    took: '用时',
    records: '收到',
    changes: '变更',
    removals: '移除',
    rejected: '隔离',
    kind: '范围',
    all: '整个列表',
    part: '增量',
    running: '进行中',
    none: '这个平台没有列表。',
  },
  en: {
    list: 'Lists',
    name: 'List',
    types: 'Record types',
    state: 'How fresh',
    fresh: (age: string, every: string) => `read ${age} ago, expected every ${every}`,
    late: (age: string, every: string) => `not read for ${age}, expected every ${every}`,
    never: 'not read yet',
    whole: 'Last read whole',
    error: 'Error',
    at: (text: string, at: string) => `${text} (${at})`,
    runs: (name: string) => `Runs of ${name}`,
    started: 'Began',
    took: 'Took',
    records: 'Received',
    changes: 'Changes',
    removals: 'Removals',
    rejected: 'Quarantined',
    kind: 'What',
    all: 'whole list',
    part: 'what changed',
    running: 'running',
    none: 'The platform has no lists.',
  },
});

type Feeds = NonNullable<SourceDetailQuery['sources'][number]['feeds']>;

/** Each list of a platform with its age against the interval in which it should be read, and its last runs. */
export function FeedsTab({ feeds }: { readonly feeds: Feeds }) {
  const say = useWords(words);
  const typeLabel = useTypeLabel();
  const { language } = usePreferences();
  return (
    <>
      <ListTable<Feeds[number]>
        name={say.list}
        rows={feeds}
        rowKey={({ name }) => name}
        empty={say.none}
        columns={[
          { key: 'name', title: say.name, text: ({ name }) => name },
          { key: 'types', title: say.types, text: ({ types }) => types.map(typeLabel).join('、') },
          {
            key: 'state',
            title: say.state,
            text: (feed) => freshness(feed).text,
            show: (feed) => {
              const { late, text } = freshness(feed);
              return late ? <strong className="warn">! {text}</strong> : text;
            },
          },
          {
            key: 'whole',
            title: say.whole,
            short: true,
            text: ({ lastWholeAt }) => formatMoment(lastWholeAt, language, true),
          },
          {
            key: 'error',
            title: say.error,
            text: ({ error, errorAt }) =>
              error === null ? '' : say.at(inLanguage(error, language), formatMoment(errorAt, language, true)),
          },
        ]}
      />
      {feeds.map(({ name, types, runs }) => (
        <details key={name}>
          <summary>{say.runs(`${types.map(typeLabel).join('、')} ${name}`)}</summary>
          <ListTable
            name={say.runs(name)}
            rows={runs.nodes}
            rowKey={({ startedAt }) => startedAt}
            columns={[
              {
                key: 'started',
                title: say.started,
                short: true,
                text: ({ startedAt }) => formatMoment(startedAt, language, true),
              },
              {
                key: 'took',
                title: say.took,
                text: ({ startedAt, endedAt }) =>
                  endedAt === null
                    ? say.running
                    : formatDuration((Date.parse(endedAt) - Date.parse(startedAt)) / 1000, language),
              },
              { key: 'kind', title: say.kind, text: ({ whole }) => (whole ? say.all : say.part) },
              { key: 'records', title: say.records, numeric: true, text: ({ records }) => records },
              { key: 'changes', title: say.changes, numeric: true, text: ({ changes }) => changes },
              { key: 'removals', title: say.removals, numeric: true, text: ({ removals }) => removals },
              { key: 'rejected', title: say.rejected, numeric: true, text: ({ rejected }) => rejected },
              {
                key: 'error',
                title: say.error,
                text: ({ error }) => (error === null ? '' : inLanguage(error, language)),
              },
            ]}
          />
        </details>
      ))}
    </>
  );

  function freshness({ lastRunAt, expectedEverySeconds }: Feeds[number]): {
    readonly late: boolean;
    readonly text: string;
  } {
    if (lastRunAt === null) return { late: true, text: say.never };
    const age = secondsSince(lastRunAt);
    // One run may be under way: only a second interval without one is late.
    const late = age > 2 * expectedEverySeconds + 5;
    const every = formatDuration(expectedEverySeconds, language);
    return { late, text: (late ? say.late : say.fresh)(formatDuration(age, language), every) };
  }
}

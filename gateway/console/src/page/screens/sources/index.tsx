import { Link } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import { SourceTableDocument } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatDuration, formatMoment, formatNumber } from '../../lib/format.ts';
import { SOURCE_STATUS_WORDS } from '../../lib/source-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { SourceState } from '../../widgets/source-status.tsx';

const words = defineWords({
  zh: {
    title: '数据来源',
    list: '来源平台',
    name: '平台',
    region: '地区',
    status: '状态',
    read: '最近读全',
    age: '距今',
    records: '记录数',
    quarantined: '隔离',
    held: '待确认移除',
    silent: '核对发现的变更',
    future: '日期在将来',
    none: '没有来源平台。',
  },
  en: {
    title: 'Sources',
    list: 'Platforms',
    name: 'Platform',
    region: 'Region',
    status: 'State',
    read: 'Last read whole',
    age: 'Age',
    records: 'Records',
    quarantined: 'Quarantine',
    held: 'Held removals',
    silent: 'Found by comparing',
    future: 'Dated in the future',
    none: 'There is no platform.',
  },
});

const EVERY_MS = 3000;

/** All platforms that records come from: state, age, and what waits. */
export function SourcesScreen() {
  const say = useWords(words);
  const statuses = useWords(SOURCE_STATUS_WORDS);
  const { language } = usePreferences();
  const searchText = useSearchText();
  const asked = useAsk(SourceTableDocument, {}, { every: EVERY_MS });
  return (
    <Screen title={say.title}>
      <div className="panel">
        <Answered asked={asked}>
          {({ sources }) => (
            <ListTable
              name={say.list}
              rows={sources}
              rowKey={({ id }) => id}
              empty={say.none}
              search={searchText}
              columns={[
                {
                  key: 'name',
                  title: say.name,
                  text: ({ name }) => name,
                  show: ({ id, name }) => (
                    <Link to="/sources/$system" params={{ system: id }}>
                      {name}
                    </Link>
                  ),
                },
                { key: 'region', title: say.region, text: ({ region }) => region.name },
                {
                  key: 'status',
                  title: say.status,
                  text: ({ status, absence }) => statuses[absence === null ? status : 'NOT_CONFIGURED'],
                  show: (source) => <SourceState status={source.status} absence={source.absence} />,
                },
                {
                  key: 'read',
                  title: say.read,
                  short: true,
                  text: ({ lastSyncedAt }) => lastSyncedAt,
                  show: ({ lastSyncedAt }) => formatMoment(lastSyncedAt, language, true),
                },
                {
                  key: 'age',
                  title: say.age,
                  numeric: true,
                  text: ({ lagSeconds }) => lagSeconds,
                  show: ({ lagSeconds }) => (lagSeconds === null ? '—' : formatDuration(lagSeconds, language)),
                },
                {
                  key: 'records',
                  title: say.records,
                  numeric: true,
                  text: ({ records }) => records,
                  show: ({ records }) => formatNumber(records, language),
                },
                {
                  key: 'quarantined',
                  title: say.quarantined,
                  numeric: true,
                  text: ({ quarantined }) => quarantined,
                  show: ({ id, quarantined }) => (
                    <Link to="/sources/$system" params={{ system: id }} search={{ tab: 'quarantine' }}>
                      {formatNumber(quarantined, language)}
                    </Link>
                  ),
                },
                {
                  key: 'held',
                  title: say.held,
                  numeric: true,
                  text: ({ heldRemovals }) => heldRemovals,
                  show: ({ id, heldRemovals }) => (
                    <Link to="/sources/$system" params={{ system: id }} search={{ tab: 'held' }}>
                      {formatNumber(heldRemovals, language)}
                    </Link>
                  ),
                },
                {
                  key: 'silent',
                  title: say.silent,
                  numeric: true,
                  text: ({ silentUpdates, silentRemovals }) => silentUpdates + silentRemovals,
                },
                { key: 'future', title: say.future, numeric: true, text: ({ futureRecords }) => futureRecords },
              ]}
            />
          )}
        </Answered>
      </div>
    </Screen>
  );
}

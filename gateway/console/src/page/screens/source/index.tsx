import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { RequestSyncDocument, SourceDetailDocument, type SourceDetailQuery } from '../../generated/documents.ts';
import { formatDuration, formatMoment, formatNumber } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useChange } from '../../lib/use-change.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { Fact } from '../../widgets/fact.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { SourceState } from '../../widgets/source-status.tsx';
import { FeedsTab } from './feeds-tab.tsx';
import { HeldTab } from './held-tab.tsx';
import { QuarantineTab } from './quarantine-tab.tsx';
import { SOURCE_TABS } from './search.ts';

const words = defineWords({
  zh: {
    title: '来源平台',
    sync: '立即读取',
    requested: '已要求立即读取;结果见各次读取。',
    parts: '平台详情',
    feeds: '列表与读取',
    quarantine: (count: string) => `隔离 ${count}`,
    held: (count: string) => `待确认的移除 ${count}`,
    read: '最近读全',
    records: '记录数',
    region: '地区',
    age: (age: string) => `${age}前`,
    never: '尚未读全过',
    error: '最近的错误',
    reconciled: '最近整表核对',
    silent: '核对发现的变更 / 移除',
    future: '日期在将来的记录',
  },
  en: {
    title: 'Platform',
    sync: 'Read now',
    requested: 'It is being read; the runs show what came of it.',
    parts: 'Parts of the platform',
    feeds: 'Lists and runs',
    quarantine: (count: string) => `Quarantine ${count}`,
    held: (count: string) => `Held removals ${count}`,
    read: 'Last read whole',
    records: 'Records',
    region: 'Region',
    age: (age: string) => `${age} ago`,
    never: 'never read whole yet',
    error: 'Last error',
    reconciled: 'Last compared whole',
    silent: 'Changes / removals found by comparing',
    future: 'Records dated in the future',
  },
});

const EVERY_MS = 3000;
type SourceParts = SourceDetailQuery['sources'][number];

/** One platform: its lists with their runs, its quarantine, and removals that wait for a decision. */
export function SourceScreen() {
  const say = useWords(words);
  const { system } = useParams({ from: '/sources/$system' });
  const asked = useAsk(SourceDetailDocument, {}, { every: EVERY_MS });
  const { may } = useViewer();
  const sync = useChange(RequestSyncDocument);
  const source = asked.data?.sources.find(({ id }) => id === system);
  const request = async (): Promise<void> => {
    await sync.run({ system }).catch(() => null);
  };
  return (
    <Screen
      title={source?.name ?? say.title}
      actions={
        source && (
          <>
            <SourceState status={source.status} absence={source.absence} />
            {source.absence === null && may('operations:write') && (
              <Button loading={sync.busy} onClick={() => void request()}>
                {say.sync}
              </Button>
            )}
          </>
        )
      }
    >
      <Errors errors={sync.errors} failure={sync.failure} requestId={sync.requestId} />
      <p role="status">{sync.errors.length === 0 && sync.requestId !== '' && say.requested}</p>
      <Answered asked={asked}>
        {() =>
          source === undefined ? (
            <NotThere />
          ) : (
            <>
              <Facts source={source} />
              <Parts source={source} />
            </>
          )
        }
      </Answered>
    </Screen>
  );
}

function Facts({ source }: { readonly source: SourceParts }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { lastSyncedAt, lagSeconds, lastError } = source;
  const read =
    lastSyncedAt === null || lagSeconds === null
      ? say.never
      : `${formatMoment(lastSyncedAt, language, true)}(${say.age(formatDuration(lagSeconds, language))})`;
  const facts = [
    [say.read, read],
    [say.region, source.region.name],
    [say.records, formatNumber(source.records, language)],
    [say.reconciled, formatMoment(source.reconciledAt, language, true)],
    [say.silent, `${source.silentUpdates} / ${source.silentRemovals}`],
    [say.future, String(source.futureRecords)],
    ...(lastError === null ? [] : [[say.error, inLanguage(lastError, language)] as const]),
  ] as const;
  return (
    <div className="panel">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
    </div>
  );
}

function Parts({ source }: { readonly source: SourceParts }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { tab = 'feeds' } = useSearch({ from: '/sources/$system' });
  const navigate = useNavigate({ from: '/sources/$system' });
  return (
    <div className="panel">
      <Tabs
        aria-label={say.parts}
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => void navigate({ search: { tab: SOURCE_TABS.find((each) => each === key) } })}
        items={[
          { key: 'feeds', label: say.feeds, children: <FeedsTab feeds={source.feeds ?? []} /> },
          {
            key: 'quarantine',
            label: say.quarantine(formatNumber(source.quarantined, language)),
            children: <QuarantineTab system={source.id} />,
          },
          {
            key: 'held',
            label: say.held(formatNumber(source.heldRemovals, language)),
            children: <HeldTab system={source.id} />,
          },
        ]}
      />
    </div>
  );
}

import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { RecordVersionsDocument, type RecordVersionsQuery } from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { useTypeLabel } from '../../lib/record-types.ts';
import { usePlatformName } from '../../lib/platform-name.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { AttributeTable } from '../../widgets/attribute-table.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Fact } from '../../widgets/fact.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { Screen } from '../../widgets/screen.tsx';

const words = defineWords({
  zh: {
    title: '记录',
    about: '记录概况',
    platform: '平台',
    type: '类型',
    id: '平台内编号',
    region: '地区',
    seen: '首次见到',
    fetched: '最近确认',
    modified: '平台修改时间',
    hash: '内容哈希',
    state: '状态',
    there: '在平台上',
    removed: '已从平台移除',
    versions: '各版本逐项比较',
    version: (version: number, at: string) => `第 ${version} 版 · ${at}`,
    older: '与之比较的版本',
    newer: '版本',
    only: '只有一个版本。',
    counted: '统计到的指标',
    from: '作为依据',
    mapping: '计入它的映射,由谁批准',
    none: '—',
  },
  en: {
    title: 'Record',
    about: 'About the record',
    platform: 'Platform',
    type: 'Type',
    id: 'Id at the platform',
    region: 'Region',
    seen: 'First seen',
    fetched: 'Last confirmed',
    modified: 'Changed at the platform',
    hash: 'Content hash',
    state: 'State',
    there: 'at the platform',
    removed: 'removed from the platform',
    versions: 'Versions side by side',
    version: (version: number, at: string) => `Version ${version} · ${at}`,
    older: 'Compared with',
    newer: 'Version',
    only: 'There is one version only.',
    counted: 'Indicators that count it',
    from: 'As evidence',
    mapping: 'the mapping that counts it, and who approved it',
    none: '—',
  },
});

type StoredRecord = NonNullable<RecordVersionsQuery['record']>;
type Version = StoredRecord['versions']['nodes'][number];
const PAGE = 100;

/** One record of one platform: every version as it was stored, and what counts it. */
export function RecordScreen() {
  const say = useWords(words);
  const { system, type, id } = useParams({ from: '/records/$system/$type/$id' });
  const asked = useAsk(RecordVersionsDocument, { system, type, id, first: PAGE });
  const record = asked.data?.record;
  return (
    <Screen title={record ? record.label : say.title}>
      <Answered asked={asked}>
        {(data) =>
          data.record === null ? (
            <NotThere />
          ) : (
            <>
              <About record={data.record} />
              <Versions record={data.record} />
            </>
          )
        }
      </Answered>
    </Screen>
  );
}

function About({ record }: { readonly record: StoredRecord }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const typeLabel = useTypeLabel();
  const platformName = usePlatformName();
  const { indicator: from } = useSearch({ from: '/records/$system/$type/$id' });
  const { entity } = record;
  const indicators = entity !== null && 'indicators' in entity ? (entity.indicators ?? []) : [];
  const facts = [
    [say.type, typeLabel(record.type)],
    [say.id, record.id],
    [say.region, record.region.name],
    [say.state, record.removed ? say.removed : say.there],
    [say.seen, formatMoment(record.firstSeenAt, language, true)],
    [say.fetched, formatMoment(record.fetchedAt, language, true)],
    [say.modified, formatMoment(record.modifiedAt, language, true)],
  ] as const;
  return (
    <section className="panel" aria-label={say.about}>
      <dl className="facts">
        <Fact name={say.platform}>
          <Link to="/sources/$system" params={{ system: record.system }}>
            {platformName(record.system)}
          </Link>
        </Fact>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        <Fact name={say.hash}>
          <code title={record.contentHash}>{record.contentHash.slice(0, 16)}…</code>
        </Fact>
        {from !== undefined && (
          <Fact name={say.from}>
            <Link to="/indicators/$document/$name" params={indicatorPath(from)} search={{ tab: 'mapping' }}>
              {say.mapping}
            </Link>
          </Fact>
        )}
        {indicators.length > 0 && (
          <Fact name={say.counted}>
            {indicators.map((each) => (
              <div key={each.id}>
                <Link to="/indicators/$document/$name" params={indicatorPath(each.id)} search={{ tab: 'mapping' }}>
                  {each.name}
                </Link>
              </div>
            ))}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Versions({ record }: { readonly record: StoredRecord }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const versions = record.versions.nodes;
  const [newerKey, setNewer] = useState<string>();
  const [olderKey, setOlder] = useState<string>();
  const newer = versions.find(({ version }) => String(version) === newerKey) ?? versions[0];
  const older =
    versions.find(({ version }) => String(version) === olderKey) ??
    versions.find((each) => each !== newer && each.version < (newer?.version ?? 0));
  const label = ({ version, fetchedAt }: Version): string => say.version(version, formatMoment(fetchedAt, language));
  const options = versions.map((each) => ({ value: String(each.version), label: label(each) }));
  if (newer === undefined) return null;
  return (
    <section className="panel">
      <h2>{say.versions}</h2>
      {versions.length > 1 ? (
        <div className="row no-print">
          <Choice
            label={say.newer}
            clearable={false}
            width="16rem"
            value={String(newer.version)}
            options={options}
            onChange={setNewer}
          />
          <Choice
            label={say.older}
            clearable={false}
            width="16rem"
            value={older && String(older.version)}
            options={options}
            onChange={setOlder}
          />
        </div>
      ) : (
        <p className="muted">{say.only}</p>
      )}
      <AttributeTable
        caption={say.versions}
        type={record.type}
        newer={newer}
        older={older}
        titles={[label(newer), older && label(older)]}
      />
    </section>
  );
}

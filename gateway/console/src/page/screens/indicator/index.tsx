import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { IndicatorDetailDocument } from '../../generated/documents.ts';
import { formatMoment, formatNumber, formatValue } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { targetText } from '../../lib/target-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Fact } from '../../widgets/fact.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { PrintHead } from '../../widgets/print-head.tsx';
import { PrintNotes } from '../../widgets/print-notes.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { StatusTag } from '../../widgets/status-tag.tsx';
import { WhoTouched } from '../../widgets/who-touched.tsx';
import { BreakdownTab } from './breakdown-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { HistoryChart } from './history-chart.tsx';
import { MappingTab } from './mapping-tab.tsx';
import { ProposalsTab } from './proposals-tab.tsx';
import { INDICATOR_TABS } from './search.ts';
import { SeriesTab } from './series-tab.tsx';
import { SigningTab } from './signing-tab.tsx';
import { TargetTab } from './target-tab.tsx';
import { verdictOf, type Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    title: '指标',
    evidence: '证据',
    mapping: '映射',
    history: '走势',
    breakdown: '分县区、院校',
    signing: '签认',
    target: '目标',
    proposals: '提案',
    parts: '指标详情',
    document: '文件与条款',
    departments: '责任部门',
    counting: '统计口径',
    scope: '范围',
    goal: '目标',
    year: '数值所属年份',
    ratio: '分子 / 分母',
    coverage: '报送情况',
    reported: (reported: number, expected: number) => `${expected} 家应报,${reported} 家已报`,
    provisional: (year: number, value: string, reported: number, expected: number) =>
      `${year} 年尚未报齐(${reported}/${expected}),暂为 ${value},不影响状态`,
    components: '组成',
    byHand: '人工报送',
    counted: (version: number | null) => (version === null ? '由各组成项合计' : `按映射第 ${version} 版统计`),
    basis: '依据',
    asOf: (at: string) => `截至 ${at}`,
    print: '打印',
    noteDigest: (digest: string) => `数值摘要:${digest}。现值、所依据的记录、映射或目标有任何不同,摘要就不同。`,
    noteForecast: '应有进度是自起算日至到期日达到目标的直线;推算按起算以来的速度,仅供参考。',
  },
  en: {
    title: 'Indicator',
    evidence: 'Evidence',
    mapping: 'Mapping',
    history: 'History',
    breakdown: 'By county, school',
    signing: 'Signing',
    target: 'Target',
    proposals: 'Proposals',
    parts: 'Parts of the indicator',
    document: 'Document and clause',
    departments: 'Departments',
    counting: 'What is counted',
    scope: 'Scope',
    goal: 'Target',
    year: 'Year of the value',
    ratio: 'Numerator / denominator',
    coverage: 'Coverage',
    reported: (reported: number, expected: number) => `${reported} of ${expected} have reported`,
    provisional: (year: number, value: string, reported: number, expected: number) =>
      `${year} is not complete (${reported} of ${expected}): ${value} so far, which moves no status`,
    components: 'Sums',
    byHand: 'reported by a person',
    counted: (version: number | null) =>
      version === null ? 'the sum of its components' : `counted by mapping version ${version}`,
    basis: 'Basis',
    asOf: (at: string) => `As of ${at}`,
    print: 'Print',
    noteDigest: (digest: string) =>
      `Digest of the value: ${digest}. It is another as soon as the value, a record, the mapping or the target is.`,
    noteForecast:
      'The path is the straight line to the target from the first day to the due day; the forecast continues the pace so far.',
  },
});

/** How often the indicator is read again, in ms: a change upstream is seen within two seconds. */
const EVERY_MS = 1500;

/** One indicator: its verdict, its values over time, and what they rest on. */
export function IndicatorScreen() {
  const say = useWords(words);
  const { document, name } = useParams({ from: '/indicators/$document/$name' });
  const asked = useAsk(IndicatorDetailDocument, { id: `${document}/${name}` }, { every: EVERY_MS });
  const indicator = asked.data?.indicator;
  return (
    <Screen
      title={indicator?.name ?? say.title}
      actions={
        indicator && (
          <>
            <StatusTag status={indicator.progress.status} />
            <WhoTouched subject={indicator.id} />
            <Button onClick={() => print()}>{say.print}</Button>
          </>
        )
      }
    >
      <Answered asked={asked}>
        {(data) => (data.indicator === null ? <NotThere /> : <IndicatorParts indicator={data.indicator} />)}
      </Answered>
    </Screen>
  );
}

function IndicatorParts({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { tab = 'evidence' } = useSearch({ from: '/indicators/$document/$name' });
  const navigate = useNavigate({ from: '/indicators/$document/$name' });
  const contents = {
    evidence: <EvidenceTab indicator={indicator} />,
    mapping: <MappingTab indicator={indicator} />,
    history: <SeriesTab indicator={indicator} />,
    breakdown: <BreakdownTab indicator={indicator} />,
    signing: <SigningTab indicator={indicator} />,
    target: <TargetTab indicator={indicator} />,
    proposals: <ProposalsTab indicator={indicator} />,
  };
  const { document, progress } = indicator;
  return (
    <>
      <PrintHead
        title={indicator.name}
        lines={[`${document.title} ${document.number}`, say.asOf(formatMoment(progress.asOf, language, true))]}
      />
      <div className="panel">
        <p className="verdict" role="status">
          {verdictOf(indicator, language)}
        </p>
        <Facts indicator={indicator} />
      </div>
      {tab !== 'history' && indicator.history.nodes.length > 0 && (
        <div className="panel">
          <HistoryChart indicator={indicator} />
        </div>
      )}
      <div className="panel">
        <h2 className="print-only">{say[tab]}</h2>
        <Tabs
          aria-label={say.parts}
          activeKey={tab}
          destroyOnHidden
          onChange={(key) => void navigate({ search: { tab: INDICATOR_TABS.find((each) => each === key) } })}
          items={INDICATOR_TABS.map((key) => ({ key, label: say[key], children: contents[key] }))}
        />
      </div>
      <PrintNotes notes={[say.noteDigest(progress.digest), say.noteForecast]} />
    </>
  );
}

function Facts({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { progress, document, clauses, departments, counting, scope, components, unit } = indicator;
  const { coverage, provisional } = progress;
  return (
    <dl className="facts">
      <Fact name={say.document}>
        {document.number} {clauses.join('、')}
      </Fact>
      <Fact name={say.departments}>{departments.map(({ name }) => name).join('、')}</Fact>
      <Fact name={say.goal}>{targetText(indicator, language)}</Fact>
      <Fact name={say.counting}>{inLanguage(counting, language)}</Fact>
      {scope !== null && <Fact name={say.scope}>{inLanguage(scope, language)}</Fact>}
      <Fact name={say.basis}>{progress.reported ? say.byHand : say.counted(progress.mappingVersion)}</Fact>
      {progress.year !== null && <Fact name={say.year}>{progress.year}</Fact>}
      {progress.denominator !== null && (
        <Fact name={say.ratio}>
          {formatNumber(progress.numerator, language)} / {formatNumber(progress.denominator, language)}
        </Fact>
      )}
      {coverage && <Fact name={say.coverage}>{say.reported(coverage.reported, coverage.expected)}</Fact>}
      {provisional && provisional.year !== null && (
        <Fact name={say.year}>
          {say.provisional(
            provisional.year,
            formatValue(provisional.value, unit, language),
            provisional.coverage?.reported ?? 0,
            provisional.coverage?.expected ?? 0,
          )}
        </Fact>
      )}
      {components.length > 0 && (
        <Fact name={say.components}>
          {components.map(({ id, name }) => (
            <div key={id}>
              <Link to="/indicators/$document/$name" params={indicatorPath(id)}>
                {name}
              </Link>
            </div>
          ))}
        </Fact>
      )}
    </dl>
  );
}

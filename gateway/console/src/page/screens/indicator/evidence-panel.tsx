import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { IndicatorEvidenceDocument, RecordVersionsDocument } from '../../generated/documents.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { usePlatformName } from '../../lib/platform-name.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { AttributeTable } from '../../widgets/attribute-table.tsx';
import { Fact } from '../../widgets/fact.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { useDecisionText, type EvidenceEntry } from './evidence-columns.tsx';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    title: (label: string) => `依据:${label}`,
    close: '收起',
    versions: '全部版本',
    platform: '平台与平台内编号',
    rule: (version: number) => `映射第 ${version} 版`,
    noRule: '没有映射',
    noDecision: '没有人工决定',
    version: (version: number, at: string) => `第 ${version} 版 · ${at}`,
    content: (version: number) => `第 ${version} 版的内容,按平台所报`,
  },
  en: {
    title: (label: string) => `Why: ${label}`,
    close: 'Close',
    versions: 'All versions',
    platform: 'Platform, and its id there',
    rule: (version: number) => `Mapping version ${version}`,
    noRule: 'There is no mapping',
    noDecision: 'Nobody decided about it',
    version: (version: number, at: string) => `Version ${version} · ${at}`,
    content: (version: number) => `Version ${version} as the platform reported it`,
  },
});

/** The evidence is searched by id, which may be part of others. */
const FOUND = 100;
const EVERY_MS = 3000;

interface EvidencePanelProps {
  readonly indicator: Indicator;
  /** System, type and id of the record, with spaces between. */
  readonly record: string;
  readonly onClose: () => void;
}

/** Why a record counts or does not: the rule, what somebody decided, and the version of the record that was looked at. */
export function EvidencePanel({ indicator, record, onClose }: EvidencePanelProps) {
  const say = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  const [system = '', type = '', id = ''] = record.split(' ');
  const asked = useAsk(
    IndicatorEvidenceDocument,
    { id: indicator.id, counted: null, decided: null, search: id, order: null, first: FOUND, after: null },
    { every: EVERY_MS },
  );
  const entry = asked.data?.indicator?.evidence.nodes.find(
    ({ record: each }) => each.system === system && each.type === type && each.id === id,
  );
  const there = entry !== undefined;
  useEffect(() => {
    if (there) heading.current?.focus();
  }, [there]);
  const title = say.title(entry?.record.label ?? id);
  return (
    <aside className="side-panel" aria-label={title}>
      <div className="row">
        <h2 className="grow" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button size="small" className="no-print" onClick={onClose}>
          {say.close}
        </Button>
      </div>
      <Answered asked={asked}>
        {() => (entry === undefined ? <NotThere /> : <Why indicator={indicator} entry={entry} />)}
      </Answered>
    </aside>
  );
}

interface WhyProps {
  readonly indicator: Indicator;
  readonly entry: EvidenceEntry;
}

function Why({ indicator, entry }: WhyProps) {
  const say = useWords(words);
  const shared = useWords(EVIDENCE_WORDS);
  const { language } = usePreferences();
  const decided = useDecisionText();
  const platformName = usePlatformName();
  const { record, counted, contribution, reason, decision } = entry;
  const { system, type, id } = record;
  const { mapping } = indicator;
  const asked = useAsk(RecordVersionsDocument, { system, type, id, first: FOUND, after: null });
  const version = asked.data?.record?.versions.nodes.find((each) => each.version === record.version);
  return (
    <>
      <dl className="facts">
        <Fact name={shared.state}>
          {counted ? shared.yes : shared.no} · {shared.contribution} {formatNumber(contribution, language)}
        </Fact>
        <Fact name={shared.reason}>{inLanguage(reason, language)}</Fact>
        <Fact name={mapping === null ? say.noRule : say.rule(mapping.version)}>
          {mapping !== null && (
            <Link to="." search={(former) => ({ ...former, tab: 'mapping' as const })}>
              {inLanguage(mapping.words, language)}
            </Link>
          )}
        </Fact>
        <Fact name={shared.decided}>{decision === null ? say.noDecision : decided(decision)}</Fact>
        <Fact name={say.platform}>
          <span className="in-text">
            <Link to="/sources/$system" params={{ system }}>
              {platformName(system)}
            </Link>{' '}
            {id}
          </span>
        </Fact>
      </dl>
      <p>
        <Link to="/records/$system/$type/$id" params={{ system, type, id }} search={{ indicator: indicator.id }}>
          {say.versions}
        </Link>
      </p>
      <Answered asked={asked}>
        {() =>
          version && (
            <AttributeTable
              caption={say.content(version.version)}
              type={type}
              newer={version}
              titles={[say.version(version.version, formatMoment(version.fetchedAt, language, true)), undefined]}
            />
          )
        }
      </Answered>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import type { IndicatorEvidenceQuery } from '../../generated/documents.ts';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { usePlatformName } from '../../lib/platform-name.ts';
import { useViewer } from '../../lib/viewer.ts';
import { inLanguage, useWords } from '../../lib/words.ts';
import type { Column } from '../../widgets/column.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import type { Indicator } from './verdict.ts';

export type EvidenceEntry = NonNullable<IndicatorEvidenceQuery['indicator']>['evidence']['nodes'][number];
export type EvidenceAction = 'include' | 'exclude' | 'withdraw';

interface Steps {
  readonly act: (entry: EvidenceEntry, action: EvidenceAction) => void;
  readonly open: (entry: EvidenceEntry) => void;
}

/** What somebody decided about a record, when and why; empty where nobody did. */
export function useDecisionText(): (decision: EvidenceEntry['decision']) => string {
  const say = useWords(EVIDENCE_WORDS);
  const { language } = usePreferences();
  return (decision) => {
    if (decision === null) return '';
    const { person, at, reason, include } = decision;
    return (include ? say.included : say.excluded)(person.name, formatMoment(at, language), reason);
  };
}

/** The columns of the evidence. */
export function useEvidenceColumns(indicator: Indicator, { act, open }: Steps): readonly Column<EvidenceEntry>[] {
  const say = useWords(EVIDENCE_WORDS);
  const { language } = usePreferences();
  const { may } = useViewer();
  const ratio = indicator.progress.denominator !== null;
  const decided = useDecisionText();
  const platformName = usePlatformName();
  const actionOf = (entry: EvidenceEntry): EvidenceAction =>
    entry.decision ? 'withdraw' : entry.counted ? 'exclude' : 'include';
  return [
    {
      key: 'record',
      title: say.record,
      text: ({ record }) => record.label,
      show: ({ record }) => (
        <Link
          to="/records/$system/$type/$id"
          params={{ system: record.system, type: record.type, id: record.id }}
          search={{ indicator: indicator.id }}
        >
          {record.label}
        </Link>
      ),
    },
    { key: 'platform', title: say.platform, text: ({ record }) => `${platformName(record.system)} ${record.id}` },
    {
      key: 'contribution',
      title: say.contribution,
      numeric: true,
      text: ({ contribution }) => contribution,
      show: ({ contribution }) => formatNumber(contribution, language),
    },
    ...(ratio
      ? [
          {
            key: 'denominator',
            title: say.denominator,
            numeric: true,
            text: ({ denominatorContribution }: EvidenceEntry) => denominatorContribution,
            show: ({ denominatorContribution }: EvidenceEntry) => formatNumber(denominatorContribution, language),
          },
        ]
      : []),
    { key: 'state', title: say.state, short: true, text: ({ counted }) => (counted ? say.yes : say.no) },
    { key: 'reason', title: say.reason, text: ({ reason }) => inLanguage(reason, language) },
    { key: 'decided', title: say.decided, short: true, text: ({ decision }) => decided(decision) },
    {
      key: 'actions',
      short: true,
      title: say.actions,
      sortable: false,
      onPaper: false,
      text: () => '',
      show: (entry) => (
        <>
          <Button size="small" aria-label={say.openNamed(entry.record.label)} onClick={() => open(entry)}>
            {say.open}
          </Button>{' '}
          {may('mapping:write') && (
            <Button
              size="small"
              aria-label={say.question(say[actionOf(entry)], entry.record.label)}
              onClick={() => act(entry, actionOf(entry))}
            >
              {say[actionOf(entry)]}
            </Button>
          )}
        </>
      ),
    },
  ];
}

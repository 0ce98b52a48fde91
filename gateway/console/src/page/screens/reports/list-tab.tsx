import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { ProposeReportWithdrawalDocument } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatMoment, formatNumber, formatValue } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useViewer } from '../../lib/viewer.ts';
import { useWords } from '../../lib/words.ts';
import { AttachmentLinks } from '../../widgets/attachment-links.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import type { ReportedIndicator } from './reportable.ts';
import { REPORT_WORDS } from './words.ts';

/** Every value that was reported, newest first, withdrawn ones too. */
export function ListTab({ indicators }: { readonly indicators: readonly ReportedIndicator[] }) {
  const say = useWords(REPORT_WORDS);
  const { language } = usePreferences();
  const searchText = useSearchText();
  const { may } = useViewer();
  const [withdrawing, setWithdrawing] = useState<{ readonly id: string; readonly name: string }>();
  const proposing = useProposing(ProposeReportWithdrawalDocument, ({ proposeReportWithdrawal }) => [
    proposeReportWithdrawal.id,
  ]);
  const rows = indicators
    .flatMap((indicator) => indicator.reports.map((report) => ({ ...report, indicator })))
    .sort((a, b) => b.at.localeCompare(a.at));
  const withdraw = async (reason: string): Promise<void> => {
    if (withdrawing === undefined) return;
    setWithdrawing(undefined);
    await proposing.propose({ report: withdrawing.id, reason });
  };
  return (
    <>
      <ProposingOutcome proposing={proposing} />
      <ListTable
        name={say.list}
        rows={rows}
        rowKey={({ id }) => id}
        empty={say.none}
        search={searchText}
        columns={[
          {
            key: 'indicator',
            title: say.indicator,
            text: ({ indicator }) => indicator.name,
            show: ({ indicator }) => (
              <Link to="/indicators/$document/$name" params={indicatorPath(indicator.id)}>
                {indicator.name}
              </Link>
            ),
          },
          { key: 'asOf', title: say.asOf, short: true, text: ({ asOf }) => asOf },
          {
            key: 'value',
            title: say.value,
            numeric: true,
            text: ({ value }) => value,
            show: ({ value, indicator }) => formatValue(value, indicator.unit, language),
          },
          {
            key: 'numerator',
            title: say.numerator,
            numeric: true,
            text: ({ numerator }) => formatNumber(numerator, language),
          },
          {
            key: 'denominator',
            title: say.denominator,
            numeric: true,
            text: ({ denominator }) => formatNumber(denominator, language),
          },
          { key: 'note', title: say.note, text: ({ note }) => note },
          {
            key: 'attachments',
            title: say.attachments,
            sortable: false,
            text: ({ attachments }) => attachments.map(({ name }) => name).join('、'),
            show: ({ attachments }) => <AttachmentLinks attachments={attachments} />,
          },
          { key: 'by', title: say.by, text: ({ by }) => by.name },
          { key: 'at', title: say.at, short: true, text: ({ at }) => at, show: ({ at }) => formatMoment(at, language) },
          {
            key: 'state',
            title: say.state,
            text: ({ withdrawnAt }) => (withdrawnAt === null ? say.holds : say.withdrawn),
          },
          {
            key: 'actions',
            title: say.actions,
            short: true,
            sortable: false,
            onPaper: false,
            text: () => '',
            show: ({ id, withdrawnAt, indicator, asOf }) =>
              withdrawnAt === null &&
              may('mapping:write') && (
                <Button
                  size="small"
                  aria-label={`${say.withdraw} ${indicator.name} ${asOf}`}
                  onClick={() => setWithdrawing({ id, name: indicator.name })}
                >
                  {say.withdraw}
                </Button>
              ),
          },
        ]}
      />
      {withdrawing && (
        <ReasonDialog
          title={`${say.withdraw}:${withdrawing.name}`}
          action={say.withdraw}
          danger
          onDone={(reason) => void withdraw(reason)}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  );
}

import { Button } from 'antd';
import { useId, useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { ProposeReportsDocument } from '../../generated/documents.ts';
import { errorText } from '../../lib/error-words.ts';
import { formatValue } from '../../lib/format.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useWords } from '../../lib/words.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { asReportable, isReportable, type ReportedIndicator } from './reportable.ts';
import {
  letterOf,
  readReportedSheet,
  shareOf,
  type CellFault,
  type ColumnName,
  type ReportedSheet,
  type SheetRow,
} from './reported-sheet.ts';
import { saveTemplate } from './template.ts';
import { today } from '../../lib/days.ts';
import { REPORT_WORDS } from './words.ts';

/** Reports many values from Excel: every fault by row and column, and nothing written before all of it is right and confirmed. */
export function ImportTab({ indicators }: { readonly indicators: readonly ReportedIndicator[] }) {
  const say = useWords(REPORT_WORDS);
  const [sheet, setSheet] = useState<ReportedSheet>();
  const [problem, setProblem] = useState('');
  const proposing = useProposing(ProposeReportsDocument, ({ proposeReports }) => proposeReports.map(({ id }) => id));
  const id = useId();
  const titles = useColumnTitles();
  const read = async (file: File | undefined): Promise<void> => {
    setSheet(undefined);
    setProblem('');
    proposing.reset();
    if (file === undefined) return;
    try {
      const { readSheet } = await import('read-excel-file/browser');
      const cells = await readSheet(file);
      if (String(cells[0]?.[0] ?? '') !== titles.indicator) setProblem(say.header);
      else setSheet(readReportedSheet(cells, asReportable(indicators), today()));
    } catch {
      setProblem(say.unreadable);
    }
  };
  const submit = async ({ rows }: ReportedSheet): Promise<void> => {
    if ((await proposing.propose({ inputs: rows.map(({ input }) => input) })) !== null) setSheet(undefined);
  };
  return (
    <>
      <p>{say.steps}</p>
      <div className="row" style={{ marginBottom: 12 }}>
        <Button onClick={() => void saveTemplate(say.templateName, titles, indicators.filter(isReportable))}>
          {say.template}
        </Button>
        <label htmlFor={id}>{say.choose}</label>
        <input
          id={id}
          type="file"
          accept=".xlsx"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            // The same file can be chosen again once it is mended.
            target.value = '';
          }}
        />
      </div>
      {problem !== '' && <p role="alert" className="bad">{`✕ ${problem}`}</p>}
      <ProposingOutcome proposing={proposing} />
      {sheet && <RowRefusals sheet={sheet} proposing={proposing} />}
      {sheet && (
        <SheetPreview sheet={sheet} titles={titles} busy={proposing.busy} onSubmit={() => void submit(sheet)} />
      )}
    </>
  );
}

/** The titles of the template's columns. */
function useColumnTitles(): Readonly<Record<ColumnName, string>> {
  const say = useWords(REPORT_WORDS);
  return {
    indicator: say.indicatorId,
    name: say.name,
    unit: say.unit,
    value: say.value,
    numerator: say.numerator,
    denominator: say.denominator,
    asOf: say.asOf,
    note: say.note,
  };
}

interface SheetPreviewProps {
  readonly sheet: ReportedSheet;
  readonly titles: Readonly<Record<ColumnName, string>>;
  readonly busy: boolean;
  readonly onSubmit: () => void;
}

function SheetPreview({ sheet, titles, busy, onSubmit }: SheetPreviewProps) {
  const say = useWords(REPORT_WORDS);
  const { rows, faults } = sheet;
  if (faults.length > 0) {
    return (
      <>
        <p role="alert" className="bad">
          ✕ {say.faults(new Set(faults.map(({ row }) => row)).size)}
        </p>
        <ListTable<CellFault>
          name={say.fault}
          rows={faults}
          rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
          columns={[
            { key: 'row', title: say.row, numeric: true, text: ({ row }) => row, width: '5rem' },
            { key: 'column', title: say.column, text: ({ column }) => `${letterOf(column)} ${titles[column]}` },
            { key: 'fault', title: say.fault, text: ({ code }) => say[code] },
          ]}
        />
      </>
    );
  }
  if (rows.length === 0) return <p role="alert">{say.empty}</p>;
  return (
    <>
      <p role="status" className="good">
        ✓ {say.ready(rows.length)}
      </p>
      <p>
        <Button type="primary" loading={busy} onClick={onSubmit}>
          {say.submitAll(rows.length)}
        </Button>
      </p>
      <PreviewTable rows={rows} titles={titles} />
    </>
  );
}

function PreviewTable({
  rows,
  titles,
}: {
  readonly rows: readonly SheetRow[];
  readonly titles: Readonly<Record<ColumnName, string>>;
}) {
  const say = useWords(REPORT_WORDS);
  const { language } = usePreferences();
  const shown = ({ input, unit }: SheetRow): string => {
    const { value, numerator, denominator } = input;
    if (typeof numerator === 'number' && typeof denominator === 'number') {
      return `${formatValue(shareOf(numerator, denominator, unit), unit, language)} (${numerator}/${denominator})`;
    }
    return formatValue(value, unit, language);
  };
  return (
    <ListTable<SheetRow>
      name={say.preview}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', title: say.row, numeric: true, text: ({ row }) => row, width: '5rem' },
        { key: 'name', title: titles.name, text: ({ name }) => name },
        { key: 'value', title: titles.value, numeric: true, text: shown },
        { key: 'asOf', title: titles.asOf, text: ({ input }) => input.asOf },
        { key: 'note', title: titles.note, text: ({ input }) => input.note },
      ]}
    />
  );
}

/** What the hub found wrong, by the row of the file. */
function RowRefusals({
  sheet,
  proposing,
}: {
  readonly sheet: ReportedSheet;
  readonly proposing: Pick<ReturnType<typeof useProposing>, 'errors'>;
}) {
  const say = useWords(REPORT_WORDS);
  const { language } = usePreferences();
  const refused = proposing.errors.filter(({ extensions }) => extensions.row !== undefined);
  if (refused.length === 0) return null;
  return (
    <ListTable
      name={say.refused}
      rows={refused}
      rowKey={({ message, extensions }) => `${extensions.row} ${message}`}
      columns={[
        {
          key: 'row',
          title: say.row,
          numeric: true,
          text: ({ extensions }) => sheet.rows[extensions.row ?? 0]?.row ?? null,
          width: '5rem',
        },
        {
          key: 'fault',
          title: say.fault,
          text: (error) => errorText({ ...error, extensions: { ...error.extensions, row: undefined } }, language),
        },
      ]}
    />
  );
}

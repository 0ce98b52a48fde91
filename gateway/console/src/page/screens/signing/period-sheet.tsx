import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { PeriodValuesDocument, type PeriodValuesQuery } from '../../generated/documents.ts';
import { formatMoment, formatValue } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { STATUS_WORDS } from '../../lib/schema-words.ts';
import { targetText } from '../../lib/target-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import type { Column } from '../../widgets/column.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { NotThere } from '../../widgets/not-there.tsx';
import { PrintHead } from '../../widgets/print-head.tsx';
import { NOTE_MARKS, PrintNotes } from '../../widgets/print-notes.tsx';
import { StatusTag } from '../../widgets/status-tag.tsx';
import { downloadWorkbook } from './download-workbook.ts';
import { PERIOD_STATE_WORDS } from './words.ts';

const words = defineWords({
  zh: {
    back: '全部报送期',
    excel: '下载 Excel',
    print: '打印',
    clause: '条款',
    name: '指标',
    frozen: '冻结数值',
    value: '数值',
    target: '目标',
    status: '状态',
    coverage: '报齐',
    now: '按现有记录',
    comparison: '与现有记录比较',
    same: '= 相同',
    differs: '≠ 已不同',
    restsOnOther: '≠ 数值相同,所依据的内容有变化',
    closed: (by: string, at: string) => `${by} 于 ${at} 批准关闭`,
    digest: '摘要',
    differing: (count: number) => `关闭之后有 ${count} 项按现有记录已不同,排在最前。`,
    unchanged: '关闭之后没有变化。',
    noteFrozen: '冻结数值:批准关闭时的数值,连同摘要保存,此后不再改变。',
    noteNow: '按现有记录:同一期间按现有记录重新计算的数值;平台此后的更正只显示在此列。',
    noteOpen: '此期尚未关闭:数值会随平台的记录变化。',
  },
  en: {
    back: 'All periods',
    excel: 'Download Excel',
    print: 'Print',
    clause: 'Clause',
    name: 'Indicator',
    frozen: 'Frozen value',
    value: 'Value',
    target: 'Target',
    status: 'Status',
    coverage: 'Coverage',
    now: 'By what is known now',
    comparison: 'Compared with now',
    same: '= the same',
    differs: '≠ differs',
    restsOnOther: '≠ same value, what it rests on has changed',
    closed: (by: string, at: string) => `Closing approved by ${by} at ${at}`,
    digest: 'Digest',
    differing: (count: number) => `${count} differ by what is known now; they come first.`,
    unchanged: 'Nothing has changed since it was closed.',
    noteFrozen:
      'Frozen value: as it was when the closing was approved, kept with its digest; it does not change any more.',
    noteNow:
      'By what is known now: the same period computed again; later corrections upstream show in this column only.',
    noteOpen: 'The period is open: values follow the records of the platforms.',
  },
});

type Period = PeriodValuesQuery['periods'][number];
type Value = Period['values'][number];
const EVERY_MS = 5000;

interface PeriodSheetProps {
  readonly document: { readonly id: string; readonly number: string; readonly title: string };
  readonly id: string;
  readonly back: () => void;
}

/** The values of a period beside what is known now; those that differ first. */
export function PeriodSheet({ document, id, back }: PeriodSheetProps) {
  const say = useWords(words);
  const asked = useAsk(PeriodValuesDocument, { document: document.id }, { every: EVERY_MS });
  return (
    <>
      <p className="no-print">
        <Button onClick={back}>{say.back}</Button>
      </p>
      <Answered asked={asked}>
        {({ periods }) => {
          const period = periods.find((each) => each.id === id);
          return period === undefined ? <NotThere /> : <Sheet document={document} period={period} />;
        }}
      </Answered>
    </>
  );
}

function Sheet({ document, period }: { readonly document: PeriodSheetProps['document']; readonly period: Period }) {
  const say = useWords(words);
  const states = useWords(PERIOD_STATE_WORDS);
  const { language } = usePreferences();
  const columns = useColumns(period.state === 'CLOSED');
  const { label, from, to, state, digest, closedAt, closedBy, values } = period;
  const differing = values.filter(({ differsFromCurrent }) => differsFromCurrent);
  const rows = [...differing, ...values.filter(({ differsFromCurrent }) => !differsFromCurrent)];
  const caption = `${label} ${from}–${to} · ${states[state]}`;
  return (
    <div className="sheet">
      <PrintHead title={`${document.title} ${document.number}`} lines={[caption]} />
      <div className="row no-print">
        <h3 className="grow">{caption}</h3>
        <Button onClick={() => void downloadWorkbook(document, caption, columns, rows)}>{say.excel}</Button>
        <Button onClick={() => print()}>{say.print}</Button>
      </div>
      {closedAt !== null && (
        <p>
          {say.closed(closedBy?.name ?? '', formatMoment(closedAt, language, true))} · {say.digest}{' '}
          <code className="digest">{digest}</code>
        </p>
      )}
      {state === 'CLOSED' && (
        <p className={differing.length > 0 ? 'warn' : 'muted'} role="status">
          {differing.length > 0 ? say.differing(differing.length) : say.unchanged}
        </p>
      )}
      <ListTable<Value> name={caption} rows={rows} rowKey={({ indicator }) => indicator.id} columns={columns} />
      <PrintNotes signed notes={state === 'CLOSED' ? [say.noteFrozen, say.noteNow] : [say.noteOpen]} />
    </div>
  );
}

function useColumns(closed: boolean): readonly Column<Value>[] {
  const say = useWords(words);
  const statuses = useWords(STATUS_WORDS);
  const { language } = usePreferences();
  const comparison = ({ differsFromCurrent, value, current }: Value): string => {
    if (!differsFromCurrent) return say.same;
    return value === current.value ? say.restsOnOther : say.differs;
  };
  return [
    { key: 'clause', title: say.clause, text: ({ indicator }) => indicator.clauses.join('、') },
    {
      key: 'name',
      title: say.name,
      text: ({ indicator }) => indicator.name,
      show: ({ indicator }) => (
        <Link to="/indicators/$document/$name" params={indicatorPath(indicator.id)}>
          {indicator.name}
        </Link>
      ),
    },
    {
      key: 'value',
      title: closed ? say.frozen : say.value,
      mark: NOTE_MARKS[0],
      numeric: true,
      text: ({ value }) => value,
      show: ({ value, indicator }) => formatValue(value, indicator.unit, language),
    },
    { key: 'target', title: say.target, numeric: true, text: ({ indicator }) => targetText(indicator, language) },
    {
      key: 'status',
      title: say.status,
      text: ({ status }) => statuses[status],
      show: ({ status }) => <StatusTag status={status} />,
    },
    {
      key: 'coverage',
      title: say.coverage,
      numeric: true,
      text: ({ coverage }) => (coverage ? `${coverage.reported}/${coverage.expected}` : '—'),
    },
    ...(closed
      ? ([
          {
            key: 'now',
            title: say.now,
            mark: NOTE_MARKS[1],
            numeric: true,
            text: ({ current }) => current.value,
            show: ({ current, indicator }) => formatValue(current.value, indicator.unit, language),
          },
          {
            key: 'comparison',
            title: say.comparison,
            text: comparison,
            show: (each) =>
              each.differsFromCurrent ? <strong className="warn">{comparison(each)}</strong> : comparison(each),
          },
        ] satisfies readonly Column<Value>[])
      : []),
  ];
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { SigningSheetDocument, SignValueDocument, type SigningSheetQuery } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { dayEnd } from '../../lib/days.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useChange } from '../../lib/use-change.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { PrintHead } from '../../widgets/print-head.tsx';
import { PrintNotes } from '../../widgets/print-notes.tsx';
import { ChangedSinceSigning } from './changed-since-signing.tsx';
import { downloadWorkbook } from './download-workbook.ts';
import { useSheetColumns } from './sheet-columns.tsx';
import { SignDialog } from './sign-dialog.tsx';

const words = defineWords({
  zh: {
    asOf: '截至(当日终)',
    present: (at: string) => `现值,截至 ${at}`,
    former: (day: string) => `截至 ${day} 当日终的数值;签认只能签现值。`,
    excel: '下载 Excel',
    print: '打印',
    list: '指标一览',
    sign: (count: number) => `签认所选 ${count} 项…`,
    signed: (count: number) => `已签认 ${count} 项。`,
    none: '此文件没有指标。',
    noteSource: '来源:“统计”按现行映射由各平台的记录计得;“人工报送”由责任部门报送,经另一人批准后生效。',
    noteCoverage: '报齐:已报送的家数/应报送的家数。',
    noteForecast: '到期预测:按起算以来的速度推算至到期日,仅供参考。',
    noteSigned: '签认:“≠ 签认后有变化”表示现值或其依据与所签的不同,两个数值列于表前。',
  },
  en: {
    asOf: 'As of (end of the day)',
    present: (at: string) => `Present values, as of ${at}`,
    former: (day: string) => `Values as of the end of ${day}; only present values are signed.`,
    excel: 'Download Excel',
    print: 'Print',
    list: 'Indicators',
    sign: (count: number) => `Sign ${count} chosen …`,
    signed: (count: number) => `${count} signed.`,
    none: 'This document has no indicators.',
    noteSource:
      'Source: counted from the records of platforms by the mapping in force, or reported by a department and approved by another person.',
    noteCoverage: 'Coverage: how many have reported of how many should.',
    noteForecast: 'Forecast: the pace so far, continued to the due day.',
    noteSigned:
      'Signed: where it has changed since, the value or what it rests on is not what was signed; both values stand above the table.',
  },
});

type SheetRow = SigningSheetQuery['indicators'][number];
const EVERY_MS = 5000;

interface SheetTabProps {
  readonly document: { readonly id: string; readonly number: string; readonly title: string };
  readonly maySign: boolean;
}

/** Every indicator of a document on one sheet, as of a day; what changed since it was signed first. */
export function SheetTab({ document, maySign }: SheetTabProps) {
  const say = useWords(words);
  const { asOf } = useSearch({ from: '/signing' });
  const asked = useAsk(SigningSheetDocument, { document: document.id, asOf: dayEnd(asOf) }, { every: EVERY_MS });
  return (
    <Answered asked={asked}>
      {({ indicators }) =>
        indicators.length === 0 ? <p>{say.none}</p> : <Sheet document={document} rows={indicators} maySign={maySign} />
      }
    </Answered>
  );
}

interface SheetProps extends SheetTabProps {
  readonly rows: readonly SheetRow[];
}

function Sheet({ document, rows, maySign }: SheetProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  const id = useId();
  const { asOf } = useSearch({ from: '/signing' });
  const navigate = useNavigate({ from: '/signing' });
  const searchText = useSearchText();
  const columns = useSheetColumns();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState<readonly SheetRow[]>([]);
  const [done, setDone] = useState(0);
  const signing = useChange(SignValueDocument);
  const change = (changed: { readonly asOf?: string | undefined; readonly search?: string | undefined }): void => {
    setChosen([]);
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  };
  const sign = async (comment: string): Promise<void> => {
    setSeen([]);
    setDone(0);
    // One after the other, and no further than the first that is refused, which stays chosen.
    for (const [index, { id: indicator, progress }] of seen.entries()) {
      const data = await signing
        .run({ indicator, digest: progress.digest, ...(comment !== '' && { comment }) })
        .catch(() => null);
      if (data === null) return;
      setDone(index + 1);
      setChosen((former) => former.filter((each) => each !== indicator));
    }
  };
  const moment = rows[0]?.progress.asOf ?? null;
  const caption = asOf === undefined ? say.present(formatMoment(moment, language, true)) : say.former(asOf);
  return (
    <div className="sheet">
      <PrintHead title={`${document.title} ${document.number}`} lines={[caption]} />
      <div className="row no-print">
        <label htmlFor={id}>{say.asOf}</label>
        <Input
          id={id}
          type="date"
          style={{ width: '11rem' }}
          value={asOf ?? ''}
          onChange={({ target }) => change({ asOf: target.value || undefined })}
        />
        <Button onClick={() => void downloadWorkbook(document, caption, columns, rows)}>{say.excel}</Button>
        <Button onClick={() => print()}>{say.print}</Button>
      </div>
      <p className="no-print">{caption}</p>
      <Errors errors={signing.errors} failure={signing.failure} requestId={signing.requestId} />
      <p role="status">{done > 0 && say.signed(done)}</p>
      {asOf === undefined && <ChangedSinceSigning rows={rows} />}
      <ListTable<SheetRow>
        name={`${document.number} ${say.list}`}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        search={searchText}
        {...(maySign &&
          asOf === undefined && {
            selection: {
              keys: chosen,
              change: setChosen,
              mayChoose: ({ progress }: SheetRow) => progress.value !== null,
            },
          })}
        more={
          chosen.length > 0 && (
            <Button
              className="no-print"
              type="primary"
              style={{ marginTop: 8 }}
              loading={signing.busy}
              onClick={() => setSeen(rows.filter((row) => chosen.includes(row.id)))}
            >
              {say.sign(chosen.length)}
            </Button>
          )
        }
      />
      {seen.length > 0 && (
        <SignDialog rows={seen} onDone={(comment) => void sign(comment)} onClose={() => setSeen([])} />
      )}
      <PrintNotes signed notes={[say.noteSource, say.noteCoverage, say.noteForecast, say.noteSigned]} />
    </div>
  );
}

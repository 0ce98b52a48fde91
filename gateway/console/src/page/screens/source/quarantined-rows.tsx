import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { QuarantinedRowsDocument } from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { MarkedRow } from './marked-row.tsx';
import type { QuarantineGroup } from './quarantine-group.ts';

const words = defineWords({
  zh: {
    all: '查看全部原因',
    rows: '隔离的行',
    id: '记录号',
    at: '时间',
    reason: '原因',
    path: '出错的位置',
    raw: '原始内容',
  },
  en: {
    all: 'See all reasons',
    rows: 'Rows in quarantine',
    id: 'Id',
    at: 'At',
    reason: 'Reason',
    path: 'Where',
    raw: 'As received',
  },
});

const PAGE = 100;

interface QuarantinedRowsProps {
  readonly group: QuarantineGroup;
  readonly back: () => void;
}

/** The rows that are wrong alike, each as it was received. */
export function QuarantinedRows({ group, back }: QuarantinedRowsProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { system, type, code, sample } = group;
  const asked = useAskPages(QuarantinedRowsDocument, { system, first: PAGE }, (data) => data.quarantine);
  return (
    <>
      <p className="no-print">
        <Button onClick={back}>{say.all}</Button>
      </p>
      <Answered asked={asked}>
        {(rows) => (
          <ListTable
            name={say.rows}
            rows={rows.filter(
              (row) => row.type === type && row.code === code && withoutPlaces(row.path) === withoutPlaces(sample.path),
            )}
            rowKey={({ key }) => key}
            columns={[
              { key: 'id', title: say.id, text: ({ id }) => id ?? '' },
              { key: 'at', title: say.at, short: true, text: ({ at }) => formatMoment(at, language, true) },
              { key: 'reason', title: say.reason, text: ({ reason }) => inLanguage(reason, language) },
              { key: 'path', title: say.path, text: ({ path }) => path ?? '' },
              {
                key: 'raw',
                title: say.raw,
                sortable: false,
                text: ({ raw }) => JSON.stringify(raw),
                show: ({ raw, path }) => <MarkedRow raw={raw} path={path} />,
              },
            ]}
            more={<MoreButton asked={asked} />}
          />
        )}
      </Answered>
    </>
  );
}

/** A path with the places in lists aside: rows are wrong alike whichever entry of a list it is. */
function withoutPlaces(path: string | null): string | null {
  return path?.replaceAll(/\d+/gu, '*') ?? null;
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import {
  QuarantinedRowsDocument,
  SourceQuarantineDocument,
  type SourceQuarantineQuery,
} from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { useTypeLabel } from '../../lib/record-types.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { MarkedRow } from './marked-row.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';

const words = defineWords({
  zh: {
    groups: '按原因归并的隔离行',
    type: '记录类型',
    reason: '原因',
    path: '出错的位置',
    count: '行数',
    first: '最早',
    last: '最新',
    show: '查看各行',
    all: '查看全部原因',
    rows: '隔离的行',
    id: '记录号',
    at: '时间',
    raw: '原始内容',
    none: '没有隔离的行:收到的内容都符合约定。',
  },
  en: {
    groups: 'Rows in quarantine, by reason',
    type: 'Record type',
    reason: 'Reason',
    path: 'Where',
    count: 'Rows',
    first: 'First',
    last: 'Newest',
    show: 'See the rows',
    all: 'See all reasons',
    rows: 'Rows in quarantine',
    id: 'Id',
    at: 'At',
    raw: 'As received',
    none: 'Nothing is in quarantine: everything received keeps the contract.',
  },
});

type Group = SourceQuarantineQuery['quarantineGroups'][number];
const PAGE = 100;

/** Rows that broke their platform's contract, by reason, with the newest row and the faulty path in it. */
export function QuarantineTab({ system }: { readonly system: string }) {
  const say = useWords(words);
  const typeLabel = useTypeLabel();
  const { language } = usePreferences();
  const { code } = useSearch({ from: '/sources/$system' });
  const navigate = useNavigate({ from: '/sources/$system' });
  const asked = useAsk(SourceQuarantineDocument, { system }, { every: 5000, enabled: code === undefined });
  const choose = (chosen: string | undefined): void =>
    void navigate({ search: (former) => ({ ...former, code: chosen }) });
  if (code !== undefined) return <QuarantinedRows system={system} code={code} back={() => choose(undefined)} />;
  return (
    <Answered asked={asked}>
      {({ quarantineGroups }) => (
        <ListTable<Group>
          name={say.groups}
          rows={quarantineGroups}
          rowKey={(group) => `${group.type} ${group.code}`}
          empty={say.none}
          columns={[
            { key: 'type', title: say.type, text: ({ type }) => typeLabel(type) },
            { key: 'reason', title: say.reason, text: ({ reason }) => inLanguage(reason, language) },
            { key: 'path', title: say.path, text: ({ sample }) => sample.path ?? '' },
            { key: 'count', title: say.count, numeric: true, text: ({ count }) => count },
            {
              key: 'first',
              title: say.first,
              short: true,
              text: ({ firstAt }) => firstAt,
              show: ({ firstAt }) => formatMoment(firstAt, language),
            },
            {
              key: 'last',
              title: say.last,
              short: true,
              text: ({ lastAt }) => lastAt,
              show: ({ lastAt }) => formatMoment(lastAt, language),
            },
            {
              key: 'show',
              short: true,
              title: say.rows,
              sortable: false,
              onPaper: false,
              text: () => '',
              show: (group) => (
                <Button size="small" onClick={() => choose(`${group.type} ${group.code}`)}>
                  {say.show}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Answered>
  );
}

interface QuarantinedRowsProps {
  readonly system: string;
  /** The record type and the code of the reason, with a space between. */
  readonly code: string;
  readonly back: () => void;
}

function QuarantinedRows({ system, code, back }: QuarantinedRowsProps) {
  const say = useWords(words);
  const { language } = usePreferences();
  const asked = useAskPages(QuarantinedRowsDocument, { system, first: PAGE }, (data) => data.quarantine);
  return (
    <>
      <p>
        <Button onClick={back}>{say.all}</Button>
      </p>
      <Answered asked={asked}>
        {(rows) => (
          <ListTable
            name={say.rows}
            rows={rows.filter((row) => `${row.type} ${row.code}` === code)}
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

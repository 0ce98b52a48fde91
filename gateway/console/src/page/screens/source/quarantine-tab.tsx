import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { SourceQuarantineDocument } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useTypeLabel } from '../../lib/record-types.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import type { Column } from '../../widgets/column.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { NoteDialog } from './note-dialog.tsx';
import type { QuarantineGroup } from './quarantine-group.ts';
import { QuarantinedRows } from './quarantined-rows.tsx';
import { useRereading } from './use-rereading.tsx';

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
    rows: '隔离的行',
    note: '备注与处理人',
    noteAction: '备注…',
    reread: '重新读取',
    rereadNamed: (reason: string) => `重新读取:${reason}`,
    noteNamed: (reason: string) => `备注:${reason}`,
    assigned: (who: string) => `由 ${who} 处理`,
    by: (who: string, at: string) => `${who} 记于 ${at}`,
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
    rows: 'Rows in quarantine',
    note: 'Note, and who sees to it',
    noteAction: 'Note …',
    reread: 'Read again',
    rereadNamed: (reason: string) => `Read again: ${reason}`,
    noteNamed: (reason: string) => `Note: ${reason}`,
    assigned: (who: string) => `${who} sees to it`,
    by: (who: string, at: string) => `said by ${who} at ${at}`,
    none: 'Nothing is in quarantine: everything received keeps the contract.',
  },
});

/** Rows that broke their platform's contract, by reason, with the faulty path, and what an operator said of them. */
export function QuarantineTab({ system }: { readonly system: string }) {
  const say = useWords(words);
  const { group: chosen } = useSearch({ from: '/sources/$system' });
  const navigate = useNavigate({ from: '/sources/$system' });
  const searchText = useSearchText();
  const asked = useAsk(SourceQuarantineDocument, { system }, { every: 5000 });
  const [noted, setNoted] = useState<QuarantineGroup>();
  const choose = (group: string | undefined): void => void navigate({ search: (former) => ({ ...former, group }) });
  const rereading = useRereading(asked.data);
  const columns = useColumns(choose, setNoted, rereading);
  return (
    <Answered asked={asked}>
      {({ quarantineGroups }) => {
        const group = quarantineGroups.find(({ id }) => id === chosen);
        return group === undefined ? (
          <>
            {rereading.outcome}
            <ListTable<QuarantineGroup>
              name={say.groups}
              rows={quarantineGroups}
              rowKey={({ id }) => id}
              empty={say.none}
              search={searchText}
              columns={columns}
            />
            {noted && <NoteDialog group={noted} onClose={() => setNoted(undefined)} />}
          </>
        ) : (
          <QuarantinedRows group={group} back={() => choose(undefined)} />
        );
      }}
    </Answered>
  );
}

function useColumns(
  choose: (group: string) => void,
  note: (group: QuarantineGroup) => void,
  rereading: ReturnType<typeof useRereading>,
): readonly Column<QuarantineGroup>[] {
  const say = useWords(words);
  const typeLabel = useTypeLabel();
  const { language } = usePreferences();
  const { may } = useViewer();
  const said = ({ note: text, assigneePerson }: QuarantineGroup): string =>
    [text ?? '', assigneePerson === null ? '' : say.assigned(assigneePerson.name)]
      .filter((part) => part !== '')
      .join(' · ');
  return [
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
      key: 'note',
      title: say.note,
      text: said,
      show: (group) => (
        <>
          {said(group)}
          {group.notedByPerson !== null && (
            <div className="muted">{say.by(group.notedByPerson.name, formatMoment(group.notedAt, language))}</div>
          )}
        </>
      ),
    },
    {
      key: 'show',
      short: true,
      title: say.rows,
      sortable: false,
      onPaper: false,
      text: () => '',
      show: (group) => (
        <>
          <Button size="small" onClick={() => choose(group.id)}>
            {say.show}
          </Button>{' '}
          {may('operations:write') && (
            <>
              <Button
                size="small"
                aria-label={say.noteNamed(inLanguage(group.reason, language))}
                onClick={() => note(group)}
              >
                {say.noteAction}
              </Button>{' '}
              <Button
                size="small"
                loading={rereading.busy}
                aria-label={say.rereadNamed(inLanguage(group.reason, language))}
                onClick={() => rereading.run(group)}
              >
                {say.reread}
              </Button>
            </>
          )}
        </>
      ),
    },
  ];
}

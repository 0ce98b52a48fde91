import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { EndSessionDocument, type PersonPartsFragment } from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';
import { ListTable } from '../../widgets/list-table.tsx';

const words = defineWords({
  zh: {
    list: '控制台的会话',
    created: '登录于',
    seen: '最近使用',
    address: '网络地址',
    current: '本次会话',
    end: '结束会话',
    endNamed: (at: string) => `结束会话:${at}`,
    action: '操作',
    ended: '会话已结束:其下一次请求须重新登录。',
    none: '没有会话:此刻未登录控制台。',
  },
  en: {
    list: 'Sessions in the console',
    created: 'Signed in',
    seen: 'Last used',
    address: 'Network address',
    current: 'this session',
    end: 'End the session',
    endNamed: (at: string) => `End the session: ${at}`,
    action: 'Action',
    ended: 'The session is over: the next request asks for a sign-in.',
    none: 'No sessions: not signed in to the console at present.',
  },
});

/** Where a person is signed in; each session can be ended. */
export function Sessions({ sessions }: Pick<PersonPartsFragment, 'sessions'>) {
  const say = useWords(words);
  const { language } = usePreferences();
  const ending = useChange(EndSessionDocument);
  const moment = (at: string): string => formatMoment(at, language, true);
  return (
    <>
      <h3>{say.list}</h3>
      <Errors errors={ending.errors} failure={ending.failure} requestId={ending.requestId} />
      <p role="status">{ending.requestId !== '' && ending.errors.length === 0 && say.ended}</p>
      <ListTable
        name={say.list}
        rows={sessions}
        rowKey={({ id }) => id}
        empty={say.none}
        columns={[
          { key: 'created', title: say.created, short: true, text: ({ createdAt }) => moment(createdAt) },
          { key: 'seen', title: say.seen, short: true, text: ({ lastSeenAt }) => moment(lastSeenAt) },
          { key: 'address', title: say.address, text: ({ address }) => address },
          {
            key: 'action',
            title: say.action,
            sortable: false,
            text: ({ current }) => (current ? say.current : ''),
            show: ({ id, createdAt, current }) =>
              current ? (
                say.current
              ) : (
                <Button
                  size="small"
                  danger
                  aria-label={say.endNamed(moment(createdAt))}
                  onClick={() => void ending.run({ id }).catch(() => null)}
                >
                  {say.end}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

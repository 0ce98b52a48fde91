import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { AuditLogDocument } from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { Screen } from '../../widgets/screen.tsx';

const words = defineWords({
  zh: {
    title: '审计',
    list: '审计日志',
    seq: '序号',
    at: '时间',
    actor: '操作人',
    action: '操作',
    subject: '对象',
    purpose: '目的',
    detail: '细节',
    hash: '哈希',
    since: '自',
    until: '至',
    empty: '没有符合条件的记录。',
    chain: '日志只增不改,每条以哈希与前一条相连;运维人员用 pnpm hub audit verify 核对。',
  },
  en: {
    title: 'Audit',
    list: 'Audit log',
    seq: 'No.',
    at: 'When',
    actor: 'Who',
    action: 'What',
    subject: 'To what',
    purpose: 'Purpose',
    detail: 'Details',
    hash: 'Hash',
    since: 'From',
    until: 'To',
    empty: 'No entry fits.',
    chain:
      'The log is only ever appended to, each entry chained to the one before by its hash; operators verify it with pnpm hub audit verify.',
  },
});

const PAGE = 50;
/** How long after typing the log is asked, in ms. */
const SETTLE_MS = 300;

/** Who did or read what, to what, when and why. */
export function AuditScreen() {
  const say = useWords(words);
  const { language } = usePreferences();
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const wanted = useSettled(JSON.stringify(search), SETTLE_MS);
  const { actor, action, subject, since, until } = JSON.parse(wanted) as typeof search;
  const asked = useAskPages(
    AuditLogDocument,
    {
      first: PAGE,
      actor: actor ?? null,
      action: action ?? null,
      subject: subject ?? null,
      since: since === undefined ? null : `${since}T00:00:00+08:00`,
      until: until === undefined ? null : `${until}T23:59:59.999+08:00`,
    },
    (data) => data.audit,
  );
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  return (
    <Screen title={say.title}>
      <div className="panel">
        <p className="muted">{say.chain}</p>
        <div className="row no-print" style={{ marginBottom: 8 }}>
          {(['actor', 'action', 'subject'] as const).map((name) => (
            <Input
              key={name}
              style={{ width: '13rem' }}
              allowClear
              aria-label={say[name]}
              placeholder={say[name]}
              value={search[name] ?? ''}
              onChange={({ target }) => change({ [name]: target.value || undefined })}
            />
          ))}
          {(['since', 'until'] as const).map((name) => (
            <label key={name} className="row">
              {say[name]}
              <Input
                type="date"
                style={{ width: '10rem' }}
                value={search[name] ?? ''}
                onChange={({ target }) => change({ [name]: target.value || undefined })}
              />
            </label>
          ))}
        </div>
        <Answered asked={asked}>
          {(entries) => (
            <ListTable
              name={say.list}
              rows={entries}
              total={asked.total}
              rowKey={({ seq }) => String(seq)}
              empty={say.empty}
              columns={[
                { key: 'seq', title: say.seq, numeric: true, text: ({ seq }) => seq },
                {
                  key: 'at',
                  title: say.at,
                  short: true,
                  text: ({ at }) => at,
                  show: ({ at }) => formatMoment(at, language, true),
                },
                { key: 'actor', title: say.actor, text: ({ actor: who }) => who },
                { key: 'action', title: say.action, text: ({ action: what }) => what },
                { key: 'subject', title: say.subject, text: ({ subject: what }) => what },
                { key: 'purpose', title: say.purpose, text: ({ purpose }) => purpose ?? '' },
                {
                  key: 'detail',
                  title: say.detail,
                  sortable: false,
                  text: ({ detail }) => (detail === null ? '' : JSON.stringify(detail)),
                  show: ({ detail, seq }) =>
                    detail !== null && (
                      <details>
                        <summary aria-label={`${say.detail} ${seq}`}>{say.detail}</summary>
                        <pre>{JSON.stringify(detail, null, 2)}</pre>
                      </details>
                    ),
                },
                {
                  key: 'hash',
                  title: say.hash,
                  text: ({ hash }) => hash,
                  show: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code>,
                },
              ]}
              more={<MoreButton asked={asked} />}
            />
          )}
        </Answered>
      </div>
    </Screen>
  );
}

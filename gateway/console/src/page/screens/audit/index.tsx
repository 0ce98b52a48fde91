import { Link, useSearch } from '@tanstack/react-router';
import { usePreferences } from '../../app/preferences.ts';
import { AuditLogDocument, type AuditLogQuery } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { ACTION_WORDS } from '../../lib/action-words.ts';
import { dayEnd, dayStart } from '../../lib/days.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import type { Column } from '../../widgets/column.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditedObject } from './audited-object.tsx';
import { EntryDetail, detailText } from './entry-detail.tsx';

const words = defineWords({
  zh: {
    title: '审计',
    list: '审计日志',
    meaning: '每次变更和每次读取个人信息各记一条,不能改动或删除;新的在前。',
    seq: '序号',
    at: '时间',
    actor: '谁',
    onlyBy: (name: string) => `只看 ${name} 的记载`,
    action: '做了什么',
    subject: '对象',
    purpose: '目的',
    detail: '细节',
    none: '没有符合条件的记载。',
  },
  en: {
    title: 'Audit',
    list: 'Audit log',
    meaning: 'One entry for each change and each reading of personal data, never altered or removed; newest first.',
    seq: 'No.',
    at: 'When',
    actor: 'Who',
    onlyBy: (name: string) => `Only what ${name} did`,
    action: 'What',
    subject: 'To what',
    purpose: 'Purpose',
    detail: 'Details',
    none: 'No entry fits.',
  },
});

type Entry = AuditLogQuery['audit']['nodes'][number];
const PAGE = 50;
const EVERY_MS = 5000;

/** The audit log: who did what, to what and when. */
export function AuditScreen() {
  const say = useWords(words);
  const { actor, action, subject, since, until } = useSearch({ from: '/audit' });
  const searchText = useSearchText();
  const columns = useColumns();
  const asked = useAskPages(
    AuditLogDocument,
    {
      first: PAGE,
      actor: actor ?? null,
      action: action ?? null,
      subject: subject ?? null,
      since: dayStart(since),
      until: dayEnd(until),
    },
    (data) => data.audit,
    { every: EVERY_MS },
  );
  return (
    <Screen title={say.title}>
      <p className="muted">{say.meaning}</p>
      <div className="panel">
        <AuditFilters />
        <Answered asked={asked}>
          {(entries) => (
            <ListTable<Entry>
              name={say.list}
              rows={entries}
              rowKey={({ seq }) => String(seq)}
              columns={columns}
              total={asked.total}
              empty={say.none}
              search={searchText}
              more={<MoreButton asked={asked} />}
            />
          )}
        </Answered>
      </div>
    </Screen>
  );
}

function useColumns(): readonly Column<Entry>[] {
  const say = useWords(words);
  const actions = useWords(ACTION_WORDS);
  const { language } = usePreferences();
  return [
    { key: 'seq', title: say.seq, numeric: true, text: ({ seq }) => seq },
    {
      key: 'at',
      title: say.at,
      short: true,
      text: ({ at }) => at,
      show: ({ at }) => formatMoment(at, language, true),
    },
    {
      key: 'actor',
      title: say.actor,
      text: ({ person }) => person.name,
      show: ({ person, actor: id }) => (
        <Link to="/audit" search={{ actor: id }} title={id} aria-label={say.onlyBy(person.name)}>
          {person.name}
        </Link>
      ),
    },
    { key: 'action', title: say.action, text: ({ action }) => actions[action] ?? action },
    {
      key: 'subject',
      title: say.subject,
      text: ({ subject }) => subject,
      show: ({ subject, detail }) => <AuditedObject subject={subject} detail={detail} />,
    },
    { key: 'purpose', title: say.purpose, text: ({ purpose }) => purpose ?? '' },
    {
      key: 'detail',
      title: say.detail,
      sortable: false,
      text: ({ detail }) => detailText(detail),
      show: ({ detail, hash }) => <EntryDetail detail={detail} hash={hash} />,
    },
  ];
}

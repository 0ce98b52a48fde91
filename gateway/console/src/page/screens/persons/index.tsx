import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePreferences } from '../../app/preferences.ts';
import { PersonListDocument, type PersonPartsFragment } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { formatMoment } from '../../lib/format.ts';
import { useAskPages } from '../../lib/use-ask-pages.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import type { Column } from '../../widgets/column.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { MoreButton } from '../../widgets/more-button.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { PersonPanel } from './person-panel.tsx';
import { ROLES } from './search.ts';
import { ROLE_WORDS } from './words.ts';

const words = defineWords({
  zh: {
    title: '人员与权限',
    list: '人员',
    meaning: '登录过的人员自动列在这里;没有角色的人员只能看公开内容。',
    name: '姓名',
    department: '部门',
    roles: '角色',
    regions: '地区',
    everywhere: '不限',
    lastSignIn: '最近登录',
    sessions: '会话',
    open: (name: string) => `权限与会话:${name}`,
    openShort: '权限与会话',
    role: '角色',
    noRole: '没有角色',
    none: '没有符合条件的人员:首次登录之后才会列出。',
  },
  en: {
    title: 'Persons and rights',
    list: 'Persons',
    meaning: 'Whoever has signed in is listed; without a role they see public content only.',
    name: 'Name',
    department: 'Department',
    roles: 'Roles',
    regions: 'Regions',
    everywhere: 'everywhere',
    lastSignIn: 'Last sign-in',
    sessions: 'Sessions',
    open: (name: string) => `Rights and sessions: ${name}`,
    openShort: 'Rights and sessions',
    role: 'Role',
    noRole: 'no role',
    none: 'Nobody fits: persons are listed once they have signed in.',
  },
});

const PAGE = 50;
const EVERY_MS = 5000;
/** How long after typing the hub is asked, in ms. */
const SETTLE_MS = 300;

/** Everybody who has signed in, with what they may do. */
export function PersonsScreen() {
  const say = useWords(words);
  const roles = useWords(ROLE_WORDS);
  const search = useSearch({ from: '/persons' });
  const navigate = useNavigate({ from: '/persons' });
  const searchText = useSearchText();
  const wanted = useSettled(searchText.text, SETTLE_MS);
  const change = (changed: Partial<typeof search>): void =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const columns = useColumns((person) => change({ person }));
  const asked = useAskPages(PersonListDocument, { search: wanted, first: PAGE }, (data) => data.persons, {
    every: EVERY_MS,
  });
  const fits = (person: PersonPartsFragment): boolean =>
    search.role === undefined ||
    (search.role === 'NONE' ? person.roles.length === 0 : person.roles.includes(search.role));
  return (
    <Screen title={say.title}>
      {search.person !== undefined && (
        <PersonPanel key={search.person} id={search.person} onClose={() => change({ person: undefined })} />
      )}
      <div className="panel">
        <p className="muted">{say.meaning}</p>
        <Answered asked={asked}>
          {(persons) => (
            <ListTable<PersonPartsFragment>
              name={say.list}
              rows={persons.filter(fits)}
              rowKey={({ id }) => id}
              columns={columns}
              empty={say.none}
              total={asked.total}
              search={{ ...searchText, atServer: true }}
              filters={
                <Choice
                  label={say.role}
                  value={search.role}
                  options={[
                    ...ROLES.map((value) => ({ value, label: roles[value] })),
                    { value: 'NONE' as const, label: say.noRole },
                  ]}
                  onChange={(role) => change({ role })}
                />
              }
              more={<MoreButton asked={asked} />}
            />
          )}
        </Answered>
      </div>
    </Screen>
  );
}

function useColumns(open: (id: string) => void): readonly Column<PersonPartsFragment>[] {
  const say = useWords(words);
  const roleNames = useWords(ROLE_WORDS);
  const { language } = usePreferences();
  return [
    { key: 'name', title: say.name, text: ({ name }) => name },
    { key: 'department', title: say.department, text: ({ department }) => department?.name ?? '' },
    {
      key: 'roles',
      title: say.roles,
      // In the order of the form, as the hub has them in that of their English names.
      text: ({ roles }) =>
        roles.length === 0
          ? say.noRole
          : ROLES.filter((role) => roles.includes(role))
              .map((role) => roleNames[role])
              .join('、'),
    },
    {
      key: 'regions',
      title: say.regions,
      text: ({ regions }) => (regions.length === 0 ? say.everywhere : regions.map(({ name }) => name).join('、')),
    },
    {
      key: 'lastSignIn',
      title: say.lastSignIn,
      short: true,
      text: ({ lastSignInAt }) => lastSignInAt,
      show: ({ lastSignInAt }) => formatMoment(lastSignInAt, language),
    },
    { key: 'sessions', title: say.sessions, numeric: true, text: ({ sessions }) => sessions.length },
    {
      key: 'open',
      title: say.openShort,
      short: true,
      sortable: false,
      text: ({ id }) => id,
      show: ({ id, name }) => (
        <Button size="small" aria-label={say.open(name)} onClick={() => open(id)}>
          {say.openShort}
        </Button>
      ),
    },
  ];
}

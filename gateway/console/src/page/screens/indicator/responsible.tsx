import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { SetResponsibleDocument, type IndicatorTargetsQuery } from '../../generated/documents.ts';
import { useChange } from '../../lib/use-change.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import { PersonChoice, type NamedPerson } from './person-choice.tsx';

const words = defineWords({
  zh: {
    title: '责任与到期',
    department: '责任部门',
    person: '责任人',
    nobody: '未指定',
    due: '应完成',
    openEnded: '长期',
    actions: '操作',
    name: '指定…',
    nameOf: (department: string) => `指定责任人:${department}`,
    action: '指定',
    meaning: '到期前 30 天、7 天、当日和过期时提醒其本人,已达标的不提醒。',
    done: '已指定。',
  },
  en: {
    title: 'Who answers, and by when',
    department: 'Department',
    person: 'Person',
    nobody: 'nobody in particular',
    due: 'By',
    openEnded: 'no due day',
    actions: 'Actions',
    name: 'Name …',
    nameOf: (department: string) => `Name who answers: ${department}`,
    action: 'Name',
    meaning: 'They are reminded 30 days before, 7 days before, on the day and once it has passed, unless it is met.',
    done: 'Named.',
  },
});

type Responsibility = NonNullable<IndicatorTargetsQuery['indicator']>['responsible'][number];

interface ResponsibleProps {
  readonly indicator: string;
  readonly rows: readonly Responsibility[];
}

/** Who of each department answers for an indicator and by when; named here, with a reason. */
export function Responsible({ indicator, rows }: ResponsibleProps) {
  const say = useWords(words);
  const viewer = useViewer();
  const id = useId();
  const [naming, setNaming] = useState<Responsibility>();
  const [person, setPerson] = useState<NamedPerson | null>(null);
  const [dueOn, setDueOn] = useState('');
  const [done, setDone] = useState(false);
  const change = useChange(SetResponsibleDocument);
  const begin = (row: Responsibility): void => {
    setDone(false);
    setPerson(row.person ?? { id: viewer.id, name: viewer.name });
    setDueOn(row.dueOn ?? '');
    setNaming(row);
  };
  const save = async (reason: string): Promise<void> => {
    if (naming === undefined) return;
    setNaming(undefined);
    const who = { person: person?.id ?? null, dueOn: dueOn || null };
    const variables = { indicator, department: naming.department.name, ...who, reason };
    setDone((await change.run(variables).catch(() => null)) !== null);
  };
  return (
    <>
      <h2>{say.title}</h2>
      <Errors errors={change.errors} failure={change.failure} requestId={change.requestId} />
      <p role="status">{done && say.done}</p>
      <ListTable<Responsibility>
        name={say.title}
        rows={rows}
        rowKey={({ department }) => department.name}
        columns={[
          { key: 'department', title: say.department, text: ({ department }) => department.name },
          { key: 'person', title: say.person, text: (row) => row.person?.name ?? say.nobody },
          { key: 'due', title: say.due, short: true, text: (row) => row.dueOn ?? say.openEnded },
          ...(viewer.may('mapping:write')
            ? [
                {
                  key: 'actions',
                  title: say.actions,
                  sortable: false,
                  onPaper: false,
                  text: () => '',
                  show: (row: Responsibility) => (
                    <Button size="small" aria-label={say.nameOf(row.department.name)} onClick={() => begin(row)}>
                      {say.name}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {naming && (
        <ReasonDialog
          title={say.nameOf(naming.department.name)}
          action={say.action}
          onDone={(reason) => void save(reason)}
          onClose={() => setNaming(undefined)}
        >
          <p>{say.meaning}</p>
          <div className="form" style={{ marginBottom: 12 }}>
            <label htmlFor={`${id}person`}>{say.person}</label>
            <PersonChoice id={`${id}person`} person={person} onChange={setPerson} />
            <label htmlFor={`${id}due`}>{say.due}</label>
            <Input
              id={`${id}due`}
              type="date"
              style={{ width: '11rem' }}
              value={dueOn}
              onChange={({ target }) => setDueOn(target.value)}
            />
          </div>
        </ReasonDialog>
      )}
    </>
  );
}

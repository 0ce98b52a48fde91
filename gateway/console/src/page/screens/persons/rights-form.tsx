import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import {
  RegionNamesDocument,
  SetPersonDocument,
  type PersonPartsFragment,
  type Role,
} from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useChange } from '../../lib/use-change.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Choice } from '../../widgets/choice.tsx';
import { Errors } from '../../widgets/errors.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import { ROLES } from './search.ts';
import { ROLE_MEANING, ROLE_WORDS } from './words.ts';

const words = defineWords({
  zh: {
    name: '姓名',
    department: '部门',
    roles: '角色',
    regions: '所限地区(不选则不限)',
    add: '添加地区',
    remove: (name: string) => `移除地区 ${name}`,
    everywhere: '不限地区',
    save: '更改…',
    title: (name: string) => `更改 ${name} 的权限`,
    action: '更改',
    saved: '已更改;自其下一次请求起生效。',
    nothing: '没有改动。',
    own: '自己的角色与地区须由另一位人员管理更改。',
    issued: '此人的角色或地区由签发方给出,须在那里更改。',
  },
  en: {
    name: 'Name',
    department: 'Department',
    roles: 'Roles',
    regions: 'Confined to regions (none: everywhere)',
    add: 'Add a region',
    remove: (name: string) => `Remove the region ${name}`,
    everywhere: 'everywhere',
    save: 'Change …',
    title: (name: string) => `Change the rights of ${name}`,
    action: 'Change',
    saved: 'Changed; it holds from their next request.',
    nothing: 'Nothing has changed.',
    own: 'Another administrator of persons changes your own roles and regions.',
    issued: 'The issuer carries roles or regions of this person: change them there.',
  },
});

interface RightsFormProps {
  readonly person: PersonPartsFragment;
  /** Whether it is the person who asks. */
  readonly own: boolean;
}

/** Name, department, roles and regions of a person; every change has a reason. Only what was changed is sent. */
export function RightsForm({ person, own }: RightsFormProps) {
  const say = useWords(words);
  const titles = useWords(ROLE_WORDS);
  const meanings = useWords(ROLE_MEANING);
  const id = useId();
  const [name, setName] = useState(person.name);
  const [department, setDepartment] = useState(person.department?.name ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const [regions, setRegions] = useState<readonly string[]>(person.regions.map(({ code }) => code));
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const known = useAsk(RegionNamesDocument, {});
  const saving = useChange(SetPersonDocument);
  const names = new Map(
    [...person.regions, ...(known.data?.regions ?? [])].map((region) => [region.code, region.name]),
  );
  const changed = {
    ...(name.trim() !== person.name && { name: name.trim() }),
    ...(department.trim() !== (person.department?.name ?? '') && { department: department.trim() }),
    ...(differ(roles, person.roles) && { roles }),
    ...(differ(
      regions,
      person.regions.map(({ code }) => code),
    ) && { regions }),
  };
  const isSame = Object.keys(changed).length === 0;
  const save = async (reason: string): Promise<void> => {
    setAsking(false);
    setDone((await saving.run({ id: person.id, ...changed, reason }).catch(() => null)) !== null);
  };
  return (
    <>
      <Errors errors={saving.errors} failure={saving.failure} requestId={saving.requestId} />
      <p role="status">{done && say.saved}</p>
      {own && <p className="muted">{say.own}</p>}
      {person.issued && <p className="muted">{say.issued}</p>}
      <div className="row">
        <label htmlFor={`${id}name`}>{say.name}</label>
        <Input
          id={`${id}name`}
          style={{ width: '12rem' }}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <label htmlFor={`${id}department`}>{say.department}</label>
        <Input
          id={`${id}department`}
          style={{ width: '16rem' }}
          value={department}
          onChange={({ target }) => setDepartment(target.value)}
        />
      </div>
      <fieldset disabled={own}>
        <legend>{say.roles}</legend>
        {ROLES.map((role) => (
          <div key={role}>
            <Checkbox
              disabled={own}
              checked={roles.includes(role)}
              onChange={({ target }) =>
                setRoles(target.checked ? [...roles, role] : roles.filter((each) => each !== role))
              }
            >
              {titles[role]} <span className="muted">{meanings[role]}</span>
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <fieldset disabled={own}>
        <legend>{say.regions}</legend>
        <div className="row">
          {regions.length === 0 && <span className="muted">{say.everywhere}</span>}
          {regions.map((code) => (
            <span key={code}>
              {names.get(code) ?? code}{' '}
              {!own && (
                <Button
                  size="small"
                  aria-label={say.remove(names.get(code) ?? code)}
                  onClick={() => setRegions(regions.filter((each) => each !== code))}
                >
                  ✕
                </Button>
              )}
            </span>
          ))}
          {!own && (
            <Choice<string>
              label={say.add}
              value={undefined}
              options={(known.data?.regions ?? [])
                .filter(({ code }) => !regions.includes(code))
                .map(({ code, name: region, parent }) => ({
                  value: code,
                  label: parent === null ? region : `${parent.name} ${region}`,
                }))}
              onChange={(code) => code !== undefined && setRegions([...regions, code])}
            />
          )}
        </div>
      </fieldset>
      <div className="row">
        <Button type="primary" disabled={isSame} loading={saving.busy} onClick={() => setAsking(true)}>
          {say.save}
        </Button>
        {isSame && <span className="muted">{say.nothing}</span>}
      </div>
      {asking && (
        <ReasonDialog
          title={say.title(person.name)}
          action={say.action}
          onDone={(reason) => void save(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function differ(ones: readonly string[], others: readonly string[]): boolean {
  return [...ones].sort().join(' ') !== [...others].sort().join(' ');
}

import { Select } from 'antd';
import { useState } from 'react';
import { PersonNamesDocument } from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Errors } from '../../widgets/errors.tsx';

const words = defineWords({
  zh: { nobody: '未指定(输入姓名或部门查找)', none: '没有这样的人员;登录过控制台的才能选。' },
  en: {
    nobody: 'Nobody in particular (type a name or department)',
    none: 'No such person; only who has signed in can be chosen.',
  },
});

/** How long typing pauses before it is searched for, in ms. */
const PAUSE_MS = 250;

/** A person as one is shown and chosen. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

interface PersonChoiceProps {
  readonly id: string;
  readonly person: NamedPerson | null;
  readonly onChange: (person: NamedPerson | null) => void;
}

/** One of the persons whom the hub knows, found by name or department; or nobody. */
export function PersonChoice({ id, person, onChange }: PersonChoiceProps) {
  const say = useWords(words);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), PAUSE_MS);
  const asked = useAsk(PersonNamesDocument, { search });
  const found = (asked.data?.personNames ?? []).map(({ id: value, name, department }) => ({
    value,
    name,
    label: department === null ? name : `${name}(${department.name})`,
  }));
  // Whoever is chosen stays named while others are searched for.
  const others = person === null || found.some(({ value }) => value === person.id) ? [] : [person];
  const options =
    typed === '' ? [...others.map(({ id: value, name }) => ({ value, name, label: name })), ...found] : found;
  return (
    <>
      <Select<{ readonly value: string; readonly label: string } | null>
        id={id}
        style={{ width: '20rem', maxWidth: '100%' }}
        placeholder={say.nobody}
        allowClear
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={person === null ? null : { value: person.id, label: person.name }}
        labelInValue
        options={options}
        notFoundContent={asked.loading ? null : say.none}
        getPopupContainer={(opener: HTMLElement) => opener.closest('dialog') ?? document.body}
        onChange={(chosen) => {
          const one = options.find(({ value }) => value === chosen?.value);
          setTyped('');
          onChange(one === undefined ? null : { id: one.value, name: one.name });
        }}
      />
      <Errors errors={asked.errors} failure={asked.failure} requestId={asked.requestId} />
    </>
  );
}

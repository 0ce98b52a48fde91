import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { ACTION_WORDS } from '../../lib/action-words.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Choice } from '../../widgets/choice.tsx';

const words = defineWords({
  zh: {
    filters: '筛选',
    actor: '操作人',
    action: '操作',
    subject: '对象',
    since: '自',
    until: '至',
    apply: '筛选',
    clear: '清除',
  },
  en: {
    filters: 'Filters',
    actor: 'Person',
    action: 'Action',
    subject: 'Object',
    since: 'From',
    until: 'To',
    apply: 'Apply',
    clear: 'Clear',
  },
});

const TEXTS = ['actor', 'subject', 'since', 'until'] as const;

/** By whom, what, to what and when; all of it lives in the address. */
export function AuditFilters() {
  const search = useSearch({ from: '/audit' });
  // Another address begins with its own texts.
  return <Fields key={TEXTS.map((name) => search[name] ?? '').join('\n')} />;
}

function Fields() {
  const say = useWords(words);
  const actions = useWords(ACTION_WORDS);
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const [texts, setTexts] = useState(search);
  const id = useId();
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const given = Object.fromEntries(TEXTS.map((name) => [name, texts[name]?.trim() || undefined]));
    void navigate({ search: (former) => ({ ...former, ...given }) });
  };
  return (
    <form className="row no-print" aria-label={say.filters} style={{ marginBottom: 12 }} onSubmit={apply}>
      {TEXTS.map((name) => (
        <span key={name}>
          <label htmlFor={`${id}${name}`}>{say[name]} </label>
          <Input
            id={`${id}${name}`}
            style={{ width: '11rem' }}
            type={name === 'since' || name === 'until' ? 'date' : 'text'}
            value={texts[name] ?? ''}
            onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
          />
        </span>
      ))}
      <Choice
        label={say.action}
        value={search.action}
        options={Object.entries(actions).map(([value, label]) => ({ value, label }))}
        onChange={(action) => void navigate({ search: (former) => ({ ...former, action }) })}
      />
      <Button htmlType="submit" type="primary">
        {say.apply}
      </Button>
      <Button onClick={() => void navigate({ search: {} })}>{say.clear}</Button>
    </form>
  );
}

import { createElement, useState, type ChangeEvent, type ReactElement } from 'react';
import { pick, useGraphiQL } from '@graphiql/react';
import type { PageConfig } from './page-config.ts';

type Headers = Readonly<Record<string, string>>;

/** The page's name, example questions, and (in development) roles; a choice is written into the editors. */
export function Menus({ config }: { readonly config: PageConfig }): ReactElement {
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor'),
  );
  const [role, setRole] = useState('');

  const writeHeaders = (change: Headers): void => {
    const headers = { ...headersIn(headerEditor?.getValue() ?? ''), ...change };
    headerEditor?.setValue(JSON.stringify(headers, null, 2));
  };
  const takeRole = (name: string): void => {
    setRole(name);
    const token = config.roles.find((each) => each.name === name)?.token;
    const { Authorization: _former, ...others } = headersIn(headerEditor?.getValue() ?? '');
    headerEditor?.setValue(
      JSON.stringify(token === undefined ? others : { Authorization: `Bearer ${token}`, ...others }, null, 2),
    );
  };
  const takeExample = (index: string): void => {
    const example = index === '' ? undefined : config.examples[Number(index)];
    if (!example) return;
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables ?? '');
    if (example.role !== undefined && config.roles.length > 0) takeRole(example.role);
    if (example.purpose !== undefined) writeHeaders({ 'x-purpose': example.purpose });
  };

  return createElement(
    'div',
    { className: 'queqiao-menus' },
    createElement('strong', null, '鹊桥 Queqiao'),
    menu({
      label: '示例问题 examples',
      value: '',
      options: config.examples.map(({ title }, index) => [String(index), title]),
      onChange: takeExample,
    }),
    config.roles.length > 0 &&
      menu({
        label: '角色 role',
        value: role,
        options: config.roles.map(({ name, title }) => [name, title]),
        onChange: takeRole,
      }),
  );
}

interface MenuOptions {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function menu({ label, value, options, onChange }: MenuOptions): ReactElement {
  return createElement(
    'select',
    {
      'aria-label': label,
      value,
      onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => onChange(target.value),
    },
    createElement('option', { value: '' }, label),
    options.map(([each, text]) => createElement('option', { key: each, value: each }, text)),
  );
}

/** The headers in the headers editor; empty where they are not a JSON object. */
function headersIn(text: string): Headers {
  try {
    const headers: unknown = JSON.parse(text);
    return typeof headers === 'object' && headers !== null && !Array.isArray(headers) ? (headers as Headers) : {};
  } catch {
    return {};
  }
}

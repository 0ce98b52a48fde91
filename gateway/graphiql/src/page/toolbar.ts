import { createElement, Fragment, type ReactElement } from 'react';
import { CopyIcon, MergeIcon, PrettifyIcon, ToolbarButton, useGraphiQLActions } from '@graphiql/react';

/** GraphiQL's own tools, with Chinese names first. */
export function Toolbar(): ReactElement {
  const { copyQuery, mergeQuery, prettifyEditors } = useGraphiQLActions();
  const tools = [
    ['整理格式 prettify (Shift-Ctrl-P)', prettifyEditors, PrettifyIcon],
    ['展开片段 merge fragments (Shift-Ctrl-M)', mergeQuery, MergeIcon],
    ['复制查询 copy (Shift-Ctrl-C)', copyQuery, CopyIcon],
  ] as const;
  return createElement(
    Fragment,
    null,
    tools.map(([label, action, icon]) =>
      createElement(
        ToolbarButton,
        { key: label, label, onClick: () => void action() },
        createElement(icon, { className: 'graphiql-toolbar-icon', 'aria-hidden': 'true' }),
      ),
    ),
  );
}

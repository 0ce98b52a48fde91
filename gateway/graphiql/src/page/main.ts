import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import './page.css';
import { encodeHeaders } from './encode-headers.ts';
import { Menus } from './menus.ts';
import type { PageConfig } from './page-config.ts';
import { Toolbar } from './toolbar.ts';

// Monaco gets its workers through this global (https://github.com/microsoft/monaco-editor/blob/main/docs/integrate-esm.md).
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker(_id: string, label: string): Worker {
      const name = label === 'json' || label === 'graphql' ? label : 'editor';
      return new Worker(new URL(`./${name}.worker.js`, import.meta.url), { type: 'module' });
    },
  },
});

const config = JSON.parse(document.getElementById('config')?.textContent ?? '{}') as PageConfig;
const root = document.getElementById('root');
if (!root) throw new TypeError('The page has no place for GraphiQL.');

const fetcher = createGraphiQLFetcher({
  url: config.endpoint,
  fetch: (url: RequestInfo | URL, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: encodeHeaders(init.headers) }),
});

createRoot(root).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      initialQuery: config.query,
      initialVariables: config.variables,
      defaultEditorToolsVisibility: 'headers',
      inputValueDeprecation: true,
      schemaDescription: true,
      // A typed token stays in the tab: it is not written to the browser's storage without consent.
      showPersistHeadersSettings: true,
    },
    createElement(GraphiQL.Logo, null, createElement(Menus, { config })),
    createElement(GraphiQL.Toolbar, null, createElement(Toolbar)),
  ),
);

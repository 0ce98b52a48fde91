import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { SigningDocumentsDocument, type SigningDocumentsQuery } from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { defineWords, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { PeriodsTab } from './periods-tab.tsx';
import { SIGNING_TABS } from './search.ts';
import { SheetTab } from './sheet-tab.tsx';

const words = defineWords({
  zh: {
    title: '签认与报表',
    document: '文件',
    parts: '签认与报送期',
    sheet: '全文件一览与签认',
    periods: '报送期',
    none: '尚未载入政策文件。',
  },
  en: {
    title: 'Sign-off and reports',
    document: 'Document',
    parts: 'Sign-off and periods',
    sheet: 'The document on one sheet',
    periods: 'Reporting periods',
    none: 'No policy document is loaded.',
  },
});

/** A document on one sheet: what changed since it was signed, signing, reports of it, and its reporting periods. */
export function SigningScreen() {
  const say = useWords(words);
  const asked = useAsk(SigningDocumentsDocument, {});
  return (
    <Screen title={say.title}>
      <Answered asked={asked}>{(data) => <Parts data={data} />}</Answered>
    </Screen>
  );
}

function Parts({ data }: { readonly data: SigningDocumentsQuery }) {
  const say = useWords(words);
  const search = useSearch({ from: '/signing' });
  const navigate = useNavigate({ from: '/signing' });
  const documents = data.policyDocuments;
  const document = documents.find(({ id }) => id === search.document) ?? documents[0];
  if (document === undefined) return <p>{say.none}</p>;
  const maySign = data.viewer.scopes.includes('mapping:approve');
  const mayPropose = data.viewer.scopes.includes('mapping:write');
  return (
    <div className="panel">
      <div className="row no-print">
        <Choice
          label={say.document}
          value={document.id}
          clearable={false}
          width="24rem"
          options={documents.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          onChange={(id) => void navigate({ search: { tab: search.tab, document: id } })}
        />
      </div>
      <h2 className="no-print">
        {document.title} <span className="muted">{document.number}</span>
      </h2>
      <Tabs
        aria-label={say.parts}
        activeKey={search.tab ?? 'sheet'}
        destroyOnHidden
        onChange={(key) =>
          void navigate({ search: { document: document.id, tab: SIGNING_TABS.find((each) => each === key) } })
        }
        items={[
          {
            key: 'sheet',
            label: say.sheet,
            children: <SheetTab key={document.id} document={document} maySign={maySign} />,
          },
          {
            key: 'periods',
            label: say.periods,
            children: <PeriodsTab key={document.id} document={document} mayPropose={mayPropose} />,
          },
        ]}
      />
    </div>
  );
}

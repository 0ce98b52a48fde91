import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { ReportedIndicatorsDocument } from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useViewer } from '../../lib/viewer.ts';
import { useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { ImportTab } from './import-tab.tsx';
import { ListTab } from './list-tab.tsx';
import { REPORT_TABS } from './search.ts';
import { SingleTab } from './single-tab.tsx';
import { REPORT_WORDS } from './words.ts';

/** Values that no platform knows: reported one by one or from Excel, and those reported so far. */
export function ReportsScreen() {
  const say = useWords(REPORT_WORDS);
  const { may } = useViewer();
  const { tab = 'list' } = useSearch({ from: '/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const asked = useAsk(ReportedIndicatorsDocument, {});
  return (
    <Screen title={say.title}>
      <Answered asked={asked}>
        {({ indicators }) => (
          <div className="panel">
            <Tabs
              aria-label={say.parts}
              activeKey={tab}
              onChange={(key) => void navigate({ search: { tab: REPORT_TABS.find((each) => each === key) } })}
              items={[
                { key: 'list', label: say.list, children: <ListTab indicators={indicators} /> },
                ...(may('mapping:write')
                  ? [
                      { key: 'single', label: say.single, children: <SingleTab indicators={indicators} /> },
                      { key: 'import', label: say.import, children: <ImportTab indicators={indicators} /> },
                    ]
                  : []),
              ]}
            />
          </div>
        )}
      </Answered>
    </Screen>
  );
}

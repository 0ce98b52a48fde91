import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { IndicatorMappingsDocument, ProposeRetirementDocument } from '../../generated/documents.ts';
import { formatMoment } from '../../lib/format.ts';
import { indicatorPath } from '../../lib/indicator-path.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useProposing } from '../../lib/use-proposing.ts';
import { useViewer } from '../../lib/viewer.ts';
import { defineWords, inLanguage, useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { ProposingOutcome } from '../../widgets/proposing-outcome.tsx';
import { ReasonDialog } from '../../widgets/reason-dialog.tsx';
import type { Indicator } from './verdict.ts';

const words = defineWords({
  zh: {
    edit: '编辑映射',
    draft: '建立映射',
    retire: '提议停用现行映射',
    versions: '映射的各个版本',
    version: '版本',
    words: '内容',
    state: '状态',
    inForce: '现行',
    former: '已停用',
    since: '生效',
    until: '停用',
    who: '提出与批准',
    shipped: '随系统提供',
    people: (author: string, approver: string) => `${author} 提出,${approver} 批准`,
    proposal: '提案',
    none: '没有映射:这项指标由人工报送,或由其组成项合计。',
  },
  en: {
    edit: 'Edit the mapping',
    draft: 'Draft a mapping',
    retire: 'Propose to retire the mapping in force',
    versions: 'Versions of the mapping',
    version: 'Version',
    words: 'What it says',
    state: 'State',
    inForce: 'in force',
    former: 'retired',
    since: 'Since',
    until: 'Until',
    who: 'Proposed and approved',
    shipped: 'came with the hub',
    people: (author: string, approver: string) => `${author}, approved by ${approver}`,
    proposal: 'Proposal',
    none: 'No mapping: the indicator is reported by people, or sums its components.',
  },
});

/** Every version of the mapping, who proposed and who approved it, and the way to the editor. */
export function MappingTab({ indicator }: { readonly indicator: Indicator }) {
  const say = useWords(words);
  const { language } = usePreferences();
  const { may } = useViewer();
  const [retiring, setRetiring] = useState(false);
  const asked = useAsk(IndicatorMappingsDocument, { id: indicator.id });
  const retirement = useProposing(ProposeRetirementDocument, ({ proposeRetirement }) => [proposeRetirement.id]);
  const inForce = indicator.mapping;
  const retire = async (reason: string): Promise<void> => {
    setRetiring(false);
    if (inForce) await retirement.propose({ mapping: inForce.id, reason });
  };
  return (
    <>
      <ProposingOutcome proposing={retirement} />
      {may('mapping:write') && (
        <div className="row no-print" style={{ marginBottom: 12 }}>
          <Link to="/indicators/$document/$name/mapping" params={indicatorPath(indicator.id)}>
            {inForce ? say.edit : say.draft}
          </Link>
          {inForce && <Button onClick={() => setRetiring(true)}>{say.retire}</Button>}
        </div>
      )}
      <Answered asked={asked}>
        {(data) => (
          <ListTable
            name={say.versions}
            rows={data.indicator?.mappings ?? []}
            rowKey={({ id }) => id}
            empty={say.none}
            columns={[
              { key: 'version', title: say.version, numeric: true, text: ({ version }) => version },
              { key: 'words', title: say.words, text: ({ words: text }) => inLanguage(text, language) },
              { key: 'state', title: say.state, text: ({ inForce: current }) => (current ? say.inForce : say.former) },
              { key: 'since', title: say.since, short: true, text: ({ since }) => formatMoment(since, language) },
              { key: 'until', title: say.until, short: true, text: ({ until }) => formatMoment(until, language) },
              {
                key: 'who',
                title: say.who,
                text: ({ shipped, proposal }) =>
                  shipped || proposal === null
                    ? say.shipped
                    : say.people(proposal.author.name, proposal.decidedBy?.name ?? '—'),
                show: ({ shipped, proposal }) =>
                  shipped || proposal === null ? (
                    say.shipped
                  ) : (
                    <Link to="/proposals/$id" params={{ id: proposal.id }}>
                      {say.people(proposal.author.name, proposal.decidedBy?.name ?? '—')}
                    </Link>
                  ),
              },
            ]}
          />
        )}
      </Answered>
      {retiring && (
        <ReasonDialog
          title={say.retire}
          action={say.retire}
          danger
          onDone={(reason) => void retire(reason)}
          onClose={() => setRetiring(false)}
        />
      )}
    </>
  );
}

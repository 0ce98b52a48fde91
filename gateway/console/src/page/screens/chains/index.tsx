import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ChainBalancesDocument } from '../../generated/documents.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { SCHOOL_LEVEL_WORDS } from '../../lib/schema-words.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useWords } from '../../lib/words.ts';
import { Answered } from '../../widgets/answered.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { ListTable } from '../../widgets/list-table.tsx';
import { Screen } from '../../widgets/screen.tsx';
import { BalanceChart } from './balance-chart.tsx';
import { balanceOf, LEVELS, type Balance, type Chain } from './balance.ts';
import { ChainLevels } from './chain-levels.tsx';
import { useBalanceColumns } from './use-balance-columns.ts';
import { CHAIN_WORDS } from './words.ts';

/** What each key chain is given and asks for: graduates of its majors against posts of its enterprises, level by level. */
export function ChainsScreen() {
  const say = useWords(CHAIN_WORDS);
  const { chain: code } = useSearch({ from: '/chains' });
  const navigate = useNavigate({ from: '/chains' });
  const asked = useAsk(ChainBalancesDocument, {});
  return (
    <Screen title={say.title}>
      <Answered asked={asked}>
        {({ industryChains }) => {
          const chains = industryChains ?? [];
          const chain = chains.find((each) => each.code === code);
          return (
            <div className="panel">
              <p className="muted">{say.note}</p>
              {chain === undefined ? (
                <Balances chains={chains} />
              ) : (
                <ChainLevels
                  chain={chain}
                  back={() => void navigate({ search: (former) => ({ ...former, chain: undefined }) })}
                />
              )}
            </div>
          );
        }}
      </Answered>
    </Screen>
  );
}

function Balances({ chains }: { readonly chains: readonly Chain[] }) {
  const say = useWords(CHAIN_WORDS);
  const levels = useWords(SCHOOL_LEVEL_WORDS);
  const { level } = useSearch({ from: '/chains' });
  const navigate = useNavigate({ from: '/chains' });
  const searchText = useSearchText();
  const rows = useMemo(() => chains.map((chain) => balanceOf(chain, level)), [chains, level]);
  const columns = useBalanceColumns();
  return (
    <>
      {rows.length > 0 && <BalanceChart label={say.label} rows={rows} />}
      <ListTable<Balance>
        name={say.list}
        rows={rows}
        rowKey={({ key }) => key}
        empty={say.none}
        search={searchText}
        filters={
          <Choice
            label={say.all}
            value={level}
            options={LEVELS.map((value) => ({ value, label: levels[value] }))}
            onChange={(chosen) => void navigate({ search: (former) => ({ ...former, level: chosen }), replace: true })}
          />
        }
        columns={[
          {
            key: 'chain',
            title: say.chain,
            text: ({ name }) => name,
            show: ({ key, name }) => (
              <Link to="/chains" search={(former) => ({ ...former, chain: key })}>
                {name}
              </Link>
            ),
          },
          { key: 'leader', title: say.leader, text: ({ leader }) => leader },
          ...columns,
        ]}
      />
    </>
  );
}

import { Button } from 'antd';
import { useMemo } from 'react';
import { SCHOOL_LEVEL_WORDS } from '../../lib/schema-words.ts';
import { useWords } from '../../lib/words.ts';
import { ListTable } from '../../widgets/list-table.tsx';
import { BalanceChart } from './balance-chart.tsx';
import { balanceOf, LEVELS, type Balance, type Chain } from './balance.ts';
import { useBalanceColumns } from './use-balance-columns.ts';
import { CHAIN_WORDS } from './words.ts';

interface ChainLevelsProps {
  readonly chain: Chain;
  readonly back: () => void;
}

/** One chain: the graduates of each level against the posts for them. */
export function ChainLevels({ chain, back }: ChainLevelsProps) {
  const say = useWords(CHAIN_WORDS);
  const levels = useWords(SCHOOL_LEVEL_WORDS);
  const rows = useMemo(
    () => LEVELS.map((level) => ({ ...balanceOf(chain, level), key: level, name: levels[level] })),
    [chain, levels],
  );
  const columns = useBalanceColumns();
  const name = chain.name ?? chain.code;
  return (
    <>
      <div className="row">
        <h2 className="grow">{name}</h2>
        <Button className="no-print" onClick={back}>
          {say.everyChain}
        </Button>
      </div>
      <BalanceChart label={say.levelsLabel(name)} rows={rows} />
      <ListTable<Balance>
        name={say.levelsOf(name)}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[{ key: 'level', title: say.level, text: (row) => row.name }, ...columns]}
      />
    </>
  );
}

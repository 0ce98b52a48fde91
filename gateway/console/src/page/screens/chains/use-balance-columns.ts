import { usePreferences } from '../../app/preferences.ts';
import { formatNumber } from '../../lib/format.ts';
import { useWords } from '../../lib/words.ts';
import type { Column } from '../../widgets/column.ts';
import { gapOf, ratioOf, type Balance } from './balance.ts';
import { CHAIN_WORDS } from './words.ts';

/** Supply, demand, gap and ratio as columns. */
export function useBalanceColumns(): readonly Column<Balance>[] {
  const say = useWords(CHAIN_WORDS);
  const { language } = usePreferences();
  const column = (key: string, title: string, of: (row: Balance) => number | null): Column<Balance> => ({
    key,
    title,
    numeric: true,
    text: of,
    show: (row) => formatNumber(of(row), language),
  });
  return [
    column('supply', say.supply, ({ supply }) => supply),
    column('demand', say.demand, ({ demand }) => demand),
    column('gap', say.gap, gapOf),
    column('ratio', say.ratio, ratioOf),
  ];
}

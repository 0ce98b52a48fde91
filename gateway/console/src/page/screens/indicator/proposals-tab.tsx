import { IndicatorProposalsDocument } from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { Answered } from '../../widgets/answered.tsx';
import { ProposalTable } from '../../widgets/proposal-table.tsx';
import type { Indicator } from './verdict.ts';

/** Everything that was proposed about the indicator. */
export function ProposalsTab({ indicator }: { readonly indicator: Indicator }) {
  const asked = useAsk(IndicatorProposalsDocument, { id: indicator.id });
  return <Answered asked={asked}>{(data) => <ProposalTable rows={data.indicator?.proposals ?? []} />}</Answered>;
}

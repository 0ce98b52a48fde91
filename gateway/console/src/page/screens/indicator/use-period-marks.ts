import { useMemo } from 'react';
import { IndicatorPeriodsDocument } from '../../generated/documents.ts';
import { useAsk } from '../../lib/use-ask.ts';
import { useWords } from '../../lib/words.ts';
import { CHART_WORDS, type Mark } from './value-chart.ts';

/** The ends of the reporting periods of a document, and which of them are closed, the first of them first. */
export function usePeriodMarks(document: string): readonly Mark[] {
  const say = useWords(CHART_WORDS);
  const { data } = useAsk(IndicatorPeriodsDocument, { document });
  return useMemo(
    () =>
      (data?.periods ?? [])
        .map(({ to, label, state }) => ({ at: to, label: state === 'CLOSED' ? say.closed(label) : label }))
        .reverse(),
    [data, say],
  );
}

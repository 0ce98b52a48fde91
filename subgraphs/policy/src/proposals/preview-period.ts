import type { PolicyStore } from '../context/policy-store.ts';
import type { PolicyFile } from '../documents/policy-file.ts';
import { measurePeriod } from '../periods/period-values.ts';
import { presentMoment } from '../values/measurement/moment.ts';
import type { ClosingContent } from './kinds/period.ts';
import { NO_PREVIEW, type Preview } from './preview.ts';
import type { StoredProposal } from './proposal.ts';
import type { Warning } from './warnings.ts';

/** What should be known before a period is closed: which values would be frozen without anything, or half reported. */
export async function previewPeriod(
  store: PolicyStore,
  document: PolicyFile,
  { kind, content }: Pick<StoredProposal, 'kind' | 'content'>,
): Promise<Preview> {
  if (kind !== 'PERIOD_CLOSE') return NO_PREVIEW;
  const { from, to } = content as ClosingContent;
  const { asOf: at, position } = await presentMoment(store);
  const measured = await measurePeriod(
    store,
    store.database,
    document,
    { document: document.id, from, to },
    { at, position },
  );
  const warnings = measured.flatMap(
    ({ indicator: { id, name }, progress: { value, absence, coverage } }): Warning[] => {
      if (value === null) {
        const message = `“${name}”没有数值,将如此冻结 / ${id} has no value and would be frozen so`;
        return [{ code: 'NO_VALUE', message, parameters: { indicator: id, absence } }];
      }
      if (coverage === null || coverage.complete) return [];
      const { expected, reported } = coverage;
      const message = `“${name}”应报 ${expected} 家,仅报 ${reported} 家 / of ${expected} that should have reported ${id}, ${reported} have`;
      return [{ code: 'INCOMPLETE_YEAR', message, parameters: { indicator: id, expected, reported } }];
    },
  );
  return { ...NO_PREVIEW, warnings };
}

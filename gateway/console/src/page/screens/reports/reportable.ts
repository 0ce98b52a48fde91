import type { ReportedIndicatorsQuery } from '../../generated/documents.ts';
import type { ReportableIndicator } from './reported-sheet.ts';

export type ReportedIndicator = ReportedIndicatorsQuery['indicators'][number];

/** Whether nothing but people can give an indicator a value: no record is counted for it, and it sums no others. */
export function isReportable({ mapping, components }: ReportedIndicator): boolean {
  return mapping === null && components.length === 0;
}

/** What the import has to know of each indicator. */
export function asReportable(indicators: readonly ReportedIndicator[]): readonly ReportableIndicator[] {
  return indicators.map(({ id, name, unit, mapping, components }) => ({
    id,
    name,
    unit,
    counted: mapping !== null,
    total: components.length > 0,
  }));
}

import type { ReportTask } from '../report-source.ts';

/** A task for tests, with plain defaults. */
export function sampleTask({
  progress,
  ...more
}: Partial<Omit<ReportTask, 'progress'>> & { readonly progress?: Partial<ReportTask['progress']> } = {}): ReportTask {
  return {
    name: '市级产教融合型企业',
    clauses: ['二.(二).3'],
    comparator: 'AT_LEAST',
    lower: 10,
    upper: null,
    unit: '户',
    cadence: 'ONCE',
    dueOn: '2026-12-31',
    departments: [{ name: '市教育局' }, { name: '市工业和信息化局' }],
    progress: {
      asOf: '2026-09-01T08:00:00+08:00',
      value: 7,
      status: 'AT_RISK',
      reported: false,
      forecast: null,
      coverage: null,
      ...progress,
    },
    signOffs: [],
    evidence: { totalCount: 7 },
    ...more,
  };
}

import { z } from 'zod';
import { CODE_FAULTS, LIST_FAULTS } from '../../faults/data-faults.ts';
import { uscc } from '../argument-types.ts';
import type { ListView } from '../list-view.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import type { RowFaults } from '../row-faults.ts';
import type { RowShape } from '../row-shape.ts';
import { variety } from '../variety.ts';
import type { EmploymentPlatform, JobPosting } from '../../world/index.ts';
import { success } from './envelope.ts';
import { readBody } from './json-body.ts';

const batch = z.strictObject({ ids: z.array(z.string().min(1).max(64)).max(100) });
const byCorp = z.strictObject({ usccs: z.array(uscc).max(50) });

/** `/jobs/batch` and `/jobs/byCorp`: arrays without pages. */
export function jobCalls(
  { board, data, installation }: PlatformParts<EmploymentPlatform>,
  list: ListView<JobPosting>,
  shape: RowShape<JobPosting>,
  rowFaults: RowFaults,
): readonly PlatformCall[] {
  const answer = (call: string, jobs: readonly JobPosting[]) => {
    if (board.take('empty-list', installation.system, call) !== undefined) return success([]);
    const rows = jobs.map((job) => shape.render(job, job.id));
    return success(rowFaults.strike(call, shape, rows));
  };
  return [
    {
      name: 'jobs/batch',
      method: 'POST',
      path: '/jobs/batch',
      suffers: [...LIST_FAULTS, ...CODE_FAULTS],
      answer: async ({ request }) => {
        const { ids } = await readBody(batch, request);
        const found = list.rows({ among: () => [...new Set(ids)].flatMap((id) => data.jobs.get(id) ?? []) });
        // In arbitrary order, since the contract promises none.
        const mixed = found.toSorted((one, other) => place(one) - place(other));
        return answer('jobs/batch', mixed);
      },
    },
    {
      name: 'jobs/byCorp',
      method: 'POST',
      path: '/jobs/byCorp',
      suffers: [...LIST_FAULTS, ...CODE_FAULTS],
      answer: async ({ request }) => {
        const { usccs } = await readBody(byCorp, request);
        const among = () => [...new Set(usccs)].flatMap((code) => data.jobs.by('uscc', code));
        return answer('jobs/byCorp', list.rows({ among, test: (job) => job.status === 'OPEN' }));
      },
    },
  ];
}

/** The position of a post in a batch response. */
function place(job: JobPosting): number {
  return variety(job.id, 'batch', 1000);
}

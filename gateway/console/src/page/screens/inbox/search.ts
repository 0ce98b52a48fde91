import { z } from 'zod';
import { TASK_GROUPS } from './tasks.ts';

/** Which tasks are shown. */
export const inboxSearch = z.object({
  group: z.enum(TASK_GROUPS).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});

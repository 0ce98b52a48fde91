import { z } from 'zod';

/** What a list is searched for. */
export const textSearch = z.object({ search: z.string().optional().catch(undefined) });

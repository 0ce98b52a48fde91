import { z } from 'zod';
import { countText } from '../argument-types.ts';

/** `?page=1…&size=≤50&since=yyyy-MM-dd` */
export const PAGE_ARGUMENTS = z.strictObject({
  page: countText(1, 1_000_000).default(1),
  size: countText(1, 50).default(20),
  since: z.iso.date('not a day like 2026-03-01').optional(),
});

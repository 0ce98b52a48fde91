import { z } from 'zod';

const text = z.string().optional().catch(undefined);

export const SIGNING_TABS = ['sheet', 'periods'] as const;

/** Which document is on the sheet, as of which day, and which of its periods is open. */
export const signingSearch = z.object({
  tab: z.enum(SIGNING_TABS).optional().catch(undefined),
  document: text,
  asOf: z.iso.date().optional().catch(undefined),
  period: text,
  search: text,
});

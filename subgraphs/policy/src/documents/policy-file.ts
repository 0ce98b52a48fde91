import { z } from 'zod';
import { indicatorFields, policyFields } from './policy-fields.ts';
import { checkIndicator, checkPolicy } from './policy-rules.ts';

export type { IndicatorEntry, PolicyFile } from './policy-fields.ts';

/** A policy document as `schemas/policies/<id>.yaml` holds it: facts in our own words, no sentence of the document. */
export const policyFile = policyFields
  .extend({ indicators: z.array(indicatorFields.superRefine(checkIndicator)).min(1) })
  .superRefine(checkPolicy);

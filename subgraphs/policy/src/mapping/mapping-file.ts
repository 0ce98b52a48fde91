import { z } from 'zod';

const line = z.string().trim().min(1);

/** The default mappings of one document, as `schemas/mappings/<document>.yaml` holds them. */
export const mappingFile = z.strictObject({
  /** Id of the document. */
  document: line,
  mappings: z.array(
    z.strictObject({
      indicator: line,
      /** Chinese, then English. */
      comment: line,
      recordType: z.unknown(),
      where: z.unknown().optional(),
      measure: z.unknown(),
    }),
  ),
  /** Indicators that no platform knows: reported by hand. */
  unmapped: z.array(z.strictObject({ indicator: line, reason: line })),
});
export type MappingFile = z.infer<typeof mappingFile>;

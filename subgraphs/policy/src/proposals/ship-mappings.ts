import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { DefaultMapping } from '../mapping/load-mapping-files.ts';
import { withRule } from '../values/measurement/facts.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { buildTotals } from '../values/running-totals/build-totals.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';
import { MAPPING_COLUMNS, contentDigest, type MappingVersion } from '../mapping/mapping-version.ts';

/** Author and approver of what came with the hub. */
const SHIPPED_BY = 'queqiao';

async function ship(
  transaction: Queryable,
  { indicator, comment, mapping }: DefaultMapping,
  at: string,
): Promise<MappingVersion | null> {
  const { recordType, where, measure } = mapping.rule;
  const digest = contentDigest({ indicator: indicator.id, version: 1, recordType, where, measure });
  const [shipped] = await transaction.query<MappingVersion>(
    sql`insert into mapping_version (indicator, version, state, shipped, record_type, predicate, measure, digest, author,
          submitter, approver, comment, drafted_at, submitted_at, decided_at)
        select ${indicator.id}, 1, 'APPROVED', true, ${recordType}, ${where === null ? null : JSON.stringify(where)}::json,
          ${JSON.stringify(measure)}::json, ${digest}, ${SHIPPED_BY}, ${SHIPPED_BY}, ${SHIPPED_BY}, ${comment}, ${at}, ${at}, ${at}
        where not exists (select from mapping_version where indicator = ${indicator.id})
        returning ${MAPPING_COLUMNS}`,
  );
  return shipped ?? null;
}

/**
 * Puts the mappings that the hub comes with in force, as version 1, for indicators that never had one. What people have
 * decided since is left alone. Nodes that start at once wait for each other.
 */
export async function shipMappings(store: PolicyStore, defaults: readonly DefaultMapping[]): Promise<void> {
  await store.database.transaction(async (transaction) => {
    const { position, at } = await lockProgress(store, transaction);
    const changed: CatalogueIndicator[] = [];
    for (const each of defaults) {
      const version = await ship(transaction, each, at);
      const mapping = version === null ? null : withRule(version, each.indicator);
      if (mapping === null) continue;
      await buildTotals(store, transaction, each.indicator, mapping, position);
      changed.push(each.indicator);
    }
    const moment = { asOf: at, position, present: true };
    await recordProgress(store, transaction, changed, { ...moment, causeOf: () => null });
  });
}

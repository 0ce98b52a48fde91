import type { AuditLog } from '@queqiao/audit';
import type { JsonValue } from '@queqiao/records';
import sql from 'sql-template-tag';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { DefaultMapping } from '../mapping/load-mapping-files.ts';
import { mappingId } from '../mapping/mapping-id.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';
import { mappingContent, putInForce, ruleDigest, type MappingContent } from './kinds/mapping.ts';
import { proposeAsHub, type HubChange } from './hub-proposals.ts';
import { openScene } from './steps.ts';
import { HUB } from './proposal.ts';

interface ShippedRule {
  readonly indicator: string;
  readonly recordType: string;
  readonly where: unknown;
  readonly measure: unknown;
}

/** The rules that came with the hub last, by indicator, whatever people decided about them since. */
async function lastShipped(queryable: Parameters<typeof openScene>[1]): Promise<ReadonlyMap<string, string>> {
  const rows = await queryable.query<ShippedRule>(
    sql`select distinct on (indicator) indicator, record_type as "recordType", rule -> 'where' as "where", rule -> 'measure' as measure
        from (
          select indicator, record_type, json_build_object('where', predicate, 'measure', measure) as rule, since as at
          from mapping_version where shipped and proposal is null
          union all
          select indicator, content ->> 'recordType', content, created_at from proposal where kind = 'MAPPING' and author = ${HUB}
        ) as shipped order by indicator, at desc`,
  );
  return new Map(rows.map((row) => [row.indicator, ruleDigest(row)]));
}

/**
 * Mappings that come with the hub: in force from the start for indicators that never had one; a corrected one reaches a
 * store that has one as a proposal by the hub, which a person approves or rejects. Nodes that start at once wait for each
 * other.
 */
export async function keepDefaultMappings(
  store: PolicyStore & { readonly audit: AuditLog },
  defaults: readonly DefaultMapping[],
): Promise<void> {
  await store.audit.transact(async (transaction, note) => {
    const place = await openScene(store, transaction);
    const known = await lastShipped(transaction);
    const mapped = await transaction.query<{ indicator: string }>(sql`select distinct indicator from mapping_version`);
    const withMapping = new Set(mapped.map(({ indicator }) => indicator));
    const begun: CatalogueIndicator[] = [];
    const shipped: Record<string, JsonValue> = {};
    const corrected: HubChange[] = [];
    for (const { indicator, comment, mapping } of defaults) {
      const content: MappingContent = mappingContent(mapping.rule);
      if (!withMapping.has(indicator.id)) {
        const version = await putInForce({ ...place, indicator }, content, { proposal: null, shipped: true });
        shipped[mappingId(version)] = version.digest;
        begun.push(indicator);
      } else if (known.get(indicator.id) !== ruleDigest(content)) {
        corrected.push({ kind: 'MAPPING', indicator, content, comment });
      }
    }
    for (const fact of await proposeAsHub(place, corrected)) note(fact);
    if (begun.length === 0) return;
    const moment = { asOf: place.at, position: place.position, present: true };
    await recordProgress(store, transaction, begun, { ...moment, causeOf: () => null });
    note({
      actor: HUB,
      action: 'keepDefaultMappings',
      subject: 'mappings',
      purpose: null,
      detail: { versions: shipped },
    });
  });
}

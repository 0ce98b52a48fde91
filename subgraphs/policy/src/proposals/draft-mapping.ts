import { badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { indicatorOf, readOptionalText } from '../context/errors.ts';
import { readMapping } from '../mapping/read-mapping.ts';
import type { MappingRule } from '../mapping/mapping-rule.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { MAPPING_COLUMNS, contentDigest, type MappingVersion } from '../mapping/mapping-version.ts';

/** A mapping as a caller writes it. */
export interface MappingDraft {
  readonly indicator: string;
  readonly recordType: string;
  readonly where?: unknown;
  readonly measure: unknown;
  readonly comment?: string | null | undefined;
}

/** What a draft says, checked. Throws BAD_USER_INPUT with every fault with its place. */
export function readDraft(
  { catalogue }: Pick<PolicyStore, 'catalogue'>,
  draft: MappingDraft,
): { readonly indicator: CatalogueIndicator; readonly rule: MappingRule; readonly comment: string | null } {
  const indicator = indicatorOf(catalogue, draft.indicator, 'input.indicator');
  if (indicator.components.length > 0) {
    throw badInput(
      `${indicator.id} 是总数,由各组成项相加,不可映射 (a total is the sum of its components and is not mapped)`,
      'input.indicator',
    );
  }
  const { recordType, where, measure } = draft;
  const { rule } = readMapping({ recordType, where, measure });
  return { indicator, rule, comment: readOptionalText(draft.comment, 'input.comment') };
}

/** The number that the next version of an indicator's mapping gets. */
export async function nextVersion(queryable: Queryable, indicator: string): Promise<number> {
  const [row] = await queryable.query<{ next: number }>(
    sql`select coalesce(max(version), 0) + 1 as next from mapping_version where indicator = ${indicator}`,
  );
  return row?.next ?? 1;
}

/** Drafts a new version of a mapping; nothing counts by it yet. Throws BAD_USER_INPUT. */
export async function draftMapping(
  store: PolicyStore,
  transaction: Queryable,
  draft: MappingDraft,
  author: string,
): Promise<MappingVersion> {
  const { indicator, rule, comment } = readDraft(store, draft);
  const { at } = await lockProgress(store, transaction);
  const version = await nextVersion(transaction, indicator.id);
  const { recordType, where, measure } = rule;
  const digest = contentDigest({ indicator: indicator.id, version, recordType, where, measure });
  const [drafted] = await transaction.query<MappingVersion>(
    sql`insert into mapping_version (indicator, version, state, record_type, predicate, measure, digest, author, comment, drafted_at)
        values (${indicator.id}, ${version}, 'DRAFT', ${recordType}, ${where === null ? null : JSON.stringify(where)}::json,
          ${JSON.stringify(measure)}::json, ${digest}, ${author}, ${comment}, ${at})
        returning ${MAPPING_COLUMNS}`,
  );
  if (drafted === undefined) throw new TypeError(`no version of ${indicator.id} was drafted`);
  return drafted;
}

import type { AuditLog } from '@queqiao/audit';
import type { JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { targetOf, type Target } from '../values/progress/target.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';
import { proposeAsHub, type HubChange } from './hub-proposals.ts';
import { writeTarget } from './kinds/target.ts';
import { HUB } from './proposal.ts';
import { openScene } from './steps.ts';

type Bounds = Pick<Target, 'lower' | 'upper' | 'dueOn' | 'baseline'>;

interface KnownTarget extends Bounds {
  readonly indicator: string;
}

function isSame(one: Bounds, other: Bounds): boolean {
  return (['lower', 'upper', 'dueOn', 'baseline'] as const).every((name) => one[name] === other[name]);
}

/** The targets as policy files had them last, by indicator: as a revision, or as the hub's proposal. */
async function lastFileTargets(queryable: Queryable): Promise<ReadonlyMap<string, KnownTarget>> {
  const rows = await queryable.query<KnownTarget>(
    sql`select distinct on (indicator) indicator, lower, upper, due_on as "dueOn", baseline from (
          select indicator, lower, upper, due_on::text, baseline, since as at from target_revision where source = 'FILE'
          union all
          select indicator, (content ->> 'lower')::float8, (content ->> 'upper')::float8, content ->> 'dueOn',
            (content ->> 'baseline')::float8, created_at
          from proposal where kind = 'TARGET' and author = ${HUB}
        ) as known order by indicator, at desc`,
  );
  return new Map(rows.map((row) => [row.indicator, row]));
}

/** Indicators whose target people have set. */
async function setByPeople(queryable: Queryable): Promise<ReadonlySet<string>> {
  const rows = await queryable.query<{ indicator: string; source: string }>(
    sql`select distinct on (indicator) indicator, source from target_revision order by indicator, since desc, id desc`,
  );
  return new Set(rows.flatMap(({ indicator, source }) => (source === 'PERSON' ? [indicator] : [])));
}

/**
 * Keeps the targets of policy files as revisions: the first since the document was issued, one that the file was changed to
 * from now on. So every value is judged by the target of its moment, whatever the file says later. Where people have set
 * the target since, the file's is a proposal by the hub.
 */
export async function keepFileTargets(store: PolicyStore & { readonly audit: AuditLog }): Promise<void> {
  await store.audit.transact(async (transaction, note) => {
    const place = await openScene(store, transaction);
    const known = await lastFileTargets(transaction);
    const byPeople = await setByPeople(transaction);
    const changed: CatalogueIndicator[] = [];
    const proposed: HubChange[] = [];
    const kept: Record<string, JsonValue> = {};
    for (const indicator of store.catalogue.indicators) {
      const { lower, upper, dueOn, baseline } = targetOf(indicator);
      const last = known.get(indicator.id);
      if (last !== undefined && isSame(last, { lower, upper, dueOn, baseline })) continue;
      const reason = '政策文件数据已更正 / the policy file was corrected';
      if (byPeople.has(indicator.id)) {
        const content = { lower, upper, dueOn, baseline, reason };
        proposed.push({ kind: 'TARGET', indicator, content, comment: reason });
        continue;
      }
      const { number, issuedOn, issuer } = indicator.document;
      const since = last === undefined ? `${issuedOn}T00:00:00+08:00` : place.at;
      const why = last === undefined ? `${number} 原定 / as the document says` : reason;
      const by = last === undefined ? issuer : HUB;
      const row = { since, lower, upper, dueOn, baseline, reason: why, by, source: 'FILE' as const, proposal: null };
      await writeTarget({ queryable: transaction, indicator }, row);
      kept[indicator.id] = { since: new Date(since).toISOString(), lower, upper, dueOn, baseline };
      if (last !== undefined) changed.push(indicator);
    }
    for (const fact of await proposeAsHub(place, proposed)) note(fact);
    const moment = { asOf: place.at, position: place.position, present: true };
    await recordProgress(store, transaction, changed, { ...moment, causeOf: () => null });
    if (Object.keys(kept).length === 0) return;
    note({ actor: HUB, action: 'keepFileTargets', subject: 'policies', purpose: null, detail: { targets: kept } });
  });
}

import { badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { recordsAt, relationAt } from '../mapping/sql/records-at.ts';
import { ofTypeInRegion } from '../mapping/sql/source-sql.ts';
import { conflict, indicatorOf, readText } from '../context/errors.ts';
import { decisionsOf } from '../values/measurement/decisions.ts';
import { readFacts, type MappingInForce } from '../values/measurement/facts.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { moveTotals, type Versions } from '../values/running-totals/move-totals.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evidenceOfRecord } from '../evidence/read-evidence.ts';

export interface EvidenceVerdict {
  readonly indicator: string;
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly include: boolean;
  readonly reason: string;
}

/** The record that is decided about, as the present value knows it. */
async function findRecord(
  transaction: Queryable,
  { indicator, mapping, position }: { indicator: CatalogueIndicator; mapping: MappingInForce; position: number },
  { system, type, id }: EvidenceVerdict,
): Promise<{ readonly origin: number; readonly position: number }> {
  if (type !== mapping.rule.recordType) {
    throw badInput(
      `${indicator.id} 统计的是 ${mapping.rule.recordType},不是 ${type} (the indicator’s mapping counts other records)`,
      'type',
    );
  }
  const [found] = await transaction.query<{ origin: number; position: number }>(
    sql`select r.origin, r.position from ${recordsAt(position)} as r
        where r.system = ${system} and r.id = ${id} and ${ofTypeInRegion('r', mapping.rule.recordType, indicator.document.region)}`,
  );
  if (found === undefined) {
    throw badInput(
      `${indicator.document.region} 没有记录 ${system} ${type} ${id} (no such record in the document’s region)`,
      'id',
    );
  }
  return found;
}

/**
 * A person includes a record that the mapping leaves out, or excludes one that it counts. It holds for this indicator
 * until it is decided again, whichever mapping is in force; region and period stay as they are. Throws BAD_USER_INPUT for
 * what cannot be decided about, CONFLICT when the indicator has no mapping.
 */
export async function decideEvidence(
  store: PolicyStore,
  transaction: Queryable,
  verdict: EvidenceVerdict,
  by: string,
): Promise<Evidence> {
  const indicator = indicatorOf(store.catalogue, verdict.indicator);
  const reason = readText(verdict.reason, 'reason');
  const { position, at } = await lockProgress(store, transaction);
  const moment = { asOf: at, position, present: true };
  const mapping = (await readFacts(transaction, [indicator], moment)).get(indicator.id)?.mapping ?? null;
  if (mapping === null) throw conflict(`${indicator.id} 没有现行映射 (no mapping is in force)`);
  const record = await findRecord(transaction, { indicator, mapping, position }, verdict);

  const versions: Versions = {
    counted: sql`(select * from ${recordsAt(position)} as one where one.position = ${record.position})`,
    records: relationAt(position, store.systemsOf),
    decisions: decisionsOf(indicator.id, moment),
  };
  if (mapping.steady) await moveTotals(transaction, indicator, mapping, { taken: versions, added: null });
  await transaction.query(
    sql`update evidence_decision set ended_at = ${at}
        where indicator = ${indicator.id} and origin = ${record.origin} and ended_at is null`,
  );
  await transaction.query(
    sql`insert into evidence_decision (indicator, origin, system, type, record_id, include, reason, by, at)
        values (${indicator.id}, ${record.origin}, ${verdict.system}, ${verdict.type}, ${verdict.id}, ${verdict.include},
          ${reason}, ${by}, ${at})`,
  );
  if (mapping.steady) await moveTotals(transaction, indicator, mapping, { taken: null, added: versions });
  await recordProgress(store, transaction, [indicator], { ...moment, causeOf: () => null });
  const evidence = await evidenceOfRecord(store, transaction, indicator, moment, verdict);
  if (evidence === null) throw new TypeError(`${verdict.system} ${verdict.id} is not considered`);
  return evidence;
}

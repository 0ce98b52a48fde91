import { badInput } from '@queqiao/subgraph/errors';
import type { JsonValue } from '@queqiao/records';
import sql, { type Sql } from 'sql-template-tag';
import { conflict, isStorable } from '../../context/errors.ts';
import { pathsOf } from '../../mapping/resolved-mapping.ts';
import { recordsAt, relationAt } from '../../mapping/sql/records-at.ts';
import { candidateSql, sourceSql } from '../../mapping/sql/source-sql.ts';
import { decisionsOf } from '../../values/measurement/decisions.ts';
import { readFacts, type MappingInForce } from '../../values/measurement/facts.ts';
import { moveTotals, type Versions } from '../../values/running-totals/move-totals.ts';
import { rulesOf, type ProposalScene } from '../proposal-kind.ts';

export interface RecordKey {
  readonly system: string;
  readonly type: string;
  readonly id: string;
}

/** A record with what stays when its key changes. */
export interface DecidedRecord extends RecordKey {
  readonly origin: number;
  readonly [key: string]: JsonValue;
}

export interface DecisionContent extends DecidedRecord {
  readonly include: boolean;
  readonly reason: string;
}

async function mappingOf({ queryable, indicator, at }: ProposalScene): Promise<MappingInForce> {
  const facts = await readFacts(queryable, [indicator], { asOf: at, present: true });
  const mapping = facts.get(indicator.id)?.mapping ?? null;
  if (mapping === null) throw conflict(`${indicator.id} 没有现行映射 (no mapping is in force)`);
  return mapping;
}

/** The record that is decided about. Throws BAD_USER_INPUT when the mapping does not consider it. */
export async function findRecord(scene: ProposalScene, { system, type, id }: RecordKey): Promise<DecidedRecord> {
  const { store, queryable, indicator, position } = scene;
  const { rule } = await mappingOf(scene);
  if (type !== rule.recordType) {
    throw badInput(
      `${indicator.id} 统计的是 ${rule.recordType},不是 ${type} (the indicator’s mapping counts other records)`,
      'type',
    );
  }
  const isNamed = [system, id].every(isStorable);
  const [found] = !isNamed
    ? []
    : await queryable.query<{ origin: number }>(
        sql`select r.origin from ${sourceSql(pathsOf(rule), relationAt(position, store.systemsOf))}
        where r.system = ${system} and r.id = ${id} and ${candidateSql(rule, indicator.document.region)}`,
      );
  if (found === undefined) {
    throw badInput(
      `${indicator.document.region} 没有记录 ${system} ${type} ${id} (no such record in the document’s region)`,
      'id',
    );
  }
  return { system, type, id, origin: found.origin };
}

async function basisOf({ queryable, indicator }: ProposalScene, origin: number): Promise<JsonValue> {
  const [row] = await queryable.query<{ decision: number | null; version: number | null }>(
    sql`select (select id from evidence_decision where indicator = ${indicator.id} and origin = ${origin} and ended_at is null) as decision,
          (select version from record_version where origin = ${origin} and until_position is null and not removed) as version`,
  );
  return { decision: row?.decision ?? null, record: row?.version ?? null };
}

/** The indicator's decisions with those about one record left out, and another in their place. */
function decisionsWithout(indicator: string, origin: number, added: Sql | null): { readonly relation: Sql } {
  const { relation } = decisionsOf(indicator, { asOf: '', present: true });
  const others = sql`select * from ${relation} as d where d.origin <> ${origin}`;
  return { relation: added === null ? sql`(${others})` : sql`(${others} union all ${added})` };
}

/** Changes what is decided about a record, and moves the running totals by what that comes to. */
async function change(scene: ProposalScene, origin: number, write: () => Promise<void>): Promise<void> {
  const { store, queryable, indicator, position } = scene;
  const mapping = await mappingOf(scene);
  const versions: Versions = {
    counted: sql`(select * from ${recordsAt(position)} as one where one.origin = ${origin})`,
    records: relationAt(position, store.systemsOf),
    decisions: decisionsOf(indicator.id, { asOf: '', present: true }),
  };
  if (mapping.steady) await moveTotals(queryable, indicator, mapping, { taken: versions, added: null });
  await write();
  if (mapping.steady) await moveTotals(queryable, indicator, mapping, { taken: null, added: versions });
}

async function endDecision({ queryable, indicator, at }: ProposalScene, origin: number): Promise<void> {
  await queryable.query(
    sql`update evidence_decision set ended_at = ${at}
        where indicator = ${indicator.id} and origin = ${origin} and ended_at is null`,
  );
}

/** A record counts, or does not, because people say so; until that is withdrawn or decided again, whichever mapping holds. */
export const DECISION = rulesOf<DecisionContent>({
  basis: (scene, { origin }) => basisOf(scene, origin),
  async check(scene, content) {
    await findRecord(scene, content);
  },
  async instead({ indicator, at }, { origin, include, reason }) {
    const decided = sql`select 0::bigint, ${origin}::bigint, ${include}::boolean, ${reason}::text, ''::text, ${at}::timestamptz`;
    return { decisions: decisionsWithout(indicator.id, origin, decided) };
  },
  apply(scene, { origin, system, type, id, include, reason }, { key, author }) {
    const { queryable, indicator, at } = scene;
    return change(scene, origin, async () => {
      await endDecision(scene, origin);
      await queryable.query(
        sql`insert into evidence_decision (indicator, origin, system, type, record_id, include, reason, by, at, proposal)
            values (${indicator.id}, ${origin}, ${system}, ${type}, ${id}, ${include}, ${reason}, ${author}, ${at}, ${key})`,
      );
    });
  },
  touches: ({ origin }) => `record ${origin}`,
});

/** A decision no longer holds: the rule counts again. */
export const DECISION_WITHDRAWAL = rulesOf<DecidedRecord>({
  basis: (scene, { origin }) => basisOf(scene, origin),
  async check({ queryable, indicator }, { origin, system, id }) {
    const [row] = await queryable.query(
      sql`select from evidence_decision where indicator = ${indicator.id} and origin = ${origin} and ended_at is null`,
    );
    if (row === undefined) throw conflict(`${system} ${id} 没有人工决定 (nothing is decided about the record)`);
  },
  async instead({ indicator }, { origin }) {
    return { decisions: decisionsWithout(indicator.id, origin, null) };
  },
  apply: (scene, { origin }) => change(scene, origin, () => endDecision(scene, origin)),
  touches: ({ origin }) => `record ${origin}`,
});

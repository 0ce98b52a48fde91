import { badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import sql, { raw } from 'sql-template-tag';
import { conflict, indicatorOf, readOptionalText } from '../context/errors.ts';
import { measureIndicator, measureIndicators } from '../values/measurement/measure.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { Moment } from '../values/measurement/moment.ts';
import { checkRegion, forbidden, type Actor } from './person.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';

/** A value that somebody answers for. */
export interface StoredSignOff {
  readonly key: number;
  /** Id of the indicator. */
  readonly indicator: string;
  readonly asOf: string;
  readonly value: number;
  readonly digest: string;
  readonly comment: string | null;
  readonly by: string;
  readonly at: string;
}

const COLUMNS = raw('id as key, indicator, as_of as "asOf", value, digest, comment, by, at');

/** The sign-offs of indicators, newest first. */
export async function signOffsOf(
  queryable: Queryable,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredSignOff[]>> {
  const rows = await queryable.query<StoredSignOff>(
    sql`select ${COLUMNS} from sign_off where indicator = any(${indicators}) order by indicator, id desc`,
  );
  return Map.groupBy(rows, ({ indicator }) => indicator);
}

/** Throws FORBIDDEN when the value, or a part of a total, rests on what the signer reported. */
async function checkReporters(
  store: PolicyStore,
  transaction: Queryable,
  indicator: CatalogueIndicator,
  moment: Moment,
  { person }: Actor,
): Promise<void> {
  const parts = [indicator, ...store.catalogue.componentsOf(indicator)];
  const measured = await measureIndicators(store, parts, moment, { queryable: transaction });
  const reported = measured.flatMap((part) => (part.measured.reported ? [part.indicator.id] : []));
  const [own] = await transaction.query<{ indicator: string }>(
    sql`select indicator from reported_value as r where indicator = any(${reported}::text[]) and by = ${person}
          and not exists (select from report_withdrawal as w where w.report = r.id) limit 1`,
  );
  if (own !== undefined) {
    throw forbidden(`${own.indicator} 由您报送,须由另一人签认 (you reported it: another person has to sign)`);
  }
}

export interface Signature {
  readonly indicator: string;
  readonly digest: string;
  readonly comment?: string | null | undefined;
}

/**
 * Binds a person to the present value. Throws BAD_USER_INPUT for what is no digest, CONFLICT when there is no value, or
 * when it is not the one that the digest is of: nobody signs what they have not seen.
 */
export async function signOff(
  store: PolicyStore,
  transaction: Queryable,
  { indicator: id, digest, comment }: Signature,
  actor: Actor,
): Promise<StoredSignOff> {
  const indicator = indicatorOf(store.catalogue, id);
  if (!/^[0-9a-f]{64}$/.test(digest))
    throw badInput('digest 应为 64 位十六进制摘要 (a digest of 64 hex digits)', 'digest');
  checkRegion(actor, indicator);
  const by = actor.person;
  const said = readOptionalText(comment, 'comment');
  const { position, at } = await lockProgress(store, transaction);
  const moment = { asOf: at, position, present: true };
  const { progress } = await measureIndicator(store, indicator, moment, { queryable: transaction });
  if (progress.digest !== digest) {
    throw conflict(`${id} 的现值已不是所签的摘要,请查看后再签 (the value has changed: check it, then sign)`);
  }
  if (progress.value === null) throw conflict(`${id} 尚无数值,不能签认 (there is no value to sign)`);
  if (progress.reported) await checkReporters(store, transaction, indicator, moment, actor);
  const [signed] = await transaction.query<StoredSignOff>(
    sql`insert into sign_off (indicator, as_of, position, value, mapping_version, digest, comment, by, at)
        values (${id}, ${at}, ${position}, ${progress.value}, ${progress.mappingVersion}, ${digest}, ${said}, ${by}, ${at})
        returning ${COLUMNS}`,
  );
  if (signed === undefined) throw new TypeError(`no sign-off of ${id} was written`);
  return signed;
}

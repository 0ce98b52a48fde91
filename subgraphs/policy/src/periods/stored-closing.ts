import type { Queryable } from '@queqiao/store';
import sql, { type Sql } from 'sql-template-tag';
import type { Absence } from '@queqiao/subgraph/errors';
import type { Status } from '../values/progress/status.ts';
import type { Period } from './period.ts';

/** A period as it was closed. */
export interface StoredClosing {
  readonly key: number;
  readonly digest: string;
  readonly position: number;
  readonly at: string;
  /** Who put the closing in force. */
  readonly by: string;
}

/** The closing of a period that holds; null where it is open. */
export async function closingOf(queryable: Queryable, { document, from, to }: Period): Promise<StoredClosing | null> {
  const [found] = await queryable.query<StoredClosing>(
    sql`select c.id as key, c.digest, c.position, c.at, p.decided_by as by
        from period_closing as c join proposal as p on p.id = c.proposal
        where c.document = ${document} and c.from_day = ${from} and c.to_day = ${to}
          and not exists (select from period_reopening as r where r.closing = c.id)
        order by c.id desc limit 1`,
  );
  return found ?? null;
}

/** A value as it was frozen. */
export interface FrozenValue {
  readonly indicator: string;
  readonly value: number | null;
  readonly status: Status;
  readonly absence: Absence | null;
  readonly year: number | null;
  readonly mappingVersion: number | null;
  readonly reported: boolean;
  readonly expected: number | null;
  readonly covered: number | null;
  readonly digest: string;
}

/** The columns of `period_value` as a FrozenValue. */
const FROZEN: Sql = sql`indicator, value, status, absence, year, mapping_version as "mappingVersion", reported,
  coverage_expected as expected, coverage_reported as covered, digest`;

/** The values of a closing. */
export function frozenValues(queryable: Queryable, closing: number): Promise<readonly FrozenValue[]> {
  return queryable.query<FrozenValue>(
    sql`select ${FROZEN} from period_value where closing = ${closing} order by indicator`,
  );
}

import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';

/** A target with when and why it came to be: the schema's `TargetRevision`. */
export interface TargetRevision {
  readonly since: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly dueOn: string | null;
  readonly baseline: number | null;
  readonly reason: string;
  readonly by: string;
}

/** All targets of indicators, newest first, the document's own last. */
export async function revisionsOf(
  queryable: Queryable,
  indicators: readonly CatalogueIndicator[],
): Promise<ReadonlyMap<string, readonly TargetRevision[]>> {
  const ids = indicators.map(({ id }) => id);
  const rows = await queryable.query<TargetRevision & { indicator: string }>(
    sql`select indicator, since, lower, upper, due_on as "dueOn", baseline, reason, by from target_revision
        where indicator = any(${ids}) order by indicator, since desc, id desc`,
  );
  return Map.groupBy(rows, ({ indicator }) => indicator);
}

/** What somebody reported: the schema's `Report`. */
export interface StoredReport {
  readonly key: number;
  readonly indicator: string;
  readonly asOf: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly withdrawnAt: string | null;
  /** Ids of the files behind it. */
  readonly attachments: readonly string[];
}

/** The reports of indicators, newest first, withdrawn ones too. */
export async function reportsOf(
  queryable: Queryable,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredReport[]>> {
  const rows = await queryable.query<StoredReport>(
    sql`select r.id as key, r.indicator, r.as_of as "asOf", r.value, r.numerator, r.denominator, r.note, r.by, r.at,
          w.at as "withdrawnAt",
          array(select u.attachment::text from attachment_use as u where u.proposal = r.proposal order by 1) as attachments
        from reported_value as r left join report_withdrawal as w on w.report = r.id
        where r.indicator = any(${indicators}::text[]) order by r.id desc`,
  );
  return Map.groupBy(rows, ({ indicator }) => indicator);
}

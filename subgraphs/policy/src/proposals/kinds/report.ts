import { badInput } from '@queqiao/subgraph/errors';
import type { JsonValue } from '@queqiao/records';
import { dayOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import type { StoredAttachment } from '../../attachments/attachments.ts';
import { conflict, readFigure, readText } from '../../context/errors.ts';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { readFacts, type ReportedValue } from '../../values/measurement/facts.ts';
import { measureIndicator } from '../../values/measurement/measure.ts';
import { rulesOf, type ProposalScene } from '../proposal-kind.ts';
import { mappingBasis } from './mapping.ts';

/** A report as it is proposed. */
export interface ReportContent {
  /** The day that the value is of. */
  readonly asOf: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly note: string;
  /** The files behind it, by id and hash. */
  readonly attachments: readonly { readonly id: string; readonly sha256: string }[];
  readonly [key: string]: JsonValue;
}

export interface ReportInput {
  readonly asOf: string;
  readonly value?: number | null | undefined;
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
  readonly note: string;
  readonly attachments?: readonly string[] | null | undefined;
}

/** Reported shares are rounded: so far may they be from what their parts give. */
const ROUNDING = 0.05;

/** Reads a report. Throws BAD_USER_INPUT for a total, a day to come, and numbers that contradict each other. */
export function readReport(
  indicator: CatalogueIndicator,
  input: ReportInput,
  now: string,
  attachments: readonly StoredAttachment[] = [],
): ReportContent {
  const { asOf, numerator = null, denominator = null } = input;
  if (indicator.components.length > 0) {
    throw badInput(`${indicator.id} 是总数,请报送其组成项 (a total: report its components)`, 'indicator');
  }
  if (asOf > dayOf(now)) throw badInput(`asOf ${asOf} 尚未到来 (a day to come)`, 'asOf');
  if ((numerator === null) !== (denominator === null)) {
    throw badInput('分子与分母须同时给出 (numerator and denominator are given together)', 'numerator');
  }
  if (numerator !== null) readFigure(numerator, 'numerator');
  if (denominator !== null) readFigure(denominator, 'denominator');
  if (denominator === 0) throw badInput('分母不可为 0 (the denominator is not 0)', 'denominator');
  const share =
    numerator === null || denominator === null ? null : (numerator / denominator) * (indicator.unit === '%' ? 100 : 1);
  const value = input.value ?? share;
  if (value === null) throw badInput('须给出数值,或分子与分母 (a value, or numerator and denominator)', 'value');
  readFigure(value, 'value');
  if (indicator.unit === '%' && value > 100) {
    throw badInput(`value 为百分比,应在 0 至 100 之间,实为 ${value} (per cent lies between 0 and 100)`, 'value');
  }
  if (share !== null && Math.abs(share - value) > Math.max(ROUNDING, Math.abs(value) * 1e-6)) {
    throw badInput(
      `value ${value} 与分子除以分母所得 ${share} 不符 (the value is not numerator over denominator)`,
      'value',
    );
  }
  const files = attachments.map(({ id, sha256 }) => ({ id, sha256 }));
  return { asOf, value, numerator, denominator, note: readText(input.note, 'note'), attachments: files };
}

/** The ids of the files that a report names: none where it was proposed before there were any. */
export function namedAttachments({ attachments }: Partial<ReportContent>): readonly string[] {
  return (attachments ?? []).map(({ id }) => id);
}

async function newestReport({ queryable, indicator }: ProposalScene): Promise<number | null> {
  const [row] = await queryable.query<{ id: number }>(
    sql`select id from reported_value as r where indicator = ${indicator.id}
          and not exists (select from report_withdrawal as w where w.report = r.id) order by id desc limit 1`,
  );
  return row?.id ?? null;
}

async function reportsOf({ queryable, indicator, at }: ProposalScene): Promise<readonly ReportedValue[]> {
  const facts = await readFacts(queryable, [indicator], { asOf: at, present: true });
  return facts.get(indicator.id)?.reported ?? [];
}

/** A value that no platform knows. */
export const REPORT = rulesOf<ReportContent>({
  async basis(scene) {
    return { report: await newestReport(scene), mapping: await mappingBasis(scene) };
  },
  async check({ store, queryable, indicator, position, at }) {
    const moment = { asOf: at, position, present: true };
    const { measured } = await measureIndicator(store, indicator, moment, { queryable });
    if (measured.value === null || measured.reported) return;
    throw conflict(
      `${indicator.id} 的数值来自平台记录,停用其映射后方可报送 (records give its value: retire the mapping before reporting)`,
    );
  },
  async instead(scene, { asOf, value, numerator, denominator }) {
    const others = (await reportsOf(scene)).filter((report) => report.asOf !== asOf);
    const added = { asOf, value, numerator, denominator, at: scene.at };
    return { reported: [...others, added].toSorted((one, other) => (one.asOf < other.asOf ? -1 : 1)) };
  },
  async apply({ queryable, indicator, at }, { asOf, value, numerator, denominator, note }, { key, author }) {
    await queryable.query(
      sql`insert into reported_value (indicator, as_of, value, numerator, denominator, note, by, at, proposal)
          values (${indicator.id}, ${asOf}, ${value}, ${numerator}, ${denominator}, ${note}, ${author}, ${at}, ${key})`,
    );
  },
  touches: ({ asOf }) => `report ${asOf}`,
});

/** A report that no longer holds. */
export const REPORT_WITHDRAWAL = rulesOf<{ readonly report: number; readonly [key: string]: JsonValue }>({
  async basis(scene) {
    return { report: await newestReport(scene) };
  },
  async check({ queryable, indicator }, { report }) {
    const [row] = await queryable.query(
      sql`select from reported_value as r where id = ${report} and indicator = ${indicator.id}
            and not exists (select from report_withdrawal as w where w.report = r.id)`,
    );
    if (row === undefined) throw conflict(`报送 ${report} 已撤回 (the report was withdrawn)`);
  },
  async instead({ queryable, indicator, at }, { report }) {
    const reported = await queryable.query<ReportedValue>(
      sql`select distinct on (as_of) as_of as "asOf", value, numerator, denominator, at from reported_value as r
          where indicator = ${indicator.id} and id <> ${report} and as_of <= ${dayOf(at)}::date
            and not exists (select from report_withdrawal as w where w.report = r.id)
          order by as_of, id desc`,
    );
    return { reported };
  },
  async apply({ queryable, at }, { report }, { key }) {
    await queryable.query(sql`insert into report_withdrawal (report, at, proposal) values (${report}, ${at}, ${key})`);
  },
  touches: ({ report }) => `report withdrawal ${report}`,
});

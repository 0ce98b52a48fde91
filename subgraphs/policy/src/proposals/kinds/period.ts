import type { JsonValue } from '@queqiao/records';
import sql from 'sql-template-tag';
import { conflict } from '../../context/errors.ts';
import { endOfPeriod, periodId, type Period } from '../../periods/period.ts';
import { measuredDigest, measurePeriod } from '../../periods/period-values.ts';
import { closingOf } from '../../periods/stored-closing.ts';
import type { MeasuredIndicator } from '../../values/measurement/measure.ts';
import { documentRulesOf, type DocumentScene } from '../proposal-kind.ts';

/** A period as its closing is proposed, with the digest of the values that were seen. */
export interface ClosingContent {
  readonly from: string;
  readonly to: string;
  /** Of the period and its values. */
  readonly values: string;
  readonly [key: string]: JsonValue;
}

/** The closing that is to be opened again. */
export interface ReopeningContent {
  readonly from: string;
  readonly to: string;
  readonly closing: number;
  readonly [key: string]: JsonValue;
}

function periodOf({ document }: DocumentScene, { from, to }: Pick<Period, 'from' | 'to'>): Period {
  return { document: document.id, from, to };
}

function measure(scene: DocumentScene, period: Period): Promise<readonly MeasuredIndicator[]> {
  const { store, queryable, document } = scene;
  return measurePeriod(store, queryable, document, period, scene);
}

/** The digest of the values as they are. */
export async function presentDigest(scene: DocumentScene, period: Period): Promise<string> {
  return measuredDigest(period, await measure(scene, period));
}

async function checkOpen(scene: DocumentScene, period: Period): Promise<void> {
  if (Date.parse(endOfPeriod(period)) > Date.parse(scene.at)) {
    throw conflict(`期间 ${period.from} 至 ${period.to} 尚未结束 (the period is not over)`);
  }
  if ((await closingOf(scene.queryable, period)) !== null) {
    throw conflict(`期间 ${periodId(period)} 已关闭 (the period is closed already)`);
  }
}

async function freeze(
  { queryable }: DocumentScene,
  closing: number,
  measured: readonly MeasuredIndicator[],
): Promise<void> {
  const values = measured.map(({ indicator, progress }) => ({
    closing,
    indicator: indicator.id,
    value: progress.value,
    status: progress.status,
    absence: progress.absence,
    year: progress.year,
    mapping_version: progress.mappingVersion,
    reported: progress.reported,
    coverage_expected: progress.coverage?.expected ?? null,
    coverage_reported: progress.coverage?.reported ?? null,
    digest: progress.digest,
  }));
  await queryable.query(
    sql`insert into period_value (closing, indicator, value, status, absence, year, mapping_version, reported,
          coverage_expected, coverage_reported, digest)
        select closing, indicator, value, status, absence, year, mapping_version, reported, coverage_expected,
          coverage_reported, digest
        from json_populate_recordset(null::period_value, ${JSON.stringify(values)}::json)`,
  );
}

/** A period is closed: every value of the document is frozen as it was seen. */
export const PERIOD_CLOSE = documentRulesOf<ClosingContent>({
  async basis(scene, content) {
    const period = periodOf(scene, content);
    const closing = await closingOf(scene.queryable, period);
    return { values: await presentDigest(scene, period), closing: closing?.key ?? null };
  },
  async check(scene, content) {
    const period = periodOf(scene, content);
    await checkOpen(scene, period);
    if ((await presentDigest(scene, period)) !== content.values) {
      throw conflict('数值在提出之后已变化,须重新提出 (a value has changed since it was proposed: propose it again)');
    }
  },
  async apply(scene, content, { key }) {
    const period = periodOf(scene, content);
    const { queryable, document, position, at } = scene;
    const measured = await measure(scene, period);
    const [closing] = await queryable.query<{ id: number }>(
      sql`insert into period_closing (document, from_day, to_day, digest, position, at, proposal)
          values (${document.id}, ${period.from}, ${period.to}, ${measuredDigest(period, measured)}, ${position}, ${at}, ${key})
          returning id`,
    );
    if (closing === undefined) throw new TypeError(`period ${periodId(period)} was not closed`);
    await freeze(scene, closing.id, measured);
  },
  touches: ({ from, to }) => `period ${from}/${to}`,
});

/** A closed period is opened again; what was frozen stays on record. */
export const PERIOD_REOPEN = documentRulesOf<ReopeningContent>({
  async basis(scene, content) {
    return { closing: (await closingOf(scene.queryable, periodOf(scene, content)))?.key ?? null };
  },
  async check(scene, content) {
    const closing = await closingOf(scene.queryable, periodOf(scene, content));
    if (closing?.key !== content.closing) {
      throw conflict(
        `期间 ${periodId(periodOf(scene, content))} 未关闭,或已另行关闭 (it is not closed, or was closed anew)`,
      );
    }
  },
  async apply({ queryable, at }, { closing }, { key }) {
    await queryable.query(sql`insert into period_reopening (closing, at, proposal) values (${closing}, ${at}, ${key})`);
  },
  touches: ({ from, to }) => `period ${from}/${to}`,
});

import { recordTypeNamed } from '@queqiao/families';
import sql from 'sql-template-tag';
import type { CodedMessage } from '../context/coded-message.ts';
import { recordSet } from '../evidence/record-set.ts';
import { measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import type { Moment } from '../values/measurement/moment.ts';
import type { PolicyStore } from '../context/policy-store.ts';

/** Something to know before a change is approved: the schema's `Warning`. */
export type Warning = CodedMessage<
  'NO_RECORDS' | 'COUNTED_TWICE' | 'COUNTED_IN_SIBLING' | 'VALUE_LOST' | 'NO_VALUE' | 'INCOMPLETE_YEAR'
>;

async function countsTwice(
  store: PolicyStore,
  { indicator, facts, measured }: MeasuredIndicator,
  moment: Moment,
): Promise<Warning[]> {
  const rule = facts.mapping?.rule;
  if (rule === undefined || rule.denominator !== null || rule.numerator.aggregate.kind !== 'count') return [];
  if (!Object.hasOwn(recordTypeNamed(rule.recordType).attributes.shape, 'uscc')) return [];
  const set = recordSet(store, indicator, rule, moment, measured.year, facts.decisions ?? undefined);
  const [row] = await store.database.query<{ twice: number }>(
    sql`select count(*)::int as twice from (
          select from ${set.from} where ${set.considered} and ${set.counted}
          group by r.attributes ->> 'uscc' having count(*) > 1
        ) as repeated`,
  );
  const twice = row?.twice ?? 0;
  if (twice === 0) return [];
  const message = `有 ${twice} 户企业被重复计入,可用 countDistinct: uscc / ${twice} enterprises are counted more than once: countDistinct of uscc counts each once`;
  return [{ code: 'COUNTED_TWICE', message, parameters: { enterprises: twice } }];
}

/** Components of the same total that count the same records. */
async function overlaps(
  store: PolicyStore,
  { indicator, facts, measured }: MeasuredIndicator,
  moment: Moment,
): Promise<Warning[]> {
  const rule = facts.mapping?.rule;
  if (rule === undefined) return [];
  const { catalogue } = store;
  const siblings = catalogue.indicators
    .filter(({ components }) => components.includes(indicator.id))
    .flatMap((total) => catalogue.componentsOf(total))
    .filter(({ id }) => id !== indicator.id);
  const own = recordSet(store, indicator, rule, moment, measured.year, facts.decisions ?? undefined);
  const warnings: Warning[] = [];
  for (const sibling of await measureIndicators(store, siblings, moment)) {
    const other = sibling.facts.mapping?.rule;
    if (other?.recordType !== rule.recordType) continue;
    const set = recordSet(store, sibling.indicator, other, moment, sibling.measured.year);
    const [row] = await store.database.query<{ both: number }>(
      sql`select count(*)::int as both
          from (select r.origin from ${own.from} where ${own.considered} and ${own.counted}) as these
          join (select r.origin from ${set.from} where ${set.considered} and ${set.counted}) as those using (origin)`,
    );
    const both = row?.both ?? 0;
    if (both === 0) continue;
    const { name, id } = sibling.indicator;
    warnings.push({
      code: 'COUNTED_IN_SIBLING',
      message: `有 ${both} 条记录也计入同一总数的“${name}” / ${both} records also count towards ${id}, a component of the same total`,
      parameters: { indicator: id, records: both },
    });
  }
  return warnings;
}

function matchesNothing({ facts, measured }: MeasuredIndicator): Warning[] {
  const { inputs } = measured;
  const records = inputs !== null && 'records' in inputs ? inputs.records : 0;
  if (facts.mapping === null || records > 0) return [];
  return [{ code: 'NO_RECORDS', message: '没有记录符合条件 / no record matches', parameters: null }];
}

function losesValue(before: MeasuredIndicator, after: MeasuredIndicator): Warning[] {
  const { value } = before.measured;
  if (value === null || after.measured.value !== null) return [];
  const message = `指标将没有数值,现为 ${value} / the indicator would have no value; it is ${value} now`;
  return [{ code: 'VALUE_LOST', message, parameters: { value } }];
}

/** What people should know before a change is approved. */
export async function warningsOf(
  store: PolicyStore,
  before: MeasuredIndicator,
  after: MeasuredIndicator,
  moment: Moment,
): Promise<readonly Warning[]> {
  return [
    ...losesValue(before, after),
    ...matchesNothing(after),
    ...(await countsTwice(store, after, moment)),
    ...(await overlaps(store, after, moment)),
  ];
}

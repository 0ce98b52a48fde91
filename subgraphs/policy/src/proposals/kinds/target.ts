import { badInput } from '@queqiao/subgraph/errors';
import type { JsonValue } from '@queqiao/records';
import sql from 'sql-template-tag';
import { readFigure } from '../../context/errors.ts';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { readFacts } from '../../values/measurement/facts.ts';
import { targetOf, type Target } from '../../values/progress/target.ts';
import { rulesOf, type ProposalScene } from '../proposal-kind.ts';

/** What of a target can change. */
export interface TargetContent {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly dueOn: string | null;
  readonly baseline: number | null;
  readonly reason: string;
  readonly [key: string]: JsonValue;
}

const BOUNDS: Readonly<Record<Target['comparator'], readonly ('lower' | 'upper')[]>> = {
  AT_LEAST: ['lower'],
  AT_MOST: ['upper'],
  BETWEEN: ['lower', 'upper'],
  INCREASING: [],
  NON_DECREASING: [],
};

/** Reads a target: what is not given does not change. Throws BAD_USER_INPUT. */
export function readTarget(before: Target, input: Partial<TargetContent>, reason: string): TargetContent {
  const { comparator, unit, startsOn } = before;
  for (const bound of ['lower', 'upper', 'baseline'] as const) {
    const value = input[bound];
    if (value == null) continue;
    if (bound !== 'baseline' && !BOUNDS[comparator].includes(bound)) {
      throw badInput(`${comparator} 没有此界 (it takes no ${bound} bound)`, bound);
    }
    readFigure(value, bound);
    if (unit === '%' && value > 100) {
      throw badInput(`百分比应在 0 至 100 之间,实为 ${value} (per cent lies between 0 and 100)`, bound);
    }
  }
  const next = {
    lower: input.lower ?? before.lower,
    upper: input.upper ?? before.upper,
    dueOn: input.dueOn ?? before.dueOn,
    baseline: input.baseline ?? before.baseline,
  };
  if (next.lower !== null && next.upper !== null && next.lower >= next.upper) {
    throw badInput('上限应大于下限 (the upper bound must be above the lower)', 'upper');
  }
  if (next.dueOn !== null && next.dueOn < startsOn) {
    throw badInput(`到期日期早于起算日期 ${startsOn} (before startsOn)`, 'dueOn');
  }
  if ((['lower', 'upper', 'dueOn', 'baseline'] as const).every((name) => next[name] === before[name])) {
    throw badInput('没有变化 (nothing would change)', 'lower');
  }
  return { ...next, reason };
}

/** The target that holds. */
export async function currentTarget({ queryable, indicator, at }: ProposalScene): Promise<Target> {
  const facts = await readFacts(queryable, [indicator], { asOf: at, present: true });
  return facts.get(indicator.id)?.target ?? targetOf(indicator);
}

export interface TargetRow extends TargetContent {
  readonly since: string;
  readonly by: string;
  readonly source: 'FILE' | 'PERSON';
  readonly proposal: number | null;
}

/** Writes another target, which holds from then on; the one before stays. */
export async function writeTarget(
  { queryable, indicator }: Pick<ProposalScene, 'queryable'> & { readonly indicator: CatalogueIndicator },
  { since, lower, upper, dueOn, baseline, reason, by, source, proposal }: TargetRow,
): Promise<void> {
  await queryable.query(
    sql`insert into target_revision (indicator, since, lower, upper, due_on, baseline, reason, by, source, proposal)
        values (${indicator.id}, ${since}, ${lower}, ${upper}, ${dueOn}, ${baseline}, ${reason}, ${by}, ${source}, ${proposal})`,
  );
}

/** A target, or a baseline: both are parts of one. */
export const TARGET = rulesOf<TargetContent>({
  async basis(scene) {
    const { lower, upper, dueOn, baseline } = await currentTarget(scene);
    return { lower, upper, dueOn, baseline };
  },
  async check() {
    // Bounds are checked when they are proposed, and a target that has changed since makes the proposal stale.
  },
  async instead(scene, { lower, upper, dueOn, baseline }) {
    return { target: { ...(await currentTarget(scene)), lower, upper, dueOn, baseline } };
  },
  async apply(scene, content, { key, author }) {
    await writeTarget(scene, { ...content, since: scene.at, by: author, source: 'PERSON', proposal: key });
  },
  touches: () => 'target',
});

import type { Queryable } from '@queqiao/store';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { UNMEASURED, progressOf, type Measured, type Progress, type Supposed } from '../progress/progress.ts';
import { totalOf } from '../progress/total.ts';
import { countRecords, countTotals } from './count-records.ts';
import { readFacts, type Facts, type MappingInForce } from './facts.ts';
import { measuredByMapping, measuredByReport } from './measured.ts';
import type { Moment } from './moment.ts';
import { readCoverages } from './count-coverage.ts';
import { Coverages } from './coverages.ts';
import { reporterOf } from './reporter.ts';
import { readTotals, type RunningTotal } from './running-totals.ts';

/** An indicator as it stood at a moment, with what people had said of it. */
export interface MeasuredIndicator {
  readonly indicator: CatalogueIndicator;
  readonly facts: Facts;
  readonly measured: Measured;
  readonly progress: Progress;
}

export interface MeasureOptions {
  /** Default: the store's connection. */
  readonly queryable?: Queryable;
  /** Count all records again, though running totals are kept. Default: not. */
  readonly recount?: boolean;
  /** By indicator: what would hold instead. An indicator that is counted by something else is counted from all records. */
  readonly instead?: ReadonlyMap<string, Partial<Facts>>;
}

class Measurement {
  readonly #store: PolicyStore;
  readonly #moment: Moment;
  readonly #queryable: Queryable;
  readonly #options: MeasureOptions;
  readonly #facts = new Map<string, Facts>();
  #totals: ReadonlyMap<number, readonly RunningTotal[]> = new Map();
  #coverages: ReadonlyMap<number, Coverages> = new Map();

  constructor(store: PolicyStore, moment: Moment, options: MeasureOptions) {
    this.#store = store;
    this.#moment = moment;
    this.#queryable = options.queryable ?? store.database;
    this.#options = options;
  }

  async prepare(indicators: readonly CatalogueIndicator[]): Promise<void> {
    for (const [id, facts] of await readFacts(this.#queryable, indicators, this.#moment)) {
      this.#facts.set(id, { ...facts, ...this.#options.instead?.get(id) });
    }
    if (!this.#moment.present || this.#options.recount === true) return;
    const kept = [...this.#facts.values()].flatMap(({ mapping }) => (mapping?.steady ? [mapping.version.key] : []));
    this.#totals = await readTotals(this.#queryable, kept);
    this.#coverages = await readCoverages(this.#queryable, kept);
  }

  factsOf({ id }: CatalogueIndicator): Facts {
    const facts = this.#facts.get(id);
    if (facts === undefined) throw new TypeError(`${id} was not prepared`);
    return facts;
  }

  /** Whether the running totals are of what is asked for. */
  #isKept({ id }: CatalogueIndicator, mapping: MappingInForce): boolean {
    const instead = this.#options.instead?.get(id);
    const counted = instead !== undefined && ('mapping' in instead || 'decisions' in instead);
    const { present, without } = this.#moment;
    return present && without === undefined && mapping.steady && this.#options.recount !== true && !counted;
  }

  async #mapped(indicator: CatalogueIndicator, { mapping, decisions }: Facts): Promise<Measured | null> {
    if (mapping === null) return null;
    if (!this.#isKept(indicator, mapping)) {
      const counting = { indicator, mapping, decisions };
      const counted = await countRecords(this.#store, this.#queryable, counting, this.#moment);
      return measuredByMapping(indicator, mapping, counted);
    }
    const { key } = mapping.version;
    const nobody = reporterOf(mapping.rule, indicator) === null;
    const coverages = nobody ? null : (this.#coverages.get(key) ?? new Coverages([]));
    return measuredByMapping(
      indicator,
      mapping,
      countTotals(mapping, this.#totals.get(key) ?? [], coverages, this.#moment),
    );
  }

  async measure(indicator: CatalogueIndicator): Promise<Measured> {
    const components = this.#store.catalogue.componentsOf(indicator);
    if (components.length > 0) return this.#total(components);
    const facts = this.factsOf(indicator);
    const mapped = await this.#mapped(indicator, facts);
    const reported = facts.reported.length > 0 && (mapped === null || mapped.value === null);
    if (reported) return measuredByReport(facts.reported, indicator.cadence === 'ANNUAL');
    return mapped ?? { ...UNMEASURED, mappingVersion: facts.mapping?.version.version ?? null };
  }

  async #total(components: readonly CatalogueIndicator[]): Promise<Measured> {
    const parts = [];
    for (const component of components) {
      const { measured, progress } = await this.outcome(component);
      parts.push({ id: component.id, measured, digest: progress.digest });
    }
    return totalOf(parts);
  }

  async outcome(indicator: CatalogueIndicator): Promise<MeasuredIndicator> {
    const facts = this.factsOf(indicator);
    const measured = await this.measure(indicator);
    const known = { asOf: this.#moment.asOf, position: this.#moment.position, ...this.#supposed(indicator) };
    return { indicator, facts, measured, progress: progressOf(indicator, facts.target, measured, known) };
  }

  /** What of an indicator's counting is not stored, so that its coverage names who is missing by the same. */
  #supposed({ id }: CatalogueIndicator): { readonly supposed?: Supposed } {
    const rule = this.#options.instead?.get(id)?.mapping?.rule;
    const { without } = this.#moment;
    return rule === undefined && without === undefined
      ? {}
      : { supposed: { ...(rule && { rule }), ...(without && { without }) } };
  }
}

/**
 * How indicators stood at a moment. Of the present, and where they are kept, from running totals; otherwise by one
 * statement over the records for each mapping.
 */
export async function measureIndicators(
  store: PolicyStore,
  indicators: readonly CatalogueIndicator[],
  moment: Moment,
  options: MeasureOptions = {},
): Promise<readonly MeasuredIndicator[]> {
  const measurement = new Measurement(store, moment, options);
  const components = indicators.flatMap((indicator) => store.catalogue.componentsOf(indicator));
  await measurement.prepare([...new Set([...indicators, ...components])]);
  const outcomes: MeasuredIndicator[] = [];
  for (const indicator of indicators) outcomes.push(await measurement.outcome(indicator));
  return outcomes;
}

/** How one indicator stood at a moment. */
export async function measureIndicator(
  store: PolicyStore,
  indicator: CatalogueIndicator,
  moment: Moment,
  options: MeasureOptions = {},
): Promise<MeasuredIndicator> {
  const [outcome] = await measureIndicators(store, [indicator], moment, options);
  if (outcome === undefined) throw new TypeError(`${indicator.id} was not measured`);
  return outcome;
}

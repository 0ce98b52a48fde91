import { compileMapping, type EvaluationRow } from '../mapping/sql/compile-mapping.ts';
import { presentMoment, recordsOf } from '../values/measurement/moment.ts';
import { readFacts } from '../values/measurement/facts.ts';
import type { PolicyStore } from '../context/policy-store.ts';

/** Evaluates every mapping in force over all records, by its compiled statement alone; gives the rows by indicator. */
export async function evaluateAll(store: PolicyStore): Promise<ReadonlyMap<string, readonly EvaluationRow[]>> {
  const { catalogue, database } = store;
  const moment = await presentMoment(store);
  const { asOf } = moment;
  const facts = await readFacts(database, catalogue.indicators, moment);
  const found = new Map<string, readonly EvaluationRow[]>();
  for (const { id, document, cadence, window, startsOn } of catalogue.indicators) {
    const mapping = facts.get(id)?.mapping;
    if (mapping == null) continue;
    const evaluation = { region: document.region, asOf, cadence, window, startsOn };
    const statement = compileMapping(mapping.rule, recordsOf(store, moment), evaluation);
    found.set(id, await database.query<EvaluationRow>(statement));
  }
  return found;
}

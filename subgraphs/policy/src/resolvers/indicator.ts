import { notFound } from '@queqiao/subgraph/errors';
import { selects } from '@queqiao/subgraph';
import { readSearch } from '@queqiao/store';
import { readBreakdown } from '../evidence/breakdown.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { IndicatorResolvers } from '../generated/schema.ts';
import { readHistory } from '../values/measurement/read-history.ts';
import { readSeries } from '../values/measurement/series.ts';
import { momentAt } from '../values/measurement/moment.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { targetOf } from '../values/progress/target.ts';
import { mayWrite } from '../proposals/person.ts';
import { actingPerson } from './actor.ts';
import type { Lookups } from './lookups.ts';

/** The fields of `Indicator` that are not the catalogue's own; the others resolve by their names. */
export function indicatorResolvers(store: PolicyStore, lookups: Lookups): IndicatorResolvers {
  const { catalogue } = store;
  return {
    // A promise, so that an unknown key fails alone: what is thrown at once fails the whole batch of references.
    async __resolveReference({ id }) {
      const indicator = catalogue.indicator(id);
      if (indicator === null) throw notFound('Indicator', id);
      return indicator;
    },
    async lower(indicator, _, { scope }) {
      return ((await lookups.revisions(scope, indicator))[0] ?? targetOf(indicator)).lower;
    },
    async upper(indicator, _, { scope }) {
      return ((await lookups.revisions(scope, indicator))[0] ?? targetOf(indicator)).upper;
    },
    async baseline(indicator, _, { scope }) {
      return ((await lookups.revisions(scope, indicator))[0] ?? targetOf(indicator)).baseline;
    },
    async dueOn(indicator, _, { scope }) {
      return ((await lookups.revisions(scope, indicator))[0] ?? indicator).dueOn;
    },
    components: (indicator) => catalogue.componentsOf(indicator),
    departments: (indicator) => indicator.departments.map((name) => ({ code: null, name })),
    async revisions(indicator, _, { scope }) {
      const revisions = await lookups.revisions(scope, indicator);
      return revisions.length > 1 ? revisions : [];
    },
    reports: ({ id }, _, { scope }) => lookups.reports(scope, id),
    async proposals({ id, document }, { state }, { scope }) {
      const actor = actingPerson(scope);
      if (!mayWrite(actor, { document })) return [];
      const all = await lookups.proposals(scope, id);
      return state == null ? all : all.filter((proposal) => proposal.state === state);
    },
    mappings: ({ id }, _, { scope }) => lookups.mappings(scope, id),
    async mapping({ id }, _, { scope }) {
      return (await lookups.mappings(scope, id)).find(({ until }) => until === null) ?? null;
    },
    async progress(indicator, { asOf }, { scope }) {
      return (await lookups.outcome(scope, indicator, asOf ?? null)).progress;
    },
    async statusSince(indicator, _, { scope }) {
      const [{ progress }, written] = await Promise.all([
        lookups.outcome(scope, indicator, null),
        lookups.statusSince(scope, indicator.id),
      ]);
      return written?.status === progress.status ? written.since : null;
    },
    history: (indicator, page) => readHistory(store, indicator, page),
    async evidence(indicator, { counted, decided, search, order, asOf, ...page }, _, info) {
      const moment = await momentAt(store, asOf);
      return readEvidence(store, indicator, moment, {
        ...page,
        counted: counted ?? null,
        decided: decided ?? null,
        search: readSearch(search),
        order: order ?? 'RECORD',
        total: selects(info, 'totalCount'),
      });
    },
    series: (indicator, period) => readSeries(store, indicator, period),
    async breakdown(indicator, { by, asOf }) {
      return readBreakdown(store, indicator, by, await momentAt(store, asOf));
    },
    async responsible(indicator, _, { scope }) {
      const named = new Map(
        (await lookups.responsible(scope, indicator.id)).map((one) => [one.department, one] as const),
      );
      const { dueOn } = (await lookups.revisions(scope, indicator))[0] ?? indicator;
      return indicator.departments.map((name) => {
        const one = named.get(name);
        const person = one?.person == null ? null : { id: one.person };
        return { department: { code: null, name }, person, dueOn: one?.dueOn ?? dueOn };
      });
    },
    signOffs: ({ id }, _, { scope }) => lookups.signOffs(scope, id),
  };
}

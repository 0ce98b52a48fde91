export { buildTotals, dropTotals } from './build-totals.ts';
export { moveTotals, type Versions } from './move-totals.ts';

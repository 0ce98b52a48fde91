export { decisionsOf } from './decisions.ts';
export { readFacts, withRule, type Facts, type MappingInForce } from './facts.ts';
export { standingAt, standingsAt, type Standing } from './measure.ts';
export { momentAt, presentMoment, recordsOf, type Moment } from './moment.ts';

export { digestOf, sumOfLanes } from './digest.ts';
export { UNMEASURED, progressOf, type Measured, type Progress } from './progress.ts';
export { targetOf, type Target } from './target.ts';
export { totalOf } from './total.ts';

export { reviseTarget, revisionsOf, type TargetRevision } from './revise-target.ts';

export { compileMapping, type Decisions, type Evaluation, type EvaluationRow } from './compile-mapping.ts';
export { isSteady } from './is-steady.ts';
export { readFigures, type Figures } from './read-figures.ts';
export { type RecordRelation } from './record-relation.ts';
export { presentRelation, recordsAt, relationAt } from './records-at.ts';

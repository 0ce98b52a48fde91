export { compileMapping, type Evaluation, type EvaluationRow } from './compile-mapping.ts';
export { readFigures, type Figures } from './read-figures.ts';
export { type RecordRelation } from './record-relation.ts';

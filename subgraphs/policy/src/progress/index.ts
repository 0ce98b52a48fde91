export { unreportedProgress, type IndicatorProgress } from './unreported-progress.ts';

export { unreportedProgress } from './unreported-progress.ts';

export { bringUpToDate } from './bring-up-to-date.ts';
export { lockProgress } from './lock-progress.ts';
export { ProgressKeeper } from './progress-keeper.ts';
export { PROGRESS_CHANNEL, recordProgress } from './record-progress.ts';

export { bringUpToDate } from './bring-up-to-date.ts';
export { lockUpkeep } from './lock-upkeep.ts';
export { ProgressKeeper } from './progress-keeper.ts';
export { PROGRESS_CHANNEL, recordProgress } from './record-progress.ts';

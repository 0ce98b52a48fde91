import { sqlFile } from '@queqiao/store';

const folder = new URL('sql/', import.meta.url);

export const clearMissing = sqlFile(folder, 'clear-missing');
export const countMissing = sqlFile(folder, 'count-missing');
export const dropMet = sqlFile(folder, 'drop-met');
export const dropTally = sqlFile(folder, 'drop-tally');
export const endProtection = sqlFile(folder, 'end-protection');
export const findMissing = sqlFile(folder, 'find-missing');
export const holdMissing = sqlFile(folder, 'hold-missing');
export const listState = sqlFile(folder, 'list-state');
export const protectMissing = sqlFile(folder, 'protect-missing');
export const reportMissing = sqlFile(folder, 'report-missing');
export const takeHeld = sqlFile(folder, 'take-held');
export const takeMissing = sqlFile(folder, 'take-missing');
export const tallyRemovals = sqlFile(folder, 'tally-removals');

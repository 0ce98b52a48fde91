import { sqlFile } from '@queqiao/store';

const folder = new URL('sql/', import.meta.url);

export const countFuture = sqlFile(folder, 'count-future');
export const countHeld = sqlFile(folder, 'count-held');
export const countQuarantine = sqlFile(folder, 'count-quarantine');
export const countRuns = sqlFile(folder, 'count-runs');
export const findLive = sqlFile(folder, 'find-live');
export const findQuarantined = sqlFile(folder, 'find-quarantined');
export const findReferred = sqlFile(folder, 'find-referred');
export const findVersions = sqlFile(folder, 'find-versions');
export const groupQuarantine = sqlFile(folder, 'group-quarantine');
export const heldIds = sqlFile(folder, 'held-ids');
export const listFuture = sqlFile(folder, 'list-future');
export const listHeld = sqlFile(folder, 'list-held');
export const listQuarantine = sqlFile(folder, 'list-quarantine');
export const listRuns = sqlFile(folder, 'list-runs');
export const listVersions = sqlFile(folder, 'list-versions');
export const noteQuarantine = sqlFile(folder, 'note-quarantine');
export const sourceCounts = sqlFile(folder, 'source-counts');
export const sourceFeeds = sqlFile(folder, 'source-feeds');
export const sourceHeld = sqlFile(folder, 'source-held');

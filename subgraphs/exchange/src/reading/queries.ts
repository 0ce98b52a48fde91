import { sqlFile } from '@queqiao/store';

const folder = new URL('sql/', import.meta.url);

export const countQuarantine = sqlFile(folder, 'count-quarantine');
export const findLive = sqlFile(folder, 'find-live');
export const findVersions = sqlFile(folder, 'find-versions');
export const listQuarantine = sqlFile(folder, 'list-quarantine');
export const listVersions = sqlFile(folder, 'list-versions');
export const sourceCounts = sqlFile(folder, 'source-counts');
export const sourceFeeds = sqlFile(folder, 'source-feeds');
export const sourceHeld = sqlFile(folder, 'source-held');

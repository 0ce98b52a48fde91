import { sqlFile } from '@queqiao/store';

const folder = new URL('sql/', import.meta.url);

export const findPast = sqlFile(folder, 'find-past');
export const findPresent = sqlFile(folder, 'find-present');
export const compare = sqlFile(folder, 'compare');
export const lockLog = sqlFile(folder, 'lock-log');
export const publishLog = sqlFile(folder, 'publish-log');
export const advanceLog = sqlFile(folder, 'advance-log');
export const insertNew = sqlFile(folder, 'insert-new');
export const insertVersions = sqlFile(folder, 'insert-versions');
export const insertRemovals = sqlFile(folder, 'insert-removals');
export const insertPersonal = sqlFile(folder, 'insert-personal');
export const deletePersonal = sqlFile(folder, 'delete-personal');
export const closeVersions = sqlFile(folder, 'close-versions');
export const touchVersions = sqlFile(folder, 'touch-versions');
export const readContent = sqlFile(folder, 'read-content');
export const countVersions = sqlFile(folder, 'count-versions');
export const findKeyed = sqlFile(folder, 'find-keyed');
export const findRekeyed = sqlFile(folder, 'find-rekeyed');
export const rememberRekeyed = sqlFile(folder, 'remember-rekeyed');
export const forgetRekeyed = sqlFile(folder, 'forget-rekeyed');

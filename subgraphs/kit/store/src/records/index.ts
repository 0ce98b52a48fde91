export { StoredRecords } from './stored-records.ts';
export { readSearch, recordSearchSql } from './record-search.ts';

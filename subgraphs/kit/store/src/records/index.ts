export { StoredRecords } from './stored-records.ts';

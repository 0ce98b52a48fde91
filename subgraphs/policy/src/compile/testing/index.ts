export { RecordTable, type TestRecord } from './record-table.ts';

export { rawRows, readEnvelope } from './read-envelope.ts';
export { readJson } from './read-json.ts';
export {
  readRows,
  rejectRow,
  type GoodRow,
  type ReadRows,
  type Rejection,
  type RowContract,
  type RowSource,
} from './read-rows.ts';
export type { RejectedRow } from './rejected-row.ts';
export {
  count,
  listed,
  recordId,
  requiredText,
  text,
  nullable,
  optionalAmount,
  optionalCount,
  optionalPersons,
  optionalText,
  persons,
  codeTable,
} from './row-fields.ts';
export { recordReader, type ReadRecords, type ReceivedRecords } from './read-records.ts';
export { feedItemsOf, recordsOf, receivedRows, type ReceivedRow } from './received-row.ts';

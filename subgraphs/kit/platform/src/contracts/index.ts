export { rawRows, readEnvelope } from './read-envelope.ts';
export { readJson } from './read-json.ts';
export { readRows, rejectRow, type GoodRow, type ReadRows, type RowContract, type RowSource } from './read-rows.ts';
export type { RejectedRow } from './rejected-row.ts';
export { count, listed, recordId, someText, text, told, toldAmount, toldCount, toldText, word } from './row-fields.ts';
export { recordReader, type ReadRecords, type Told } from './read-records.ts';
export { feedItemsOf, recordsOf, toldRows, type ToldRow } from './told-row.ts';

export { rawRows, readEnvelope, readJson } from './read-envelope.ts';
export { readRows, rejectRow, type GoodRow, type ReadRows, type RowContract, type RowSource } from './read-rows.ts';
export type { RejectedRow } from './rejected-row.ts';
export { listed, someText, told, toldCount, toldText, word } from './row-fields.ts';

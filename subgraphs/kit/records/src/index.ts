export * from './consultation.ts';
export * from './education.ts';
export * from './employment.ts';
export * from './enterprise.ts';
export { personalOf } from './personal-of.ts';
export { RECORD_TYPE_NAMES, type JsonValue, type NormalisedRecord, type RecordTypeName } from './record.ts';
export { RECORD_TYPES } from './record-types.ts';
export type { RecordOf, RecordReference, RecordType } from './record-type.ts';
export type { FeedItem, FeedPage, RecordFeed } from './feed.ts';

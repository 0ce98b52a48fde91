export { bothLanguages, type BothLanguages } from './both-languages.ts';
export { MASK, maskedText } from './masked-text.ts';
export { personalOf } from './personal-of.ts';
export type { JsonValue, NormalisedRecord, RecordTypeName } from './record.ts';
export { recordType, type EntityKey, type RecordOf, type RecordReference, type RecordType } from './record-type.ts';
export { SCHOOL_LEVELS, SCHOOL_LEVEL_LABELS } from './school-levels.ts';
export { REJECTION_CODES, type FeedItem, type FeedPage, type RecordFeed, type RejectionCode } from './feed.ts';

export { RecordTypeCatalogue, type RecordTypeEntry } from './record-type-catalogue.ts';

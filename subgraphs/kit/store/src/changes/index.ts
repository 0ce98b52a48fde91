export { appendEntries, type AppendedEntries } from './append-entries.ts';
export {
  ALL_RIGHTS,
  CHANGE_KINDS,
  type AvailableEntries,
  type Change,
  type ChangeKind,
  type ChangePage,
  type ChangeSelection,
  type LogGap,
  type LogHead,
  type ReaderRights,
  type StoredVersion,
} from './change.ts';
export { ChangeLog, type ReadChanges } from './change-log.ts';

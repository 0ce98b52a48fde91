export { connection, mapConnection, type Connection, type Edge, type PageInfo } from './connection.ts';
export { brokenCursor, cursorCodec, type CursorCodec } from './cursor.ts';
export { connectionOf, connectionOfGrowing, type GrowingList } from './list-connection.ts';
export {
  DEFAULT_PAGE,
  LARGEST_PAGE,
  readPageArguments,
  readWholeListArguments,
  type PageArguments,
  type PageRequest,
} from './page-request.ts';
export { scanConnection, type Scan, type ScanSource } from './scan-connection.ts';

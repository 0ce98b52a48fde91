export type { ListedSource } from './cli/source-table.ts';
export { statusCommand } from './cli/status-command.ts';
export { syncCommand, type OpenExchange } from './cli/sync-command.ts';
export { ChangeCursors } from './cursor/change-cursors.ts';
export { createExchange, type Exchange, type ExchangeOptions } from './exchange.ts';
export { changesPage, eventsOf, type ChangeNode, type EventNode, type GapNode } from './reading/change-event.ts';
export {
  ChangeSource,
  type SourceEvent,
  type SourcePage,
  type SourceReading,
  type SourceRequest,
} from './reading/change-source.ts';
export { SourceReader, type SourceInstallation, type SourceState, type SourceStatus } from './reading/source-reader.ts';
export type { SyncEngine, SystemRound } from './sync/sync-engine.ts';
export type { BatchFacts, FeedLabels, RunOutcome, SyncObserver } from './sync/sync-observer.ts';

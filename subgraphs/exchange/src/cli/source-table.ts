import type { SourceState } from '../reading/source-reader.ts';

const STATUS: Readonly<Record<SourceState['status'], string>> = {
  UP: '正常 UP',
  DEGRADED: '欠佳 DEGRADED',
  DOWN: '不可用 DOWN',
};

/** What an operator reads of a platform. */
export type ListedSource = Pick<
  SourceState,
  'id' | 'name' | 'status' | 'lastSyncedAt' | 'lagSeconds' | 'records' | 'quarantined' | 'heldRemovals' | 'lastError'
>;

/** How long ago, in the unit that reads best. */
function age(seconds: number | null): string {
  if (seconds === null) return '尚未读全 not yet';
  if (seconds < 120) return `${Math.round(seconds)} 秒前 s ago`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} 分钟前 min ago`;
  return `${Math.round(seconds / 3600)} 小时前 h ago`;
}

/** One line for each platform, and one more where something is to be said. */
export function sourceLines(sources: readonly ListedSource[]): string[] {
  return sources.flatMap((source) => [
    `${source.id} ${source.name}: ${STATUS[source.status]}, ${age(source.lagSeconds)}, ${source.records} 条 records, ` +
      `${source.quarantined} 隔离 set aside`,
    ...(source.heldRemovals > 0
      ? [`  ${source.heldRemovals} 条移除待确认 (removals wait for confirmRemovals or discardRemovals)`]
      : []),
    ...(source.lastError === null ? [] : [`  ${source.lastError}`]),
  ]);
}

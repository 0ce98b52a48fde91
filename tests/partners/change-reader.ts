import type { AskOptions } from '../src/answer.ts';
import type { TestHub } from '../src/test-hub.ts';
import { dataOf } from './synced-hub.ts';
import type { ReadChange } from './read-change.ts';

type Reader = Pick<AskOptions, 'role' | 'headers'>;

interface ListedChange extends Omit<ReadChange, 'system' | 'type' | 'id' | 'version' | 'region'> {
  readonly record: Pick<ReadChange, 'system' | 'type' | 'id' | 'version'> & {
    readonly region: { readonly code: string };
  };
}

interface ChangesPage {
  readonly nodes: readonly ListedChange[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const CHANGES = `query ($after: ID, $filter: ChangeFilter) { changes(after: $after, first: 100, filter: $filter) {
  pageInfo { hasNextPage endCursor }
  nodes { ... on Change { cursor kind changedFields formerId record { system type id version region { code } } } } } }`;

/** The current end of the log. */
export async function watermarkOf(hub: Pick<TestHub, 'ask'>, reader: Reader = { role: 'partner' }): Promise<string> {
  return String(dataOf(await hub.ask('{ watermark }', reader))['watermark']);
}

/** All changes after a cursor that the reader may see, page by page, and the cursor of the last page. */
export async function changesAfter(
  hub: Pick<TestHub, 'ask'>,
  reader: Reader,
  after: string | null,
  filter: object = {},
): Promise<{ readonly changes: readonly ReadChange[]; readonly cursor: string }> {
  const changes: ReadChange[] = [];
  let cursor = after;
  for (;;) {
    const answer = await hub.ask(CHANGES, { ...reader, variables: { after: cursor, filter } });
    const page = dataOf(answer)['changes'] as ChangesPage;
    for (const { record, ...change } of page.nodes) {
      changes.push({ ...change, ...record, region: record.region.code });
    }
    cursor = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return { changes, cursor };
  }
}

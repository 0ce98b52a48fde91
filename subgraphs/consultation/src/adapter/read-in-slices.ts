import { setImmediate } from 'node:timers/promises';
import type { ReadRecords, RowSource, ReceivedRecords } from '@queqiao/platform/contracts';
import type { JsonValue } from '@queqiao/records';

/** The characters of rows processed without a pause: at most a tenth of a second of sanitising. */
const SLICE_CHARACTERS = 50_000;

function charactersOf(element: JsonValue): number {
  if (typeof element === 'string') return element.length;
  if (typeof element !== 'object' || element === null) return 0;
  return Object.values(element).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}

/** The end of each slice. */
function* sliceEnds(elements: readonly JsonValue[]): Generator<number> {
  let characters = 0;
  for (const [at, element] of elements.entries()) {
    characters += charactersOf(element);
    if (characters < SLICE_CHARACTERS) continue;
    characters = 0;
    yield at + 1;
  }
  yield elements.length;
}

/**
 * Reads the rows of one page, and yields to the event loop between slices of much text, so that hostile texts do not block
 * other requests.
 */
export async function readInSlices<R>(
  read: ReadRecords<R>,
  source: RowSource,
  call: string,
  elements: readonly JsonValue[],
): Promise<ReceivedRecords<R>> {
  const records: R[] = [];
  const rejected: ReceivedRecords<R>['rejected'][number][] = [];
  let begin = 0;
  for (const end of sliceEnds(elements)) {
    if (begin > 0) await setImmediate();
    const slice = read(source, call, elements.slice(begin, end));
    records.push(...slice.records);
    rejected.push(...slice.rejected);
    begin = end;
  }
  return { records, rejected };
}

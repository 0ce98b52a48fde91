import { recordTypeNamed } from '@queqiao/families';
import type { FeedItem } from '@queqiao/records';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { createRequestScope, Deadline } from '@queqiao/subgraph/request';
import * as fc from 'fast-check';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFamilies, type FamilyRig } from './family-rig.ts';
import { tampering } from './tampering.ts';

/** How long the test continues: longer by command, `TEST_FUZZ_SECONDS=600 pnpm test tests/fuzz`. */
const SECONDS = Number(process.env['TEST_FUZZ_SECONDS'] ?? '6');
const BUDGET_MS = 10_000;
const FEED_MS = 10_000;
/** The most pages of a feed that are read. */
const FEED_PAGES = 2;
/** The memory that may remain after a run of any length, in bytes. */
const GROWTH = 400 * 1024 * 1024;

const CODES = new Set<string>(Object.values(ErrorCode));

let rigs: Awaited<ReturnType<typeof startFamilies>>;
const rejections: unknown[] = [];
const note = (reason: unknown): void => void rejections.push(reason);

beforeAll(async () => {
  rigs = await startFamilies();
  process.on('unhandledRejection', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await rigs[Symbol.asyncDispose]();
});

/** Whether an error is one that a client can act on, and not an internal one. */
function isCoded(error: unknown): boolean {
  if (!(error instanceof HubError)) return false;
  return CODES.has(error.code) && error.code !== ErrorCode.INTERNAL_SERVER_ERROR;
}

/** The problems in the answer to the operation that selects everything. */
async function faultsOfLoad(rig: FamilyRig, subgraph: ReturnType<FamilyRig['fresh']>): Promise<string[]> {
  const scope = createRequestScope({ id: 'fuzz', deadline: Deadline.after(BUDGET_MS) });
  const { errors = [] } = await graphql({
    schema: subgraph.schema,
    source: rig.question,
    variableValues: rig.variables,
    contextValue: { scope },
  });
  return errors
    .filter((error) => !isCoded(error.originalError))
    .map((error) => `${error.path?.join('.')}: ${error.originalError?.stack ?? error.message}`);
}

function faultOfItem(item: FeedItem): string | null {
  const json = JSON.stringify(item);
  if (/\\u0000|\\ud[89a-f]/.test(json.replaceAll('\\\\', ''))) return `cannot be stored: ${json.slice(0, 300)}`;
  if (item.kind === 'rejected') return json.length > 200_000 ? 'a row larger than a person can read' : null;
  if (item.kind === 'removal') return null;
  const { type, attributes } = item.record;
  const outcome = recordTypeNamed(type).attributes.safeParse(attributes);
  return outcome.success ? null : `${type} is not as declared: ${outcome.error.message}`;
}

/** The problems in the items of the feeds. */
async function faultsOfFeeds(subgraph: ReturnType<FamilyRig['fresh']>, which: number): Promise<string[]> {
  const feeds = subgraph.feeds ?? [];
  const feed = feeds[which % feeds.length];
  if (feed === undefined) throw new TypeError('a family without feeds');
  const stopped = AbortSignal.timeout(FEED_MS);
  const faults: string[] = [];
  try {
    let pages = 0;
    for await (const page of feed.read(null, stopped)) {
      if (++pages > FEED_PAGES) break;
      for (const item of page.items) {
        const fault = faultOfItem(item);
        if (fault !== null) faults.push(`${feed.name}: ${fault}`);
      }
    }
  } catch (error) {
    if (!isCoded(error) && !stopped.aborted) {
      faults.push(`${feed.name}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  return faults;
}

async function faultsOf(rig: FamilyRig, which: number): Promise<string[]> {
  const subgraph = rig.fresh();
  try {
    return [...(await faultsOfLoad(rig, subgraph)), ...(await faultsOfFeeds(subgraph, which))];
  } finally {
    await subgraph.close?.();
  }
}

test('finds no problem in any answer of unchanged platforms', async () => {
  for (const rig of rigs.families) {
    for (const platform of rig.platforms) platform.begin(null);
    for (let which = 0; which < 7; which++) expect(await faultsOf(rig, which)).toEqual([]);
  }
}, 120_000);

test(
  'answers, or reports an error with a code, whatever bytes a platform sends',
  async () => {
    const before = process.memoryUsage().rss;
    const own = Object.getOwnPropertyNames(Object.prototype).length;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 999 }),
        fc.nat({ max: 20 }),
        fc.nat({ max: 1 }),
        tampering,
        async (family, which, at, { name, tamper }) => {
          const rig = rigs.families[family % rigs.families.length];
          if (rig === undefined) throw new TypeError('no such family');
          for (const [index, platform] of rig.platforms.entries()) {
            platform.begin(index === at % rig.platforms.length ? tamper : null);
          }
          expect({ name, faults: await faultsOf(rig, which) }).toEqual({ name, faults: [] });
          expect(Reflect.get({}, 'polluted')).toBeUndefined();
        },
      ),
      {
        numRuns: 1_000_000,
        interruptAfterTimeLimit: SECONDS * 1_000,
        markInterruptAsFailure: false,
        endOnFailure: true,
      },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(own);
    expect(rejections).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(GROWTH);
  },
  SECONDS * 1_000 + 120_000,
);

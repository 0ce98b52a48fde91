import { PGlite } from '@electric-sql/pglite';
import { ROW_PARSERS } from '../row-values.ts';
import { keepInBaseline } from './keep-in-baseline.ts';
import { START_PARAMETERS } from './engine-settings.ts';

// Type OIDs of PostgreSQL.
const BYTEA = 17;
const TEXT = 25;

/**
 * Bytes are handed to the engine as they are: it takes them in binary where they come so, text in UTF-8 too. Its own
 * serializers make hexadecimal of bytea, and walk over a long text twice, at a cost beside which the insert is small.
 */
function asBytes(value: unknown): string {
  return value instanceof Uint8Array ? (value as unknown as string) : String(value);
}

export interface EngineLocation {
  /** Where its files are; without it, they are in memory. */
  readonly folder?: string | undefined;
  /** Files to begin with, as the engine dumps them. */
  readonly files?: Blob;
}

class EmbeddedEngine extends PGlite {
  /** The engine's own first statement, and the last moment before any is parsed. */
  // oxlint-disable-next-line no-underscore-dangle -- the engine's own name for it
  override async _initArrayTypes(options: { readonly force?: boolean } = {}): Promise<void> {
    keepInBaseline(this);
    // oxlint-disable-next-line no-underscore-dangle -- the same
    await super._initArrayTypes(options);
  }
}

/** Starts the embedded engine in this thread, with values read as those of other engines. Rejects with the engine's error. */
export async function startEngine({ folder, files }: EngineLocation): Promise<PGlite> {
  const engine = new EmbeddedEngine({
    startParams: [...START_PARAMETERS],
    ...(folder !== undefined && { dataDir: folder }),
    ...(files && { loadDataDir: files }),
    parsers: ROW_PARSERS,
    serializers: { [BYTEA]: asBytes, [TEXT]: asBytes },
  });
  await engine.waitReady;
  await engine.exec(`set time zone 'UTC'`);
  return engine;
}

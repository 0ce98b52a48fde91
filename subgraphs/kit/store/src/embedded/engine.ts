import { PGlite } from '@electric-sql/pglite';
import { ROW_PARSERS } from '../row-values.ts';
import { keepInBaseline } from './keep-in-baseline.ts';
import { START_PARAMETERS } from './engine-settings.ts';

// Type OIDs of PostgreSQL.
const BYTEA = 17;
const TEXT = 25;

/**
 * Bytes are passed to the engine unchanged: it accepts binary values, also UTF-8 text. Its own serializers convert bytea to
 * hexadecimal, and scan a long text twice, which costs far more than the insert.
 */
function asBytes(value: unknown): string {
  return value instanceof Uint8Array ? (value as unknown as string) : String(value);
}

/** `\x…` as the engine writes bytea. Its own parser reads digit by digit, in twenty times the time. */
function readBytes(text: string): Uint8Array {
  // A copy: a small buffer is part of a larger one, all of which would be sent to another thread.
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
}

export interface EngineLocation {
  /** The folder of its files; without it, they are in memory. */
  readonly folder?: string | undefined;
  /** Initial files, as dumped by the engine. */
  readonly files?: Blob;
}

class EmbeddedEngine extends PGlite {
  /** Runs with the engine's own first statement, before any other is parsed. */
  // oxlint-disable-next-line no-underscore-dangle -- the engine's own name for it
  override async _initArrayTypes(options: { readonly force?: boolean } = {}): Promise<void> {
    keepInBaseline(this);
    // oxlint-disable-next-line no-underscore-dangle -- the same
    await super._initArrayTypes(options);
  }
}

/** Starts the embedded engine in this thread, with values read as on other engines. Rejects with the engine's error. */
export async function startEngine({ folder, files }: EngineLocation): Promise<PGlite> {
  const engine = new EmbeddedEngine({
    startParams: [...START_PARAMETERS],
    ...(folder !== undefined && { dataDir: folder }),
    ...(files && { loadDataDir: files }),
    parsers: { ...ROW_PARSERS, [BYTEA]: readBytes },
    serializers: { [BYTEA]: asBytes, [TEXT]: asBytes },
  });
  await engine.waitReady;
  await engine.exec(`set time zone 'UTC'`);
  return engine;
}

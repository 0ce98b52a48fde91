import type { JsonValue } from '@queqiao/records';

/** The bounds of a quarantined row, so that even a large one can be stored, sent and read. */
const DEEPEST = 8;
const MOST_VALUES = 1_000;
const LONGEST_TEXT = 2_000;
const MOST_CHARACTERS = 20_000;
const LONGEST_NAME = 200;
/** Marks omitted parts. */
const MORE = '…';

function boundedText(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}${MORE}` : text;
  // PostgreSQL accepts neither U+0000 nor half of a surrogate pair.
  return cut.toWellFormed().replaceAll('\0', '\uFFFD');
}

class Bound {
  #left = MOST_VALUES;
  #characters = MOST_CHARACTERS;

  of(raw: JsonValue, depth: number): JsonValue {
    this.#left--;
    if (typeof raw === 'string') return this.#text(raw, LONGEST_TEXT);
    // JSON has no infinity, but 1e400 is parsed as one.
    if (typeof raw === 'number') return Number.isFinite(raw) ? raw : String(raw);
    if (typeof raw !== 'object' || raw === null) return raw;
    if (depth === DEEPEST) return MORE;
    return Array.isArray(raw) ? this.#list(raw, depth) : this.#object(raw, depth);
  }

  #text(text: string, longest: number): string {
    const bounded = boundedText(text, Math.min(longest, this.#characters));
    this.#characters -= Math.min(bounded.length, this.#characters);
    return bounded;
  }

  #list(raw: readonly JsonValue[], depth: number): JsonValue {
    const items: JsonValue[] = [];
    for (const item of raw) {
      if (this.#left <= 0) {
        items.push(MORE);
        break;
      }
      items.push(this.of(item, depth + 1));
    }
    return items;
  }

  #object(raw: object, depth: number): JsonValue {
    const entries: [string, JsonValue][] = [];
    for (const [name, value] of Object.entries(raw) as [string, JsonValue][]) {
      if (this.#left <= 0) {
        entries.push([MORE, MORE]);
        break;
      }
      entries.push([this.#text(name, LONGEST_NAME), this.of(value, depth + 1)]);
    }
    // Creates own properties for any name, also for `__proto__`.
    return Object.fromEntries(entries);
  }
}

/**
 * A rejected row for the quarantine: as the platform sent it, except for parts that are too deep, too many or too long (`…`
 * marks them) and for characters that the store does not accept.
 */
export function boundedRaw(raw: JsonValue): JsonValue {
  return new Bound().of(raw, 0);
}

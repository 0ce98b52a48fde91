import type { JsonValue } from '@queqiao/records';
import { ContractBreach } from '@queqiao/platform/upstream';
import { SaxesParser } from 'saxes';

/** Elements that may be repeated, or occur once. */
const REPEATED: ReadonlySet<string> = new Set(['topic', 'related', 'opinion', 'reply']);

/** The deepest nesting of elements; the contract has three levels. */
const DEEPEST = 32;
/** The most elements and attributes of one document; a page of the contract has a few thousand. */
const MOST_NODES = 50_000;
/** The most references to unknown entities; the parser creates an error for each. */
const MOST_UNKNOWN_REFERENCES = 1_000;
/** The root element must begin within this many characters: an endless document type or comment is not read through. */
const LONGEST_PROLOGUE = 64 * 1024;

/** The five entities of XML itself, without a prototype: `&constructor;` is none. */
const ENTITIES: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
});

// Characters and references to characters that XML 1.0 (2.2) does not allow. Users paste them, and platforms pass them on.
// oxlint-disable-next-line no-control-regex -- exactly these are looked for
const DISALLOWED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const REFERENCE = /&#(?:[xX][0-9a-fA-F]{1,8}|[0-9]{1,10});/g;
const REPLACEMENT = '\uFFFD';

function isAllowed(point: number): boolean {
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
  return point < 0xd800 || (point > 0xdfff && point < 0xfffe) || (point > 0xffff && point <= 0x10ffff);
}

function allowedReference(reference: string): string {
  const digits = reference.slice(2, -1);
  const point = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  return isAllowed(point) ? reference : REPLACEMENT;
}

/** An element under construction: its attributes and children by name, and its own text. */
class Element {
  readonly name: string;
  text = '';
  readonly #fields = new Map<string, JsonValue[]>();

  constructor(name: string) {
    this.name = name;
  }

  add(name: string, value: JsonValue): void {
    const values = this.#fields.get(name);
    if (values === undefined) this.#fields.set(name, [value]);
    else values.push(value);
  }

  get value(): JsonValue {
    const text = this.text.trim();
    if (this.#fields.size === 0) return text;
    const fields = [...this.#fields].map(([name, values]): [string, JsonValue] => {
      const [only = null] = values;
      return [name, values.length > 1 || REPEATED.has(name) ? values : only];
    });
    // No element name begins with #. Creates own properties for any name, also for `__proto__`.
    return Object.fromEntries(text === '' ? fields : [...fields, ['#text', text]]);
  }
}

/** Builds the value of one document. Throws as soon as it violates a rule of XML or one of the limits above. */
class DocumentReader {
  readonly #parser = new SaxesParser({ position: false });
  readonly #open: Element[] = [new Element('')];
  #nodes = 0;
  #unknownReferences = 0;

  constructor() {
    this.#parser.ENTITIES = ENTITIES;
    this.#parser.on('error', (error) => {
      // A reference to an unknown entity stays as it is written.
      if (!error.message.endsWith('undefined entity.')) throw error;
      if (++this.#unknownReferences > MOST_UNKNOWN_REFERENCES) throw error;
    });
    this.#parser.on('doctype', (declaration) => {
      if (declaration.includes('[')) throw new RangeError('the document type declares something');
    });
    this.#parser.on('opentagstart', ({ name }) => {
      this.#count();
      if (this.#open.length > DEEPEST) throw new RangeError(`more than ${DEEPEST} levels`);
      this.#open.push(new Element(name));
    });
    this.#parser.on('attribute', ({ name, value }) => {
      this.#count();
      this.#open.at(-1)?.add(name, value.trim());
    });
    this.#parser.on('text', (text) => this.#write(text));
    this.#parser.on('cdata', (text) => this.#write(text));
    this.#parser.on('closetag', () => {
      const element = this.#open.pop();
      if (element !== undefined) this.#open.at(-1)?.add(element.name, element.value);
    });
  }

  read(text: string): JsonValue {
    this.#parser.write(text.slice(0, LONGEST_PROLOGUE));
    if (this.#nodes === 0) throw new RangeError('no root element');
    this.#parser.write(text.slice(LONGEST_PROLOGUE)).close();
    return this.#open[0]?.value ?? null;
  }

  #count(): void {
    this.#nodes++;
    if (this.#nodes > MOST_NODES) throw new RangeError(`more than ${MOST_NODES} elements and attributes`);
  }

  #write(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += text;
  }
}

/**
 * Parses the body as XML in UTF-8: an element becomes an object of its attributes and children, its own text under `#text`;
 * one with neither becomes its text. Ids and codes have leading zeros, so text stays text. Throws ContractBreach for invalid
 * XML, declared entities, or more levels or elements than a document of these platforms has.
 */
export function readXml(body: Uint8Array): JsonValue {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return new DocumentReader().read(text.replace(DISALLOWED, REPLACEMENT).replace(REFERENCE, allowedReference));
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : 'unknown';
    throw new ContractBreach(`the body is not XML in UTF-8: ${why}`);
  }
}

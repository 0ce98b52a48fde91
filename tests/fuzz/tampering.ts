import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { HOSTILE_HEADERS, HOSTILE_TEXTS, HOSTILE_VALUES, RawJson } from './hostile-values.ts';
import type { Tamper, WireAnswer } from './recorded-platform.ts';

/** One change of an answer. Returns it unchanged where the change does not apply. */
type Change = (answer: WireAnswer) => WireAnswer;

/** A change with a readable name for counterexamples. */
interface NamedChange {
  readonly name: string;
  readonly change: Change;
}

function named(name: string, change: Change): NamedChange {
  return { name, change };
}

function withBody(answer: WireAnswer, body: Buffer): WireAnswer {
  return { ...answer, headers: answer.headers.filter(([name]) => name !== 'content-length'), body };
}

function text(body: Buffer): string {
  return body.toString('utf8');
}

function mark(index: number): string {
  return `\u0001raw${index}\u0001`;
}

/** Serialises JSON in which a RawJson is written as its own text. */
function writeJson(value: unknown): string {
  const raws: string[] = [];
  const json = JSON.stringify(value, (_name, part: unknown) =>
    part instanceof RawJson ? mark(raws.push(part.text) - 1) : part,
  );
  return raws.reduce((all, raw, index) => all.replace(JSON.stringify(mark(index)), () => raw), json);
}

/** The paths of all values in a JSON value. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const here = [[...path]];
  if (typeof value !== 'object' || value === null) return here;
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, at) => [at, item] as const)
    : Object.entries(value);
  return [...here, ...entries.flatMap(([name, part]) => placesOf(part, [...path, name]))];
}

type Container = Record<string | number, unknown>;

/** Changes one value of a JSON body; `at` selects it. */
function atPlace(at: number, change: (holder: Container, name: string | number, root: unknown) => void): Change {
  return (answer) => {
    let root: unknown;
    try {
      root = { body: JSON.parse(text(answer.body)) as unknown };
    } catch {
      return answer;
    }
    const places = placesOf(root).filter((path) => path.length > 0);
    const path = places[at % places.length] ?? ['body'];
    let holder = root as Container;
    for (const step of path.slice(0, -1)) holder = holder[step] as Container;
    change(holder, path.at(-1) ?? 'body', root);
    return withBody(answer, Buffer.from(writeJson((root as Container)['body'] ?? null)));
  };
}

const place = fc.nat({ max: 100_000 });

const ofJson: fc.Arbitrary<NamedChange> = fc.oneof(
  fc.tuple(place, fc.nat({ max: HOSTILE_VALUES.length - 1 })).map(([at, index]) =>
    named(
      `value ${index} at ${at}`,
      atPlace(at, (holder, name) => {
        holder[name] = HOSTILE_VALUES[index];
      }),
    ),
  ),
  fc.tuple(place, fc.jsonValue({ maxDepth: 3 })).map(([at, value]) =>
    named(
      `${JSON.stringify(value)} at ${at}`,
      atPlace(at, (holder, name) => {
        holder[name] = value;
      }),
    ),
  ),
  place.map((at) =>
    named(
      `nothing at ${at}`,
      atPlace(at, (holder, name) => {
        if (Array.isArray(holder)) holder.splice(Number(name), 1);
        else delete holder[name];
      }),
    ),
  ),
  fc.tuple(place, fc.constantFrom(...HOSTILE_TEXTS)).map(([at, key]) =>
    named(
      `a field ${key.slice(0, 20)} at ${at}`,
      atPlace(at, (holder, name) => {
        Object.defineProperty(holder, key, { value: holder[name], enumerable: true, configurable: true });
      }),
    ),
  ),
  fc.tuple(place, fc.constantFrom(2, 150, 3_000)).map(([at, times]) =>
    named(
      `${times} times what is at ${at}`,
      atPlace(at, (holder, name) => {
        holder[name] = Array.from({ length: times }, () => holder[name]);
      }),
    ),
  ),
);

/** Changes one token of a text body, between marks that XML, CSV and HTML have in common. */
const ofText: fc.Arbitrary<NamedChange> = fc
  .tuple(
    place,
    fc.constantFrom(
      ...HOSTILE_TEXTS,
      '&',
      '&a;',
      ']]>',
      '<!--',
      '<![CDATA[',
      '</topic>',
      '\r\n',
      '","',
      '<a/>'.repeat(60_000),
    ),
  )
  .map(([at, hostile]) =>
    named(`${JSON.stringify(hostile.slice(0, 20))} as token ${at}`, (answer) => {
      const tokens = answer.body.toString('latin1').split(/([<>",\r\n=]+)/);
      tokens[at % tokens.length] = Buffer.from(hostile).toString('latin1');
      return withBody(answer, Buffer.from(tokens.join(''), 'latin1'));
    }),
  );

const ofBytes: fc.Arbitrary<NamedChange> = fc.oneof(
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([at, bytes]) =>
    named(`bytes ${bytes.join(' ')} at ${at}`, (answer) => {
      const body = Buffer.from(answer.body);
      if (body.length > 0) body.set(bytes.subarray(0, body.length - (at % body.length)), at % body.length);
      return withBody(answer, body);
    }),
  ),
  place.map((at) =>
    named(`cut at ${at}`, (answer) => withBody(answer, answer.body.subarray(0, at % (answer.body.length + 1)))),
  ),
  fc
    .uint8Array({ maxLength: 2_000 })
    .map((bytes) => named(`other bytes`, (answer) => withBody(answer, Buffer.from(bytes)))),
  fc
    .constantFrom(2, 40)
    .map((times) =>
      named(`body ${times} times`, (answer) =>
        withBody(answer, Buffer.concat(Array.from({ length: times }, () => answer.body))),
      ),
    ),
  fc
    .constantFrom('[', '{"a":', '<a>', '"', ' ', '\u0000', ',')
    .map((unit) =>
      named(`${unit} for half a million times`, (answer) => withBody(answer, Buffer.from(unit.repeat(500_000)))),
    ),
  fc.constant(named('nine megabytes', (answer) => withBody(answer, Buffer.alloc(9 * 1024 * 1024, ' ')))),
  fc.constant(
    named('gzip', (answer) => ({
      ...withBody(answer, gzipSync(answer.body)),
      headers: [...answer.headers.filter(([name]) => name !== 'content-length'), ['content-encoding', 'gzip']],
    })),
  ),
  fc.constant(
    named('a bomb', (answer) => ({
      ...withBody(answer, brotliCompressSync(Buffer.alloc(64 * 1024 * 1024, ' '))),
      headers: [...answer.headers.filter(([name]) => name !== 'content-length'), ['content-encoding', 'br']],
    })),
  ),
  place.map((at) => named(`reset after ${at}`, (answer) => ({ ...answer, resetAfter: at % (answer.body.length + 1) }))),
);

const ofHeaders: fc.Arbitrary<NamedChange> = fc.oneof(
  fc.constantFrom(...HOSTILE_HEADERS).map(([name, value]) =>
    named(`header ${name}: ${value.slice(0, 40)}`, (answer) => ({
      ...answer,
      headers: [...answer.headers.filter(([other]) => other !== name), [name, value]],
    })),
  ),
  fc
    .constantFrom(200, 201, 204, 206, 301, 304, 400, 401, 403, 404, 408, 410, 418, 429, 500, 503, 599)
    .map((status) => named(`status ${status}`, (answer) => ({ ...answer, status }))),
);

/** The behaviour of a platform in one case: a few changes, each of one answer and possibly of all that follow. */
export const tampering: fc.Arbitrary<{ readonly name: string; readonly tamper: Tamper }> = fc
  .array(
    fc.record({
      change: fc.oneof(
        { weight: 5, arbitrary: ofJson },
        { weight: 4, arbitrary: ofText },
        { weight: 3, arbitrary: ofBytes },
        { weight: 2, arbitrary: ofHeaders },
      ),
      from: fc.nat({ max: 30 }),
      stays: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((steps) => ({
    name: steps
      .map(({ change, from, stays }) => `${change.name}, request ${from}${stays ? ' and all after' : ''}`)
      .join('; '),
    tamper: (answer, number) =>
      steps.reduce(
        (changed, { change, from, stays }) =>
          number === from || (stays && number > from) ? change.change(changed) : changed,
        answer,
      ),
  }));

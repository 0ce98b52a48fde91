import { setTimeout as pause } from 'node:timers/promises';
import type { CopiedRecord, CopyStore } from './copy-store.ts';
import { digestOf, leafOf } from './digest.ts';

export interface PartnerOptions {
  /** The hub's GraphQL endpoint. */
  readonly url: string;
  /** A bearer token that is good now; asked for whenever a connection is made. */
  readonly token: () => string | Promise<string>;
  /** Record types to copy. */
  readonly types: readonly string[];
  readonly store: CopyStore;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
interface ChangeEvent {
  readonly __typename: string;
  readonly cursor: string;
  readonly formerId?: string | null;
  readonly record?: CopiedRecord & { readonly removed: boolean };
}
interface Digest {
  readonly records: number;
  readonly prefix: string;
  readonly hash: string;
  readonly members: readonly Pick<CopiedRecord, 'system' | 'id' | 'version'>[];
  readonly children?: readonly Digest[];
}

const RECORD = 'system type id version removed attributes';
/** The subscription that a copy lives on: by stream or by webhook. */
export const CHANGES = `subscription ($after: ID, $filter: ChangeFilter) { changes(after: $after, filter: $filter) {
  __typename ... on Change { cursor formerId record { ${RECORD} } } ... on Gap { cursor } } }`;
const LONGEST_PAUSE_MS = 30_000;
const LEVELS = 4;
const AT_ONCE = 20;

/** A copy of the hub's records, kept up to date by its changes. */
export class PartnerCopy {
  readonly #options: PartnerOptions;

  constructor(options: PartnerOptions) {
    this.#options = options;
  }

  /** Follows the hub until the signal fires: connects again after whatever breaks, where the copy stands. */
  async follow(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        if (this.#options.store.cursor() === null) await this.snapshot();
        for await (const answer of this.#stream(signal)) {
          failures = 0;
          if (!(await this.apply(answer))) break;
        }
      } catch {
        // Whatever it was: the copy stands where it stood, and is tried again.
      }
      const wait = Math.min(LONGEST_PAUSE_MS, 50 * 2 ** failures);
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Applies one answer of the subscription, by whatever way it came. False when the stream it came by is over. */
  async apply({ data }: Answer): Promise<boolean> {
    const event = data?.['changes'] as ChangeEvent | undefined;
    if (!event) return false;
    const { store } = this.#options;
    const { record, cursor, formerId } = event;
    if (!record) {
      await this.snapshot();
      return false;
    }
    const drop = typeof formerId === 'string' ? [{ ...record, id: formerId }] : [];
    const { removed, ...put } = record;
    store.write(removed ? { drop: [...drop, record], cursor } : { drop, put, cursor });
    return true;
  }

  /** Brings the copy to what the hub has now, whatever it was, and continues from there. */
  async snapshot(): Promise<void> {
    const { watermark } = await this.#ask('{ watermark }');
    for (const type of this.#options.types) await this.repair(type);
    this.#options.store.write({ cursor: String(watermark) });
  }

  /** How many leaves of the hub's digest differ from the copy's: 0 proves that the copy is complete. */
  async check(type: string): Promise<number> {
    return (await this.#differing(type)).leaves.length;
  }

  /** Fetches what differs, and only that. Resolves to the number of records fetched or dropped. */
  async repair(type: string): Promise<number> {
    const { store } = this.#options;
    const { leaves, depth } = await this.#differing(type);
    let mended = 0;
    for (let from = 0; from < leaves.length; from += AT_ONCE) {
      const some = leaves.slice(from, from + AT_ONCE);
      const found = await this.#digests(type, some, depth, 'members { system id version }');
      const theirs = new Map(
        found.flatMap(({ members }) => members.map((each) => [`${each.system} ${each.id}`, each])),
      );
      const own = store.records(type).filter((record) => some.includes(leafOf(record, depth)));
      const drop = own.filter(({ system, id }) => !theirs.has(`${system} ${id}`));
      store.write({ drop });
      for (const { system, id, version } of own) {
        const key = `${system} ${id}`;
        if (theirs.get(key)?.version === version) theirs.delete(key);
      }
      mended += drop.length + theirs.size;
      await this.#fetch(type, [...theirs.values()]);
    }
    return mended;
  }

  async #fetch(type: string, keys: readonly Pick<CopiedRecord, 'system' | 'id'>[]): Promise<void> {
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const fields = keys.slice(from, from + AT_ONCE).map(({ system, id }, index) => {
        const [s, t, i] = [system, type, id].map((text) => JSON.stringify(text));
        return `r${index}: record(system: ${s}, type: ${t}, id: ${i}) { ${RECORD} }`;
      });
      for (const record of Object.values(await this.#ask(`{ ${fields.join(' ')} }`)) as (
        ChangeEvent['record'] | null
      )[]) {
        if (!record || record.removed) continue;
        const { removed: _present, ...put } = record;
        this.#options.store.write({ put });
      }
    }
  }

  /** The leaves that differ, found from the root down, a few levels with each call. */
  async #differing(type: string): Promise<{ readonly leaves: readonly string[]; readonly depth: number }> {
    const [{ records } = { records: 0 }] = await this.#digests(type, [''], 0, 'records');
    const own = this.#options.store.records(type);
    const depth = Math.max(0, Math.min(16, Math.ceil(Math.log2(Math.max(records, own.length, 1) / AT_ONCE))));
    let differing = [''];
    for (let level = 0; level <= depth && differing.length > 0; level += LEVELS) {
      const below = Math.min(LEVELS, depth - level);
      const selection = 'prefix hash children { '.repeat(below) + 'prefix hash' + ' }'.repeat(below);
      const found: Digest[] = [];
      for (let from = 0; from < differing.length; from += AT_ONCE) {
        found.push(...(await this.#digests(type, differing.slice(from, from + AT_ONCE), depth, selection)));
      }
      differing = found.flatMap((digest) => lowestDiffering(digest, (prefix) => digestOf(own, depth, prefix)));
      if (below === 0) break;
      if (level + below === depth) break;
    }
    return { leaves: differing, depth };
  }

  async #digests(
    type: string,
    prefixes: readonly string[],
    depth: number,
    selection: string,
  ): Promise<readonly Digest[]> {
    const fields = prefixes.map(
      (prefix, index) =>
        `d${index}: digest(type: ${JSON.stringify(type)}, prefix: "${prefix}", depth: ${depth}) { ${selection} }`,
    );
    return Object.values(await this.#ask(`{ ${fields.join(' ')} }`)) as Digest[];
  }

  async #ask(query: string): Promise<Readonly<Record<string, unknown>>> {
    const response = await this.#post({ query }, 'application/json');
    const { data, errors } = (await response.json()) as Answer;
    if (!data || errors) throw new Error(errors?.[0]?.message ?? `status ${response.status}`);
    return data;
  }

  async *#stream(signal: AbortSignal): AsyncGenerator<Answer, void> {
    const { store, types } = this.#options;
    const variables = { after: store.cursor(), filter: { types } };
    const response = await this.#post({ query: CHANGES, variables }, 'text/event-stream', signal);
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const events = (text + chunk).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = event
          .split('\n')
          .find((line) => line.startsWith('data: '))
          ?.slice('data: '.length);
        if (data) yield JSON.parse(data) as Answer;
      }
    }
  }

  async #post(body: object, accept: string, signal?: AbortSignal): Promise<Response> {
    const { url, token } = this.#options;
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${await token()}` },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  }
}

/** The prefixes lowest in what was fetched whose hashes differ from the copy's own. */
function lowestDiffering({ prefix, hash, children }: Digest, own: (prefix: string) => string): string[] {
  if (hash === own(prefix)) return [];
  return children ? children.flatMap((child) => lowestDiffering(child, own)) : [prefix];
}

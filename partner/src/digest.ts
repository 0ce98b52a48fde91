import { createHash } from 'node:crypto';

type Counted = { readonly system: string; readonly id: string; readonly version: number };

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The bits of SHA-256(system NUL id) that say in which leaf a record lies. */
function bitsOf({ system, id }: Counted): string {
  return sha256(Buffer.from(`${system}\0${id}`))
    .readUInt32BE()
    .toString(2)
    .padStart(32, '0');
}

/** The leaf of a record in a tree of a depth. */
export const leafOf = (record: Counted, depth: number): string => bitsOf(record).slice(0, depth);

/** The hash of the copy's own tree at a prefix, as the hub's schema describes `RecordDigest`. */
export function digestOf(records: readonly Counted[], depth: number, prefix = ''): string {
  const lined = records
    .map((record) => ({
      bits: bitsOf(record),
      line: Buffer.from(`${record.system}\0${record.id}\0${record.version}\n`),
    }))
    .filter(({ bits }) => bits.startsWith(prefix));
  const hash = (below: typeof lined, at: number): Buffer => {
    if (at === depth)
      return sha256(...below.map(({ line }) => line).toSorted((one, other) => Buffer.compare(one, other)));
    const half = (bit: string): Buffer =>
      hash(
        below.filter(({ bits }) => bits[at] === bit),
        at + 1,
      );
    return sha256(half('0'), half('1'));
  };
  return hash(lined, prefix.length).toString('hex');
}

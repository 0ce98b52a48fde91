/** A set of origins, one bit for each: a million records take an eighth of a megabyte. */
export class OriginSet {
  #bytes = new Uint8Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(origin: number): boolean {
    return ((this.#bytes[Math.floor(origin / 8)] ?? 0) & (1 << (origin % 8))) !== 0;
  }

  add(origin: number): void {
    const place = Math.floor(origin / 8);
    if (place >= this.#bytes.length) this.#grow(place + 1);
    const byte = this.#bytes[place] ?? 0;
    const bit = 1 << (origin % 8);
    if ((byte & bit) !== 0) return;
    this.#bytes[place] = byte | bit;
    this.#size += 1;
  }

  /** The bits as PostgreSQL's get_bit counts them: bit n is bit n % 8, from the least, of byte n / 8. */
  toBytes(): Uint8Array {
    return this.#bytes;
  }

  #grow(least: number): void {
    const bytes = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

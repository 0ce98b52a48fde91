const NUMBER_BYTES = 8;

/** Origins in their order as ranges, first and last of each as 64-bit numbers: what was loaded together is one range. */
export function packOrigins(origins: readonly number[]): Uint8Array {
  const bounds: number[] = [];
  for (const origin of origins) {
    const last = bounds.at(-1);
    if (last !== undefined && origin === last + 1) bounds[bounds.length - 1] = origin;
    else bounds.push(origin, origin);
  }
  const bytes = Buffer.alloc(bounds.length * NUMBER_BYTES);
  for (const [index, bound] of bounds.entries()) bytes.writeBigInt64BE(BigInt(bound), index * NUMBER_BYTES);
  return bytes;
}

/** The origins of what `packOrigins` gave, in their order. */
export function* unpackOrigins(packed: Uint8Array): Generator<number> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let place = 0; place < packed.byteLength; place += 2 * NUMBER_BYTES) {
    const last = Number(view.getBigInt64(place + NUMBER_BYTES));
    for (let origin = Number(view.getBigInt64(place)); origin <= last; origin += 1) yield origin;
  }
}

const OFFSET = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;
/** One id in so many ends a chunk; a power of two. */
const ONE_IN = 1_024;

/** Whether a chunk of a list may end with this id: chance, but always the same (FNV-1a). */
export function endsChunk(id: string): boolean {
  let digest = OFFSET;
  for (let index = 0; index < id.length; index += 1) {
    digest = Math.imul(digest ^ id.charCodeAt(index), PRIME);
  }
  return ((digest >>> 8) & (ONE_IN - 1)) === 0;
}

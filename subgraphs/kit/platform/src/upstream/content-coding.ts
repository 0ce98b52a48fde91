import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { ContractBreach } from './fault.ts';

type Decoder = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const [unzip, unwrapped, unbrotli, unzstd, raw]: readonly [Decoder, Decoder, Decoder, Decoder, Decoder] = [
  promisify(gunzip),
  promisify(inflate),
  promisify(brotliDecompress),
  promisify(zstdDecompress),
  promisify(inflateRaw),
];

/** Compression method 8 in the low half of the first byte: the zlib format (RFC 1950), which `deflate` means. */
const ZLIB_METHOD = 8;

const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', unzip],
  ['x-gzip', unzip],
  // Some servers send deflate data without the zlib wrapper, and every browser accepts that too.
  ['deflate', (body, options) => (((body[0] ?? 0) & 0x0f) === ZLIB_METHOD ? unwrapped : raw)(body, options)],
  ['br', unbrotli],
  ['zstd', unzstd],
]);

/** The most combined codings; no server needs more, and each costs another pass. */
const MOST_CODINGS = 2;

function codingsOf(header: string | undefined): readonly string[] {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && name !== 'identity');
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/**
 * A body with its content codings decoded (RFC 9110, 8.4). The hub does not accept any, but proxies in front of platforms
 * compress anyway. Throws ContractBreach for an unknown coding, for a body that does not match its header, and for one that
 * exceeds `largest` bytes when decoded: never more than that is held.
 */
export async function decodeContent(
  body: Uint8Array,
  header: string | undefined,
  largest: number,
): Promise<Uint8Array> {
  const codings = codingsOf(header);
  if (codings.length === 0 || body.byteLength === 0) return body;
  if (codings.length > MOST_CODINGS) throw new ContractBreach(`the body has ${codings.length} content codings`);
  let decoded = body;
  for (const coding of codings.toReversed()) {
    const decode = DECODERS.get(coding);
    if (decode === undefined) throw new ContractBreach('the body has a content coding that is not known');
    try {
      decoded = await decode(Buffer.from(decoded.buffer, decoded.byteOffset, decoded.byteLength), {
        maxOutputLength: largest,
      });
    } catch (error) {
      if (isTooLarge(error)) throw new ContractBreach(`the decoded body is larger than ${largest} bytes`, error);
      throw new ContractBreach(`the body is not ${coding}`, error);
    }
  }
  return decoded;
}

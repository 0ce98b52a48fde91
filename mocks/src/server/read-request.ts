import type { IncomingMessage } from 'node:http';

/** No call of a platform takes a body anywhere near this, in bytes. */
const LARGEST_BODY = 1_048_576;

/** The request as the handlers see it, its body read. Throws a TypeError for a URL or a header that is none. */
export async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers } = incoming;
  const url = new URL(incoming.url ?? '/', `http://${headers.host ?? '127.0.0.1'}`);
  const body = method === 'GET' || method === 'HEAD' ? null : await readBody(incoming);
  return new Request(url, { method, headers: flat(headers), body });
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new TypeError(`body larger than ${LARGEST_BODY} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function flat(headers: IncomingMessage['headers']): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined || name === 'transfer-encoding') return [];
    return [[name, Array.isArray(value) ? value.join(', ') : value]];
  });
}

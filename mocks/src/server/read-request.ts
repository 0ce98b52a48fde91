import type { IncomingMessage } from 'node:http';

/** Far more than any call of a platform sends, in bytes. */
const LARGEST_BODY = 1_048_576;

/** The request for the handlers, with its body read. Throws a TypeError for an invalid URL or header. */
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

import { promisify } from 'node:util';
import { brotliCompress, deflate, gzip, zstdCompress } from 'node:zlib';
import type { FaultBoard } from '../faults/fault-board.ts';
import type { FaultOf } from '../faults/fault.ts';

type Coding = FaultOf<'compressed'>['coding'];

const COMPRESSORS: Readonly<Record<Coding, (body: Buffer) => Promise<Buffer>>> = {
  gzip: promisify(gzip),
  deflate: promisify(deflate),
  br: promisify(brotliCompress),
  zstd: promisify(zstdCompress),
};

/** The response with another body, without the headers that no longer fit it. */
function withBody(response: Response, body: Buffer, headers: Readonly<Record<string, string>> = {}): Response {
  const retained = [...response.headers].filter(([name]) => name !== 'content-length' && name !== 'etag');
  return new Response(Uint8Array.from(body), {
    status: response.status === 304 ? 200 : response.status,
    headers: [...retained, ...Object.entries({ 'content-length': String(body.length), ...headers })] as [
      string,
      string,
    ][],
  });
}

function replaced(response: Response, { text = '', base64, status }: FaultOf<'replaced-body'>): Response {
  const body = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, 'base64');
  return withBody(status === undefined ? response : new Response(null, { status, headers: response.headers }), body);
}

function reheaded(response: Response, { headers }: FaultOf<'headers'>): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return new Response(response.body, { status: response.status, headers: all });
}

async function compressed(response: Response, { coding, bytes }: FaultOf<'compressed'>): Promise<Response> {
  const body = Buffer.from(await response.arrayBuffer());
  const blanks = Buffer.alloc(Math.max(0, (bytes ?? 0) - body.length), ' ');
  return withBody(response, await COMPRESSORS[coding](Buffer.concat([blanks, body])), { 'content-encoding': coding });
}

/** Applies the active faults to a response's body and headers. */
export async function faultyAnswer(
  response: Response,
  board: FaultBoard,
  system: string,
  call: string,
): Promise<Response> {
  let answer = response;
  const other = board.take('replaced-body', system, call);
  if (other !== undefined) answer = replaced(answer, other.fault);
  const compression = board.take('compressed', system, call);
  if (compression !== undefined) answer = await compressed(answer, compression.fault);
  const headers = board.take('headers', system, call);
  return headers === undefined ? answer : reheaded(answer, headers.fault);
}

import { HttpResponse } from 'msw';

export interface AnswerInit {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A response with its content length, so that the client notices when it is truncated. */
export function answer(body: string | Buffer<ArrayBuffer>, contentType: string, init: AnswerInit = {}): Response {
  return new HttpResponse(body, {
    status: init.status ?? 200,
    headers: { ...init.headers, 'content-type': contentType, 'content-length': String(Buffer.byteLength(body)) },
  });
}

export function jsonAnswer(body: unknown, init: AnswerInit = {}, contentType = 'application/json'): Response {
  return answer(JSON.stringify(body), contentType, init);
}

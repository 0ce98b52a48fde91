import etag from 'etag';
import fresh from 'fresh';
import { HttpResponse } from 'msw';
import { answer } from '../answer.ts';

/** A body with its ETag; 304 without the body when the client already has it. */
export function taggedAnswer(
  request: Request,
  body: string | Buffer<ArrayBuffer>,
  contentType: string,
  headers: Readonly<Record<string, string>>,
  tag: string = etag(body),
): Response {
  const ifNoneMatch = request.headers.get('if-none-match') ?? undefined;
  if (fresh({ 'if-none-match': ifNoneMatch }, { etag: tag })) {
    return new HttpResponse(null, { status: 304, headers: { ...headers, etag: tag } });
  }
  return answer(body, contentType, { headers: { ...headers, etag: tag } });
}

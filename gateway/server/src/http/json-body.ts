import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { hasTooManyParts } from './body-parts.ts';

const TOO_MANY_PARTS =
  '请求体中的值过多或嵌套过深;请分成几次请求 (the body has too many values or levels: send several requests)';

class BodyError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.name = 'BodyError';
    this.statusCode = statusCode;
  }
}

/**
 * Accepts only JSON bodies in UTF-8 (RFC 8259, 8.1): another type is refused with 415, so that a page cannot use the types
 * that browsers send without preflight (`text/plain`, forms). Invalid UTF-8 is refused, where a decoder would silently
 * replace characters. So is a body that would take long to parse.
 */
export function jsonBodiesOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = /charset\s*=\s*"?([^";\s]+)/iu.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && !/^utf-?8$/iu.test(charset)) {
      done(new BodyError(415, `charset ${charset.slice(0, 40)}`));
    } else if (!['identity', undefined].includes(request.headers['content-encoding'])) {
      done(new BodyError(415, 'content-encoding'));
    } else if (!isUtf8(body)) {
      done(new BodyError(400, '请求体不是 UTF-8 (the body is not UTF-8)'));
    } else if (hasTooManyParts(body)) {
      done(new HubError(ErrorCode.BAD_USER_INPUT, TOO_MANY_PARTS));
    } else {
      void parseJson(request, body.toString('utf8'), done);
    }
  });
}

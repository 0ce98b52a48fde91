import { bearerToken } from '@queqiao/platform/upstream';
import { z } from 'zod';
import { envelopeData } from './envelope.ts';

/** What may stand in a header (RFC 6750, 2.1: visible ASCII), and no longer than servers take. */
const TOKEN = /^[\x21-\x7e]{1,4096}$/;
const tokenData = z.object({ accessToken: z.string().regex(TOKEN), expiresIn: z.number().positive() });

/** The family's token: asked for with `appId` and `appSecret`, good for `expiresIn` seconds. */
export const employmentToken = bearerToken({
  path: '/auth/token',
  json: (credential) => ({ appId: credential('appId'), appSecret: credential('appSecret') }),
  read(answer) {
    const { accessToken, expiresIn } = envelopeData(answer, tokenData);
    return { token: accessToken, expiresInSeconds: expiresIn };
  },
});

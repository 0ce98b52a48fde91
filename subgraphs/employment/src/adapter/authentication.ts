import { bearerToken } from '@queqiao/platform/upstream';
import { z } from 'zod';
import { envelopeData } from './envelope.ts';

/** The characters allowed in a header (RFC 6750, 2.1: visible ASCII), up to the length that servers accept. */
const TOKEN = /^[\x21-\x7e]{1,4096}$/;
const tokenData = z.object({ accessToken: z.string().regex(TOKEN), expiresIn: z.number().positive() });

/** The family's token: requested with `appId` and `appSecret`, valid for `expiresIn` seconds. */
export const employmentToken = bearerToken({
  path: '/auth/token',
  json: (credential) => ({ appId: credential('appId'), appSecret: credential('appSecret') }),
  read(answer) {
    const { accessToken, expiresIn } = envelopeData(answer, tokenData);
    return { token: accessToken, expiresInSeconds: expiresIn };
  },
});

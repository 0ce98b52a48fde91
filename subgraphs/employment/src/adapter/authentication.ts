import { bearerToken } from '@queqiao/platform/upstream';
import { z } from 'zod';
import { envelopeData } from './envelope.ts';

const tokenData = z.object({ accessToken: z.string().min(1), expiresIn: z.number().positive() });

/** The family's token: asked for with `appId` and `appSecret`, good for `expiresIn` seconds. */
export const employmentToken = bearerToken({
  path: '/auth/token',
  json: (credential) => ({ appId: credential('appId'), appSecret: credential('appSecret') }),
  read(answer) {
    const { accessToken, expiresIn } = envelopeData(answer, tokenData);
    return { token: accessToken, expiresInSeconds: expiresIn };
  },
});

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const WELL_FORMED = /^[\w.:-]{1,128}$/u;

/** A request has the id from its sender, when that is safe for a log line; otherwise it gets a new one. */
export const requestIds = {
  requestIdHeader: false,
  genReqId: ({ headers }: IncomingMessage): string => {
    const given = headers['x-request-id'];
    return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
  },
} as const;

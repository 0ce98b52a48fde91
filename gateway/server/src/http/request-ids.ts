import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const WELL_FORMED = /^[\w.:-]{1,128}$/u;

/** A request keeps the id that its sender gave, when it is fit to stand in a log line; otherwise it gets one. */
export const requestIds = {
  requestIdHeader: false,
  genReqId: ({ headers }: IncomingMessage): string => {
    const given = headers['x-request-id'];
    return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
  },
} as const;

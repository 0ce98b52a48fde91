import { z } from 'zod';
import { readEnvelope, readJson } from '../src/contracts/index.ts';
import { Deadline } from '@queqiao/subgraph/request';
import {
  createUpstream,
  staticBearer,
  statusFault,
  type Upstream,
  type UpstreamCall,
  type UpstreamOptions,
} from '../src/upstream/index.ts';
import type { TestPlatform } from './test-platform.ts';

/** An upstream to a test platform that closes at the end of its scope. */
export function upstreamTo(platform: TestPlatform, options: Partial<UpstreamOptions> = {}): Upstream & AsyncDisposable {
  const upstream = createUpstream({
    installation: platform.installation(),
    authentication: staticBearer('token'),
    ...options,
  });
  return Object.assign(upstream, { [Symbol.asyncDispose]: () => upstream.close() });
}

/** A call that reads `{ "n": number }` from /thing. */
export function thing(differences: Partial<UpstreamCall<number>> = {}): UpstreamCall<number> {
  return {
    name: 'thing',
    method: 'GET',
    path: '/thing',
    decode(answer) {
      const fault = statusFault(answer);
      if (fault !== null) throw fault;
      return readEnvelope(z.object({ n: z.number() }), readJson(answer.body)).n;
    },
    ...differences,
  };
}

/** A deadline; without a time, one that never matters in the test. */
export function within(ms = 60_000): Deadline {
  return Deadline.after(ms);
}

import { readEnvelope, readJson } from '@queqiao/platform/contracts';
import { ContractBreach, UpstreamFault, statusFault, type RawAnswer } from '@queqiao/platform/upstream';
import { z } from 'zod';

const envelope = z.object({ code: z.int(), msg: z.string().nullish(), data: z.unknown() });
const throttle = z.object({ retryAfter: z.number().nonnegative() });

function faultOf({ code, msg, data }: z.infer<typeof envelope>): UpstreamFault {
  const detail = `code ${code}: ${msg ?? ''}`;
  switch (code) {
    case 401:
      return new UpstreamFault('unauthorized', { detail });
    case 404:
      return new UpstreamFault('unknown', { detail });
    case 429: {
      const parsed = throttle.safeParse(data);
      return new UpstreamFault('throttled', {
        detail,
        ...(parsed.success && { retryAfterSeconds: parsed.data.retryAfter }),
      });
    }
    default:
      return new UpstreamFault(code >= 500 ? 'fault' : 'refused', { detail });
  }
}

/**
 * The `data` of this family's envelope, which reports errors while the HTTP status is always 200. Throws an UpstreamFault
 * according to `code`, and a ContractBreach for anything that is not such an envelope.
 */
export function envelopeData<T>(answer: RawAnswer, data: z.ZodType<T>): T {
  const byStatus = statusFault(answer);
  if (byStatus !== null) throw byStatus;
  const read = readEnvelope(envelope, readJson(answer.body));
  if (read.code !== 200) {
    if (read.code < 400) throw new ContractBreach(`the envelope has the unknown code ${read.code}`);
    throw faultOf(read);
  }
  return readEnvelope(data, read.data);
}

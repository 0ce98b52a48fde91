import type { IncomingHttpHeaders } from 'node:http';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/**
 * Refuses whatever a page of another site could send with a person's cookie. Browsers name the page's origin with every POST,
 * and where the connection is trustworthy how far away it is (Fetch Metadata). Throws FORBIDDEN.
 */
export function checkSameOrigin(headers: IncomingHttpHeaders, origin: string): void {
  const { origin: given, 'sec-fetch-site': site } = headers;
  if (given !== origin) throw refused(`Origin ${given === undefined ? '缺失 (is missing)' : '不符 (is another)'}`);
  if (site !== undefined && site !== 'same-origin') throw refused('Sec-Fetch-Site');
}

/**
 * The same for a request that changes nothing, whose origin browsers do not name: refuses what a browser says a page of another
 * site sent. Throws FORBIDDEN.
 */
export function checkSameSite({ 'sec-fetch-site': site }: IncomingHttpHeaders): void {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refused('Sec-Fetch-Site');
}

function refused(reason: string): HubError {
  return new HubError(
    ErrorCode.FORBIDDEN,
    `此请求须由本控制台的页面发出 (only pages of this console may send this): ${reason}`,
  );
}

import { HttpClient } from '@queqiao/federation';
import { personalReadsIn, scopeHeaders, type RequestScope, type SubgraphContext } from '@queqiao/subgraph/request';

/** A subgraph as a separate server: the caller arrives in signed headers, and personal reads are returned to the hub. */
export function subgraphServer(name: string, url: URL, secret: string): HttpClient {
  const headers = scopeHeaders(secret);
  return new HttpClient({
    name,
    url,
    headers: (context) => headers(scopeOf(context)),
    received: (extensions, context) => {
      for (const read of personalReadsIn(extensions)) scopeOf(context).personalReads.note(read);
    },
  });
}

/** The scope of an operation, from the gateway's context for subgraphs. */
export function scopeOf(context: unknown): RequestScope {
  return (context as SubgraphContext).scope;
}

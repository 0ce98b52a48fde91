import { HttpClient } from '@queqiao/federation';
import { personalReadsIn, scopeHeaders, type RequestScope, type SubgraphContext } from '@queqiao/subgraph/request';

/** A subgraph that runs as a server of its own: who asks travels in signed headers, and personal reads come back. */
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

/** The scope of an operation, from what the gateway was given for its subgraphs. */
export function scopeOf(context: unknown): RequestScope {
  return (context as SubgraphContext).scope;
}

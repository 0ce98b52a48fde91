// Serves a supergraph with only the hub's gateway, for comparisons with other gateways: SUPERGRAPH is the file, PORT the
// port, and the subgraphs are at their addresses in the supergraph. It is the hub's server without identity and GraphiQL.
import { readFileSync } from 'node:fs';
import { Gateway, loadSupergraph } from '@queqiao/federation';
import { serveGateway } from '@queqiao/server';

const { SUPERGRAPH = 'schemas/supergraph.graphql', PORT = '4000', SHARED } = process.env;
const supergraph = loadSupergraph(readFileSync(SUPERGRAPH, 'utf8'));
const gateway = new Gateway({ supergraph, ...(SHARED === 'true' && { sharedAs: () => 'anybody' }) });
const server = await serveGateway({ gateway, host: '127.0.0.1', port: Number(PORT) });
console.log(`listening on ${server.url}`);

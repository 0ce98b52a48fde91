import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens on the loopback address; 0 takes any free port. Returns the port; rejects when it is in use. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a server without a port');
  return address.port;
}

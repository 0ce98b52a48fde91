import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Connections on which nothing was asked yet. Node takes them for busy until they have been silent for a minute, so they
 * would keep a server from stopping. Gives what closes them.
 */
export function silentConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  const asks = ({ socket }: IncomingMessage): void => void silent.delete(socket);
  server.on('request', asks);
  server.on('upgrade', asks);
  return () => {
    for (const socket of silent) socket.destroy();
  };
}

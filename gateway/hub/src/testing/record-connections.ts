// Loaded before a process under test (`node --import`): tells its parent, line by line, whom the process speaks to.
import dns from 'node:dns';
import net from 'node:net';
import { writeSync } from 'node:fs';

const RECORD = 3;
const tell = (what: string): void => void writeSync(RECORD, `${what}\n`);

const connect = Reflect.get(net.Socket.prototype, 'connect') as (...given: unknown[]) => net.Socket;
net.Socket.prototype.connect = function record(this: net.Socket, ...given: unknown[]): net.Socket {
  const [first] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  const { host, path } = (typeof first === 'object' && first !== null ? first : {}) as { host?: string; path?: string };
  tell(`connect ${path === undefined ? (host ?? 'localhost') : 'local socket'}`);
  return Reflect.apply(connect, this, given);
};

const { lookup } = dns;
Object.assign(dns, {
  lookup: (name: string, ...rest: unknown[]) => {
    tell(`lookup ${name}`);
    return Reflect.apply(lookup, dns, [name, ...rest]) as unknown;
  },
});

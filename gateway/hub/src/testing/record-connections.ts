// Loaded into a process under test (`node --import`): writes every connection of the process, line by line.
import dns from 'node:dns';
import net from 'node:net';
import { writeSync } from 'node:fs';

const RECORD = 3;
const write = (what: string): void => void writeSync(RECORD, `${what}\n`);

const connect = Reflect.get(net.Socket.prototype, 'connect') as (...given: unknown[]) => net.Socket;
net.Socket.prototype.connect = function record(this: net.Socket, ...given: unknown[]): net.Socket {
  const [first] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  const { host, path } = (typeof first === 'object' && first !== null ? first : {}) as { host?: string; path?: string };
  write(`connect ${path === undefined ? (host ?? 'localhost') : 'local socket'}`);
  return Reflect.apply(connect, this, given);
};

const { lookup } = dns;
Object.assign(dns, {
  lookup: (name: string, ...rest: unknown[]) => {
    write(`lookup ${name}`);
    return Reflect.apply(lookup, dns, [name, ...rest]) as unknown;
  },
});

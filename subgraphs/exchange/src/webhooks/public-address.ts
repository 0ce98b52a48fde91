import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A receiver lies where the hub does not send to. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';

  constructor() {
    super('地址指向内部网络,未予采用 (the URL leads to a private, loopback or link-local address)');
    this.name = 'AddressRefused';
  }
}

/** Whether an IP address is one of the public internet: not private, loopback, link-local, or of any other special use. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/gu, '');
  // An IPv4 address within an IPv6 one is judged as what it is.
  return ipaddr.isValid(plain) && ipaddr.process(plain).range() === 'unicast';
}

/** Rejects with AddressRefused when the host of a URL is, or has among its addresses, one that is not public. */
export async function refusePrivateHost({ hostname }: URL): Promise<void> {
  const host = hostname.replace(/^\[|\]$/gu, '');
  const found = isIP(host) === 0 ? await resolve(host, { all: true }) : [{ address: host }];
  if (!found.every(({ address }) => isPublicAddress(address))) throw new AddressRefused();
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Looks a name up for a connection, and refuses it when one of its addresses is not public: it may have changed since. */
export function lookupPublic(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error) found(error, '');
    else if (!first || !addresses.every(({ address }) => isPublicAddress(address))) found(new AddressRefused(), '');
    else if (options.all) found(null, addresses);
    else found(null, first.address, first.family);
  });
}

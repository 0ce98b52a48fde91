const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Whether an address is of this machine only. */
function isLoopback({ hostname }: Pick<URL, 'hostname'>): boolean {
  return LOOPBACK.test(hostname);
}

/** Whether browsers keep cookies marked Secure for an address: over HTTPS, and for this machine itself. */
export function keepsSecureCookies(address: Pick<URL, 'protocol' | 'hostname'>): boolean {
  return address.protocol === 'https:' || isLoopback(address);
}

import type { DocumentNode } from 'graphql';

/** A document that counts how often anything of it is read: the work that is done with it, whatever the machine. */
export interface CountedDocument {
  readonly document: DocumentNode;
  readonly reads: () => number;
}

export function countedDocument(document: DocumentNode): CountedDocument {
  const proxies = new WeakMap<object, object>();
  let reads = 0;
  const counted = <T extends object>(target: T): T => {
    const known = proxies.get(target);
    if (known) return known as T;
    const proxy = new Proxy(target, {
      get: (node, name, receiver) => {
        reads += 1;
        const value: unknown = Reflect.get(node, name, receiver);
        return typeof value === 'object' && value !== null ? counted(value) : value;
      },
    });
    proxies.set(target, proxy);
    return proxy;
  };
  return { document: counted(document), reads: () => reads };
}

import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

const LIMIT = 1_000;

/** What the development issuer keeps, in memory: it is gone when the hub stops, and bounded. */
export function memoryAdapter(): (model: string) => Adapter {
  const kept = new LRUCache<string, AdapterPayload>({ max: LIMIT });
  return (model) => {
    const keyOf = (id: string): string => `${model} ${id}`;
    const where = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      [...kept.entries()].find(([key, payload]) => key.startsWith(`${model} `) && matches(payload))?.[1];
    return {
      upsert: async (id, payload, expiresIn) => void kept.set(keyOf(id), payload, { ttl: (expiresIn ?? 0) * 1000 }),
      find: async (id) => kept.get(keyOf(id)),
      findByUid: async (uid) => where((payload) => payload.uid === uid),
      findByUserCode: async (code) => where((payload) => payload.userCode === code),
      destroy: async (id) => void kept.delete(keyOf(id)),
      async consume(id) {
        const payload = kept.get(keyOf(id));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of kept.entries()) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}

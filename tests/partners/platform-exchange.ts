import { createExchange, type Exchange } from '@queqiao/exchange';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import { FAMILIES } from '@queqiao/families';
import type { FamilySubgraph } from '@queqiao/platform/families';
import { loadInstallations, resolveInstallation } from '@queqiao/platform/installations';
import type { Database } from '@queqiao/store';

export interface PlatformExchangeOptions {
  readonly database: Database;
  /** URLs and credentials of all platforms, as the hub reads them. */
  readonly environment: Readonly<Record<string, string>>;
  readonly leaseMs: number;
  readonly removalGuardShare: number;
}

/** An exchange on a store, over the real adapters of all platforms. */
export async function platformExchange(options: PlatformExchangeOptions): Promise<Exchange> {
  const { database, environment, leaseMs, removalGuardShare } = options;
  const files = loadInstallations();
  const installations = files.map((file) => {
    const resolved = resolveInstallation(file, environment);
    if (resolved.mocked) throw new TypeError(`nobody says where ${file.system} is`);
    return resolved.installation;
  });
  const subgraphs = await Promise.all(
    Array.from(FAMILIES.values(), ({ subgraph }) => subgraph() as Promise<FamilySubgraph>),
  );
  const platforms = subgraphs.map(({ createSubgraph }) => createSubgraph({ installations }));
  return createExchange({
    database,
    audit: new AuditLog(database, new AuditKeys({ secrets: ['a secret that is long enough for tests'] })),
    installations: files,
    feeds: platforms.flatMap(({ feeds }) => feeds),
    syncIntervalMs: 100,
    leaseMs,
    removalGuard: { share: removalGuardShare },
  });
}

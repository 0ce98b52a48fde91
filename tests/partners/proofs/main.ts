import { randomUUID } from 'node:crypto';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { testEngines } from '@queqiao/store/testing';
import { drawn } from './drawn.ts';
import { proveComplete } from './prove-complete.ts';
import { proveReloads } from './prove-reloads.ts';

// pnpm prove:partners [--part complete|reloads …] [--engine pglite|postgres …] [--changes 10000] [--subscribers 20] [--disconnections 50] [--kills 5]
// [--seed text] [--streams 500] [--reloads 20]: partners on all transports receive every change exactly once, through
// disconnections and killed hubs, on the embedded store by one hub and on PostgreSQL by two; and streams go on unnoticed
// while supergraphs replace each other under load. Exits with 1 when anything is lost, comes twice or in another order.

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: ['complete', 'reloads'] },
    engine: { type: 'string', multiple: true, default: ['pglite', 'postgres'] },
    changes: { type: 'string', default: '10000' },
    subscribers: { type: 'string', default: '20' },
    disconnections: { type: 'string', default: '50' },
    kills: { type: 'string', default: '5' },
    streams: { type: 'string', default: '500' },
    reloads: { type: 'string', default: '20' },
    seed: { type: 'string', default: randomUUID() },
  },
});

console.log(`seed ${values.seed}`);
const engines = values.part.includes('complete') ? values.engine : [];
for (const engine of testEngines(HUB_MIGRATIONS).filter(({ name }) => engines.includes(name))) {
  if (engine.missing !== null) {
    console.log(`${engine.label}: ${engine.missing}`);
    process.exitCode = 1;
    continue;
  }
  await using folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-proof-'));
  await using store = engine.name === 'postgres' ? await engine.open() : null;
  const began = performance.now();
  const proven = await proveComplete({
    hubs: store === null ? 1 : 2,
    dataFolder: folder.path,
    ...(store?.databaseUrl && { databaseUrl: store.databaseUrl.href }),
    changes: Number(values.changes),
    subscribers: Number(values.subscribers),
    disconnections: Number(values.disconnections),
    kills: Number(values.kills),
    random: drawn(values.seed),
    report: (line) => console.log(`  ${line}`),
  });
  const { changes, kills, disconnections, breaks, faults } = proven;
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${engine.label}: ${changes} changes to ${values.subscribers} subscribers, ${disconnections} disconnections, ${breaks} broken connections, ${kills} hubs killed, in ${seconds} s: ${faults.length === 0 ? 'each has exactly the log' : faults.join('; ')}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

if (values.part.includes('reloads')) {
  const { replaced, changes, queries, faults } = await proveReloads({
    streams: Number(values.streams),
    reloads: Number(values.reloads),
    report: (line) => console.log(`  ${line}`),
  });
  console.log(
    `${values.streams} streams through ${replaced} supergraphs with ${changes} changes and ${queries} queries: ${faults.length === 0 ? 'none ended, each has exactly the log' : faults.join('; ')}`,
  );
  if (faults.length > 0 || replaced < Number(values.reloads)) process.exitCode = 1;
}

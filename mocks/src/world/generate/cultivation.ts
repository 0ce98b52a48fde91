import { dayOf, yearOf } from '../calendar.ts';
import type { Cultivation, CultivationLevel, CultivationStatus } from '../entities/enterprise.ts';
import { Random } from '../random.ts';
import type { WorldState } from '../state.ts';
import { withWrongCheck } from '../uscc.ts';
import { addSpoiled, malformed, markOdd } from './faults.ts';
import { pastStamp } from './past.ts';

/** Entries at scale 1. The recognised ones are different enterprises. */
const ENTRIES: readonly (readonly [number, CultivationLevel, CultivationStatus])[] = [
  [10, 'MUNICIPAL', 'RECOGNIZED'],
  [24, 'MUNICIPAL', 'CANDIDATE'],
  [2, 'MUNICIPAL', 'REVOKED'],
  [3, 'PROVINCIAL', 'RECOGNIZED'],
  [5, 'PROVINCIAL', 'CANDIDATE'],
  [1, 'PROVINCIAL', 'REVOKED'],
  [1, 'NATIONAL', 'CANDIDATE'],
];

export function inventCultivation(
  state: WorldState,
  random: Random,
  uscc: string,
  level: CultivationLevel,
  status: CultivationStatus,
): Cultivation {
  const { now } = state.options;
  const revokedAgo = random.int(5, 200);
  return {
    system: 'shanqitong',
    id: state.nextId('PY'),
    uscc,
    level,
    status,
    batch: `${yearOf(now) - random.int(0, 1)}年第${random.pick(['一', '二'])}批`,
    recognizedOn: status === 'CANDIDATE' ? null : dayOf(now, -revokedAgo - random.int(10, 500)),
    revokedOn: status === 'REVOKED' ? dayOf(now, -revokedAgo) : null,
    updatedAt: pastStamp(now, random),
    faulty: null,
  };
}

/** The pool (培育库) of enterprises on the way to 产教融合型企业. */
export function generateCultivation(state: WorldState): void {
  const { seed, scale } = state.options;
  const random = new Random(seed, 'cultivation');
  const { cultivation, enterprises } = state.platforms.shanqitong;
  const chosen = random.shuffled(
    [...enterprises.values()].filter(({ faulty, keyEnterprise }) => faulty?.quarantined !== true && keyEnterprise),
  );
  let next = 0;
  for (const [count, level, status] of ENTRIES) {
    for (let left = count * scale; left > 0; left -= 1, next += 1) {
      const uscc = chosen[next]?.uscc;
      if (uscc !== undefined) cultivation.put(inventCultivation(state, random, uscc, level, status));
    }
  }
  // An enterprise may be in the pool twice at one level, in two batches; it still counts once.
  const municipal = [...cultivation.values()].filter((row) => row.level === 'MUNICIPAL' && row.status === 'RECOGNIZED');
  for (const { uscc } of municipal.slice(0, scale)) {
    cultivation.put(inventCultivation(state, random, uscc, 'MUNICIPAL', 'RECOGNIZED'));
  }
  const renew = (): Partial<Cultivation> => ({
    id: state.nextId('PY'),
    uscc: chosen[(next += 1)]?.uscc ?? '',
    level: 'MUNICIPAL',
    status: 'RECOGNIZED',
    recognizedOn: dayOf(state.options.now, -90),
    revokedOn: null,
  });
  addSpoiled(cultivation, random, renew, [
    { kind: 'WRONG_CHECK', field: 'uscc', alter: (row) => ({ uscc: withWrongCheck(row.uscc, random) }) },
    { kind: 'MALFORMED_KEY', field: 'uscc', alter: (row) => ({ uscc: malformed(row.uscc) }) },
    { kind: 'UNKNOWN_CODE', field: 'status' },
    { kind: 'MISTYPED', field: 'recognizedOn' },
  ]);
  markOdd(cultivation, random);
}

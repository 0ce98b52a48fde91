import type { Major } from '../entities/education.ts';
import { Random } from '../random.ts';
import type { EducationState, WorldState } from '../state.ts';
import type { EducationPlan } from './plan.ts';

/** Shares in per cent of the secondary majors of a region. */
interface Shares {
  readonly featured: number;
  readonly enrolling: number;
  readonly articulated: number;
  readonly withPartner: number;
}

const SHARES: Shares = { featured: 36, enrolling: 88, articulated: 74, withPartner: 32 };
const WITHDRAWN = 4;

/** What a withdrawn major led to stays written down; it counts no more. */
function placedMajor(major: Major, place: number, count: number, random: Random, partners: readonly Major[]): Major {
  const share = ((place + 0.5) / count) * 100;
  const withdrawn = share >= 100 - WITHDRAWN;
  const partner = (share < SHARES.withPartner || withdrawn) && partners.length > 0 ? random.pick(partners) : null;
  return {
    ...major,
    status: share < SHARES.enrolling ? 'ENROLLING' : withdrawn ? 'WITHDRAWN' : 'SUSPENDED',
    // Counted over the majors that are not withdrawn, in a different order from the rest.
    featured: (place * 7) % count < Math.round((count * SHARES.featured) / 100),
    articulation:
      share < SHARES.articulated || share >= SHARES.enrolling
        ? random.weighted([
            [5, 'THREE_PLUS_TWO'],
            [2, 'THREE_PLUS_THREE'],
            [3, 'FIVE_YEAR'],
          ] as const)
        : 'NONE',
    articulatedWith: partner === null ? null : { schoolCode: partner.schoolCode, majorCode: partner.majorCode },
  };
}

/** Which majors enrol students, are featured, belong to a cluster, and lead to a major of a higher school. */
export function generateArticulation(state: WorldState, platform: EducationState, plan: EducationPlan): void {
  const { seed, scale } = state.options;
  const random = new Random(seed, `articulation of ${platform.system}`);
  const all = random.shuffled([...platform.majors.values()]);
  const higher = all.filter(({ level }) => level === 'HIGHER');
  const secondary = all.filter(({ level }) => level === 'SECONDARY');
  higher.forEach((major, place) => {
    const withdrawn = place < scale;
    const round = Math.floor(place / plan.clusters.length) % scale;
    const cluster = `${plan.clusters[place % plan.clusters.length] ?? ''}专业群${round === 0 ? '' : `(${round + 1})`}`;
    platform.majors.put({
      ...major,
      status: withdrawn ? 'WITHDRAWN' : 'ENROLLING',
      // A cluster that has only withdrawn majors does not count.
      cluster: withdrawn ? `停办专业群(${place + 1})` : cluster,
      featured: random.chance(0.3),
    });
  });
  const partners = higher.slice(scale);
  secondary.forEach((major, place) => {
    platform.majors.put(placedMajor(major, place, secondary.length, random, partners));
  });
}

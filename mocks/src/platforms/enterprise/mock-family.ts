import { dataOf, type CreateMockPlatform } from '../mock-family.ts';
import { enterprisePlatform } from './enterprise-platform.ts';

/** A mock enterprise platform over the synthetic world. */
export const enterpriseMock: CreateMockPlatform = (installation, { world, board, clock }) => {
  const data = dataOf(installation, [world.platforms.shanqitong]);
  return enterprisePlatform({ installation, data, board, clock, now: () => world.now });
};

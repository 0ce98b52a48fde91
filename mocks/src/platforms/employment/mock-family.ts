import { dataOf, type CreateMockPlatform } from '../mock-family.ts';
import { employmentPlatform } from './employment-platform.ts';

/** A mock employment platform over the synthetic world. */
export const employmentMock: CreateMockPlatform = (installation, { world, board, clock }) => {
  const data = dataOf(installation, [world.platforms.qinyun, world.platforms['haixi-employment']]);
  return employmentPlatform({ installation, data, board, clock, now: () => world.now });
};

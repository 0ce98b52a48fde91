import { dataOf, type CreateMockPlatform } from '../mock-family.ts';
import { educationPlatform } from './education-platform.ts';

/** A mock education platform over the synthetic world. */
export const educationMock: CreateMockPlatform = (installation, { world, board, clock }) => {
  const data = dataOf(installation, [world.platforms.zhijiao, world.platforms['haixi-education']]);
  return educationPlatform({ installation, data, board, clock, now: () => world.now });
};

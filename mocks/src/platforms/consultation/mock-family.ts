import { dataOf, type CreateMockPlatform } from '../mock-family.ts';
import { consultationPlatform } from './consultation-platform.ts';

/** A mock consultation platform over the synthetic world. */
export const consultationMock: CreateMockPlatform = (installation, { world, board, clock }) => {
  const data = dataOf(installation, [world.platforms.qinshangliang]);
  return consultationPlatform({ installation, data, board, clock, now: () => world.now });
};

import type { FaultBoard } from '../faults/fault-board.ts';
import type { Installation } from '../installations/installation.ts';
import type { World } from '../world/index.ts';
import type { MockPlatform } from './platform.ts';

/** An installation and whose data of the world it shows. */
export interface MockInstallation extends Installation {
  /**
   * The world's platform that holds its data. Left out: the one of the same name, otherwise the family's first, so that a
   * further installation of a family needs no world of its own.
   */
  readonly data?: string;
}

/** What a mock platform stands in. */
export interface PlatformSurroundings {
  readonly world: World;
  readonly board: FaultBoard;
  /** The server's own clock, ms. */
  readonly clock: () => number;
}

/** Makes the mock of one installation. Throws a TypeError when it names data that is not there. */
export type CreateMockPlatform = (installation: MockInstallation, surroundings: PlatformSurroundings) => MockPlatform;

/** The module that a family's manifest gives as `mocks`. */
export interface MockFamily {
  readonly createPlatform: CreateMockPlatform;
}

/** Whose data of the world an installation shows, among those that its family has there. */
export function dataOf<D extends { readonly system: string }>(
  { data, system }: MockInstallation,
  held: readonly [D, ...D[]],
): D {
  const found = held.find((each) => each.system === (data ?? system));
  if (found !== undefined) return found;
  if (data === undefined) return held[0];
  const names = held.map((each) => each.system).join(', ');
  throw new TypeError(`the world holds no data ${data} of that family; there is ${names}`);
}

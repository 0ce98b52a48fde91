import type { FaultBoard } from '../faults/fault-board.ts';
import type { Installation } from '../installations/installation.ts';

/** The dependencies of every family's platform. */
export interface PlatformParts<D> {
  readonly installation: Installation;
  /** The world's data for this platform. */
  readonly data: D;
  readonly board: FaultBoard;
  /** The world's clock, ms: lists and time stamps follow it. */
  readonly now: () => number;
  /** The server's own clock, ms: tokens and signatures are checked against it. */
  readonly clock: () => number;
}

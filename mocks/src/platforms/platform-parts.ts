import type { FaultBoard } from '../faults/fault-board.ts';
import type { Installation } from '../installations/installation.ts';

/** What every family's platform is built from. */
export interface PlatformParts<D> {
  readonly installation: Installation;
  /** What the world holds for this platform. */
  readonly data: D;
  readonly board: FaultBoard;
  /** The world's clock, ms: what lists and stamps go by. */
  readonly now: () => number;
  /** The server's own clock, ms: what tokens and signatures are judged by. */
  readonly clock: () => number;
}

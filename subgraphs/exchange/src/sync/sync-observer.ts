/** Names one feed: the labels of metrics and spans. */
export interface FeedLabels {
  readonly system: string;
  readonly feed: string;
}

/** How the reading of a feed ended. `lost`: another node has taken over. */
export type RunOutcome = 'ok' | 'failed' | 'lost' | 'stopped';

/** What one stored batch came to. */
export interface BatchFacts {
  /** Records received, changed or not. */
  readonly received: number;
  /** Changes in the log. */
  readonly changes: number;
  readonly rejected: number;
}

/**
 * What whoever counts and traces sync receives. Every hook is optional and must not throw; what `runBegan` and
 * `batchBegan` give is called at the end.
 */
export interface SyncObserver {
  readonly runBegan?: (labels: FeedLabels) => (outcome: RunOutcome) => void;
  readonly batchBegan?: (labels: FeedLabels) => (facts: BatchFacts | null) => void;
  /** A full list lacked so many records that they are held back; 0: none are, any more. */
  readonly removalsHeld?: (labels: FeedLabels, held: number) => void;
}

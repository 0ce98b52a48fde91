interface Counted {
  readonly records: number;
  readonly changes: number;
  readonly removals: number;
  readonly rejected: number;
  readonly silentUpdates: number;
}

/** What a run of a feed came to. */
export class RunCounts implements Counted {
  records = 0;
  changes = 0;
  removals = 0;
  rejected = 0;
  silentUpdates = 0;

  add(more: Partial<Counted>): void {
    this.records += more.records ?? 0;
    this.changes += more.changes ?? 0;
    this.removals += more.removals ?? 0;
    this.rejected += more.rejected ?? 0;
    this.silentUpdates += more.silentUpdates ?? 0;
  }
}

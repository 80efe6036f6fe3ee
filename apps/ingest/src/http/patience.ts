/** How long a slow line is waited for, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For the next byte of a file. */
  readonly nextByte: number;
  /** For a whole request. */
  readonly request: number;
  /** For running requests when ingest ends; then they break off, and their senders send again. */
  readonly end: number;
}

/** 5 MB at 5 kB/s take 17 minutes, so an hour for the whole; whoever sends nothing for a minute is gone. */
export const usualPatience: Patience = { head: 30_000, nextByte: 60_000, request: 3_600_000, end: 20_000 };

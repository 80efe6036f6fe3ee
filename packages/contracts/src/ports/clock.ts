/** The time, as an argument: the pure core and the tests never ask the machine. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

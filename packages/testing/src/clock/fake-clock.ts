import type { Clock } from "@coop-census/contracts";

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Milliseconds; never backwards. */
  advance(by: number): void;
}

/** A clock that begins at an ISO 8601 instant. */
export function makeFakeClock(begin = "2026-11-02T08:00:00Z"): FakeClock {
  let time = Date.parse(begin);
  if (Number.isNaN(time)) throw new RangeError(`Not an ISO 8601 instant: ${begin}`);
  return {
    now: () => time,
    advance: (by) => {
      if (!(by >= 0)) throw new RangeError("Time does not go backwards");
      time += by;
    },
  };
}

import { RetriableFault } from "@coop-census/contracts";

/** Lets one work at a time begin; too many that wait are a RetriableFault "ingest/busy". */
export interface Turns {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export const makeTurns = (mostWaiting: number): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run: async (work) => {
      if (waiting > mostWaiting) {
        throw new RetriableFault("ingest/busy", "Too many files wait for their turn.", {
          cure: "Try again in a minute.",
        });
      }
      waiting += 1;
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
  };
};

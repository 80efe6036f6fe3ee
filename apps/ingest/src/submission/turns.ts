import { RetriableFault } from "@coop-census/contracts";

/** How many may wait: in all, and of one owner, so that nobody keeps all others out. */
export interface TurnLimits {
  readonly inAll: number;
  readonly ofOne: number;
}

/** Lets one work at a time begin, in the order of arrival; too many that wait are a RetriableFault "ingest/busy". */
export interface Turns {
  run<Result>(owner: string, work: () => Promise<Result>): Promise<Result>;
}

const busy = (message: string, cure: string): RetriableFault => new RetriableFault("ingest/busy", message, { cure });

export const makeTurns = (limits: TurnLimits): Turns => {
  const waiting: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: async (owner, work) => {
      if (waiting.filter((other) => other === owner).length >= limits.ofOne) {
        throw busy(
          `${limits.ofOne} of your requests of this kind are being worked on.`,
          "Wait for their answers, then send this one again.",
        );
      }
      if (waiting.length >= limits.inAll) throw busy("Too many files wait for their turn.", "Try again in a minute.");
      waiting.push(owner);
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting.splice(waiting.indexOf(owner), 1);
      }
    },
  };
};

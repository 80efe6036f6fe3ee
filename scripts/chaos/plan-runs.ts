import { makeRandom } from "./make-random.ts";

export const backends = ["postgres", "redis"] as const;
export type Backend = (typeof backends)[number];

export const stages = ["upload", "relay", "validate", "roll-up", "edition"] as const;
export type Stage = (typeof stages)[number];

export type Victim = "worker" | "ingest" | "postgres" | "redis";

/** One run: who is killed in which stage; everything else that is left to chance follows from its seed. */
export interface PlannedRun {
  readonly backend: Backend;
  /** From 1. */
  readonly number: number;
  readonly stage: Stage;
  readonly victim: Victim;
  readonly seed: number;
}

const victims: Readonly<Record<Backend, readonly Victim[]>> = {
  postgres: ["worker", "ingest", "postgres"],
  redis: ["worker", "ingest", "postgres", "redis"],
};

/** Every stage and, within it, every victim equally often, in an order and with moments that follow from the seed. */
export const planRuns = (backend: Backend, runs: number, seed: number): readonly PlannedRun[] => {
  const random = makeRandom(seed + backends.indexOf(backend));
  const own = victims[backend];
  const pairs = Array.from({ length: runs }, (_, index) => ({
    stage: stages[index % stages.length] ?? "upload",
    victim: own[Math.floor(index / stages.length) % own.length] ?? "worker",
  }));
  return random
    .shuffle(pairs)
    .map((pair, index) => ({ backend, number: index + 1, ...pair, seed: random.between(0, 2 ** 31) }));
};

import { setTimeout as pause } from "node:timers/promises";
import { RetriableFault } from "@coop-census/contracts";

const intervalMs = 50;

/**
 * Asks until the answer is there; a RetriableFault "worker/none" after `seconds`, since then most likely no worker runs.
 * What was sent is safe in any case.
 */
export const waitUntil = async <Answer>(
  ask: () => Promise<Answer | null>,
  what: string,
  seconds: number,
): Promise<Answer> => {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() > end) {
      throw new RetriableFault(
        "worker/none",
        `${what} is not done after ${seconds} seconds: most likely no worker runs. What was sent is safe and waits.`,
        { cure: "Start a worker (census up, or the worker program of your installation); it does what waits." },
      );
    }
    await pause(intervalMs);
  }
};

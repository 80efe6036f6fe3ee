import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "@coop-census/contracts";

const intervalMs = 50;

/**
 * Asks until the answer is there; a Refusal "usage/nobody-works" after `seconds`, since then most likely no worker runs.
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
      throw new Refusal(
        "usage/nobody-works",
        `${what} is not done after ${seconds} seconds; it is kept and will be done.`,
        "See that a worker runs (census doctor), and ask again later.",
      );
    }
    await pause(intervalMs);
  }
};

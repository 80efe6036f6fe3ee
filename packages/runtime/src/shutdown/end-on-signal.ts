import type { Log } from "../log/log.ts";
import type { Shutdown } from "./make-shutdown.ts";

/**
 * Has SIGTERM and SIGINT (Ctrl-C) begin the end. A second one ends the process at once with exit code 130; an embedded
 * Postgres then keeps running, and the next start joins it. The function it answers with takes the listeners away.
 */
export function endOnSignal(shutdown: Shutdown, log: Log): () => void {
  let first: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    if (first === null) {
      first = performance.now();
      void shutdown.begin(signal);
    } else if (performance.now() - first > echo) {
      log.warn({ signal }, "A second signal: the process ends at once, and what was running is done again later");
      // oxlint-disable-next-line unicorn/no-process-exit -- whoever asks twice does not want things to close.
      process.exit(130);
    }
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
  return () => {
    process.off("SIGTERM", onSignal).off("SIGINT", onSignal);
  };
}

// One Ctrl-C reaches a script twice: from the terminal, and passed on by the package manager. Milliseconds.
const echo = 300;

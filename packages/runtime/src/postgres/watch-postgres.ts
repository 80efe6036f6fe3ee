import type { Log } from "../log/log.ts";
import type { EmbeddedPostgres } from "./start-postgres.ts";

/**
 * Looks every second whether the server still runs, and starts it again when it was killed; what cannot be started is
 * logged and tried again. The function it answers with ends the watch.
 */
export function watchPostgres(postgres: EmbeddedPostgres, log: Log): () => void {
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    postgres
      .revive()
      .catch((error: unknown) => log.error({ err: error }, "Postgres could not be started again"))
      .finally(() => {
        isLooking = false;
      });
  }, 1000);
  timer.unref();
  return () => clearInterval(timer);
}

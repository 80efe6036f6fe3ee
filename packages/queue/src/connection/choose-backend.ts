import { Refusal } from "@coop-census/contracts";
import type { QueueLog } from "../report/queue-log.ts";
import type { BullBackend } from "./bull-backend.ts";
import { postgresBackend } from "./postgres-backend.ts";
import { redisBackend } from "./redis-backend.ts";

/** Chooses the backend by the scheme of the URL; another scheme is refused without repeating the URL and its password. */
export function chooseBackend(url: string, names: { prefix: string; schema: string }, log: QueueLog): BullBackend {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase() ?? "";
  switch (scheme) {
    case "postgres":
    case "postgresql":
      return postgresBackend(url, names.schema, log);
    case "redis":
    case "rediss":
      return redisBackend(url, names.prefix, log);
    default:
      throw new Refusal(
        "queue/url",
        `QUEUE_URL begins with ${scheme === "" ? "no scheme" : `${scheme}://`}, which is no queue this program knows.`,
        "Use postgres://user:password@host:5432/database or redis://:password@host:6379.",
      );
  }
}

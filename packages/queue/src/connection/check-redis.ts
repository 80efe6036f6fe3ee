import { Redis } from "ioredis";
import type { QueueLog } from "../report/queue-log.ts";
import { connectionOptions } from "./connection-options.ts";
import { redisWarnings } from "./redis-warnings.ts";

/** Reaches Redis once and warns of settings under which it loses jobs; rejects when it does not answer. */
export async function checkRedis(url: string, log: QueueLog): Promise<void> {
  const redis = new Redis(url, connectionOptions.redis.probe);
  let reason: Error | null = null;
  redis.on("error", (error: Error) => {
    reason = error;
  });
  try {
    await redis.connect();
    const [memory, persistence] = await Promise.all([redis.info("memory"), redis.info("persistence")]);
    // Many hosts forbid CONFIG; then it stays unknown.
    const [, fsync] = await redis.config("GET", "appendfsync").catch(() => []);
    const warnings = redisWarnings(`${memory}\n${persistence}`, typeof fsync === "string" ? fsync : null);
    for (const { setting, message } of warnings) log.warn({ setting }, message);
  } catch (error) {
    // ioredis rejects with "Connection is closed."; why it closed came as an event.
    throw reason ?? error;
  } finally {
    redis.disconnect();
  }
}
